import { type CalendarDay, isoOf } from './calendar-day.ts';
import type { Rule, Step } from './plan.ts';

/** What an event of the calendar file says. */
export interface EventWords {
  /** Discreet title, safe on a calendar that others see. */
  title: string;
  /** The advice in full. */
  advice: string;
  /** Whole address of where more is said. */
  link: string;
}

/** How the calendar file is written. */
export interface CalendarOptions {
  /** Name of the guide, as an address has it: part of each event's lasting id. */
  domain: string;
  /** The moment of writing: a later file replaces the events of an earlier one. */
  written: Date;
  /** Whether each event reminds at 9 in the morning. */
  alarms: boolean;
}

/** Days from which on an event is no longer drawn as one long bar: its first day stands for it. */
const longest = 14;

const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** A content line folded to at most 75 octets, never inside a character (RFC 5545, 3.1). */
export function fold(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let folded = '';
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return folded;
}

const date = (day: CalendarDay): string => isoOf(day).replaceAll('-', '');
const stamp = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d+/g, '');

/** Days that an event of a step covers: all of them, or the first where it has no near end. */
export function eventDays({ begins, ends, rule }: Step): { first: CalendarDay; last: CalendarDay } {
  const short = rule.kind !== 'judge' && ends - begins < longest;
  return { first: begins, last: short ? ends : begins };
}

/**
 * The plan as a calendar file (RFC 5545): an all-day event a step, with an id that stays the same for the same rule
 * of the same session, so that importing again updates and does not double. Written by hand, since the libraries
 * tried broke lines over 75 octets or escaped addresses.
 */
export function toCalendar<Kind extends Rule & EventWords>(
  steps: readonly Step<Kind>[],
  { domain, written, alarms }: CalendarOptions,
): string {
  const sequence = Math.floor(written.getTime() / 60_000 - Date.UTC(2026, 0, 1) / 60_000);
  const events = steps.flatMap((step) => {
    const { first, last } = eventDays(step);
    const { id, title, advice, link } = step.rule;
    return [
      'BEGIN:VEVENT',
      `UID:${id}-${step.session}@${domain}`,
      `DTSTAMP:${stamp(written)}`,
      `SEQUENCE:${Math.max(0, sequence)}`,
      `DTSTART;VALUE=DATE:${date(first)}`,
      `DTEND;VALUE=DATE:${date(last + 1)}`,
      `SUMMARY:${escape(title)}`,
      `DESCRIPTION:${escape(`${advice}\n${link}`)}`,
      `URL:${link}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      ...(alarms
        ? ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:PT9H', `DESCRIPTION:${escape(title)}`, 'END:VALARM']
        : []),
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${domain}//planner//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
