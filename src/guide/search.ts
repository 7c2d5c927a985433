import type { Advice } from './advice.ts';
import { type Problem, suggest } from './guide-error.ts';
import { withoutLinks } from './inline.ts';
import type { Page } from './page.ts';
import type { Phrasing } from './phrasing.ts';
import { type Topic, wholeAnswer } from './question.ts';
import { common, everyWordOf, phraseOf, wordsOf } from './search-words.ts';
import type { Synonym } from './synonym.ts';
import { type Term, termAnchor } from './term.ts';

/** As much of a guide as the search looks through. */
export interface Searched {
  sections: readonly Page[];
  pages: readonly Page[];
  showing: { questions?: Page; glossary?: Page };
  advice: readonly Advice[];
  topics: readonly Topic[];
  terms: readonly Term[];
  synonyms: readonly Synonym[];
  phrasings: readonly Phrasing[];
  addresses: readonly string[];
}

/** A place that the search can lead to. */
export interface SearchEntry {
  kind: 'page' | 'heading' | 'rule' | 'question' | 'term';
  /** Address from the root of the guide, with its fragment. */
  at: string;
  title: string;
  /** The line that answers, shown below the title. */
  line: string;
  /** Title of the page that it stands on. */
  page: string;
  /** Words of the text below it that its title and line do not hold, as the search compares them. */
  words: string;
  /** What people type for it, each as one word without spaces, as the search compares them. */
  typed: string;
}

/** Words of a text that are not already among others, each once. */
const moreWords = (text: string, ...held: string[]): string => {
  const known = new Set(held.flatMap(wordsOf));
  return [...new Set(wordsOf(text))].filter((word) => !known.has(word)).join(' ');
};

/** As many of the first sentences of a text as a result has room for, at least one. */
function beginning(text: string): string {
  const sentences = text.match(/[^.!?]+(?:[.!?]+(?=\s|$)|$)/g) ?? [text];
  let line = '';
  for (const sentence of sentences) {
    if (line && line.length + sentence.length > 150) break;
    line += sentence;
  }
  return line.trim();
}

/** Whether a title holds one of the meanings of a synonym, which commas part, in all its words. */
function isMeant(title: string, means: string): boolean {
  const words = new Set(wordsOf(title));
  return means.split(',').some((meaning) => wordsOf(meaning).every((word) => words.has(word)));
}

/** Every page, heading, rule, question and word of a guide as the search finds it, in the order of the guide. */
export function searchEntries(guide: Searched): SearchEntry[] {
  const known = [
    ...guide.synonyms.flatMap(({ typed, means }) => (means === undefined ? [] : { typed, means })),
    ...guide.terms.map(({ term, also }) => ({ typed: also, means: term.replace(/ \(.*\)$/, '') })),
  ];
  return placesOf(guide).map((place) => {
    const typed = known.flatMap((one) => (isMeant(place.title, one.means) ? one.typed : []));
    const phrases = typed.filter((phrase) => everyWordOf(phrase).some((word) => !common.has(word)));
    return { ...place, typed: [...new Set(phrases.map(phraseOf))].join(' ') };
  });
}

const noPlace = (at: string): string =>
  `The search has no place ${at}: it leads to pages, headings, rules, questions and words by their present ids.`;

type Place = Omit<SearchEntry, 'typed'>;

/** The places of a guide, without what people type for them. */
function placesOf(guide: Searched): Place[] {
  const pages = [...guide.sections, ...guide.pages];
  const { questions, glossary } = guide.showing;
  const titles = new Map(pages.map(({ path, title }) => [path, title]));
  const asked = new Set(guide.topics.flatMap((topic) => topic.questions.map(({ id }) => id)));
  const ruleAt = (id: string) => guide.addresses.find((address) => address.endsWith(`/#${id}`));
  return [
    ...pages.flatMap((page): Place[] => [
      {
        kind: 'page',
        at: page.path,
        title: page.title,
        line: page.answer,
        page: page.title,
        words: moreWords(page.summary.map(withoutLinks).join(' '), page.title, page.answer),
      },
      ...page.headings
        .filter(({ id }) => !asked.has(id))
        .map(({ id, text, lead = page.answer, words = '' }): Place => ({
          kind: 'heading',
          at: `${page.path}#${id}`,
          title: text,
          line: beginning(lead),
          page: page.title,
          words: moreWords(words, text, beginning(lead)),
        })),
    ]),
    ...guide.advice.flatMap(({ id, advice, why }): Place[] => {
      const at = ruleAt(id);
      const page = at && titles.get(at.replace(/#.*$/, ''));
      return page ? [{ kind: 'rule', at, title: advice, line: why, page, words: '' }] : [];
    }),
    ...(questions
      ? guide.topics.flatMap(({ topic, questions: list }) =>
          list.map((one): Place => ({
            kind: 'question',
            at: `${questions.path}#${one.id}`,
            title: one.question,
            line: beginning(wholeAnswer(one)),
            page: topic,
            words: moreWords(wholeAnswer(one), one.question, beginning(wholeAnswer(one))),
          })),
        )
      : []),
    ...(glossary
      ? guide.terms.map(({ id, term, meaning, also }): Place => ({
          kind: 'term',
          at: `${glossary.path}#${termAnchor(id)}`,
          title: term,
          line: meaning,
          page: glossary.title,
          words: moreWords(also.join(' '), term, meaning),
        }))
      : []),
  ];
}

/** What is wrong with phrasings of a guide that is whole: places that no search finds. */
export function problemsOfPhrasings(guide: Searched, file: string): Problem[] {
  const places = new Set(placesOf(guide).map(({ at }) => at));
  return guide.phrasings.flatMap(({ at }) =>
    at
      .filter((address) => !places.has(address))
      .map((address) => ({
        file,
        where: at.join(', '),
        what: noPlace(address),
        todo: suggest(address, [...places]),
      })),
  );
}

/** What is wrong with synonyms of a guide that is whole: words that stand nowhere in it, and places that no search finds. */
export function problemsOfSynonyms(guide: Searched, file: string): Problem[] {
  const entries = searchEntries(guide);
  const places = entries.map(({ at }) => at);
  const held = new Set(
    entries.flatMap(({ title, line, words }) => [...everyWordOf(`${title} ${line}`), ...words.split(' ')]),
  );
  return guide.synonyms.flatMap(({ id, means = '', leads, urgent }): Problem[] => [
    ...(means.match(/[\p{L}\p{N}-]+/gu) ?? [])
      .filter((word) => !everyWordOf(word).some((one) => held.has(one)))
      .map((word) => ({
        file,
        where: `${id} › means`,
        what: `The guide holds nothing on "${word}".`,
        todo: 'Write words that stand in the guide; what people type belongs under typed.',
      })),
    ...Object.entries({ leads, urgent }).flatMap(([field, at]) =>
      at === undefined || places.includes(at)
        ? []
        : {
            file,
            where: `${id} › ${field}`,
            what: noPlace(at),
            todo: suggest(at, places),
          },
    ),
  ]);
}
