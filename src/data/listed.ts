import type { Heading } from '../guide/contents.ts';
import type { Guide } from '../guide/guide.ts';
import type { Page } from '../guide/page.ts';

/**
 * What a page shows below its words, as far as the layout needs to know of it: the headings for its contents, and
 * all the sources that the page cites, its list's among them. The page of all sources numbers none.
 */
export function listed(guide: Guide, page: Page): { headings: Heading[]; sources: readonly string[] } {
  if (page.shows === 'sources') return { headings: [], sources: [] };
  if (page.shows !== 'questions') return { headings: [], sources: page.sources };
  return {
    headings: guide.topics.flatMap(({ id, topic, questions }) => [
      { depth: 2, id, text: topic },
      ...questions.map((one) => ({ depth: 3, id: one.id, text: one.question })),
    ]),
    sources: [
      ...new Set([
        ...page.sources,
        ...guide.topics.flatMap(({ questions }) => questions.flatMap(({ sources }) => sources)),
      ]),
    ],
  };
}
