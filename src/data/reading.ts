import type { Phase } from '../guide/advice.ts';
import type { Guide } from '../guide/guide.ts';

/** What components and layouts need to know of the page that they stand on. */
export interface Reading {
  guide: Guide;
  /** Number of each source cited on this page, from 1, in the order in which a reader meets them. */
  numberOf: Map<string, number>;
  /** How often each source has been cited so far, for a way back from the list to the text. */
  citedSoFar: Map<string, number>;
  /** What the page has shown so far that paper shows once more: phases of advice, help cards, links. */
  shown: {
    phases: Phase[];
    help: { level: string; urgency: string; title: string; html: string }[];
    links: string[];
  };
  /** Levels that headings go down: 0 on a section's own page, 1 on the page of the whole guide. */
  deeper: 0 | 1;
}

/** Page context for a page that cites these sources in this order. */
export const reading = (guide: Guide, sources: readonly string[], deeper: 0 | 1 = 0): Reading => ({
  guide,
  numberOf: new Map(sources.map((id, index) => [id, index + 1])),
  citedSoFar: new Map(),
  shown: { phases: [], help: [], links: [] },
  deeper,
});
