import { expect, test } from 'vitest';

import { undatedRows, undatedSpan } from '../../src/guide/plan-undated.ts';
import { advice } from '../support/guide.ts';

const spanOf = (id: string) => {
  const rule = advice.find((one) => one.id === id);
  return rule && undatedSpan(rule);
};

test.each([
  ['advice-no-waxing', 'From 4 weeks before'],
  ['advice-gel-only', 'For the first 24 hours'],
  ['advice-no-make-up', 'From the day to 3 days after'],
  ['advice-sunscreen', 'From 24 hours to at least 2 weeks after'],
  ['advice-tinted-sunscreen', 'From 7 days after'],
  ['advice-next-session', 'Not before 4 weeks after'],
])('%s is said without a date: %s', (id, words) => {
  expect(spanOf(id)).toBe(words);
});

test('rows follow each other by their start, and what may start again stands where the rule ends', () => {
  const rows = undatedRows(
    advice.filter(({ id }) => ['advice-no-swimming', 'advice-no-waxing', 'advice-no-picking'].includes(id)),
  );
  expect(rows.map(({ span, rules, again }) => [span, rules.length, again.map(({ id }) => id)])).toEqual([
    ['From 4 weeks before', 1, []],
    ['From the day to 5 days after', 1, []],
    ['From the day to 7 days after', 1, []],
    ['After 5 days', 0, ['advice-no-swimming']],
  ]);
});
