import { describe, expect, test } from 'vitest';

import { type ContentsEntry, type Heading, toContents } from '../../src/guide/contents.ts';

const heading = (depth: number, id: string): Heading => ({ depth, id, text: `About ${id}` });

/** Ids of a table of contents, as nested lists. */
type Nested = (string | Nested)[];
const idsOf = (entries: readonly ContentsEntry[]): Nested =>
  entries.flatMap(({ id, children }) => (children.length > 0 ? [id, idsOf(children)] : [id]));

/** Headings as they follow one another, with the contents that they make. */
const tables: readonly { title: string; depths: readonly [number, string][]; contents: Nested }[] = [
  { title: 'no headings make no contents', depths: [], contents: [] },
  {
    title: 'headings of one level stand side by side',
    depths: [
      [2, 'a'],
      [2, 'b'],
    ],
    contents: ['a', 'b'],
  },
  {
    title: 'a lower heading goes below the one before it',
    depths: [
      [2, 'a'],
      [3, 'b'],
      [3, 'c'],
      [2, 'd'],
    ],
    contents: ['a', ['b', 'c'], 'd'],
  },
  {
    title: 'a lower heading goes below the last higher one only',
    depths: [
      [2, 'a'],
      [2, 'b'],
      [3, 'c'],
    ],
    contents: ['a', 'b', ['c']],
  },
  {
    title: 'three levels nest, and come back up by two',
    depths: [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [1, 'd'],
    ],
    contents: ['a', ['b', ['c']], 'd'],
  },
  {
    title: 'a page that begins with a lower heading loses none',
    depths: [
      [3, 'a'],
      [2, 'b'],
    ],
    contents: ['a', 'b'],
  },
];

describe('the contents of a page', () => {
  test.each(tables)('$title', ({ depths, contents }) => {
    expect(idsOf(toContents(depths.map(([depth, id]) => heading(depth, id))))).toEqual(contents);
  });

  test('carry the words of the headings', () => {
    expect(toContents([heading(2, 'a')])).toEqual([{ ...heading(2, 'a'), children: [] }]);
  });

  test('leave the headings that they are made of as they were', () => {
    const headings = [heading(2, 'a'), heading(3, 'b')];
    toContents(headings);
    expect(headings).toEqual([heading(2, 'a'), heading(3, 'b')]);
  });
});
