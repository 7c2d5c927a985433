import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';

import type { Phrasing } from './phrasing.ts';
import type { SearchEntry } from './search.ts';
import { common, everyWordOf, idle, phraseOf, phrasesOf, spelt, stemOf, wordsOf } from './search-words.ts';
import type { Synonym } from './synonym.ts';

/** How much a place of each kind counts, where the words fit as well. */
const weights: Readonly<Record<SearchEntry['kind'], number>> = {
  question: 1.25,
  rule: 1.05,
  heading: 1.05,
  page: 1,
  term: 0.5,
};

/** Words that lead to a place, as one word each. */
type Leading = Pick<Synonym, 'typed' | 'leads' | 'urgent'>;

/** What /search.json holds. */
export interface SearchData {
  entries: readonly SearchEntry[];
  /** What is typed for a place that must come first. */
  synonyms: readonly Leading[];
  phrasings: readonly Phrasing[];
}

/** How much a word of what was typed counts. */
function weightOf(word: string): number {
  if (idle.has(word)) return 0.1;
  return common.has(word) || /^\d+$/.test(word) ? 0.35 : 1;
}

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
  const stems = new Set(words.map(stemOf));

  const nearest = (word: string): string | undefined => {
    const most = word.length > 7 ? 2 : 1;
    let best: string | undefined;
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

  /** Two words that were written as one, as hyphens are not kept: at-home. */
  const parted = (word: string): string | undefined => {
    for (let at = 2; at <= word.length - 3; at += 1) {
      const [one, other] = [word.slice(0, at), word.slice(at)];
      if (known.has(one) && known.has(other)) return `${one} ${other}`;
    }
    return undefined;
  };

  return (typed) =>
    spelt(typed)
      .map((word, index, all) => {
        // A last word may still be a part of one: where its stem begins otherwise, that one is meant.
        const whole =
          index === all.length - 1 && word.length > 2 && words.find((one) => one.startsWith(word));
        if (whole) return stemOf(whole).startsWith(word) ? word : whole;
        if (word.length < 4 || stems.has(stemOf(word))) return word;
        return swapped(word).find((one) => known.has(one)) ?? nearest(word) ?? parted(word) ?? word;
      })
      .join(' ');
}

/**
 * Compares what was typed with every phrase that people type who look for a place: those written for it, its title,
 * and what leads to it.
 * @returns how near the nearest phrase for each place is, by the place's number
 */
async function makeComparer({
  entries,
  synonyms,
  phrasings,
}: SearchData): Promise<(typed: string) => Map<number, number>> {
  const numbers = new Map(entries.map(({ at }, id) => [at, id]));
  const phrases = [
    ...entries.map(({ at, title }) => ({ at: [at], asked: [title] })),
    ...synonyms.map(({ leads, typed }) => ({ at: leads ? [leads] : [], asked: typed })),
    ...phrasings,
  ].flatMap(({ at, asked }) => {
    const places = at.flatMap((one) => numbers.get(one) ?? []);
    return asked.map((phrase) => ({ places, words: [...new Set(everyWordOf(phrase))].join(' ') }));
  });
  const tokenize = (words: string) => words.split(' ');
  const search = new MiniSearch<{ id: number; words: string }>({
    fields: ['words'],
    tokenize,
    processTerm: (word) => word || null,
    // Whole phrases are compared: one with few other words is the nearer.
    searchOptions: { tokenize, bm25: { k: 1.2, b: 1, d: 0 } },
  });
  await search.addAllAsync(
    phrases.map(({ words }, id) => ({ id, words })),
    { chunkSize: 500 },
  );
  return (typed) => {
    const near = new Map<number, number>();
    for (const { id, score } of search.search(everyWordOf(typed).join(' ')))
      for (const [index, place] of (phrases[id as number]?.places ?? []).entries())
        // Of places that answer the same, the one that is named first is the best.
        near.set(place, Math.max(near.get(place) ?? 0, index === 0 ? score : 0.95 * score));
    return near;
  };
}

/** Finds the places that answer what was typed, the best first. */
export type Find = (typed: string, most?: number) => SearchEntry[];

/** Makes a search over the places of the guide, a part at a time, so that a slow phone can answer keys meanwhile. */
export async function makeFinder(data: SearchData): Promise<Find> {
  const { entries, synonyms, phrasings } = data;
  const search = new MiniSearch<SearchEntry & { id: number; asked: string }>({
    fields: ['title', 'line', 'words', 'page', 'typed', 'asked'],
    tokenize: (text, field) => (field === 'typed' || field === 'words' ? text.split(' ') : wordsOf(text)),
    processTerm: (word) => word || null,
    searchOptions: {
      boost: { title: 1.5, line: 1.2, words: 0.8, page: 0.8, typed: 3, asked: 2 },
      tokenize: (text) => text.split(' '),
      prefix: (word, index, all) => index === all.length - 1 && word.length > 2,
      weights: { fuzzy: 0.5, prefix: 0.6 },
      bm25: { k: 1.2, b: 0.85, d: 0.3 },
      boostTerm: weightOf,
    },
  });
  const asked = new Map(phrasings.flatMap((one) => one.at.map((at) => [at, one.asked.join(' ')] as const)));
  await search.addAllAsync(
    entries.map((entry, id) => ({ ...entry, id, asked: asked.get(entry.at) ?? '' })),
    { chunkSize: 50 },
  );
  const compare = await makeComparer(data);
  /** What leads to a place, by each phrase that does. */
  const known = new Map<string, Leading[]>();
  for (const one of synonyms)
    for (const phrase of one.typed.map(phraseOf)) known.set(phrase, [...(known.get(phrase) ?? []), one]);

  /** Places by each phrase that people type for them. */
  const named = new Map<string, Set<number>>();
  entries.forEach(({ typed }, id) => {
    for (const phrase of typed.split(' ')) named.set(phrase, (named.get(phrase) ?? new Set()).add(id));
  });

  const twins = new Map(phrasings.flatMap(({ at }) => at.map((one) => [one, new Set(at)] as const)));

  /** Gives places that answer otherwise a chance, before those that answer the same as the first. */
  const spread = ([best, ...others]: readonly SearchEntry[]): SearchEntry[] => {
    if (!best) return [];
    const isTwin = ({ at }: SearchEntry) => twins.get(best.at)?.has(at) ?? false;
    const rest = others.filter((one) => !isTwin(one));
    return [best, ...rest.slice(0, 2), ...others.filter(isTwin), ...rest.slice(2)];
  };

  const mend = makeMender([
    ...entries.flatMap(({ title, line, words }) => [title, line, words]),
    ...synonyms.flatMap(({ typed }) => typed),
    ...phrasings.flatMap((one) => one.asked),
  ]);

  return (typed, most = 20) => {
    const mended = mend(typed);
    const own = wordsOf(mended);
    const total = weightOfAll(everyWordOf(mended));
    const urgent = new Set<string | undefined>();
    /** How much of what was typed leads to a place, and is a phrase for it. */
    const leads = new Map<string | undefined, number>();
    const covered = new Map<number, number>();
    const phrases = phrasesOf(mended);
    for (const [phrase, words] of phrases) {
      const share = weightOfAll(everyWordOf(words)) / total;
      for (const id of named.get(phrase) ?? []) covered.set(id, Math.max(covered.get(id) ?? 0, share));
      for (const one of known.get(phrase) ?? []) {
        urgent.add(one.urgent);
        leads.set(one.leads, (leads.get(one.leads) ?? 0) + share);
      }
    }
    const near = compare(mended);
    const led = (at: string) => leads.get(at) ?? 0;
    /** How well the words of each place fit; not at all, where only a phrase for it is near. */
    const fitting = new Map([...near.keys()].map((id) => [id, 0]));
    for (const { id, score } of search.search([...new Set([...phrases.keys(), ...own])].join(' ')))
      fitting.set(id as number, score);
    const found = [...fitting]
      .flatMap(([id, fit]) => {
        const entry = entries[id];
        if (!entry) return [];
        const known = (led(entry.at) >= 0.5 ? 3 : 1) * (1 + 2 * (covered.get(id) ?? 0));
        return { entry, score: weights[entry.kind] * known * (fit + 5) * (1 + 0.4 * (near.get(id) ?? 0)) };
      })
      .sort((one, other) => other.score - one.score)
      .map(({ entry }) => entry);
    // Nearly all, or a good part, of what was typed leads to the place.
    const ledBy = (least: number) =>
      entries.filter(({ at }) => led(at) > least).sort((one, other) => led(other.at) - led(one.at));
    const first = entries.filter(({ at }) => urgent.has(at));
    const sorted = [...new Set([...first, ...ledBy(0.7), ...found.slice(0, 1), ...ledBy(0.35), ...found])];
    return spread(sorted).slice(0, most);
  };
}
