import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isoOf, toDay } from '../../src/guide/calendar-day.ts';
import {
  planOf,
  type Rule,
  sessionDays,
  spansOf,
  standingOf,
  type Step,
  toStep,
} from '../../src/guide/plan.ts';
import { fromFragment, type PlanState, toFragment } from '../../src/guide/plan-state.ts';
import { planRules, rule } from '../support/plan-rules.ts';

const day = (text: string) => toDay(text) ?? NaN;

/** Days from 2019 to 2052, leap days and the nights when clocks change among them. */
const days = fc.integer({ min: 18_000, max: 30_000 });
const rules = fc
  .tuple(
    fc.integer({ min: -200, max: 100 }),
    fc.integer({ min: 0, max: 400 }),
    fc.constantFrom('do', 'dont', 'expect', 'judge'),
  )
  .map(([from, length, kind]): Rule => {
    const duration = (count: number) => `${count < 0 ? '-' : ''}P${Math.abs(count)}D`;
    return { id: 'rule', kind, from: duration(from), until: duration(from + length) };
  });
const courses = fc.record({
  first: days,
  sessions: fc.integer({ min: 1, max: 8 }),
  gap: fc.integer({ min: 1, max: 52 }).map((weeks) => weeks * 7),
});

describe('a rule on real days', () => {
  test.each([
    [
      'two weeks before, over the end of a year',
      '2027-01-10',
      rule('-P14D', 'PT0S'),
      '2026-12-27',
      '2027-01-10',
    ],
    ['6 months before, by the calendar', '2026-08-31', rule('-P6M', 'PT0S'), '2026-02-28', '2026-08-31'],
    ['3 months after, by the calendar', '2026-11-30', rule('P3M', 'P12M'), '2027-03-01', '2027-11-30'],
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
    ['what is done once so many days are over', '2026-11-22', rule('P28D'), '2026-12-21', undefined],
    [
      'what must not be sooner',
      '2026-11-22',
      rule('P28D', undefined, { kind: 'next' }),
      '2026-12-20',
      undefined,
    ],
  ])('%s', (_title, appointment, one, begins, ends) => {
    const step = toStep(one, day(appointment));
    expect([isoOf(step.begins), step.ends === undefined ? undefined : isoOf(step.ends)]).toEqual([
      begins,
      ends,
    ]);
  });

  test('tinted sunscreen begins on the day on which what waits as long may start again', () => {
    const [tinted, acids] = ['advice-tinted-sunscreen', 'advice-no-actives'].map((id) =>
      toStep(planRules.find((one) => one.id === id) ?? rule('P0D'), day('2026-11-29')),
    );
    expect([tinted?.begins, acids?.again].map((one) => isoOf(one ?? NaN))).toEqual([
      '2026-12-07',
      '2026-12-07',
    ]);
  });

  test('tells the first 24 hours by the hour, and longer times by the day', () => {
    const told = [rule('PT0S', 'P1D'), rule('P1D', 'P7D'), rule('PT0S', 'P3D')].map((one) => {
      const { beginsAtHour, endsAtHour } = toStep(one, day('2026-11-22'));
      return [beginsAtHour, endsAtHour];
    });
    expect(told).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  test('has an earlier start and a later end for skin that marks easily', () => {
    const step = toStep(rule('-P14D', 'P14D', { earlier: '-P28D', longer: 'P28D' }), day('2026-11-22'));
    expect([step.earlier, step.longer].map((one) => isoOf(one ?? NaN))).toEqual(['2026-10-25', '2026-12-20']);
  });

  test('what it forbids may start again the day after it ends', () => {
    const step = toStep(rule('PT0S', 'P3D', { again: 'It.' }), day('2026-11-22'));
    expect(isoOf(step.again ?? NaN)).toBe('2026-11-26');
  });

  test('what it forbids for hours may start again at the hour at which it ends', () => {
    const step = toStep(rule('PT0S', 'P1D', { again: 'It.' }), day('2026-11-22'));
    expect([isoOf(step.again ?? NaN), step.endsAtHour]).toEqual(['2026-11-23', true]);
  });

  test('moves with its appointment, whatever the day', () => {
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 0, max: 800 }), (one, first, later) => {
        const before = toStep(one, first);
        const after = toStep(one, first + later);
        return after.begins - before.begins === later && (after.ends ?? 0) - (before.ends ?? 0) === later;
      }),
    );
  });

  test('never ends before it begins', () => {
    fc.assert(
      fc.property(rules, days, (one, first) => (toStep(one, first).ends ?? NaN) >= toStep(one, first).begins),
    );
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
    const steps = planOf([rule('P3M', undefined, { kind: 'judge' })], course);
    expect(steps.map(({ begins }) => isoOf(begins))).toEqual(['2027-04-17']);
  });

  test('says when to come again after each session but the last', () => {
    const steps = planOf([rule('P42D', undefined, { kind: 'next' })], course);
    expect(steps.map(({ begins }) => isoOf(begins))).toEqual(['2027-01-03', '2027-01-31']);
  });

  test('says when to come again after a single session', () => {
    expect(planOf([rule('P28D', undefined, { kind: 'next' })], { ...course, sessions: 1 })).toHaveLength(1);
  });

  test('asks once about what was before the course', () => {
    const steps = planOf([rule('-P6M', 'PT0S', { looksBack: true })], course);
    expect(steps.map(({ session }) => session)).toEqual([1]);
  });

  test('asks again about what may come between two sessions', () => {
    const steps = planOf([rule('-P14D', 'PT0S', { looksBack: true })], course);
    expect(steps.map(({ begins }) => isoOf(begins))).toEqual(['2026-11-08', '2026-12-06', '2027-01-03']);
  });

  test('begins what is for before a session no sooner than the session before it', () => {
    const steps = planOf([rule('-P42D', 'PT0S', { kind: 'dont' })], course);
    expect(steps.map(({ begins }) => isoOf(begins))).toEqual(['2026-10-11', '2026-11-22', '2026-12-20']);
  });

  test('goes on with what is forbidden up to the day of the next session, whose own rule follows', () => {
    const steps = planOf([rule('PT0S', 'P60D', { kind: 'dont' })], { ...course, sessions: 2 });
    expect(steps.map(({ ends, cut }) => [isoOf(ends ?? NaN), cut && isoOf(cut)])).toEqual([
      ['2026-12-20', '2026-12-20'],
      ['2027-02-18', undefined],
    ]);
  });

  test('tells when to come again by the day of the next session at the latest', () => {
    const steps = planOf([rule('P42D', undefined, { kind: 'next' })], { ...course, sessions: 2 });
    expect(steps.map(({ begins, on }) => [isoOf(begins), isoOf(on)])).toEqual([['2027-01-03', '2026-12-20']]);
  });

  test('ends what is for after a session the day before the next one', () => {
    const steps = planOf([rule('P1D', 'P60D'), rule('P7D')], { ...course, sessions: 2 });
    expect(steps.map(({ ends }) => ends && isoOf(ends))).toEqual([
      '2026-12-19',
      '2026-12-19',
      '2027-02-18',
      undefined,
    ]);
  });

  test('gives no date to what holds at all times', () => {
    expect(planOf([rule('-P14D', undefined, { always: true })], course)).toEqual([]);
  });

  test('lets nothing start again on a day on which another session forbids it', () => {
    const actives = rule('PT0S', 'P7D', { id: 'actives', kind: 'dont', again: 'Acids.', sameAs: ['pause'] });
    const pause = rule('-P3D', 'PT0S', { id: 'pause', kind: 'dont' });
    const agains = planOf([actives, pause], { ...course, sessions: 2, gap: 10 })
      .filter(({ rule: { id } }) => id === 'actives')
      .map(({ again }) => again !== undefined);
    expect(agains).toEqual([false, true]);
  });

  test('lets start again what of it no other rule forbids', () => {
    const tan = rule('PT0S', 'P3D', {
      ...{ id: 'tan', kind: 'dont', again: 'Fake tan and shaving.', still: 'Shaving.', sameAs: ['pause'] },
    });
    const pause = rule('-P14D', 'PT0S', { id: 'pause', kind: 'dont' });
    const restarts = planOf([tan, pause], { ...course, sessions: 2, gap: 10 })
      .filter(({ rule: { id }, again }) => id === 'tan' && again !== undefined)
      .map((step) => step.restarts);
    expect(restarts).toEqual(['Shaving.', 'Fake tan and shaving.']);
  });

  test('says from when to when a rule and its like hold with no day between, for whose skin marks easily too', () => {
    const after = rule('PT0S', 'P14D', { id: 'after', kind: 'dont', longer: 'P28D', sameAs: ['before'] });
    const before = rule('-P14D', 'PT0S', { id: 'before', kind: 'dont', earlier: '-P28D' });
    const said = (gap: number) =>
      [false, true].map((easily) => {
        const plan = planOf([after, before], { first: day('2027-03-12'), sessions: 2, gap });
        return spansOf(plan, after, easily).map(({ from, to }) => [isoOf(from), isoOf(to)]);
      });
    expect(said(28)).toEqual([[['2027-02-26', '2027-04-23']], [['2027-02-12', '2027-05-07']]]);
    // With 30 days between, one is free for skin that does not mark easily.
    expect(said(29)).toEqual([[['2027-02-26', '2027-04-24']], expect.anything()]);
    expect(said(30)).toEqual([
      [
        ['2027-02-26', '2027-03-26'],
        ['2027-03-28', '2027-04-25'],
      ],
      [['2027-02-12', '2027-05-09']],
    ]);
    expect(said(60).map((spans) => spans.length)).toEqual([2, 2]);
  });

  test('is in the order of its days', () => {
    fc.assert(
      fc.property(fc.array(rules), courses, (some, course) => {
        const begun = planOf(some, course).map(({ begins }) => begins);
        return begun.every((one, index) => index === 0 || one >= (begun[index - 1] ?? one));
      }),
    );
  });
});

describe('the plan of this guide', () => {
  /** Whether two steps, of rules that are opposite, hold at the same time for anyone. */
  const clash = (some: Step, other: Step): boolean => {
    const [first, second] = some.begins <= other.begins ? [some, other] : [other, some];
    const ends = Math.max(first.ends ?? Infinity, first.longer ?? -Infinity);
    // One ends at the hour at which the other begins.
    return first.endsAtHour && second.beginsAtHour ? second.begins < ends : second.begins <= ends;
  };

  test('never gives opposite orders at the same time, whatever the course', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const steps = planOf(planRules, course);
        return steps.every((step) =>
          steps.every((other) => !step.rule.against.includes(other.rule.id) || !clash(step, other)),
        );
      }),
    );
  });

  test('never lets start again what a rule of any session still forbids', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const steps = planOf(planRules, course);
        return steps.every(
          ({ rule: { id }, again }) =>
            again === undefined ||
            steps.every(
              (other) =>
                other.rule.id !== id ||
                again < other.begins ||
                again > (other.ends ?? Infinity) ||
                (other.endsAtHour && again === other.ends),
            ),
        );
      }),
    );
  });

  test('has every dated rule at each session that it is for, from and to', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const steps = planOf(planRules, course);
        const dated = planRules.filter(({ always, kind }) => !always && kind !== 'next' && kind !== 'judge');
        return (
          dated.every(({ id }) => steps.some(({ rule }) => rule.id === id)) &&
          steps.every(({ begins, ends }) => ends === undefined || ends >= begins)
        );
      }),
    );
  });

  test.each([
    ['advice-no-make-up', '2026-12-07', '2026-12-10'],
    ['advice-no-actives', '2026-12-07', '2026-12-14'],
    ['advice-isotretinoin', '2026-06-07', '2026-12-07'],
    ['advice-filler-gap', '2026-06-07', '2026-12-07'],
    ['advice-cold-sores', '2026-11-16', '2026-12-07'],
    ['advice-when-to-judge', '2027-03-07', '2027-12-07'],
  ])('holds %s from %s to %s, as its words say', (id, begins, ends) => {
    const step = planOf(planRules, { first: day('2026-12-07'), sessions: 1, gap: 28 }).find(
      (one) => one.rule.id === id,
    );
    expect([isoOf(step?.begins ?? NaN), isoOf(step?.ends ?? NaN)]).toEqual([begins, ends]);
  });
});

describe('what was entered', () => {
  const state: PlanState = {
    day: '2026-11-22',
    time: '14:30',
    finished: '15:45',
    sessions: '3',
    weeks: '6',
    alarms: true,
    had: 'not-2026-11-22',
  };

  test('comes back whole from an address', () => {
    expect(fromFragment(`#${toFragment(state)}`)).toEqual(state);
  });

  test('is not taken from an address that holds something else', () => {
    expect(fromFragment('#day=<b>&time=25:00&sessions=many&weeks=-1&had=yes&alarms=no&other=1')).toEqual({});
  });
});
