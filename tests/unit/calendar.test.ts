import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import { eventDays, fold, toCalendar } from '../../src/guide/calendar.ts';
import { isoOf } from '../../src/guide/calendar-day.ts';
import { minutesIn } from '../../src/guide/duration.ts';
import { planOf, type Rule } from '../../src/guide/plan.ts';
import { advice } from '../support/guide.ts';

const rules = advice.map((one) => ({
  id: one.id,
  kind: one.kind,
  from: minutesIn(one.from),
  ...(one.until === undefined ? {} : { until: minutesIn(one.until) }),
  title: one.calendar,
  advice: one.advice,
  link: `https://example.org${one.more}`,
})) satisfies Rule[];
const written = new Date('2026-11-22T18:00:00Z');
const options = { domain: 'a-guide', written, alarms: false };
const steps = planOf(rules, { first: 20_780, sessions: 3, gap: 42 });

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

describe('the calendar file', () => {
  test('says of every step what the plan says', () => {
    const seen = eventsOf(toCalendar(steps, options)).map((event) => ({
      title: event.summary,
      words: event.description,
      first: event.startDate.toString(),
      after: event.endDate.toString(),
      allDay: event.startDate.isDate,
      link: event.component.getFirstPropertyValue('url'),
    }));
    const planned = steps.map((step) => ({
      title: step.rule.title,
      words: `${step.rule.advice}\n${step.rule.link}`,
      first: isoOf(eventDays(step).first),
      after: isoOf(eventDays(step).last + 1),
      allDay: true,
      link: step.rule.link,
    }));
    expect(seen).toEqual(planned);
  });

  test('gives each step an id that no other has', () => {
    const ids = eventsOf(toCalendar(steps, options)).map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(steps.length);
  });

  test('keeps the ids when the dates move, so that importing again doubles nothing', () => {
    const ids = (first: number) =>
      eventsOf(toCalendar(planOf(rules, { first, sessions: 2, gap: 42 }), options))
        .map(({ uid }) => uid)
        .sort();
    expect(ids(20_780)).toEqual(ids(20_911));
  });

  test('counts up when it is written again', () => {
    const count = (moment: Date) =>
      eventsOf(toCalendar(steps, { ...options, written: moment }))[0]?.sequence ?? NaN;
    expect(count(new Date('2026-11-22T18:05:00Z'))).toBeGreaterThan(count(written));
  });

  test('has no alarm unless it is asked for', () => {
    expect(toCalendar(steps, options)).not.toContain('VALARM');
  });

  test('has one alarm for each event when it is asked for', () => {
    const events = eventsOf(toCalendar(steps, { ...options, alarms: true }));
    expect(events.map(({ component }) => component.getAllSubcomponents('valarm').length)).toEqual(
      steps.map(() => 1),
    );
  });

  test('names no treatment in its titles', () => {
    const titles = eventsOf(toCalendar(steps, options)).map(({ summary }) => summary);
    expect(titles.filter((title) => /needl|roller|treatment|procedure/i.test(title))).toEqual([]);
  });

  test('ends each line as calendars ask, with at most 75 octets in it', () => {
    const text = toCalendar(steps, { ...options, alarms: true });
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
        const [event] = eventsOf(
          toCalendar(
            planOf(
              [
                {
                  id: 'one',
                  kind: 'do',
                  from: 0,
                  title: `T${clean}`,
                  advice: `A${clean}`,
                  link: 'https://example.org/',
                },
              ],
              { first: 20_780, sessions: 1, gap: 7 },
            ),
            options,
          ),
        );
        return event?.summary === `T${clean}` && event.description === `A${clean}\nhttps://example.org/`;
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
