import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  dayAt,
  inShort,
  dateInWords,
  isoOf,
  monthsOn,
  startInShort,
  toDay,
} from '../../src/guide/calendar-day.ts';

/** Days from 1971 to 2199. */
const days = fc.integer({ min: 365, max: 84_000 });

describe('a day of the calendar', () => {
  test('is read back from what it is written as', () => {
    fc.assert(fc.property(days, (day) => toDay(isoOf(day)) === day));
  });

  test('is followed by the day that the calendar names next', () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = new Date(`${isoOf(day)}T12:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        return isoOf(day + 1) === next.toISOString().slice(0, 10);
      }),
    );
  });

  test.each(['2027-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '20261122', '', 'tomorrow'])(
    '"%s" is no day',
    (text) => {
      expect(toDay(text)).toBeUndefined();
    },
  );

  test.each([
    ['2028-02-29', 'Tuesday 29 February 2028'],
    ['2026-11-22', 'Sunday 22 November 2026'],
    ['2027-01-01', 'Friday 1 January 2027'],
  ])('%s is %s in words', (text, words) => {
    expect(dateInWords(toDay(text) ?? NaN)).toBe(words);
  });

  test('has shorter words for where there is little room', () => {
    const day = toDay('2028-02-29') ?? NaN;
    expect(inShort(day)).toBe('Tue 29 Feb 2028');
  });

  test.each([
    ['2026-11-22', '2026-11-25', 'Sun 22'],
    ['2026-11-29', '2026-12-02', 'Sun 29 Nov'],
    ['2026-12-29', '2027-01-01', 'Tue 29 Dec 2026'],
  ])('%s before %s is "%s"', (first, last, words) => {
    expect(startInShort(toDay(first) ?? NaN, toDay(last) ?? NaN)).toBe(words);
  });

  test.each([
    ['2026-11-22', 3, '2027-02-22'],
    ['2026-11-30', 3, '2027-03-01'],
    ['2027-11-30', 3, '2028-03-01'],
    ['2026-08-31', -6, '2026-02-28'],
    ['2028-08-31', -6, '2028-02-29'],
    ['2026-03-15', -12, '2025-03-15'],
  ])('%s and %i months is %s, the longer way where a month is short', (from, months, to) => {
    expect(isoOf(monthsOn(toDay(from) ?? NaN, months))).toBe(to);
  });

  test.each([
    'UTC',
    'Europe/London',
    'America/New_York',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Asia/Kathmandu',
  ])('is the day that a clock in %s shows at any hour', (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      fc.assert(
        fc.property(days, fc.integer({ min: 0, max: 23 }), (day, hour) => {
          // Kiritimati went over the date line: it had no 31 December 1994.
          fc.pre(zone !== 'Pacific/Kiritimati' || isoOf(day) !== '1994-12-31');
          const [year = 0, month = 0, date = 0] = isoOf(day).split('-').map(Number);
          return dayAt(new Date(year, month - 1, date, hour, 30)) === day;
        }),
      );
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test.each([
    ['2026-11-22', 24, '2028-11-22'],
    ['2028-02-29', 24, '2030-03-01'],
    ['2026-11-22', -24, '2024-11-22'],
  ])('%s and %i months is %s', (text, months, expected) => {
    expect(isoOf(monthsOn(toDay(text) ?? NaN, months))).toBe(expected);
  });
});
