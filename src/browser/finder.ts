import MiniSearch from 'minisearch';

import type { SearchEntry } from '../guide/search.ts';
import { common, everyWordOf, wordsOf } from '../guide/search-words.ts';
import type { Synonym } from '../guide/synonym.ts';

/** How much a place of each kind counts, where the words fit as well. */
const weights: Readonly<Record<SearchEntry['kind'], number>> = {
  question: 1.25,
  rule: 1.05,
  heading: 1.05,
  page: 1,
  term: 0.6,
};

/** Whether these words stand in the other ones, next to each other and in their order. */
const within = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length > 0 && whole.some((_, at) => part.every((word, index) => whole[at + index] === word));

/**
 * A search over the places of the guide.
 * @returns finds the places that answer what was typed, the best first
 */
export function makeFinder(
  entries: readonly SearchEntry[],
  synonyms: readonly Omit<Synonym, 'id'>[],
): (typed: string, most?: number) => SearchEntry[] {
  const search = new MiniSearch<SearchEntry & { id: number }>({
    fields: ['title', 'line', 'words', 'page'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3, line: 1.2, words: 0.8, page: 0.8 },
      prefix: (word, index, all) => index === all.length - 1 && word.length > 2,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      weights: { fuzzy: 0.3, prefix: 0.5 },
      bm25: { k: 1.2, b: 0.85, d: 0.3 },
      boostDocument: (id) => weights[entries[id as number]?.kind ?? 'page'],
    },
  });
  search.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const known = synonyms.flatMap(({ typed, means = '', leads, urgent }) =>
    typed.map((phrase) => ({ phrase, words: everyWordOf(phrase), means: wordsOf(means), leads, urgent })),
  );
  const byAddress = new Map(entries.map((entry) => [entry.at, entry]));

  return (typed, most = 20) => {
    const own = wordsOf(typed);
    const all = everyWordOf(typed);
    const meant = known.filter(({ words }) => within(words, all));
    const more = meant.flatMap(({ means }) => means).filter((word) => !own.includes(word));
    const found = search
      .search([...more, ...own].join(' '), {
        boostTerm: (word, index) => (common.has(word) ? 0.35 : index < more.length ? 1.1 : 1),
      })
      .flatMap(({ id }) => entries[id as number] ?? []);
    const leading = meant.filter(({ phrase, leads }) => leads && wordsOf(phrase).length >= own.length);
    const first = [...meant.map(({ urgent }) => urgent), ...leading.map(({ leads }) => leads)].flatMap(
      (at) => byAddress.get(at ?? '') ?? [],
    );
    return [...new Set([...first, ...found])].slice(0, most);
  };
}
