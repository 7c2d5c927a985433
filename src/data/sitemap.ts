import type { SitemapOptions } from '@astrojs/sitemap';

import { booklet } from '../guide/own-places.ts';
import { site } from '../site.ts';
import { readGuide } from './read-guide.ts';

/** The day each page's words were last checked, by its address; the newest of all for pages made of others. */
async function reviewDays(): Promise<Map<string, string>> {
  const { sections, pages } = await readGuide(process.cwd());
  const days = new Map([...sections, ...pages].map(({ path, reviewed }) => [path, reviewed]));
  const latest = sections
    .map(({ reviewed }) => reviewed)
    .toSorted()
    .at(-1);
  if (latest) for (const path of ['/', booklet.path]) days.set(path, latest);
  return days;
}

/** A list of the guide's pages for search engines, each with the day of its last review. */
export function sitemapOptions(): NonNullable<SitemapOptions> {
  const days = reviewDays();
  // What is wrong in content/ is reported by the build itself.
  days.catch(() => undefined);
  const pathOf = (url: string) => new URL(url).pathname.slice(site.base.length);
  return {
    serialize: async (item) => {
      const lastmod = (await days).get(pathOf(item.url));
      return lastmod === undefined ? undefined : { ...item, lastmod };
    },
  };
}
