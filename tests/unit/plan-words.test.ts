import { describe, expect, test } from 'vitest';

import { type CalendarDay, toDay } from '../../src/guide/calendar-day.ts';
import { counted } from '../../src/guide/counted.ts';
import { type Rule, toStep } from '../../src/guide/plan.ts';
import { distance, outside, readCount, readDay, spanOf } from '../../src/guide/plan-words.ts';

const day = (text: string): CalendarDay => toDay(text) ?? NaN;
const today = day('2026-11-22');

describe('the day that is entered', () => {
  const read = (value: string, badInput = false) => readDay({ value, validity: { badInput } }, today);

  test.each(['2026-11-22', '2028-11-22'])('is taken without a word: %s', (value) => {
    expect(read(value)).toEqual({ day: day(value), says: '' });
  });

  test('is taken when it is in the past, and that is said', () => {
    expect(read('2024-11-22')).toEqual({
      day: day('2024-11-22'),
      says: 'That day is in the past. What is over is dimmed.',
    });
  });

  test.each([
    ['', false, 'Enter the day of your appointment'],
    // What a browser cannot read as a day has no value.
    ['', true, 'There is no such day'],
    ['2027-02-29', false, 'There is no such day'],
    ['2028-11-23', false, 'more than 2 years away'],
    ['2024-11-21', false, 'more than 2 years ago'],
  ])('makes no plan: "%s", unreadable: %s', (value, badInput, says) => {
    expect(read(value, badInput)).toEqual({ says: expect.stringContaining(says) as string });
  });
});

describe('a number that is entered', () => {
  test.each(['1', '12'])('is taken from 1 to the most there may be: %s', (text) => {
    expect(readCount(text, 12)).toBe(Number(text));
  });

  test.each(['', '0', '13', '-1', '2.5', 'two'])('is not taken: "%s"', (text) => {
    expect(readCount(text, 12)).toBeUndefined();
  });

  test.each([
    [2, 'Few.'],
    [3, ''],
    [6, ''],
    [7, 'Many.'],
  ])('of 3 to 6 as usual: %i is said to be "%s"', (count, says) => {
    expect(outside(count, { least: 3, most: 6, fewer: 'Few.', more: 'Many.' })).toBe(says);
  });

  test('outside its range has no words where the guide gives none', () => {
    expect([1, 7].map((count) => outside(count, { least: 3, most: 6 }))).toEqual(['', '']);
  });

  test('is one thing, or several', () => {
    expect([counted(1, 'thing'), counted(2, 'thing')]).toEqual(['1 thing', '2 things']);
  });
});

describe('a day of the plan', () => {
  test.each([
    [0, 'the day'],
    [-1, '1 day before'],
    [3, '3 days after'],
    [14, '2 weeks after'],
    [20, '20 days after'],
    [21, '3 weeks after'],
    [-28, '4 weeks before'],
    [30, '30 days after'],
  ])('%i days on is named "%s"', (offset, words) => {
    expect(distance(today + offset, today)).toBe(words);
  });
});

describe('from when to when a rule holds', () => {
  const span = (from: string, until: string | undefined, more: Partial<Rule> = {}, time = '') => {
    const rule: Rule = { id: 'rule', kind: 'do', from, ...more };
    if (until !== undefined) rule.until = until;
    return spanOf(toStep(rule, today), time);
  };

  test.each([
    ['its first day and its last, with the year', span('PT0S', 'P3D'), 'Sun 22 to Wed 25 Nov 2026.'],
    ['what comes before the appointment too', span('-P14D', 'PT0S'), 'Sun 8 to Sun 22 Nov 2026.'],
    ['one day for the day itself', span('PT0S', 'PT0S'), 'On Sun 22 Nov 2026.'],
    [
      'the first 24 hours by the hour',
      span('PT0S', 'P1D', {}, '14:30'),
      'From Sun 22 until 14:30 on Mon 23 Nov 2026.',
    ],
    [
      'that hour where it is not known',
      span('PT0S', 'P1D'),
      'From Sun 22 until the same hour on Mon 23 Nov 2026.',
    ],
    ['from that hour on', span('P1D', 'P7D'), 'From the same hour on Mon 23 to Sun 29 Nov 2026.'],
    [
      'both by the hour of a plan with a time',
      span('P1D', 'P7D', { atLeast: true }, '14:30'),
      'From 14:30 on Mon 23 to at least Sun 29 Nov 2026.',
    ],
    [
      'what it is wise to go on with',
      span('P2D', 'P7D', { atLeast: true }),
      'From Tue 24 to at least Sun 29 Nov 2026.',
    ],
    ['an open end', span('P28D', undefined), 'From Sun 20 Dec 2026 on.'],
    ['what must not be sooner', span('P28D', undefined, { kind: 'next' }), 'Not before Sun 20 Dec 2026.'],
    ['what looks back', span('-P6M', 'PT0S', { looksBack: true }), 'Since Fri 22 May 2026.'],
    [
      'a later end for skin that marks easily',
      span('PT0S', 'P14D', { longer: 'P28D' }),
      'Sun 22 Nov to Sun 6 Dec 2026. To Sun 20 Dec 2026 if your skin marks easily.',
    ],
    [
      'an earlier start for skin that marks easily',
      span('-P14D', 'PT0S', { earlier: '-P28D' }),
      'Sun 8 to Sun 22 Nov 2026. From Sun 25 Oct 2026 if your skin marks easily.',
    ],
  ])('says %s', (_what, words, expected) => {
    expect(words).toBe(expected);
  });
});
