import { describe, expect, test } from 'vitest';

import { GuideError, suggest } from '../../src/guide/guide-error.ts';

const problem = {
  file: 'content/sections/watering.mdx',
  where: 'line 12',
  what: 'The link /a/ leads nowhere.',
  todo: 'Did you mean "/b/"?',
};

describe('a message about problems', () => {
  test('names the file, the place, what is wrong and what to do', () => {
    const { file, where, what, todo } = problem;
    expect(new GuideError([problem]).message).toContain(`${file} › ${where}\n    ${what}\n    ${todo}`);
  });

  test('names the file alone when the whole file is meant', () => {
    const { where: _where, ...whole } = problem;
    expect(new GuideError([whole]).message).toContain(`  ${problem.file}\n`);
  });

  test('counts one problem', () => {
    expect(new GuideError([problem]).message).toMatch(/^The guide has 1 problem:/);
  });

  test('counts several problems', () => {
    expect(new GuideError([problem, problem]).message).toMatch(/^The guide has 2 problems:/);
  });

  test('keeps the problems for whoever shows them', () => {
    expect(new GuideError([problem]).problems).toEqual([problem]);
  });
});

/** What was written, what exists, and what the writer is told. */
const suggestions = [
  {
    wanted: 'revewed',
    existing: ['title', 'reviewed'],
    says: 'Did you mean "reviewed"? There is: title, reviewed.',
  },
  {
    wanted: 'soltani-2041',
    existing: ['soltani-2014'],
    says: 'Did you mean "soltani-2014"? There is: soltani-2014.',
  },
  { wanted: 'xyz', existing: ['title', 'answer'], says: 'There is: title, answer.' },
  { wanted: 'xyz', existing: [], says: 'There are none yet.' },
];

describe('a suggestion', () => {
  test.each(suggestions)('for "$wanted" among $existing is: $says', ({ wanted, existing, says }) => {
    expect(suggest(wanted, existing)).toBe(says);
  });

  test('lists 12 of many, and finds the nearest among all', () => {
    const many = Array.from({ length: 30 }, (_, index) => `source-${100 + index * 3}`);
    const told = suggest('source-18', many);
    expect(told).toContain('Did you mean "source-118"?');
    expect(told.match(/source-\d+(?=,)/g)).toHaveLength(12);
    expect(told).toMatch(/, …\.$/);
  });
});
