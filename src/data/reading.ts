import { titleAt } from '../guide/anchors.ts';
import type { Guide } from '../guide/guide.ts';
import type { Page } from '../guide/page.ts';
import { addressOnPaper } from '../site.ts';

/** What components need to know of the page that they stand on; all of it is known before anything is rendered. */
export interface Reading {
  guide: Guide;
  /** The page of words, where they stand on a page of their own; not where several pages are read as one. */
  page?: Page | undefined;
  /** Number of each source, from 1, in the list at the end of the page of the whole guide; of no source elsewhere. */
  numberOf: ReadonlyMap<string, number>;
  /** What paper has beside a link of these words to elsewhere: its address, or what the guide names there. */
  noteOf: (link: string, words: string) => string | undefined;
  /** Levels that headings go down: 0 on a section's own page, 1 on the page of the whole guide. */
  deeper: 0 | 1;
}

/** Words that only point to what is said elsewhere. */
const pointing = /^(see|read|these|this|full|more|what to do)\b/i;

/** Page context for the words of a page, which on paper names the page that words only point to, unless it prints as a sheet. */
export const reading = (guide: Guide, page?: Page): Reading => ({
  guide,
  page,
  numberOf: new Map(),
  noteOf: (link, words) => {
    if (!link.startsWith('/')) return addressOnPaper(link);
    const title = titleAt(guide, link.split('#')[0] ?? link);
    return !page?.sheet && pointing.test(words) && !words.toLowerCase().includes(title.toLowerCase())
      ? `in “${title}”`
      : undefined;
  },
  deeper: 0,
});
