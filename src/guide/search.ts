import type { Guide } from './guide.ts';
import { wordsOf } from './search-words.ts';
import { termAnchor } from './term.ts';

/** What a result of the search is, as its reader is told. */
export const searchKinds = {
  page: 'Page',
  heading: 'Part',
  rule: 'Rule',
  question: 'Question',
  term: 'Word',
} as const;

/** A place that the search can lead to. */
export interface SearchEntry {
  kind: keyof typeof searchKinds;
  /** Address from the root of the guide, with its fragment. */
  at: string;
  title: string;
  /** The line that answers, shown below the title. */
  line: string;
  /** Title of the page that it stands on. */
  page: string;
  /** Words of the text below it that its title and line do not hold, as the search compares them. */
  words: string;
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

/** Every page, heading, rule, question and word of a guide as the search finds it, in the order of the guide. */
export function searchEntries(guide: Guide): SearchEntry[] {
  const pages = [...guide.sections, ...guide.pages];
  const showing = (list: 'questions' | 'glossary') => pages.find(({ shows }) => shows === list);
  const questions = showing('questions');
  const glossary = showing('glossary');
  const titles = new Map(pages.map(({ path, title }) => [path, title]));
  const asked = new Set(guide.topics.flatMap((topic) => topic.questions.map(({ id }) => id)));
  const ruleAt = (id: string) => guide.addresses.find((address) => address.endsWith(`/#${id}`));
  return [
    ...pages.flatMap((page): SearchEntry[] => [
      {
        kind: 'page',
        at: page.path,
        title: page.title,
        line: page.answer,
        page: page.title,
        words: moreWords(page.summary.join(' '), page.title, page.answer),
      },
      ...page.headings
        .filter(({ id }) => !asked.has(id))
        .map(({ id, text, lead = page.answer, words = '' }): SearchEntry => ({
          kind: 'heading',
          at: `${page.path}#${id}`,
          title: text,
          line: beginning(lead),
          page: page.title,
          words: moreWords(words, text, beginning(lead)),
        })),
    ]),
    ...guide.advice.flatMap(({ id, advice, why }): SearchEntry[] => {
      const at = ruleAt(id);
      const page = at && titles.get(at.replace(/#.*$/, ''));
      return page ? [{ kind: 'rule', at, title: advice, line: why, page, words: '' }] : [];
    }),
    ...(questions
      ? guide.topics.flatMap(({ topic, questions: list }) =>
          list.map(({ id, question, answer }): SearchEntry => ({
            kind: 'question',
            at: `${questions.path}#${id}`,
            title: question,
            line: beginning(answer),
            page: topic,
            words: moreWords(answer, question, beginning(answer)),
          })),
        )
      : []),
    ...(glossary
      ? guide.terms.map(({ id, term, meaning }): SearchEntry => ({
          kind: 'term',
          at: `${glossary.path}#${termAnchor(id)}`,
          title: term,
          line: meaning,
          page: glossary.title,
          words: '',
        }))
      : []),
  ];
}
