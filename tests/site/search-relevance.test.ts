import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { makeFinder, type SearchData } from '../../src/browser/finder.ts';
import { base, dist } from '../support/built-pages.ts';
import { guide } from '../support/guide.ts';

/** What people type, and the addresses of the places that answer it. */
type Queries = Readonly<Record<string, readonly string[]>>;

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const find = makeFinder(read(`${dist}/search.json`) as SearchData);

/** Old ids count as the ids that they lead to. */
const present = new Map([...guide.aliases].flatMap(([now, olds]) => olds.map((old) => [old, now] as const)));
const places = (addresses: readonly string[]) =>
  addresses.map((address) => {
    const [path = '', id = ''] = address.split('#');
    return base + path + (id && `#${present.get(id) ?? id}`);
  });

/** Of how many of 100 queries the right place comes first, and among the first three. */
function relevance(queries: Queries) {
  const all = Object.entries(queries).map(([typed, addresses]) => ({
    typed,
    right: places(addresses),
    found: find(typed, 3).map(({ at }) => at),
  }));
  const share = (most: number) =>
    (100 * all.filter(({ right, found }) => found.slice(0, most).some((at) => right.includes(at))).length) /
    all.length;
  const missed = all.filter(({ right, found }) => !found.some((at) => right.includes(at)));
  return { first: share(1), inThree: share(3), missed: missed.map(({ typed }) => typed) };
}

// queries.json has been looked at while the search and its synonyms were made. Among its queries are three sets that were
// gathered apart and looked at once each, before they were used: 100 written by someone who had read neither the guide
// nor its synonyms (right place first 89, in the first three 93), 102 written from a list of the guide's subjects (74 and
// 86), and 75 questions and headings of public pages about needling (53 and 69).
// queries-apart.json holds 36 more titles of such pages, run once after those were mended: 64 and 78. 85 and 95 are what is
// wanted. Nothing was mended for these, and nothing should be, or they no longer tell how the search does for people.
const own = relevance(read('tests/search/queries.json') as Queries);
const apart = relevance(read('tests/search/queries-apart.json') as Queries);

console.log(
  [
    `Queries known: right place first ${own.first.toFixed(0)} in 100, in the first three ${own.inThree.toFixed(0)}`,
    `Queries apart: right place first ${apart.first.toFixed(0)} in 100, in the first three ${apart.inThree.toFixed(0)}`,
    `Known and not in the first three: ${own.missed.join(', ')}`,
  ].join('\n'),
);

describe('the search, for what people type,', () => {
  test('leads to the right place first for 90, and within three for 98, of the queries that are known', () => {
    expect(own.first).toBeGreaterThanOrEqual(90);
    expect(own.inThree).toBeGreaterThanOrEqual(98);
  });

  test('does no worse than it did on those that were gathered apart', () => {
    expect(apart.first).toBeGreaterThanOrEqual(63);
    expect(apart.inThree).toBeGreaterThanOrEqual(77);
  });

  test.each(["can't breathe", 'face swelling', 'fever', 'hiv', 'pus', 'passed out'])(
    'puts help first for "%s"',
    (typed) => {
      expect(find(typed)[0]?.at).toMatch(/\/get-help\/#/);
    },
  );
});
