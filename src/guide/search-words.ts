import { stemmer } from 'stemmer';

/** Words that say nothing of what a question is about. */
export const idle: ReadonlySet<string> = new Set(
  `a about after all am an and any are as at be been but by can could did do does for from get go going gone had has
  have having he her his how i if im in into is it its ive just like long make me mean much my need no of off on once or
  our out per put should so some soon take than that the their them then there these they this to too until up use
  using was we what when where which while who why will with would yes you your`
    .split(/\s+/)
    .map(stemmer),
);

/** Words that stand all over the guide, or in any question: alone they tell little of what is meant. */
export const common: ReadonlySet<string> = new Set(
  `skin needling microneedling needle needles treatment session day days week weeks month next first still again start
  wait time safe normal derma roller dermaroller roll pen dermapen ok okay bad good best better work works happen help face clinic`
    .split(/\s+/)
    .map(stemmer),
);

/** Words that one who asks says and another leaves out. */
const filler = new Set(
  `a an any am and are at be been by can could did do does for from get getting go got had has have having i if im in
  into is it its ive just me microneedling my need needling of on or our please shall should so some something that the
  their them then there these they this to was we whats will with would you your`.split(/\s+/),
);

/** All words of a text as they are spelt: lower case, without accents and hyphens (micro-needling), -ize as -ise. */
export const spelt = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘-]/g, '')
    .toLowerCase()
    .replace(/iz(e[ds]?|er|ers|ing|ation)\b/g, 'is$1')
    .match(/[a-z0-9]+/g) ?? [];

const stems = new Map<string, string>();

/** A word without its ending, as the search compares it; each is worked out once. */
export function stemOf(word: string): string {
  const stem = stems.get(word) ?? stemmer(word);
  stems.set(word, stem);
  return stem;
}

/** All words of a text in the form in which the search compares them: as they are spelt, without their endings. */
export const everyWordOf = (text: string): string[] => spelt(text).map(stemOf);

/** The words of a text without those that come and go between people who ask the same; all where one is left at most. */
function askedWords(text: string): string[] {
  const words = spelt(text);
  const asked = words.filter((word) => !filler.has(word));
  return asked.length > 1 ? asked : words;
}

/** What people type for a place, as one word: "sun cream" is also "suncream", however it is joined. */
export const phraseOf = (typed: string): string => askedWords(typed).map(stemOf).join('');

/**
 * Every phrase that what was typed may hold, each with the words that it is made of: each word, and each two to five in a
 * row, with what comes and goes and without it.
 */
export const phrasesOf = (typed: string): Map<string, string> =>
  new Map(
    [spelt(typed), askedWords(typed)].flatMap((words) =>
      words.flatMap((_, at) =>
        words.slice(at, at + 5).map((_word, more) => {
          const part = words.slice(at, at + more + 1);
          return [part.map(stemOf).join(''), part.join(' ')] as const;
        }),
      ),
    ),
  );

/** The words that say what a text is about, as the search compares them; all its words where no one does. */
export function wordsOf(text: string): string[] {
  const words = everyWordOf(text);
  const telling = words.filter((word) => !idle.has(word));
  return telling.length > 0 ? telling : words;
}
