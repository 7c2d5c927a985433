import MiniSearch from 'minisearch';

import type { SearchEntry } from '../guide/search.ts';
import { common, everyWordOf, joinedWordsOf, wordsOf } from '../guide/search-words.ts';
import type { Synonym } from '../guide/synonym.ts';

/** How much a place of each kind counts, where the words fit as well. */
const weights: Readonly<Record<SearchEntry['kind'], number>> = {
  question: 1.25,
  rule: 1.05,
  heading: 1.05,
  page: 1,
  term: 0.5,
};

/** Words that lead to a place, as one word each. */
export type Leading = Pick<Synonym, 'typed' | 'leads' | 'urgent'>;

/** How much a word of what was typed counts. */
const weightOf = (word: string): number => (common.has(word) || /^\d+$/.test(word) ? 0.35 : 1);

/** How much words count together. */
const weightOfAll = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + weightOf(word), 0);

/**
 * A search over the places of the guide.
 * @param leading what is typed for a place that must come first
 * @returns finds the places that answer what was typed, the best first
 */
export function makeFinder(
  entries: readonly SearchEntry[],
  leading: readonly Leading[],
): (typed: string, most?: number) => SearchEntry[] {
  const search = new MiniSearch<SearchEntry & { id: number }>({
    fields: ['title', 'line', 'words', 'page', 'typed'],
    tokenize: (text, field) => (field === 'typed' || field === 'words' ? text.split(' ') : wordsOf(text)),
    processTerm: (word) => word || null,
    searchOptions: {
      boost: { title: 3, line: 1.2, words: 0.8, page: 0.8, typed: 3 },
      tokenize: (text) => text.split(' '),
      prefix: (word, index, all) => index === all.length - 1 && word.length > 2,
      weights: { fuzzy: 0.5, prefix: 0.6 },
      bm25: { k: 1.2, b: 0.85, d: 0.3 },
      boostTerm: weightOf,
    },
  });
  search.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const known = leading.flatMap(({ typed, leads, urgent }) =>
    typed.map((phrase) => ({
      phrase: everyWordOf(phrase).join(''),
      weight: weightOfAll(wordsOf(phrase)),
      leads,
      urgent,
    })),
  );

  return (typed, most = 20) => {
    const own = wordsOf(typed);
    const joined = joinedWordsOf(typed);
    const meant = known.filter(({ phrase }) => joined.includes(phrase));
    const urgent = new Set(meant.map((one) => one.urgent));
    const leads = new Map<string | undefined, number>();
    for (const { leads: at, weight } of meant)
      leads.set(at, (leads.get(at) ?? 0) + weight / weightOfAll(own));
    const names = joined.filter((word) => !own.includes(word));
    const found = search
      .search([...names, ...own].join(' '), {
        // A wrong letter or two; two words that were joined here are right as they are or not at all.
        fuzzy: (word) => own.includes(word) && word.length > 4 && (word.length > 7 ? 2 : 1),
        boostDocument: (id) => {
          const { kind, at } = entries[id as number] ?? {};
          return weights[kind ?? 'page'] * ((leads.get(at) ?? 0) >= 0.5 ? 3 : 1);
        },
      })
      .flatMap(({ id }) => entries[id as number] ?? []);
    // Nearly all that was typed is a name of the place.
    const whole = (at: string) => (leads.get(at) ?? 0) > 0.7;
    const first = entries.filter(({ at }) => urgent.has(at));
    const next = entries.filter(({ at }) => whole(at));
    return [...new Set([...first, ...next, ...found])].slice(0, most);
  };
}
