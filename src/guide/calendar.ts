import { type CalendarDay, inShort, isoOf } from './calendar-day.ts';
import { firstDay, isForbidden, type Rule, type Step } from './plan.ts';

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
interface CalendarOptions {
  /** Name of the guide, as an address has it: part of each event's lasting id. */
  domain: string;
  /** The moment of writing: a later file replaces the events of an earlier one. */
  written: Date;
  /** Whether each event reminds at 9 in the morning. */
  alarms: boolean;
}

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

const date = (day: CalendarDay): string => isoOf(day).replace(/-/g, '');
const stamp = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d+/g, '');

type Said = Rule & EventWords;

/** One day of the calendar: what starts on it, and what is over by then. */
export interface CalendarEvent<Kind extends Rule = Rule> {
  day: CalendarDay;
  starts: Step<Kind>[];
  ends: Step<Kind>[];
}

/** Whether a day would hold orders that are opposite, or start what it says may stop. */
const opposed = ({ starts, ends }: Pick<CalendarEvent, 'starts' | 'ends'>): boolean =>
  starts.some(
    ({ rule: { id } }) =>
      starts.some(({ rule }) => rule.against?.includes(id)) ||
      ends.some(({ rule }) => rule.id === id || rule.against?.includes(id) || rule.sameAs?.includes(id)),
  );

/** The day from which a step is over for everyone; undefined where its start has said all of it. */
function overOn({ rule, ends, endsAtHour, longer, before }: Step): CalendarDay | undefined {
  if (before || endsAtHour || ends === undefined || rule.kind !== 'dont') return undefined;
  return Math.max(ends, longer ?? ends) + 1;
}

/**
 * The days of a plan that a calendar holds: at most 8 for one session and 20 for a course. Days close together are
 * joined the safe way: a start moves to an earlier day, and an end to a later one, but never onto the day of a session
 * or the day after it, nor beside an order that is its opposite. What is usual is left out.
 * @param sessions the days of the sessions
 */
export function calendarEvents<Kind extends Rule>(
  steps: readonly Step<Kind>[],
  sessions: readonly CalendarDay[],
): CalendarEvent<Kind>[] {
  const days = new Map<CalendarDay, CalendarEvent<Kind>>();
  const at = (day: CalendarDay): CalendarEvent<Kind> => {
    const event = days.get(day) ?? { day, starts: [], ends: [] };
    days.set(day, event);
    return event;
  };
  const listed = steps.filter(({ rule }) => rule.kind !== 'expect');
  // What looks back further is asked with the first thing that there is to do.
  const first = firstDay(listed);
  for (const step of listed) {
    const later = step.rule.kind === 'next' || step.rule.kind === 'judge';
    at(Math.max(step.on, first))[later ? 'ends' : 'starts'].push(step);
    const over = overOn(step);
    if (over !== undefined && !isForbidden(step, over, steps)) at(over).ends.push(step);
  }
  const pinned = new Set(sessions.flatMap((day) => [day, day + 1]));
  const most = sessions.length === 1 ? 8 : Math.min(20, 8 * sessions.length);
  while (days.size > most) {
    const sorted = [...days.values()].sort((a, b) => a.day - b.day);
    const moves = sorted.flatMap((event, index) => {
      if (pinned.has(event.day)) return [];
      const [back, on] = [sorted[index - 1], sorted[index + 1]];
      const { starts, ends } = event;
      const earlier = starts.length === 0 ? event : back;
      if (!earlier) return [];
      if (earlier !== event && opposed({ starts: [...earlier.starts, ...starts], ends: earlier.ends }))
        return [];
      const isFree =
        on &&
        !pinned.has(on.day) &&
        !opposed({ starts: on.starts, ends: [...on.ends, ...ends] }) &&
        !ends.some((step) => step.rule.kind === 'dont' && isForbidden(step, on.day, steps));
      const later = isFree ? on : undefined;
      const far = Math.max(
        event.day - earlier.day,
        ends.length === 0 ? 0 : (later?.day ?? Infinity) - event.day,
      );
      return [{ event, earlier, later, far }];
    });
    // Where an end can move to no day, it goes: each start has said until when it holds.
    const [nearest] = moves.sort((a, b) => a.far - b.far || a.event.ends.length - b.event.ends.length);
    if (!nearest) break;
    const { event, earlier, later } = nearest;
    days.delete(event.day);
    if (earlier !== event) earlier.starts.push(...event.starts);
    later?.ends.push(...event.ends);
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

/** A discreet title of a day: that of its one line, or of its first and how many there are besides. */
function titleOf({ starts, ends }: CalendarEvent<Said>): string {
  const [first] = starts.length > 0 ? starts : ends;
  if (!first) return '';
  const more = starts.length + ends.length - 1;
  const title = starts.length > 0 || first.rule.kind === 'next' ? first.rule.title : 'Skin: some rules end';
  return starts.length > 0 && more > 0 ? `${title}, and ${more} more` : title;
}

/**
 * The plan as a calendar file (RFC 5545): an all-day event of one day for each day of the plan that needs one, which
 * says what starts and what is over. Its id stays the same for the same session, so that importing again updates and
 * does not double. Written by hand, since the libraries tried broke lines over 75 octets or escaped addresses.
 * @param span from when to when a step holds, in words
 */
export function toCalendar<Kind extends Said>(
  events: readonly CalendarEvent<Kind>[],
  span: (step: Step<Kind>) => string,
  { domain, written, alarms }: CalendarOptions,
): string {
  const sequence = Math.floor(written.getTime() / 60_000 - Date.UTC(2026, 0, 1) / 60_000);
  const lines = events.flatMap((event) => {
    const { day, starts, ends } = event;
    const over = ends.filter(({ rule }) => rule.kind === 'dont');
    const open = ends.filter(({ rule }) => rule.kind !== 'dont');
    const title = titleOf(event);
    const [one] = [...starts, ...ends];
    if (!one) return [];
    const words = [
      ...starts.map((step) =>
        step.rule.once || step.rule.since
          ? `${span(step)}: ${step.rule.advice}`
          : `Starts: ${step.rule.advice} ${span(step)}`,
      ),
      ...open.map((step) => `${step.rule.advice} ${span(step)}`),
      ...over.map(
        ({ rule, restarts, ends: last = day, longer = last }) =>
          `Ended on ${inShort(longer)}: ${rule.advice}${
            restarts === undefined ? '' : ` You may start again: ${restarts}`
          }`,
      ),
      one.rule.link,
    ].join('\n');
    return [
      'BEGIN:VEVENT',
      `UID:${one.rule.id}-${one.session}-${starts.length > 0 ? 'start' : 'end'}@${domain}`,
      `DTSTAMP:${stamp(written)}`,
      `SEQUENCE:${Math.max(0, sequence)}`,
      `DTSTART;VALUE=DATE:${date(day)}`,
      `DTEND;VALUE=DATE:${date(day + 1)}`,
      `SUMMARY:${escape(title)}`,
      `DESCRIPTION:${escape(words)}`,
      `URL:${one.rule.link}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      ...(alarms
        ? ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:PT9H', `DESCRIPTION:${escape(title)}`, 'END:VALARM']
        : []),
      'END:VEVENT',
    ];
  });
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${domain}//planner//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...lines,
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}
