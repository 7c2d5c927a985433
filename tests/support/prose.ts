import { readFileSync } from 'node:fs';

import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Words that the subject forces on the guide; each counts as 2 syllables at most. */
export const easyWords: ReadonlySet<string> = new Set(
  (JSON.parse(readFileSync(new URL('./easy-words.json', import.meta.url), 'utf8')) as unknown[]).map(String),
);

/** What stands in a page and is not prose: ways about, data, sources, dates, marks and labels. */
const notProse = [
  'nav, table, figure, svg, script, style, [popover], [aria-hidden="true"]',
  '.cite, .trust, .grounds, .sources, .page-sources, .proof > summary',
  // Labels: names of cards and lists, "Section 11 of 13", the links and the grade below a question, and "Why" in a plan.
  'dt, .number, .label, .title, .more, [data-rule] a',
].join();

/**
 * Whether a list names all sections, each with a link and the line that answers it, as the home page and the 404
 * page do: a table of contents, whose lines are prose of the pages that they lead to and are measured there.
 */
const isContents = (list: Element): boolean =>
  list.children.length > 7 && [...list.children].every((item) => item.querySelector('a[href$="/"]') !== null);

/** Elements that begin and end a run of text of their own. `.why` is the reason that stands below a line of advice. */
const runs =
  'address, article, aside, blockquote, br, dd, details, div, dl, footer, header, hgroup, li, main, ol, p, section, summary, ul, .why';

/** A paragraph, a list item or a line of its own. */
export interface Run {
  /** Text of the heading above it. */
  heading: string;
  text: string;
  sentences: readonly string[];
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Sentences of a text whose whitespace is collapsed. */
export const sentencesIn = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((segment) => /\w/.test(segment));

/** Words of a text; a number is a word, and so is a compound with hyphens. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];

/** Prose of a page, run by run, in the order in which it is read. */
export function proseOf(document: Document): Run[] {
  const main = document.querySelector('main')?.cloneNode(true) as Element | undefined;
  if (!main) return [];
  for (const element of main.querySelectorAll(notProse)) element.remove();
  for (const list of main.querySelectorAll('ol, ul')) if (isContents(list)) list.remove();
  const found: Run[] = [];
  let heading = '';
  let text = '';
  let linked = '';
  const end = () => {
    const whole = text.replace(/\s+/g, ' ').trim();
    // A line that is nothing but a link is a way on, as in a nav.
    const isWay = whole === linked.replace(/\s+/g, ' ').trim();
    if (/\w/.test(whole) && !isWay) found.push({ heading, text: whole, sentences: sentencesIn(whole) });
    text = linked = '';
  };
  const walk = (node: Node, inLink: boolean): void => {
    if (node.nodeType === 3) {
      text += node.textContent ?? '';
      if (inLink) linked += node.textContent ?? '';
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (/^h[1-6]$/.test(element.localName)) {
      end();
      heading = element.textContent.replace(/\s+/g, ' ').trim();
      return;
    }
    const isRun = element.matches(runs);
    if (isRun) end();
    for (const child of element.childNodes) walk(child, inLink || element.localName === 'a');
    if (isRun) end();
  };
  walk(main, false);
  end();
  return found;
}

/** How hard a text is to read. */
export interface Ease {
  /** Flesch-Kincaid grade, the subject's own words counted as easy ones. */
  grade: number;
  /** Flesch-Kincaid grade as it is. */
  raw: number;
  words: number;
  sentences: number;
  /** Share of sentences of more than 20 words, 0 to 1. */
  long: number;
}

/** Syllables of a word, and what counts of them where the subject forces the word. */
function syllablesOf(word: string): { counted: number; all: number } {
  let counted = 0;
  let sum = 0;
  for (const part of word.split('-').filter(Boolean)) {
    const syllables = Math.max(1, syllable(part));
    sum += syllables;
    counted += easyWords.has(bareWord(part)) ? Math.min(2, syllables) : syllables;
  }
  return { counted, all: sum };
}

/** A word without capitals, and without what may be stuck to its end. */
export const bareWord = (word: string): string => word.toLowerCase().replace(/[’']s?$|\.$/, '');

/** Measures runs of prose. */
export function easeOf(prose: readonly Run[]): Ease {
  const sentences = prose.flatMap((run) => run.sentences.map(wordsIn)).filter((words) => words.length > 0);
  const words = sentences.flat();
  const syllables = words.map(syllablesOf);
  const grade = (key: 'counted' | 'all') =>
    fleschKincaid({
      sentence: sentences.length,
      word: words.length,
      syllable: syllables.reduce((sum, one) => sum + one[key], 0),
    });
  return {
    grade: grade('counted'),
    raw: grade('all'),
    words: words.length,
    sentences: sentences.length,
    long: sentences.filter((one) => one.length > 20).length / sentences.length,
  };
}
