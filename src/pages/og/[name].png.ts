import type { APIRoute, GetStaticPaths } from 'astro';

import { type Card, drawCard } from '~/output/card';
import { getGuide } from '~/data/guide';
import { booklet } from '~/guide/own-places';

/** A card for each page. */
export const getStaticPaths = (async () => {
  const { name, home, sections, pages } = await getGuide();
  const cards: [string, Card][] = [
    ['index', { over: name, title: home.promise }],
    ['guide', { over: name, title: booklet.title }],
    ...[...sections, ...pages].map(({ slug, title }): [string, Card] => [slug, { over: name, title }]),
  ];
  return cards.map(([slug, card]) => ({ params: { name: slug }, props: card }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Card> = async ({ props }) =>
  new Response(await drawCard(props), { headers: { 'Content-Type': 'image/png' } });
