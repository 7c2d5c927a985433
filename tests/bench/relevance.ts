import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Guide } from '../../src/guide/guide.ts';

/** What people type, and the addresses of the places that answer it, from the root of the guide. */
export type Queries = Readonly<Record<string, readonly string[]>>;

/** Sets of queries by their names: those in files that are named, or every one of tests/search/. */
export function querySets(files?: readonly string[]): Map<string, Queries> {
  const folder = join('tests', 'search');
  const named = files ?? readdirSync(folder).map((name) => join(folder, name));
  return new Map(
    named
      .filter((file) => file.endsWith('.json'))
      .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(file, 'utf8')) as Queries]),
  );
}

/** Of how many of 100 queries a right place comes first, and among the first three. */
interface Relevance {
  first: number;
  inThree: number;
  /** Queries without a right place among the first three, with what came instead. */
  missed: readonly string[];
}

/**
 * How well a search answers a set of queries.
 * @param isRight whether a place that was found is one of those that answer
 */
export function relevance<Place>(
  queries: Queries,
  find: (typed: string) => readonly Place[],
  isRight: (place: Place, right: readonly string[]) => boolean,
): Relevance {
  const all = Object.entries(queries).map(([typed, right]) => {
    const found = find(typed).slice(0, 3);
    return { typed, found, at: found.findIndex((place) => isRight(place, right)) };
  });
  const share = (test: (at: number) => boolean) =>
    (100 * all.filter(({ at }) => test(at)).length) / (all.length || 1);
  return {
    first: share((at) => at === 0),
    inThree: share((at) => at >= 0),
    missed: all
      .filter(({ at }) => at < 0)
      .map(({ typed, found }) => `${typed} → ${found.map(String).join(', ') || 'nothing'}`),
  };
}

/** Gives the present address for one that may hold an id of old. */
export function presentAddresses({ aliases }: Pick<Guide, 'aliases'>): (address: string) => string {
  const ids = new Map([...aliases].flatMap(([now, olds]) => olds.map((old) => [old, now] as const)));
  return (address) => {
    const [path = '', id = ''] = address.split('#');
    return path + (id && `#${ids.get(id) ?? id}`);
  };
}
