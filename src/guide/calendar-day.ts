/**
 * A day of the calendar as the number of days since 1 January 1970. It belongs to no time zone, so that adding days
 * goes right across the ends of months, leap years and the nights on which clocks change.
 */
export type CalendarDay = number;

const milliseconds = 24 * 60 * 60 * 1000;
const pattern = /^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})$/;

/** The day that 2026-11-22 names, or undefined when there is no such day, such as 2027-02-29. */
export function toDay(text: string): CalendarDay | undefined {
  if (!pattern.test(text)) return undefined;
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

/** The same date so many years on; from 29 February to a year without one it is 1 March. */
export function yearsOn(day: CalendarDay, years: number): CalendarDay {
  const date = new Date(day * milliseconds);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / milliseconds;
}

/** The day in few words, for where there is little room: 22 Nov. */
export const inShort = (day: CalendarDay): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(day * milliseconds),
  );

/** The day over a narrow column: Sun 22 Nov 2026. */
export const inColumn = (day: CalendarDay): string =>
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
export function inWords(day: CalendarDay): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return words.format(new Date(day * milliseconds)).replace(',', '');
}

/** The day where its year is plain: Sunday 22 November. */
export const inYear = (day: CalendarDay): string => inWords(day).replace(/ \d+$/, '');
