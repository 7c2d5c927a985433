import type { APIRoute, GetStaticPaths } from 'astro';
import { Feed } from 'feed';

import { getGuide } from '~/data/guide';
import { canonical, site } from '~/site';

/** The feed names its entries by address, so there is one where the site's origin is known. */
export const getStaticPaths = (() =>
  site.origin ? [{ params: { feed: 'changes' } }] : []) satisfies GetStaticPaths;

/** Words of the feed itself, whose writer takes an `&amp;` in them for an & that is escaped already. */
const escaped = (words: string): string => words.replaceAll('&', '&amp;');

/** What changed in the guide, as an Atom feed. */
export const GET: APIRoute = async () => {
  const { name, home, changes } = await getGuide();
  const root = canonical('/') ?? '/';
  const latest = changes
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  const feed = new Feed({
    id: root,
    link: root,
    title: escaped(`${name}: what changed`),
    description: escaped(home.promise),
    language: site.language,
    copyright: '',
    feedLinks: { atom: canonical('/changes.xml') ?? '' },
    author: { name: 'The makers of this guide' },
    ...(latest && { updated: new Date(latest) }),
  });
  for (const { id, day, change, more = '/' } of changes) {
    feed.addItem({
      id: `${root}#${id}`,
      link: canonical(more) ?? more,
      title: change,
      description: change,
      date: new Date(day),
    });
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml' } });
};
