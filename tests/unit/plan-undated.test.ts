import { expect, test } from 'vitest';

import { byStart, rowsByEnd, undatedSpan } from '../../src/guide/plan-undated.ts';
import { advice } from '../support/guide.ts';

const spanOf = (id: string) => {
  const rule = advice.find((one) => one.id === id);
  return rule && undatedSpan(rule);
};

test.each([
  ['advice-no-waxing', 'From 4 weeks before'],
  ['advice-no-tanning', 'From 2 weeks before'],
  ['advice-cold-sores', 'By 3 weeks before, at once if later'],
  ['advice-surgical-scar', 'Surgery or new scar in this area in the 12 months before'],
  ['advice-gel-only', 'Tonight, for the first 24 hours'],
  ['advice-no-make-up', 'From the day to 3 days after'],
  ['advice-sunscreen', 'From 24 hours to at least 2 weeks after'],
  ['advice-plain-only', 'From 24 hours to 3 days after'],
  ['advice-when-to-judge', 'Not before 3 months after, better 6 to 12 months'],
  ['advice-tinted-sunscreen', 'From 7 days after'],
  ['advice-next-session', 'Not before 4 weeks after'],
])('%s is said without a date: %s', (id, words) => {
  expect(spanOf(id)).toBe(words);
});

const of = (...ids: string[]) => advice.filter(({ id }) => ids.includes(id));

test('rules follow each other by their start', () => {
  const rules = of('advice-no-swimming', 'advice-no-waxing', 'advice-no-tanning', 'advice-cold-sores');
  expect(byStart(rules).map(({ id }) => id)).toEqual([
    'advice-no-waxing',
    'advice-no-tanning',
    'advice-cold-sores',
    'advice-no-swimming',
  ]);
});

test('what to do and what not stand in rows by when they end, with what may start again then', () => {
  const rules = of(
    'advice-no-actives',
    'advice-no-make-up',
    'advice-lukewarm',
    'advice-sunscreen',
    'advice-no-sunbathing',
    'advice-tinted-sunscreen',
  );
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id.replace('advice-', ''));
  expect(
    rowsByEnd(rules).map((row) => [
      row.span,
      ids(row.do),
      ids(row.dont),
      ids(row.open),
      row.longer,
      ids(row.again),
    ]),
  ).toEqual([
    ['3 days after', ['lukewarm'], ['no-make-up'], [], undefined, ['no-make-up']],
    ['7 days after', [], ['no-actives'], [], undefined, ['no-actives']],
    // What has no end stands with the rule that it adds to.
    [
      'at least 2 weeks after',
      ['sunscreen'],
      ['no-sunbathing'],
      ['tinted-sunscreen'],
      'at least 4 weeks',
      [],
    ],
  ]);
});

test('a rule that has no end and stands with no other is said to hold from then on', () => {
  expect(rowsByEnd(of('advice-tinted-sunscreen')).map(({ span }) => span)).toEqual(['From then on']);
});
