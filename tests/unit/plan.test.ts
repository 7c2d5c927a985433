import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isoOf, toDay } from '../../src/guide/calendar-day.ts';
import { minutesIn } from '../../src/guide/duration.ts';
import { planOf, type Rule, sessionDays, standingOf, toStep } from '../../src/guide/plan.ts';
import { fromFragment, type PlanState, toFragment } from '../../src/guide/plan-state.ts';

const rule = (from: string, until?: string, more: Partial<Rule> = {}): Rule => ({
  id: 'rule',
  kind: 'do',
  from: minutesIn(from),
  ...(until === undefined ? {} : { until: minutesIn(until) }),
  ...more,
});
const day = (text: string) => toDay(text) ?? NaN;

const days = fc.integer({ min: 18_000, max: 30_000 });
const rules = fc
  .tuple(
    fc.integer({ min: -200, max: 100 }),
    fc.integer({ min: 0, max: 400 }),
    fc.constantFrom('do', 'dont', 'expect', 'judge'),
  )
  .map(([from, length, kind]): Rule => ({
    id: 'rule',
    kind,
    from: from * 1440,
    until: (from + length) * 1440,
  }));

describe('a rule on real days', () => {
  test.each([
    [
      'two weeks before, over the end of a year',
      '2027-01-10',
      rule('-P14D', 'PT0S'),
      '2026-12-27',
      '2027-01-10',
    ],
    ['three days after, over a leap day', '2028-02-27', rule('PT0S', 'P3D'), '2028-02-27', '2028-03-01'],
    [
      'three days after, over the night when clocks go on',
      '2027-03-27',
      rule('PT0S', 'P3D'),
      '2027-03-27',
      '2027-03-30',
    ],
    ['24 hours reach into the next day', '2026-11-22', rule('PT0S', 'PT24H'), '2026-11-22', '2026-11-23'],
    [
      '6 hours count as the whole day and the next',
      '2026-11-22',
      rule('PT0S', 'PT6H'),
      '2026-11-22',
      '2026-11-23',
    ],
    ['a rule of the day itself', '2026-11-22', rule('PT0S', 'PT0S'), '2026-11-22', '2026-11-22'],
    ['a rule without an end', '2026-11-22', rule('P28D'), '2026-12-20', '2026-12-20'],
  ])('%s', (_title, appointment, one, begins, ends) => {
    const step = toStep(one, day(appointment));
    expect([isoOf(step.begins), isoOf(step.ends)]).toEqual([begins, ends]);
  });

  test('what it forbids may start again the day after it ends', () => {
    const step = toStep(rule('PT0S', 'P3D', { again: true }), day('2026-11-22'));
    expect(isoOf(step.again ?? NaN)).toBe('2026-11-26');
  });

  test('moves with its appointment, whatever the day', () => {
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 0, max: 800 }), (one, first, later) => {
        const before = toStep(one, first);
        const after = toStep(one, first + later);
        return after.begins - before.begins === later && after.ends - before.ends === later;
      }),
    );
  });

  test('never ends before it begins', () => {
    fc.assert(fc.property(rules, days, (one, first) => toStep(one, first).ends >= toStep(one, first).begins));
  });

  test('is ahead, then holds, then is over', () => {
    const step = toStep(rule('PT0S', 'P3D'), day('2026-11-22'));
    const standing = ['2026-11-21', '2026-11-22', '2026-11-25', '2026-11-26'].map((one) =>
      standingOf(step, day(one)),
    );
    expect(standing).toEqual(['ahead', 'now', 'now', 'past']);
  });
});

describe('a plan of several sessions', () => {
  const course = { first: day('2026-11-22'), sessions: 3, gap: 28 };

  test('lays the sessions out by their gap', () => {
    expect(sessionDays(course).map(isoOf)).toEqual(['2026-11-22', '2026-12-20', '2027-01-17']);
  });

  test('says when to judge after the last session alone', () => {
    const steps = planOf([rule('P90D', undefined, { kind: 'judge' })], course);
    expect(steps.map(({ begins }) => isoOf(begins))).toEqual(['2027-04-17']);
  });

  test('says what began before the course once', () => {
    const steps = planOf([rule('-P180D', 'PT0S')], course);
    expect(steps.map(({ session }) => session)).toEqual([1]);
  });

  test('is in the order of its days', () => {
    fc.assert(
      fc.property(
        fc.array(rules),
        days,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 364 }),
        (some, first, sessions, gap) => {
          const begun = planOf(some, { first, sessions, gap }).map(({ begins }) => begins);
          return begun.every((one, index) => index === 0 || one >= (begun[index - 1] ?? one));
        },
      ),
    );
  });
});

describe('what was entered', () => {
  const state: PlanState = { day: '2026-11-22', time: '14:30', sessions: '3', weeks: '6', alarms: true };

  test('comes back whole from an address', () => {
    expect(fromFragment(`#${toFragment(state)}`)).toEqual(state);
  });

  test('is not taken from an address that holds something else', () => {
    expect(fromFragment('#day=<b>&time=25:00&sessions=many&weeks=-1&alarms=no&other=1')).toEqual({});
  });
});
