import { describe, expect, test } from 'vitest';

import { type CalendarDay, toDay } from '../../src/guide/calendar-day.ts';
import { counted } from '../../src/guide/counted.ts';
import { planOf, type Rule, spanning, type Step, toStep } from '../../src/guide/plan.ts';
import {
  distance,
  dueOf,
  endOf,
  noDayYet,
  noteOf,
  outside,
  readCount,
  readDay,
  spanOf,
  throughoutInWords,
  toLast,
  untilOf,
} from '../../src/guide/plan-words.ts';
import { rule } from '../support/plan-rules.ts';

const day = (text: string): CalendarDay => toDay(text) ?? NaN;
const today = day('2026-11-22');
/** For whom some times are longer. */
const easily = 'your skin marks easily';

describe('the day that is entered', () => {
  const read = (value: string, badInput = false) => readDay({ value, validity: { badInput } }, today);

  test.each(['2026-11-22', '2028-11-22'])('is taken without a word: %s', (value) => {
    expect(read(value)).toEqual({ day: day(value), says: '' });
  });

  test('is waited for while its year is half typed', () => {
    expect(read('0202-11-22')).toEqual({ says: noDayYet });
  });

  test('is taken when it is in the past, and that is said', () => {
    expect(read('2024-11-22')).toEqual({
      day: day('2024-11-22'),
      says: 'That day is in the past. What holds today comes first.',
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
    [92, '3 months after'],
    [-61, '2 months before'],
    [95, 'about 3 months after'],
  ])('%i days on is named "%s"', (offset, words) => {
    expect(distance(today + offset, today)).toBe(words);
  });
});

describe('from when to when a rule holds', () => {
  const span = (from: string, until: string | undefined, more: Partial<Rule> = {}, time = '') => {
    return spanOf(toStep(rule(from, until, more), today), time);
  };

  test.each([
    ['its first day and its last, with the year', span('PT0S', 'P3D'), 'From Sun 22 to Wed 25 Nov 2026'],
    ['what comes before the appointment too', span('-P14D', 'PT0S'), 'From Sun 8 to Sun 22 Nov 2026'],
    ['one day for the day itself', span('PT0S', 'PT0S'), 'On Sun 22 Nov 2026'],
    [
      'the first 24 hours by the hour',
      span('PT0S', 'P1D', {}, '14:30'),
      'From Sun 22 to Mon 23 Nov 2026 at 14:30',
    ],
    [
      'that hour where it is not known',
      span('PT0S', 'P1D'),
      'From Sun 22 to Mon 23 Nov 2026 (time\u00a0finished)',
    ],
    ['from that hour on', span('P1D', 'P7D'), 'From Mon 23 (time\u00a0finished) to Sun 29 Nov 2026'],
    [
      'both by the hour of a plan with a time',
      span('P1D', 'P7D', { atLeast: true }, '14:30'),
      'From Mon 23 at 14:30 to at least Sun 29 Nov 2026',
    ],
    [
      'what it is wise to go on with',
      span('P2D', 'P7D', { atLeast: true }),
      'From Tue 24 to at least Sun 29 Nov 2026',
    ],
    ['what waits and then has no end', span('P28D', undefined), 'From Mon 21 Dec 2026'],
    [
      'from when a result may be judged, and when it is best',
      span('P3M', 'P12M', { kind: 'judge', best: 'P6M' }),
      'Not before Mon 22 Feb 2027, better Sat 22 May to Mon 22 Nov 2027',
    ],
    ['what must not be sooner', span('P28D', undefined, { kind: 'next' }), 'Not before Sun 20 Dec 2026'],
    [
      'what looks back, by what was before',
      span('-P6M', 'PT0S', { looksBack: true, since: 'Filler in this area' }),
      'Filler in this area since 22 May 2026',
    ],
    [
      'the last day of what is done once before the day',
      span('-P21D', 'PT0S', { once: true }),
      'By Sun 1 Nov 2026, at once if later',
    ],
    [
      'no last day of what is done once on the day',
      span('PT0S', 'PT0S', { once: true, place: 'home' }),
      'On Sun 22 Nov 2026',
    ],
    [
      'the soonest start, of skin that marks easily',
      span('-P14D', 'PT0S', { earlier: '-P28D' }),
      'From Sun 25 Oct to Sun 22 Nov 2026',
    ],
  ])('says %s', (_what, words, expected) => {
    expect(words).toBe(expected);
  });

  test.each([
    ['the last day, whole', rule('PT0S', 'P3D'), 1, '', 'Until the end of Wed 25 Nov'],
    [
      'what it is wise to go on with',
      rule('P1D', 'P7D', { atLeast: true }),
      1,
      '',
      'Until at least Sun 29 Nov',
    ],
    [
      'the later day of skin that marks easily',
      rule('PT0S', 'P14D', { longer: 'P28D', atLeast: true }),
      1,
      '',
      'Until at least Sun 6 Dec\nIf your skin marks easily: until at least Sun 20 Dec',
    ],
    ['24 hours where the hour is not known', rule('PT0S', 'P1D'), 0, '', 'Until 24 hours after you finish'],
    ['the same the day after', rule('PT0S', 'P1D'), 1, '', 'Until 24 hours after you finished'],
    [
      'only the later day, once the other is over',
      rule('PT0S', 'P14D', { longer: 'P28D', atLeast: true }),
      15,
      '',
      'If your skin marks easily: until at least Sun 20 Dec',
    ],
    ['the hour on the next day', rule('PT0S', 'P1D'), 0, '14:30', 'Until 14:30 on Mon 23 Nov'],
    ['the hour today', rule('PT0S', 'P1D'), 1, '14:30', 'Until 14:30 today'],
    ['the hour tonight', rule('PT0S', 'P1D'), 1, '23:30', 'Until 23:30 tonight'],
    ['the last day itself', rule('PT0S', 'P3D'), 3, '', 'Until the end of today'],
    ['a day of another year', rule('PT0S', 'P60D'), 1, '', 'Until the end of Thu 21 Jan 2027'],
    ['the day itself, before it', rule('-P28D', 'PT0S'), -3, '', 'Until the day (Sun 22 Nov)'],
    ['when it begins, where it has no end', rule('P7D'), 8, '', 'From Mon 30 Nov'],
    [
      'what may have been since a day, once that has come',
      rule('-P14D', 'PT0S', { looksBack: true, since: 'Injection' }),
      -2,
      '',
      'Injection since 8 November?',
    ],
    [
      'nothing of what only looks back, before it begins',
      rule('-P14D', 'PT0S', { looksBack: true, since: 'Injection' }),
      -20,
      '',
      '',
    ],
    [
      'the last day of what is done once',
      rule('-P21D', 'PT0S', { once: true }),
      0,
      '',
      'By Sun 1 Nov, at once if later',
    ],
  ])('says on a day below which it stands %s', (_what, one, days, time, expected) => {
    expect(untilOf(toStep(one, today), today + days, time, easily)).toBe(expected);
  });

  test('says since when, without a weekday, what is only asked about', () => {
    const rules: Rule[] = [
      { id: 'tablets', kind: 'dont', from: '-P6M', until: 'PT0S', looksBack: true, since: 'Tablets' },
      { id: 'injection', kind: 'dont', from: '-P14D', until: 'PT0S', looksBack: true, since: 'Injection' },
      { id: 'wax', kind: 'dont', from: '-P28D', until: 'PT0S' },
    ];
    expect(planOf(rules, { first: today, sessions: 1, gap: 28 }).map((step) => spanOf(step, ''))).toEqual([
      'Tablets since 22 May 2026',
      'From Sun 25 Oct to Sun 22 Nov 2026',
      'Injection since 8 November 2026',
    ]);
  });

  test('says in a column below its session only what that does not say', () => {
    const [by, from, since] = [
      toStep<Rule>({ id: 'ask', kind: 'do', from: '-P21D', until: 'PT0S', once: true }, today),
      toStep<Rule>({ id: 'wax', kind: 'dont', from: '-P28D', until: 'PT0S' }, today),
      toStep<Rule>(
        { id: 'filler', kind: 'do', from: '-P14D', until: 'PT0S', looksBack: true, since: 'Filler' },
        today,
      ),
    ] as const;
    const say = (isOnly: boolean) => [by, from, since].map((step) => dueOf(step, step.on, isOnly));
    expect(say(false)).toEqual(['by 1 Nov', 'from 25 Oct', 'since 8 Nov']);
    expect(say(true)).toEqual(['By Sun 1 Nov', 'From Sun 25 Oct', 'Since Sun 8 Nov']);
  });

  test('says what is forbidden around the sessions of a course and between them in one span', () => {
    const after: Rule = {
      ...{ id: 'after', kind: 'dont', from: 'PT0S', until: 'P14D', longer: 'P28D', atLeast: true },
      ...{ sameAs: ['before'], throughout: 'No sunbeds' },
    };
    const before: Rule = { id: 'before', kind: 'dont', from: '-P14D', until: 'PT0S', earlier: '-P28D' };
    const said = (gap: number, rule = after) =>
      throughoutInWords(
        planOf([after, before], { first: day('2027-03-12'), sessions: 2, gap }),
        rule,
        easily,
      );
    expect(said(28)).toBe(
      'No sunbeds, between sessions too: from Fri 26 Feb to at least Fri 23 Apr 2027.\nIf your skin marks easily: from Fri 12 Feb to at least Fri 7 May 2027.',
    );
    expect(said(30)).toBe(
      'No sunbeds, between sessions too: from Fri 26 Feb to at least Sun 25 Apr 2027.\nIf your skin marks easily: from Fri 12 Feb to at least Sun 9 May 2027.',
    );
    expect(said(60)).toBe(
      'No sunbeds, between sessions too: from Fri 26 Feb to at least Tue 25 May 2027.\nIf your skin marks easily: from Fri 12 Feb to at least Tue 8 Jun 2027.',
    );
    expect(said(28, before)).toBe('');
  });

  /** The later end of a step, for skin that marks easily. */
  const longerOf = (step: Step) =>
    untilOf(step, day('2026-11-22'), '', easily).split(`${easily}: until `)[1] ?? '';

  test('ends after the last session what is forbidden between sessions too, and nothing else', () => {
    const rule: Rule = {
      ...{ id: 'after', kind: 'dont', from: 'PT0S', until: 'P14D', longer: 'P28D', atLeast: true },
      ...{ sameAs: ['before'], throughout: 'No sunbeds' },
    };
    const before: Rule = { id: 'before', kind: 'dont', from: '-P14D', until: 'PT0S', earlier: '-P28D' };
    const said = (gap: number, { throughout, ...plain } = rule) => {
      const after = throughout === undefined ? plain : { ...plain, throughout };
      const steps = planOf([after, before], { first: day('2027-03-12'), sessions: 3, gap });
      return steps
        .filter(({ rule: { id }, session }) => id === 'after' && session === 1)
        .map((step) => toLast(step, steps))
        .flatMap((step) => [spanOf(step, ''), longerOf(step)]);
    };
    expect(said(28)).toEqual(['From Fri 12 Mar to at least Fri 21 May 2027', 'at least Fri 4 Jun 2027']);
    // With days free between, it goes on too: a tan would put the next session off.
    expect(said(42)).toEqual(['From Fri 12 Mar to at least Fri 18 Jun 2027', 'at least Fri 2 Jul 2027']);
    expect(said(60)).toEqual(['From Fri 12 Mar to at least Sat 24 Jul 2027', 'at least Sat 7 Aug 2027']);
    expect(said(21, { ...rule, throughout: undefined })).toEqual([
      'From Fri 12 to at least Fri 26 Mar 2027',
      'session 2 (Fri 2 Apr 2027)',
    ]);
  });

  test('ends what is to be done with what it goes with, so that it does not stop while that goes on', () => {
    const sun: Rule = {
      ...{ id: 'sun', kind: 'dont', from: 'PT0S', until: 'P14D', longer: 'P28D', atLeast: true },
      ...{ sameAs: ['before'], throughout: 'No sunbeds' },
    };
    const before: Rule = { id: 'before', kind: 'dont', from: '-P14D', until: 'PT0S', earlier: '-P28D' };
    const sunscreen: Rule = {
      ...{ id: 'sunscreen', kind: 'do', from: 'P1D', until: 'P14D', longer: 'P28D', atLeast: true },
      sameAs: ['sun', 'before'],
    };
    const said = (gap: number, isPaper: boolean) => {
      const steps = planOf([sun, before, sunscreen], { first: day('2027-02-27'), sessions: 3, gap });
      return steps
        .filter(({ rule: { id } }) => id === 'sunscreen')
        .map((step) => (isPaper ? toLast(step, steps) : step))
        .map((step) => [endOf(step, step.ends ?? NaN, ''), longerOf(step)].join(' '));
    };
    expect(said(42, true)).toEqual(Array(3).fill('at least Sat 5 Jun 2027 at least Sat 19 Jun 2027'));
    expect(said(42, false)).toEqual([
      'at least Sat 13 Mar 2027 session 2 (Sat 10 Apr 2027)',
      'at least Sat 24 Apr 2027 session 3 (Sat 22 May 2027)',
      'at least Sat 5 Jun 2027 at least Sat 19 Jun 2027',
    ]);
    expect(said(28, true)).toEqual(Array(3).fill('at least Sat 8 May 2027 at least Sat 22 May 2027'));
    expect(said(28, false)).toEqual([
      'session 2 (Sat 27 Mar 2027) ',
      'session 3 (Sat 24 Apr 2027) ',
      'at least Sat 8 May 2027 at least Sat 22 May 2027',
    ]);
    // Far apart, each ends by itself.
    expect(said(60, false)[0]).toBe('at least Sat 13 Mar 2027 at least Sat 27 Mar 2027');
  });

  test('says the end after the last session that goes on with it, and not that of its own', () => {
    const sun: Rule = {
      ...{ id: 'sun', kind: 'dont', from: 'PT0S', until: 'P14D', longer: 'P28D', atLeast: true },
      ...{ sameAs: ['before'], throughout: 'No sunbeds' },
    };
    const before: Rule = { id: 'before', kind: 'dont', from: '-P14D', until: 'PT0S', earlier: '-P28D' };
    const said = (gap: number) => {
      const steps = planOf([sun, before], { first: day('2027-02-27'), sessions: 3, gap });
      return steps
        .filter(({ rule: { id } }) => id === 'sun')
        .map((step) => untilOf(spanning(step, steps), day('2027-02-27'), '', easily).replace('\n', ' '));
    };
    // With two weeks free for other skin, it goes on for skin that marks easily alone.
    expect(said(42)).toEqual([
      'Until at least Sat 13 Mar If your skin marks easily: until at least Sat 19 Jun, after session 3',
      'Until at least Sat 24 Apr If your skin marks easily: until at least Sat 19 Jun, after session 3',
      'Until at least Sat 5 Jun If your skin marks easily: until at least Sat 19 Jun',
    ]);
    expect(said(28)[0]).toBe(
      'Until at least Sat 8 May, after session 3 If your skin marks easily: until at least Sat 22 May, after session 3',
    );
    expect(said(60)[0]).toBe(
      'Until at least Sat 13 Mar If your skin marks easily: until at least Sat 27 Mar',
    );
  });

  test('says when what has no end begins again after the session that cuts it', () => {
    const tinted: Rule = { id: 'tinted', kind: 'do', from: 'P7D' };
    const [first, last] = planOf([tinted], { first: today, sessions: 2, gap: 42 });
    expect(first && untilOf(first, today, '', easily)).toBe(
      'Until session 2 (Sun 3 Jan 2027), again from Mon 11 Jan 2027',
    );
    expect(last && untilOf(last, today, '', easily)).toBe('From Mon 11 Jan 2027');
  });

  const note = (from: string, until: string, more: Partial<Rule>) =>
    noteOf(toStep({ id: 'rule', kind: 'do', from, until, ...more }, today), today - 60, easily);

  test('says a later start for skin that does not mark easily', () => {
    expect([note('-P14D', 'PT0S', { earlier: '-P28D' }), note('PT0S', 'P14D', {})]).toEqual([
      'If your skin marks easily: from Sun 25 Oct. Otherwise from Sun 8 Nov.',
      '',
    ]);
    const step = toStep<Rule>(
      { id: 'rule', kind: 'do', from: '-P14D', until: 'PT0S', earlier: '-P28D' },
      today,
    );
    expect([-20, -10].map((days) => noteOf(step, today + days, easily))).toEqual([
      'If your skin marks easily: from now. Otherwise from Sun 8 Nov.',
      '',
    ]);
  });

  test('says where another session ends or begins it, so that its days need not be as many as elsewhere', () => {
    const course = { first: today, sessions: 2, gap: 10 };
    const said = (one: Partial<Rule>, session: number) =>
      planOf([{ id: 'rule', kind: 'do', from: 'PT0S', until: 'P14D', atLeast: true, ...one }], course)
        .filter((step) => step.session === session)
        .map((step) => spanOf(step, ''));
    expect(said({}, 1)).toEqual(['From Sun 22 Nov to session 2 (Wed 2 Dec 2026)']);
    expect(said({ kind: 'dont' }, 1)).toEqual(['From Sun 22 Nov to session 2 (Wed 2 Dec 2026)']);
    expect(said({ from: '-P14D', until: 'PT0S' }, 2)).toEqual([
      'From session 1 (Sun 22 Nov 2026) to at least Wed 2 Dec 2026',
    ]);
    expect(said({}, 2)).toEqual(['From Wed 2 to at least Wed 16 Dec 2026']);
  });

  test('says the same days of the same rule for one session and for several with room between them', () => {
    const rules: Rule[] = [
      { id: 'sun', kind: 'dont', from: 'PT0S', until: 'P14D', longer: 'P28D', atLeast: true },
    ];
    const [one, three] = [1, 3].map((sessions) => planOf(rules, { first: today, sessions, gap: 28 })[0]);
    expect(one && three && [spanOf(three, ''), noteOf(three, today, easily)]).toEqual(
      one && [spanOf(one, ''), noteOf(one, today, easily)],
    );
  });
});
