import { expect, test } from 'vitest';

import { againRows, undatedRows, undatedSpan } from '../../src/guide/plan-undated.ts';
import { advice } from '../support/guide.ts';

const spanOf = (id: string) => {
  const rule = advice.find((one) => one.id === id);
  return rule && undatedSpan(rule);
};

test.each([
  ['advice-no-waxing', 'From 4 weeks before'],
  ['advice-no-tanning', 'From 2 weeks before'],
  ['advice-cold-sores', 'By 3 weeks before, at once if later'],
  ['advice-surgical-scar', 'Surgery or new scar in this area since'],
  ['advice-gel-only', 'Tonight, for the first 24 hours'],
  ['advice-no-make-up', 'From the day to 3 days after'],
  ['advice-sunscreen', 'From 24 hours to at least 2 weeks after'],
  ['advice-plain-only', 'From 24 hours to 3 days after'],
  ['advice-when-to-judge', 'From 3 to 12 months after'],
  ['advice-tinted-sunscreen', 'From 7 days after'],
  ['advice-next-session', 'Not before 4 weeks after'],
])('%s is said without a date: %s', (id, words) => {
  expect(spanOf(id)).toBe(words);
});

test('rows follow each other by their start, and what may start again by the end of its rule', () => {
  const rules = advice.filter(({ id }) =>
    ['advice-no-swimming', 'advice-no-waxing', 'advice-no-picking', 'advice-no-make-up'].includes(id),
  );
  const said = (rows: ReturnType<typeof undatedRows>) =>
    rows.map(({ span, rules }) => [span, ...rules.map(({ id }) => id)]);
  expect(said(undatedRows(rules))).toEqual([
    ['From 4 weeks before', 'advice-no-waxing'],
    ['From the day to 3 days after', 'advice-no-make-up'],
    ['From the day to 5 days after', 'advice-no-swimming'],
    ['From the day to 7 days after', 'advice-no-picking'],
  ]);
  expect(said(againRows(rules))).toEqual([
    ['After 3 days', 'advice-no-make-up'],
    ['After 5 days', 'advice-no-swimming'],
  ]);
});
