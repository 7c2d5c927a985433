import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';

import type { SearchEntry } from '../guide/search.ts';
import { common, everyWordOf, phrasesOf, spelt, wordsOf } from '../guide/search-words.ts';
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

/** A word with each two letters that follow each other the other way round. */
const swapped = (word: string): string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );

/**
 * Mends what was typed: a word with a wrong letter, or two where it is long, becomes the nearest word that is known.
 * @param texts what is searched
 */
function makeMender(texts: readonly string[]): (typed: string) => string {
  const known = new Map<string, number>();
  for (const word of texts.flatMap(spelt)) known.set(word, (known.get(word) ?? 0) + 1);
  const words = [...known.keys()];
  const stems = new Set(words.map(stemmer));

  const nearest = (word: string): string => {
    const most = word.length > 7 ? 2 : 1;
    let best = word;
    let least = Infinity;
    for (const one of words) {
      if (Math.abs(one.length - word.length) > most) continue;
      const wrong = distance(word, one);
      // Of words as near as each other the one with the same first letter is meant, then the one that is met more often.
      const far =
        wrong + (one.startsWith(word.charAt(0)) ? 0 : 0.5) - Math.min(known.get(one) ?? 0, 40) / 100;
      if (wrong <= most && far < least) [best, least] = [one, far];
    }
    return best;
  };

  return (typed) =>
    spelt(typed)
      .map((word, index, all) => {
        // A last word may still be a part of one: where its stem begins otherwise, that one is meant.
        const whole =
          index === all.length - 1 && word.length > 2 && words.find((one) => one.startsWith(word));
        if (whole) return stemmer(whole).startsWith(word) ? word : whole;
        if (word.length < 4 || stems.has(stemmer(word))) return word;
        return swapped(word).find((one) => known.has(one)) ?? nearest(word);
      })
      .join(' ');
}

/** How much a phrase that is known counts: several words in their order mean something, however idle each of them is. */
const weightOfPhrase = (phrase: string): number =>
  Math.max(weightOfAll(wordsOf(phrase)), (spelt(phrase).length - 1) * 0.5);

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
      weight: weightOfPhrase(phrase),
      leads,
      urgent,
    })),
  );

  /** Places by each phrase that people type for them. */
  const named = new Map<string, Set<number>>();
  entries.forEach(({ typed }, id) => {
    for (const phrase of typed.split(' ')) named.set(phrase, (named.get(phrase) ?? new Set()).add(id));
  });

  const mend = makeMender([
    ...entries.flatMap(({ title, line, words }) => [title, line, words]),
    ...leading.flatMap(({ typed }) => typed),
  ]);

  return (typed, most = 20) => {
    const mended = mend(typed);
    const own = wordsOf(mended);
    const parts = phrasesOf(mended);
    const joined = [...parts.keys()];
    /** How much of what was typed is a phrase for a place. */
    const covered = new Map<number, number>();
    for (const [phrase, words] of parts) {
      const share = weightOfPhrase(words) / weightOfAll(own);
      for (const id of named.get(phrase) ?? []) covered.set(id, Math.max(covered.get(id) ?? 0, share));
    }
    const meant = known.filter(({ phrase }) => joined.includes(phrase));
    const urgent = new Set(meant.map((one) => one.urgent));
    const leads = new Map<string | undefined, number>();
    for (const { leads: at, weight } of meant)
      leads.set(at, (leads.get(at) ?? 0) + weight / weightOfAll(own));
    const names = joined.filter((word) => !own.includes(word));
    const found = search
      .search([...names, ...own].join(' '), {
        boostDocument: (id) => {
          const { kind, at } = entries[id as number] ?? {};
          return (
            weights[kind ?? 'page'] *
            ((leads.get(at) ?? 0) >= 0.5 ? 3 : 1) *
            (1 + (covered.get(id as number) ?? 0) * 2)
          );
        },
      })
      .flatMap(({ id }) => entries[id as number] ?? []);
    // Nearly all, or a good part, of what was typed is a name of the place.
    const led = (least: number) => entries.filter(({ at }) => (leads.get(at) ?? 0) > least);
    const first = entries.filter(({ at }) => urgent.has(at));
    return [...new Set([...first, ...led(0.7), ...found.slice(0, 1), ...led(0.35), ...found])].slice(0, most);
  };
}
