import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { phases } from '../../src/guide/phase.ts';
import { sureness, sureSchema } from '../../src/guide/sureness.ts';
import { termAnchor } from '../../src/guide/term.ts';
import { vocabulary } from '../../src/guide/vocabulary.ts';
import { smallGuideContent } from '../support/small-guide.ts';

const words = Object.entries(vocabulary).map(([word, { folder }]) => ({ word, folder }));

/** The words that an attribute takes. */
const wordsOf = (word: string, attribute: string) => {
  const { oneOf, someOf } = vocabulary[word]?.attributes[attribute] ?? {};
  return oneOf ?? someOf;
};

describe('the vocabulary of an author', () => {
  test('is made of components', () => {
    expect(
      words.filter(({ word, folder }) => !readdirSync(`src/components/${folder}`).includes(`${word}.astro`)),
    ).toEqual([]);
  });

  test('takes each phase of the advice', () => {
    expect(wordsOf('AdviceList', 'phase')).toEqual(phases);
  });

  test('takes each word for how sure the guide is', () => {
    expect(wordsOf('Proof', 'sure')).toEqual(Object.keys(sureness));
  });

  test('stands whole in the small guide, but for the drawings of the subject', () => {
    const drawn = [
      'ChoicesCounted',
      'CourseOverYear',
      'DevicesCompared',
      'HowItHeals',
      'IsItNormal',
      'KindsCompared',
      'SkinDepths',
      'UsualFaces',
      'VisitTime',
    ];
    const text = readdirSync(`${smallGuideContent}/sections`)
      .map((file) => readFileSync(`${smallGuideContent}/sections/${file}`, 'utf8'))
      .join('\n');
    const used = [...text.matchAll(/<([A-Z]\w+)/g)].map(([, word = '']) => word);
    const others = Object.keys(vocabulary).filter((word) => !drawn.includes(word));
    expect([...new Set(used)].sort()).toEqual(others.sort());
  });
});

describe('how sure the guide is', () => {
  test('has a word, a meaning and at most 3 dots', () => {
    for (const [sure, { word, dots, meaning }] of Object.entries(sureness)) {
      expect.soft(word, sure).toMatch(/^[a-z ]+$/);
      expect.soft(meaning, sure).toMatch(/\.$/);
      expect.soft([0, 1, 2, 3], sure).toContain(dots);
    }
  });

  test('has a dot more for each step of proof, and none for what is no proof', () => {
    expect(Object.entries(sureness).map(([sure, { dots }]) => `${sure} ${dots}`)).toEqual([
      'strong 3',
      'some 2',
      'weak 1',
      'expert 0',
      'custom 0',
      'regulator 0',
    ]);
  });

  test('is taken in data by its words, and by no other', () => {
    const words = Object.keys(sureness);
    expect(words.map((sure) => sureSchema.parse(sure))).toEqual(words);
    expect(sureSchema.safeParse('toString').success).toBe(false);
  });
});

test('the place of a term in the glossary comes from its id', () => {
  expect(termAnchor('root-rot')).toBe('term-root-rot');
});
