import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';

import { all, faultsOn, readPages, textOf, toDocument } from '../support/documents.ts';
import { bareWord, easeOf, easyWords, proseOf, wordsIn } from '../support/prose.ts';

/** The limits of the guide's manner of writing. */
const limits = { grade: 8, mean: 6, words: 25, long: 0.1, sentences: 3, items: 7 };

/** What never stands in the guide: words that sell. */
const selling = /\b(radiant|secrets?|youthful|unleash(?:es|ed|ing)?|powerful|stood the test of time)\b/i;

// The page of the whole guide holds the words of the sections once more: they are measured where they stand first.
const read = readPages
  .filter(({ path }) => path !== '/guide/')
  .map(({ path, document }) => {
    const prose = proseOf(document);
    return { path, document, prose, ease: easeOf(prose) };
  });

const mean = read.reduce((sum, { ease }) => sum + ease.grade, 0) / read.length;
const rawMean = read.reduce((sum, { ease }) => sum + ease.raw, 0) / read.length;

console.log(
  [
    'Reading grade (Flesch-Kincaid): with the words that the subject forces counted as easy, and as it is',
    ...read.map(({ path, ease }) =>
      [
        path.padEnd(18),
        ease.grade.toFixed(1).padStart(5),
        ease.raw.toFixed(1).padStart(5),
        `${String(ease.words).padStart(6)} words`,
        `${String(ease.sentences).padStart(4)} sentences`,
        `${(100 * ease.long).toFixed(0).padStart(3)} % of them over 20 words`,
      ].join('  '),
    ),
    `${'mean'.padEnd(18)}  ${mean.toFixed(1).padStart(5)}  ${rawMean.toFixed(1).padStart(5)}`,
  ].join('\n'),
);

/** Where a fault stands, for a person who will mend it. */
const at = (heading: string, fault: string, text: string) => `under "${heading}": ${fault}: ${text}`;

test('no line of a page ends between a number and its unit', () => {
  const faults = faultsOn(readPages, ({ html }) => {
    const text = html.replace(/<(script|style|title)\b[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, '\n');
    return text.match(/\d (?:days?|weeks?|months?|hours?|mm)\b.{0,20}|SPF \d/g) ?? [];
  });
  expect(faults).toEqual([]);
});

describe('the words are plain', () => {
  test('the guide as a whole reads at grade 6 or lower, and each page at grade 8 or lower', () => {
    expect(mean).toBeLessThanOrEqual(limits.mean);
    expect(
      read.filter(({ ease }) => ease.grade > limits.grade).map(({ path, ease }) => [path, ease.grade]),
    ).toEqual([]);
  });

  test('no sentence has more than 25 words', () => {
    const faults = faultsOn(read, ({ prose }) =>
      prose.flatMap(({ heading, sentences }) =>
        sentences
          .filter((sentence) => wordsIn(sentence).length > limits.words)
          .map((sentence) => at(heading, `${wordsIn(sentence).length} words`, sentence)),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('9 in 10 sentences of each page have 20 words or fewer', () => {
    const faults = faultsOn(
      read.filter(({ ease }) => ease.long > limits.long),
      ({ prose }) =>
        prose.flatMap(({ heading, sentences }) =>
          sentences
            .filter((sentence) => wordsIn(sentence).length > 20)
            .map((sentence) => at(heading, 'long', sentence)),
        ),
    );
    expect(faults).toEqual([]);
  });

  test('no paragraph has more than 3 sentences', () => {
    const faults = faultsOn(read, ({ prose }) =>
      prose
        .filter(({ sentences }) => sentences.length > limits.sentences)
        .map(({ heading, sentences, text }) => at(heading, `${sentences.length} sentences`, text)),
    );
    expect(faults).toEqual([]);
  });

  test('no list in the words has more than 7 items', () => {
    // A list outside an article of words, such as all the sections on the 404 page, is a table of contents.
    const faults = faultsOn(read, ({ document }) =>
      all(document, 'article .prose :is(ul, ol)')
        .filter((list) => !list.closest('figure, nav, table'))
        .map((list) => all(list, ':scope > li'))
        .filter((items) => items.length > limits.items)
        .map((items) => `a list of ${items.length} that begins "${textOf(items[0])}"`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the words are honest', () => {
  test('no page uses a word that sells', () => {
    // Titles of sources are their authors' words.
    const faults = faultsOn(readPages, ({ document }) =>
      [
        ...proseOf(document).map(({ text }) => text),
        ...all(document, 'h1, h2, h3, h4, th, td, figcaption').map(textOf),
      ].filter((text) => selling.test(text)),
    );
    expect(faults).toEqual([]);
  });

  test('no page names a price', () => {
    const faults = faultsOn(
      readPages,
      ({ document }) => textOf(document.querySelector('main')).match(/[£$€]\s?\d.{0,20}/g) ?? [],
    );
    expect(faults).toEqual([]);
  });

  test('each line of a do-not list starts with "Do not", or with its time and then so', () => {
    const isForbidding = /^(?:For [^:]{1,10}: )?Do not /;
    const lines = (document: Document) => all(document, '.advice.dont li').map(textOf);
    expect(readPages.flatMap(({ document }) => lines(document))).not.toEqual([]);
    expect(
      faultsOn(readPages, ({ document }) => lines(document).filter((line) => !isForbidding.test(line))),
    ).toEqual([]);
  });
});

describe('the list of words that the subject forces', () => {
  const prose = read.flatMap((page) => page.prose.flatMap(({ text }) => wordsIn(text)));
  const used = new Set(prose.flatMap((word) => word.split('-').map(bareWord)));

  test('holds no word that the guide does not use', () => {
    expect([...easyWords].filter((word) => !used.has(word))).toEqual([]);
  });

  test('holds no word that is short as it is', () => {
    expect([...easyWords].filter((word) => syllable(word) <= 2)).toEqual([]);
  });
});

describe('how prose is measured', () => {
  const page = (words: string) =>
    toDocument(`<!doctype html><html><body><main>${words}</main></body></html>`);

  test('sentences are told apart and know their heading', () => {
    const prose = proseOf(page('<h2>Water it</h2><p>Take a can.\n  Fill it <b>well</b>.</p>'));
    expect(prose).toEqual([
      { heading: 'Water it', text: 'Take a can. Fill it well.', sentences: ['Take a can.', 'Fill it well.'] },
    ]);
  });

  test('each item of a list stands alone', () => {
    const prose = proseOf(
      page('<p>You need:</p><ul><li>a can<ul><li>of tin</li></ul></li><li>water</li></ul>'),
    );
    expect(prose.map(({ text }) => text)).toEqual(['You need:', 'a can', 'of tin', 'water']);
  });

  test('tables, drawings, citations and explanations of terms are left out', () => {
    const prose = proseOf(
      page(
        '<p>Do it <button>now</button><span popover>Now is soon.</span>. <span class="cite">3: Chu</span></p>' +
          '<figure><p>A leaf.</p></figure><table><tr><td>Cell</td></tr></table><nav><p>Next</p></nav>',
      ),
    );
    expect(prose.map(({ text }) => text)).toEqual(['Do it now.']);
  });

  test('a word that the subject forces counts as a short one', () => {
    const words = 'Microneedling helps.';
    const { grade, raw } = easeOf([{ heading: '', text: words, sentences: [words] }]);
    expect(grade).toBeLessThan(raw);
  });
});
