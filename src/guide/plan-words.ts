import { type CalendarDay, inYear, toDay, yearsOn } from './calendar-day.ts';
import { counted } from './counted.ts';
import type { Bounds } from './page.ts';
import type { Step } from './plan.ts';

/** The day that was entered in a field for days, or what is wrong with it. */
export function readDay(
  { value, validity }: { value: string; validity: { badInput: boolean } },
  today: CalendarDay,
): { day?: CalendarDay; says: string } {
  if (validity.badInput) return { says: 'There is no such day. Check the day and the month.' };
  if (value === '') return { says: 'Enter the day of your appointment to see your dates.' };
  const day = toDay(value);
  if (day === undefined) return { says: 'There is no such day. Check the day and the month.' };
  if (day > yearsOn(today, 2)) return { says: 'That day is more than 2 years away. Check the year.' };
  if (day < yearsOn(today, -2)) return { says: 'That day is more than 2 years ago. Check the year.' };
  if (day < today) return { day, says: 'That day is in the past. What is over is dimmed.' };
  return { day, says: '' };
}

/** The whole number from 1 to `most` that a text says, or undefined. */
export function readCount(text: string, most: number): number | undefined {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= most ? count : undefined;
}

/** What to say of a number outside its usual range; nothing of one inside. */
export const outside = (count: number, { least, most, fewer = '', more = '' }: Bounds): string =>
  count < least ? fewer : count > most ? more : '';

/** How far a day is from the day of a session, in words. */
export function distance(day: CalendarDay, session: CalendarDay): string {
  const days = Math.abs(day - session);
  if (days === 0) return 'the day';
  const words = days >= 21 && days % 7 === 0 ? counted(days / 7, 'week') : counted(days, 'day');
  return `${words} ${day < session ? 'before' : 'after'}`;
}

/**
 * Until when a step holds, in words; what is for before the appointment says so itself.
 * @param time hour of the appointment as 14:30, or empty where it is not known
 */
export function endOf({ rule, ends, before }: Step, session: CalendarDay, time: string): string {
  if (rule.kind === 'judge') return 'Not sooner.';
  if (rule.until === undefined) return 'From this day on.';
  if (before) return '';
  const hour = time && ends > session ? `, ${time}` : '';
  return `${rule.kind === 'expect' ? 'Usual until' : 'Until'} ${inYear(ends)}${hour}.`;
}

/** The title of a rule without the word that hides in a calendar what it is about: the reader's own paper may tell. */
export const plainly = (title: string): string =>
  title.replace(/^Skin:? (.)/, (_all, first: string) => first.toUpperCase());
