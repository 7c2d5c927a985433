import { describe, expect, test } from 'vitest';

import { base, pageAt } from '../support/built-pages.ts';
import { guide, otherPaths, sectionPaths } from '../support/guide.ts';
import {
  all,
  faultsOn,
  headingsOf,
  levelOf,
  readPages,
  type ReadPage,
  textOf,
  toDocument,
} from '../support/documents.ts';

const wordPages = readPages.filter(({ document }) => headingsOf(document).length > 0);
const listed = [...sectionPaths, ...otherPaths, '/guide/'];
const sections = readPages.filter(({ path }) => sectionPaths.includes(path));

const linksIn = (root: ParentNode, selector: string) =>
  all(root, selector).map((link) => link.getAttribute('href'));

/** Names of headings in lists of contents, where they are not the headings' own words. */
const shortNames = new Map(
  [...guide.sections, ...guide.pages].flatMap(({ headings }) => headings.map(({ id, short }) => [id, short])),
);

/** What is there instead of what is expected, as a fault. */
const differs = (found: unknown, expected: unknown): unknown[] =>
  JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ found, expected }];

/** Entries of a list of contents with the heading that each stands below. */
const entriesIn = (list: Element | null | undefined, above = ''): string[] =>
  all(list ?? toDocument(''), ':scope > li').flatMap((item) => {
    const link = item.querySelector(':scope > a');
    const entry = `${link?.getAttribute('href') ?? ''} ${textOf(link)}`;
    return [
      above && `${above} > ${entry}`,
      ...(above ? [] : [entry]),
      ...entriesIn(item.querySelector(':scope > ol'), entry),
    ].filter(Boolean);
  });

/** The entries that a page's headings of two levels make. */
function expectedEntries({ document }: ReadPage): string[] {
  // On the page of the whole guide the sections are the first level, and what stands in them the second.
  // Parts of the planner have ways of their own.
  const headings = all(document, 'main :is(.prose, .part) :is(h2, h3):not(summary > *)');
  let above = '';
  return headings.map((heading) => {
    const entry = `#${heading.id} ${shortNames.get(heading.id) ?? textOf(heading)}`;
    if (levelOf(heading) === 2) above = entry;
    return levelOf(heading) === 2 ? entry : `${above} > ${entry}`;
  });
}

describe('the contents of a page', () => {
  test('name its headings of two levels, each below its own', () => {
    const faults = faultsOn(wordPages, (page) =>
      differs(entriesIn(page.document.querySelector('.page-contents ol')), expectedEntries(page)),
    );
    expect(faults).toEqual([]);
    expect(readPages.flatMap(({ document }) => all(document, '.page-contents ol ol'))).not.toEqual([]);
  });
});

describe('the contents of the guide', () => {
  test('name every section in order, then the other pages, on every page', () => {
    const expected = listed.map((path) => base + path);
    const faults = faultsOn(readPages, ({ document }) => differs(linksIn(document, '#contents a'), expected));
    expect(faults).toEqual([]);
  });

  test('say which page the reader is on, by the name that it has itself', () => {
    const faults = faultsOn(readPages, ({ path, document }) => {
      const here = all(document, '#contents [aria-current="page"]');
      const h1 = textOf(document.querySelector('h1'));
      return [
        ...differs(
          here.map((link) => link.getAttribute('href')),
          listed.includes(path) ? [base + path] : [],
        ),
        // The page of the whole guide has the guide's own name below that.
        ...here.map((link) => textOf(link).replace(/^\d+ */, '')).filter((name) => !h1.startsWith(name)),
        ...(path === '/guide/' ? [] : here.map(textOf).filter((name) => name.replace(/^\d+ */, '') !== h1)),
      ];
    });
    expect(faults).toEqual([]);
    // Nothing else of a section's page is marked as the page that is open.
    expect(
      faultsOn(sections, ({ document }) => all(document, '[aria-current]').slice(1).map(textOf)),
    ).toEqual([]);
  });
});

describe('the way on', () => {
  test('leads from each section to the one before and the one after, and ends in a next step', () => {
    const way = (path: string | undefined) => (path ? [base + path] : []);
    const faults = faultsOn(sections, ({ path, document }) => {
      const at = sectionPaths.indexOf(path);
      const steps = all(document, 'main .turn a').map(textOf);
      return [
        ...differs(linksIn(document, 'main a[rel="prev"]'), way(sectionPaths[at - 1])),
        ...differs(linksIn(document, 'main a[rel="next"]'), way(sectionPaths[at + 1])),
        ...(steps.some((text) => /\w{2}/.test(text)) ? [] : ['it ends in no next step']),
      ];
    });
    expect(sections).toHaveLength(sectionPaths.length);
    expect(faults).toEqual([]);
  });
});

test('a link stands beside each heading of the words and says its text', () => {
  const faults = faultsOn(wordPages, ({ document }) =>
    headingsOf(document)
      .filter((heading) => {
        const link = heading.parentElement?.querySelector(`a[href="#${heading.id}"]`);
        const name = link?.getAttribute('aria-label') ?? textOf(link);
        return !heading.id || !name.includes(textOf(heading));
      })
      .map(textOf),
  );
  expect(wordPages.length).toBeGreaterThan(sectionPaths.length);
  expect(faults).toEqual([]);
});

describe('the page of the whole guide', () => {
  const guide = toDocument(pageAt('/guide/').html);
  const idsIn = (root: ParentNode) =>
    all(root, ':is(.opening [id]:not(input), .prose :is(h2, h3, h4))').map(({ id }) => id);
  const mainOf = (document: Document) => document.querySelector('main') ?? document;

  test('has the headings of all sections, with the same ids, in the same order', () => {
    const expected = sections
      .toSorted((one, other) => sectionPaths.indexOf(one.path) - sectionPaths.indexOf(other.path))
      .flatMap(({ document }) => idsIn(mainOf(document)));
    expect(idsIn(mainOf(guide))).toEqual(expected);
  });

  test('has one list of contents of its own', () => {
    expect(all(guide, '.page-contents')).toHaveLength(1);
  });

  test('has all the words of each section', () => {
    // The numbers of the sources run on through the whole guide, and a list is printed alone on its own page.
    const words = (document: Document, id: string) => {
      const prose = document.getElementById(id)?.closest('.prose');
      const copy = prose?.cloneNode(true) as Element | undefined;
      for (const one of copy
        ? all(copy, '.cite, .print-choice, .printed-from, .supplemental, footer, script')
        : [])
        one.remove();
      return textOf(copy);
    };
    const faults = faultsOn(sections, ({ path, document }) => {
      const id = path.slice(1, -1);
      return differs(words(guide, id), words(document, id));
    });
    expect(words(guide, sectionPaths[0]?.slice(1, -1) ?? '')).toMatch(/\w/);
    expect(faults).toEqual([]);
  });
});
