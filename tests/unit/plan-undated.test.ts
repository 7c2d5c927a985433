import { expect, test } from 'vitest';

import { byStart, rowsByEnd, undatedSpan, untilWhen } from '../../src/guide/plan-undated.ts';
import { advice } from '../support/guide.ts';

const spanOf = (id: string) => {
  const rule = advice.find((one) => one.id === id);
  return rule && undatedSpan(rule);
};

test.each([
  ['advice-no-waxing', 'From 4 weeks before'],
  ['advice-no-tanning', 'From 2 weeks before'],
  ['advice-cold-sores', 'At least 3 weeks before, at once if later'],
  ['advice-surgical-scar', 'Surgery or new scar in this area in the 12 months before'],
  ['advice-gel-only', 'For 24 hours'],
  ['advice-no-make-up', 'For 3 days'],
  ['advice-sunscreen', 'From 24 hours to at least 2 weeks after'],
  ['advice-plain-only', 'From 24 hours to 3 days after'],
  ['advice-when-to-judge', 'At least 3 months later, better 6 to 12 months'],
  ['advice-tinted-sunscreen', 'From 7 days after'],
  ['advice-next-session', 'At least 4 weeks later'],
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

test('what to do and what not stand in rows by when they end, with what begins and what may start again then', () => {
  const rules = of(
    'advice-no-soap-day-1',
    'advice-no-actives',
    'advice-no-make-up',
    'advice-lukewarm',
    'advice-plain-only',
    'advice-sunscreen',
    'advice-no-sunbathing',
    'advice-tinted-sunscreen',
  );
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id.replace('advice-', ''));
  expect(
    rowsByEnd(rules).map(({ span, first, over, longer, ...row }) => [
      span,
      `${first}. ${over}.`,
      ids(row.do),
      ids(row.dont),
      ids(row.then),
      row.again.map((words) => words.split(/[ ,]/)[0]),
      longer && [longer.span, ids(longer.rules)],
    ]),
  ).toEqual([
    // What may start again is what the rules say that begin then.
    [
      'For 24 hours',
      'First 24 hours. After 24 hours.',
      [],
      ['no-soap-day-1'],
      ['plain-only', 'sunscreen'],
      [],
      undefined,
    ],
    [
      'For 3 days',
      'First 3 days. After 3 days.',
      ['lukewarm'],
      ['no-make-up'],
      [],
      ['Make-up', 'Serums'],
      undefined,
    ],
    [
      'For 7 days',
      'First 7 days. After 7 days.',
      [],
      ['no-actives'],
      ['tinted-sunscreen'],
      ['Retinoid'],
      undefined,
    ],
    [
      'For at least 2 weeks',
      'First 2 weeks, or longer. After 2 weeks.',
      [],
      ['no-sunbathing'],
      [],
      [],
      ['For at least 4 weeks', ['no-sunbathing', 'sunscreen']],
    ],
  ]);
});

test('a rule that begins when no other ends stands where it ends itself', () => {
  expect(rowsByEnd(of('advice-sunscreen')).map((row) => [row.span, row.do.length])).toEqual([
    ['For at least 2 weeks', 1],
  ]);
});

test('a rule that has no end and stands with no other is said to hold from then on', () => {
  expect(rowsByEnd(of('advice-tinted-sunscreen')).map(({ span }) => span)).toEqual(['From then on']);
});

test('a rule that begins some time after the day says until when it holds', () => {
  expect(of('advice-plain-only', 'advice-moisturise', 'advice-tinted-sunscreen').map(untilWhen)).toEqual([
    'Until 3 days after',
    'Until at least 7 days after',
    'From then on',
  ]);
});
