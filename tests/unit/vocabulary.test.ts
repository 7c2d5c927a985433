import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { sureness, sureSchema } from '../../src/guide/sureness.ts';
import { vocabulary } from '../../src/guide/vocabulary.ts';
import { smallGuideContent } from '../support/small-guide.ts';

/** The files of the components that may stand in MDX, by their names. */
const files = new Map(
  ['mdx', 'figures'].flatMap((folder) =>
    readdirSync(`src/components/${folder}`).map(
      (file) => [file, `src/components/${folder}/${file}`] as const,
    ),
  ),
);

describe('the vocabulary of an author', () => {
  test('is made of components', () => {
    expect(Object.keys(vocabulary).filter((word) => !files.has(`${word}.astro`))).toEqual([]);
  });

  test('refuses words in each component that would not show them', () => {
    for (const [word, { empty = false }] of Object.entries(vocabulary)) {
      const markup = readFileSync(files.get(`${word}.astro`) ?? '', 'utf8');
      expect.soft(empty, word).toBe(!/<slot\b|Astro\.slots/.test(markup));
    }
  });

  test('stands whole in the small guide, but for the drawings of the subject', () => {
    const drawn = [
      'ChoicesCounted',
      'ChoicesInSkin',
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
