import type { APIRoute, GetStaticPaths } from 'astro';

import { type Card, drawCard } from '~/output/card';
import { getGuide } from '~/data/guide';

/** A card for each heading, question and term. */
export const getStaticPaths = (async () => {
  const { name, anchors } = await getGuide();
  return anchors.map(({ id, page, title }) => ({
    params: { id },
    props: { over: `${name} · ${page.title}`, title } satisfies Card,
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Card> = async ({ props }) =>
  new Response(await drawCard(props), { headers: { 'Content-Type': 'image/png' } });
