import type { Guide } from '../guide/guide.ts';
import { type Apparatus, linksAway } from '../guide/page.ts';
import { withoutScheme } from '../site.ts';

/** What components need to know of the page that they stand on; all of it is known before anything is rendered. */
export interface Reading {
  guide: Guide;
  /** Number of each source cited on this page, from 1. */
  numberOf: ReadonlyMap<string, number>;
  /** What paper has beside a link: its address, or in the booklet where it leads. */
  noteOf: ReadonlyMap<string, string | undefined>;
  /** Levels that headings go down: 0 on a section's own page, 1 on the page of the whole guide. */
  deeper: 0 | 1;
}

/** Page context for the words of a page. */
export const reading = (
  guide: Guide,
  page: Pick<Apparatus, 'sources' | 'links'>,
  deeper: 0 | 1 = 0,
): Reading => ({
  guide,
  numberOf: new Map(page.sources.map((id, index) => [id, index + 1])),
  noteOf: new Map(linksAway(page).map((link) => [link, withoutScheme(link)])),
  deeper,
});
