import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import { type CalendarEvent, calendarEvents, fold, toCalendar } from '../../src/guide/calendar.ts';
import { isoOf, toDay } from '../../src/guide/calendar-day.ts';
import { isForbidden, planOf, sessionDays, type Step } from '../../src/guide/plan.ts';
import { spanOf } from '../../src/guide/plan-words.ts';
import { planRules } from '../support/plan-rules.ts';

const written = new Date('2026-11-22T18:00:00Z');
const options = { domain: 'a-guide', written, alarms: false };
const span = (step: Step) => spanOf(step, '');
const course = { first: 20_780, sessions: 3, gap: 42 };
const eventsIn = (asked: typeof course) => calendarEvents(planOf(planRules, asked), sessionDays(asked));
const events = eventsIn(course);
const courses = fc.record({
  first: fc.integer({ min: 18_000, max: 30_000 }),
  sessions: fc.integer({ min: 1, max: 8 }),
  gap: fc.integer({ min: 1, max: 52 }).map((weeks) => weeks * 7),
});

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

describe('the days of a calendar', () => {
  const idsOf = (steps: readonly Step[]) => steps.map(({ rule, session }) => `${rule.id}-${session}`);

  test('are at most 8 for a session and 20 for a course', () => {
    fc.assert(fc.property(courses, (asked) => eventsIn(asked).length <= (asked.sessions === 1 ? 8 : 20)));
  });

  test('say the start of everything there is to do, once', () => {
    fc.assert(
      fc.property(courses, (asked) => {
        const todo = planOf(planRules, asked).filter(
          ({ rule: { kind } }) => kind === 'do' || kind === 'dont' || kind === 'help',
        );
        const said = idsOf(eventsIn(asked).flatMap(({ starts }) => starts));
        expect(said.sort()).toEqual(idsOf(todo).sort());
      }),
    );
  });

  test('never say a start later than it is, nor an end sooner', () => {
    fc.assert(
      fc.property(courses, (asked) =>
        eventsIn(asked).every(
          ({ day, starts, ends }) =>
            starts.every(({ rule, begins, earlier = begins }) => rule.looksBack ?? day <= earlier) &&
            ends.every((step) =>
              step.rule.kind === 'dont'
                ? day > Math.max(step.ends ?? NaN, step.longer ?? -Infinity)
                : // When to come again is told by the day of the next session at the latest.
                  day >= step.on,
            ),
        ),
      ),
    );
  });

  test('never hold orders that are opposite', () => {
    const opposite = ({ starts, ends }: CalendarEvent<(typeof planRules)[number]>) => {
      const said = [...starts, ...ends];
      return said.some(({ rule }) => said.some((other) => rule.against.includes(other.rule.id)));
    };
    fc.assert(fc.property(courses, (asked) => !eventsIn(asked).some(opposite)));
  });

  test('never say that something is over, or may start again, while another session forbids it', () => {
    fc.assert(
      fc.property(courses, (asked) => {
        const steps = planOf(planRules, asked);
        return calendarEvents(steps, sessionDays(asked)).every(({ day, ends }) =>
          ends.every((step) => step.rule.kind !== 'dont' || !isForbidden(step, day, steps)),
        );
      }),
    );
  });

  test('have the day of each session among them', () => {
    fc.assert(
      fc.property(courses, (asked) => {
        const days = eventsIn(asked).map(({ day }) => day);
        return sessionDays(asked).every((day) => days.includes(day));
      }),
    );
  });
});

describe('the calendar file', () => {
  const read = eventsOf(toCalendar(events, span, options));

  test('has an event of one day for each day', () => {
    const seen = read.map((event) => ({
      first: event.startDate.toString(),
      after: event.endDate.toString(),
      allDay: event.startDate.isDate,
    }));
    expect(seen).toEqual(
      events.map(({ day }) => ({ first: isoOf(day), after: isoOf(day + 1), allDay: true })),
    );
  });

  test('says of every rule what it is and from when to when', () => {
    const words = read.map(({ description }) => description);
    const missing = events.flatMap(({ starts }, index) =>
      starts.filter((step) => {
        // What is done once, or asked, begins on no day.
        const isOne = step.rule.once ?? step.rule.looksBack;
        return !words[index]?.includes(
          isOne ? `${span(step)}: ${step.rule.advice}` : `Starts: ${step.rule.advice} ${span(step)}`,
        );
      }),
    );
    expect(missing).toEqual([]);
  });

  test('says by when to do what is done once before the day, and since when what is asked', () => {
    const words = read.map(({ description }) => description).join('\n');
    expect(words).toMatch(/^By \w{3} \d+ \w{3} \d{4}, at once if later: If you ever get cold sores/m);
    expect(words).toMatch(/^Surgery or new scar in this area since \d+ \w+ \d{4}: Do not have needling/m);
    expect(words).not.toMatch(/Starts: (If you ever get cold sores|Tell your clinic|.*surgery)/);
  });

  test('says what is over, what may start again, and in what state not', () => {
    const words = read.map(({ description }) => description).join('\n');
    expect(words).toMatch(/Ended on \w+ \d+ \w+ \d{4}: .*make-up.* You may start again: Make-up/);
    expect(words).toMatch(
      /You may start again: Retinoid creams.*: only when your skin no longer stings or flakes\./,
    );
  });

  test('gives each event an id that no other has', () => {
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('keeps the ids when the dates move, so that importing again doubles nothing', () => {
    const ids = (first: number) =>
      eventsOf(toCalendar(eventsIn({ ...course, first }), span, options))
        .map(({ uid }) => uid)
        .sort();
    expect(ids(20_780)).toEqual(ids(20_911));
  });

  test.each([
    ['Europe/London', '2027-03-27'],
    ['Europe/London', '2027-10-30'],
    ['America/New_York', '2027-03-13'],
    ['America/New_York', '2027-11-06'],
    ['Australia/Sydney', '2027-04-03'],
    ['Australia/Sydney', '2027-10-02'],
    ['Pacific/Kiritimati', '2026-12-30'],
    ['Pacific/Pago_Pago', '2026-12-30'],
  ])('has the same days in %s over the night when clocks change or the year ends: %s', (zone, first) => {
    const before = process.env['TZ'];
    try {
      process.env['TZ'] = zone;
      const asked = { first: toDay(first) ?? NaN, sessions: 2, gap: 28 };
      const days = eventsOf(toCalendar(eventsIn(asked), span, options)).map(({ startDate }) =>
        startDate.toString(),
      );
      process.env['TZ'] = 'UTC';
      expect(days).toEqual(eventsIn(asked).map(({ day }) => isoOf(day)));
      expect(days).toContain(first);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test('counts up when it is written again', () => {
    const count = (moment: Date) =>
      eventsOf(toCalendar(events, span, { ...options, written: moment }))[0]?.sequence ?? NaN;
    expect(count(new Date('2026-11-22T18:05:00Z'))).toBeGreaterThan(count(written));
  });

  test('has no alarm unless it is asked for', () => {
    expect(toCalendar(events, span, options)).not.toContain('VALARM');
  });

  test('has one alarm for each event when it is asked for', () => {
    const alarmed = eventsOf(toCalendar(events, span, { ...options, alarms: true }));
    expect(alarmed.map(({ component }) => component.getAllSubcomponents('valarm').length)).toEqual(
      events.map(() => 1),
    );
  });

  test('names no treatment in its titles', () => {
    const titles = read.map(({ summary }) => summary);
    expect(titles.filter((title) => !title || /needl|roller|treatment|procedure/i.test(title))).toEqual([]);
  });

  test('ends each line as calendars ask, with at most 75 octets in it', () => {
    const text = toCalendar(events, span, { ...options, alarms: true });
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75 || /[\r\n]/.test(line))).toEqual(
      [],
    );
  });

  test('brings any words back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const clean = words.replace(/\p{Cc}/gu, '');
        const rule = {
          id: 'one',
          kind: 'do' as const,
          from: 'PT0S',
          title: `T${clean}`,
          advice: `A${clean}`,
          link: 'https://example.org/',
        };
        const asked = { first: 20_780, sessions: 1, gap: 7 };
        const made = calendarEvents(planOf([rule], asked), sessionDays(asked));
        const [event] = eventsOf(toCalendar(made, () => 'S', options));
        return (
          event?.summary === `T${clean}` && event.description === `Starts: A${clean} S\nhttps://example.org/`
        );
      }),
    );
  });

  test('folds a line of any characters so that it unfolds to itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (line) => fold(line).replaceAll('\r\n ', '') === line,
      ),
    );
  });
});
