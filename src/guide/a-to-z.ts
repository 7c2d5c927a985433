import { type SearchEntry, searchEntries, type Searched } from './search.ts';
import { wordsOf } from './search-words.ts';
import { capital } from './within-sentence.ts';

/** A word of the index with the places that it leads to. */
interface IndexWord {
  word: string;
  places: readonly SearchEntry[];
}

/**
 * An index of the guide as a book has one: each word of the glossary and each first word that the search knows for what people type, with the
 * headings, rules and questions that hold it; a place that holds none of them stands under its own name. In the order
 * of the alphabet; no place is left out.
 */
export function toIndex(guide: Searched): IndexWord[] {
  const entries = searchEntries(guide);
  const words = [
    ...guide.terms.map(({ term }) => term.replace(/ \(.*\)$/, '')),
    ...guide.synonyms.flatMap(({ means }) => means?.split(',')[0] ?? []),
  ].map(capital);
  const led = new Set<SearchEntry>();
  const held = [...new Set(words)].flatMap((word): IndexWord[] => {
    const wanted = wordsOf(word);
    const places = entries.filter(({ title }) => {
      const own = new Set(wordsOf(title));
      return wanted.every((one) => own.has(one));
    });
    places.forEach((place) => led.add(place));
    return places.length > 0 ? [{ word, places }] : [];
  });
  const rest = entries
    .filter((entry) => !led.has(entry))
    .map((entry) => ({ word: entry.title, places: [entry] }));
  const order = new Intl.Collator('en-GB', { numeric: true });
  return [...held, ...rest].sort((one, other) => order.compare(one.word, other.word));
}
