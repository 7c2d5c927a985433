import { Readability } from '@mozilla/readability';
import { describe, expect, test } from 'vitest';

import { otherPaths, sectionPaths } from '../support/guide.ts';
import { all, faultsOn, readPages, type ReadPage, textOf, toDocument } from '../support/documents.ts';

/** Pages that are tools, not texts: of the planner a reader view shows its rules. */
const tools = ['/planner/', '/search/', '/keep/'];

const texts = readPages.filter(
  ({ path }) => ![...tools, '/'].includes(path) && [...sectionPaths, ...otherPaths].includes(path),
);

/** Text without any space, which a reader view may lay out anew. */
const packed = (text: string): string => text.replace(/\s/g, '');

/** What a reader view makes of each page, as Firefox has it. */
const views = new Map(
  readPages.map(({ path, html }) => {
    const view = new Readability(toDocument(html)).parse();
    return [path, { byline: view?.byline ?? undefined, text: packed(view?.textContent ?? '') }];
  }),
);
const readerView = ({ path }: ReadPage) => views.get(path) ?? { byline: undefined, text: '' };

/** The lines of a page that a reader came for, in order: its answer, its summary, headings, text, rules, questions. */
const linesOf = ({ document }: ReadPage): string[] =>
  all(
    document,
    '.opening > p, .opening li, .prose :is(h2, h3, h4, p, li), article :is(dt, dd, td), article > ul > li',
  )
    .filter(
      (line) =>
        !line.closest('.supplemental, .figure, .grounds, .more, [data-paper], footer') &&
        (line.matches('.opening > p') || !line.closest('[data-screen]')),
    )
    .map((line) => {
      const own = line.cloneNode(true) as Element;
      for (const other of all(own, 'ul, ol, details, svg, .share, input, script')) other.remove();
      return textOf(own);
    })
    .filter(Boolean);

describe('a reader view', () => {
  test('holds the answer, the summary, every heading, rule and answer of a page, in order', () => {
    const faults = faultsOn(texts, (page) => {
      const { text } = readerView(page);
      let at = 0;
      return [...new Set(linesOf(page))].filter((line) => {
        const found = text.indexOf(packed(line), at);
        if (found >= 0) at = found;
        return found < 0;
      });
    });
    expect(texts.length).toBeGreaterThan(sectionPaths.length);
    expect(faults).toEqual([]);
  });

  test('takes no heading for the name of an author', () => {
    expect(faultsOn(readPages, (page) => [readerView(page).byline].filter(Boolean))).toEqual([]);
  });

  test("begins with the page's own words and holds none of its tools", () => {
    const tools = ['Show all proof', 'On this page', 'Back to the top', 'Next review'];
    const faults = faultsOn(texts, (page) => {
      const { text } = readerView(page);
      const [first = ''] = linesOf(page);
      return [
        ...(text.startsWith(packed(first)) ? [] : [`begins with ${text.slice(0, 60)}`]),
        ...tools.filter((tool) => text.includes(packed(tool))),
      ];
    });
    expect(faults).toEqual([]);
  });
});
