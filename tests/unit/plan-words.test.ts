import { describe, expect, test } from 'vitest';

import { type CalendarDay, toDay } from '../../src/guide/calendar-day.ts';
import { counted } from '../../src/guide/counted.ts';
import { minutesIn } from '../../src/guide/duration.ts';
import { type Rule, toStep } from '../../src/guide/plan.ts';
import { distance, endOf, outside, plainly, readCount, readDay } from '../../src/guide/plan-words.ts';

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
    [14, '14 days after'],
    [20, '20 days after'],
    [21, '3 weeks after'],
    [-28, '4 weeks before'],
    [30, '30 days after'],
  ])('%i days on is named "%s"', (offset, words) => {
    expect(distance(today + offset, today)).toBe(words);
  });
});

describe('the end of a rule', () => {
  const end = (from: string, until: string | undefined, more: Partial<Rule> = {}, time = '') => {
    const rule: Rule = { id: 'rule', kind: 'do', from: minutesIn(from), ...more };
    if (until !== undefined) rule.until = minutesIn(until);
    return endOf(toStep(rule, today), today, time);
  };

  test('is its last day', () => {
    expect(end('PT0S', 'P3D')).toBe('Until Wednesday 25 November.');
  });

  test('has the hour of the appointment, where that is known', () => {
    expect(end('PT0S', 'P3D', {}, '14:30')).toBe('Until Wednesday 25 November, 14:30.');
  });

  test('goes without saying for what comes before the appointment', () => {
    expect(end('-P14D', 'PT0S', {}, '14:30')).toBe('');
  });

  test('goes without saying for the day itself', () => {
    expect(end('PT0S', 'PT0S')).toBe('');
  });

  test('is left open where the rule has none', () => {
    expect(end('P28D', undefined)).toBe('From this day on.');
  });

  test('is only usual for what is to be expected', () => {
    expect(end('PT0S', 'P3D', { kind: 'expect' })).toBe('Usual until Wednesday 25 November.');
  });

  test('is no end where it is time to judge, but a first day', () => {
    expect(end('P90D', undefined, { kind: 'judge' })).toBe('Not sooner.');
  });
});

describe('the title of a rule on the reader’s own paper', () => {
  test.each([
    ['Skin: no sauna', 'No sauna'],
    ['Skin care starts', 'Care starts'],
    ['No sauna', 'No sauna'],
  ])('%s is %s', (title, plain) => {
    expect(plainly(title)).toBe(plain);
  });
});
