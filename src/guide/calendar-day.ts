/**
 * A day of the calendar as the number of days since 1 January 1970. It belongs to no time zone, so that adding days
 * goes right across the ends of months, leap years and the nights on which clocks change.
 */
export type CalendarDay = number;

const milliseconds = 24 * 60 * 60 * 1000;

/** The day that 2026-11-22 names, or undefined when there is no such day, such as 2027-02-29. */
export function toDay(text: string): CalendarDay | undefined {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  const day = time / milliseconds;
  return isoOf(day) === text ? day : undefined;
}

/** The day as 2026-11-22. */
export const isoOf = (day: CalendarDay): string => new Date(day * milliseconds).toISOString().slice(0, 10);

/** The calendar day that the clock of this device shows at a moment. */
export const dayAt = (moment: Date): CalendarDay =>
  Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / milliseconds;

/**
 * The same date so many months on or back. Where that month has no such date, it is the first of the next one, and
 * the last of that month going back: the longer time of both.
 */
export function monthsOn(day: CalendarDay, months: number): CalendarDay {
  const date = new Date(day * milliseconds);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  if (date.getUTCDate() <= last) return Date.UTC(year, month, date.getUTCDate()) / milliseconds;
  return Date.UTC(year, month, last + (months < 0 ? 0 : 1)) / milliseconds;
}

/** The day in few words: Sun 22 Nov 2026. */
export const inShort = (day: CalendarDay): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(day * milliseconds))
    .replace(',', '');

/** The day with its year, as a British reader writes it: Sunday 22 November 2026. */
export function dateInWords(day: CalendarDay): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return words.format(new Date(day * milliseconds)).replace(',', '');
}

/** The first of two days in few words, without the year, or the month and year, that the last says too: "Sun 22". */
export function startInShort(first: CalendarDay, last: CalendarDay): string {
  const from = inShort(first).split(' ');
  const to = inShort(last).split(' ');
  return from.slice(0, from[3] !== to[3] ? 4 : from[2] !== to[2] ? 3 : 2).join(' ');
}
