import { describe, expect, test } from 'vitest';

import { base, pageAt } from '../support/built-pages.ts';
import { otherPaths, sectionPaths } from '../support/guide.ts';
import { all, headingsOf, levelOf, readPages, textOf, toDocument } from '../support/documents.ts';

const wordPages = readPages.filter(({ document }) => headingsOf(document).length > 0);
const documentAt = (path: string) => toDocument(pageAt(path).html);
const linksIn = (root: ParentNode, selector: string) =>
  all(root, selector).map((link) => link.getAttribute('href'));

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

describe('the contents of a page', () => {
  test.each(wordPages)('of $path name its headings of two levels, each below its own', ({ document }) => {
    // On the page of the whole guide the sections are the first level, and what stands in them the second.
    const headings = all(document, 'main :is(.prose, .part) :is(h2, h3)');
    let above = '';
    const expected = headings.map((heading) => {
      const entry = `#${heading.id} ${textOf(heading)}`;
      if (levelOf(heading) === 2) above = entry;
      return levelOf(heading) === 2 ? entry : `${above} > ${entry}`;
    });
    expect(entriesIn(document.querySelector('.page-contents ol'))).toEqual(expected);
  });

  test('are nested somewhere in the guide', () => {
    expect(readPages.flatMap(({ document }) => all(document, '.page-contents ol ol'))).not.toEqual([]);
  });
});

describe('the contents of the guide', () => {
  test.each(readPages)('on $path name every section in order, then the other pages', ({ document }) => {
    const expected = [...sectionPaths, ...otherPaths, '/guide/'].map((path) => base + path);
    expect(linksIn(document, '#contents a')).toEqual(expected);
  });

  test.each(readPages)('on $path say which page the reader is on', ({ path, document }) => {
    const listed = [...sectionPaths, ...otherPaths, '/guide/'].includes(path);
    expect(linksIn(document, '#contents [aria-current="page"]')).toEqual(listed ? [base + path] : []);
  });

  test.each(sectionPaths)('are the only place where %s is marked as the page that is open', (path) => {
    expect(all(documentAt(path), '[aria-current]')).toHaveLength(1);
  });

  test.each([...sectionPaths, ...otherPaths])('call %s by the name that it has itself', (path) => {
    const document = documentAt(path);
    const entry = textOf(document.querySelector('#contents [aria-current="page"]'));
    expect(entry.replace(/^\d+ */, '')).toBe(textOf(document.querySelector('h1')));
  });
});

describe('the way on', () => {
  test.each(sectionPaths.map((path, index) => ({ path, previous: sectionPaths[index - 1] })))(
    'from $path leads back to $previous',
    ({ path, previous }) => {
      expect(linksIn(documentAt(path), 'main a[rel="prev"]')).toEqual(previous ? [base + previous] : []);
    },
  );

  test.each(sectionPaths.map((path, index) => ({ path, following: sectionPaths[index + 1] })))(
    'from $path leads on to $following',
    ({ path, following }) => {
      expect(linksIn(documentAt(path), 'main a[rel="next"]')).toEqual(following ? [base + following] : []);
    },
  );

  test.each(sectionPaths)('%s ends in a next step', (path) => {
    const last = all(documentAt(path), 'main .turn a');
    expect(last.map(textOf).filter((text) => /\w{2}/.test(text))).not.toEqual([]);
  });
});

describe('the link beside a heading', () => {
  test.each(wordPages)(
    'stands beside each heading of the words of $path and says its text',
    ({ document }) => {
      const faults = headingsOf(document).filter((heading) => {
        const link = heading.parentElement?.querySelector(`a[href="#${heading.id}"]`);
        const name = link?.getAttribute('aria-label') ?? textOf(link);
        return !heading.id || !name.includes(textOf(heading));
      });
      expect(faults.map(textOf)).toEqual([]);
    },
  );
});

describe('the page of the whole guide', () => {
  const guide = documentAt('/guide/');
  const idsIn = (document: Document) =>
    all(document, 'main :is(.opening [id], .prose :is(h2, h3, h4))').map(({ id }) => id);

  test('has the headings of all sections, with the same ids, in the same order', () => {
    expect(idsIn(guide)).toEqual(sectionPaths.flatMap((path) => idsIn(documentAt(path))));
  });

  test('has one list of contents of its own', () => {
    expect(all(guide, '.page-contents')).toHaveLength(1);
  });

  test.each(sectionPaths)('has all the words of %s', (path) => {
    const words = (document: Document, id: string) =>
      textOf(document.getElementById(id)?.closest('.part, article')?.querySelector('.prose'));
    const slug = path.slice(1, -1);
    // The numbers of the sources run on through the whole guide, and a list is printed alone on its own page.
    const bare = (document: Document) => {
      for (const cite of all(document, '.cite, .print-choice')) cite.remove();
      return words(document, slug);
    };
    expect(bare(documentAt('/guide/'))).toBe(bare(documentAt(path)));
  });
});
