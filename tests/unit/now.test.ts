import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { dayAt } from '../../src/guide/calendar-day.ts';
import { standingAt, toMoment, toTimes } from '../../src/guide/now.ts';
import { type Rule, toStep } from '../../src/guide/plan.ts';

/** Whole days, and parts of a day, after the appointment. */
const lengths = fc.oneof(
  fc.integer({ min: 1, max: 24 }).map((hours) => ({ text: `PT${hours}H`, days: 1 })),
  fc.integer({ min: 1, max: 60 }).map((days) => ({ text: `P${days}D`, days })),
);
/** Moments from 2019 to 2052, nights when clocks change among them. */
const moments = fc
  .integer({ min: Date.UTC(2019, 3), max: Date.UTC(2052, 1) })
  .map((time) => new Date(time - (time % 60_000)));
const inZone = (zone: string, look: () => void): void => {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    look();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
};
const at = (text: string) => toMoment(text) ?? new Date(NaN);

describe('what holds now', () => {
  test.each([
    ['the day before', '2026-11-26T20:00', '0 1', 3],
    ['the first hour', '2026-11-27T15:00', '0 1', 1],
    ['the last hour of 24', '2026-11-28T14:59', '0 1', 0],
    ['24 hours later', '2026-11-28T15:00', '0 1', 4],
    ['what begins after 24 hours, before', '2026-11-28T14:59', '1 3', 3],
    ['what begins after 24 hours, at the hour', '2026-11-28T15:00', '1 3', 1],
    ['the last day, whole', '2026-11-30T23:59', '0 3', 0],
    ['the day after the last', '2026-12-01T00:00', '0 3', 4],
    ['skin that marks easily alone', '2026-12-12T00:00', '1 14 28', 2],
    ['its last minute', '2026-12-25T23:59', '1 14 28', 2],
    ['and after it', '2026-12-26T00:00', '1 14 28', 4],
    ['the last of the days that what has no end waits', '2026-12-04T23:59', '7', 3],
    ['the day after it', '2026-12-05T00:00', '7', 1],
    ['years later, what has no end', '2029-11-28T15:00', '7', 1],
    ['years later, what has one', '2029-11-28T15:00', '0 14', 4],
  ])('%s', (_title, now, times, group) => {
    expect(standingAt(times, at('2026-11-27T15:00'), at(now))[0]).toBe(group);
  });

  test.each(['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC'])(
    'agrees with the plan on each day, in %s',
    (zone) => {
      inZone(zone, () => {
        fc.assert(
          fc.property(
            moments,
            lengths,
            lengths,
            fc.integer({ min: -3, max: 70 }),
            (had, one, other, days) => {
              const [from, until] = one.days <= other.days ? [one, other] : [other, one];
              fc.pre(from.days < until.days);
              const rule: Rule = { id: 'rule', kind: 'do', from: from.text, until: until.text };
              const step = toStep(rule, dayAt(had));
              const now = new Date(had);
              now.setDate(now.getDate() + days);
              now.setHours(12, 0, 0, 0);
              const today = dayAt(now);
              const [group] = standingAt(toTimes(rule) ?? '', had, now);
              // On a day that is told by the hour the plan says the hour, not whether it is past.
              if (step.beginsAtHour && today === step.begins) return;
              const expected =
                today < step.begins
                  ? [3]
                  : today > (step.ends ?? NaN)
                    ? [4]
                    : today === step.ends
                      ? [0]
                      : [1];
              expect(expected).toContain(group);
            },
          ),
        );
      });
    },
  );

  test.each([
    ['when clocks go on', '2027-03-27T15:00', '2027-03-28T14:59', '2027-03-28T15:00'],
    ['when clocks go back', '2026-10-24T15:00', '2026-10-25T14:59', '2026-10-25T15:00'],
  ])('24 hours end at the hour on the wall %s', (_title, had, last, after) => {
    inZone('Europe/London', () => {
      expect(standingAt('0 1', at(had), at(last))[0]).toBe(0);
      expect(standingAt('0 1', at(had), at(after))[0]).toBe(4);
    });
  });

  test('takes no text that is not a day and an hour', () => {
    const wrong = [
      '',
      '2026-11-27',
      '2026-11-31T10:00',
      '2026-11-27T25:00',
      '2026-11-27T15:00<img>',
      '#had=',
    ];
    expect(wrong.filter(toMoment)).toEqual([]);
    fc.assert(fc.property(fc.string(), (text) => toMoment(text) === undefined));
  });

  test('has days for what is told in days, and none for what is told in months', () => {
    expect(toTimes({ from: 'P1D', until: 'P14D', longer: 'P28D' })).toBe('1 14 28');
    expect(toTimes({ from: 'PT0S', until: 'PT6H' })).toBe('0 1');
    expect(toTimes({ from: 'P3M', until: 'P12M' })).toBeUndefined();
  });
});
