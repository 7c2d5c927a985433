import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { sureness, sureSchema } from '../../src/guide/sureness.ts';
import { vocabulary } from '../../src/guide/vocabulary.ts';
import { smallGuideContent } from '../support/small-guide.ts';

describe('the vocabulary of an author', () => {
  test('is made of components', () => {
    const files = ['mdx', 'figures'].flatMap((folder) => readdirSync(`src/components/${folder}`));
    expect(Object.keys(vocabulary).filter((word) => !files.includes(`${word}.astro`))).toEqual([]);
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

  test('is taken in data by its words, and by no other', () => {
    const words = Object.keys(sureness);
    expect(words.map((sure) => sureSchema.parse(sure))).toEqual(words);
    expect(sureSchema.safeParse('toString').success).toBe(false);
  });
});
