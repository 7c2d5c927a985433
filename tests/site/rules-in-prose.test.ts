import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { timesOf } from '../../src/guide/advice.ts';
import { timesIn } from '../../src/guide/duration.ts';
import { advice } from '../support/guide.ts';

/** Figures that are right to stand beside the words of a rule: something else is counted. */
const exceptions: readonly { file: string; words: string; says: string }[] = [
  { file: 'content/questions/daily-life.yaml', words: '1 day', says: 'mostly for 1 to 3 days' },
  {
    file: 'content/questions/parts-of-the-body.yaml',
    words: '6 months',
    says: 'any scar under 6 months old',
  },
  {
    file: 'content/questions/timing.yaml',
    words: '10 minutes',
    says: 'the needling itself 10 to 20 minutes',
  },
  {
    file: 'content/questions/timing.yaml',
    words: '20 minutes',
    says: 'the needling itself 10 to 20 minutes',
  },
  { file: 'content/questions/timing.yaml', words: '6 months', says: 'scars under 6 months old' },
  { file: 'content/questions/timing.yaml', words: '16 weeks', says: 'In a study of 25 people' },
];

const folders = ['sections', 'pages', 'questions'].map((folder) => join('content', folder));
const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Sentences of a file as its author wrote them; what comes from the data is taken out, and proof is not advice. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/<Proof[\s\S]*?<\/Proof>/g, '')
    .replace(/<[^>]+>|\{[a-z0-9.-]+\}/g, ' ')
    .split('\n')
    .flatMap((line) => [...sentences.segment(line)].map(({ segment }) => segment.trim()));

const about = advice.flatMap((rule) =>
  rule.about.map((word) => ({ rule, word: new RegExp(`\\b${word}`, 'i') })),
);

test('a time beside the words of a rule is a time of that rule', () => {
  const faults = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => {
      const file = join(folder, name);
      return sentencesOf(readFileSync(file, 'utf8')).flatMap((sentence) => {
        const rules = about.filter(({ word }) => word.test(sentence)).map(({ rule }) => rule);
        if (rules.length === 0) return [];
        const known = rules.flatMap(timesOf);
        return timesIn(sentence)
          .filter(({ minutes }) => !known.includes(minutes))
          .filter(
            ({ words }) =>
              !exceptions.some(
                (one) => one.file === file && one.words === words && sentence.includes(one.says),
              ),
          )
          .map(
            ({ words }) =>
              `${file}: "${words}" is no time of ${rules.map(({ id }) => id).join(', ')}; take it from there with <RuleTime> or {id.until}, or list it here as an exception: ${sentence}`,
          );
      });
    }),
  );
  expect(faults).toEqual([]);
});
