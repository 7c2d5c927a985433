import { type CalendarDay, inShort, spanInWords, toDay, yearsOn } from './calendar-day.ts';
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
  const words = days >= 14 && days % 7 === 0 ? counted(days / 7, 'week') : counted(days, 'day');
  return `${words} ${day < session ? 'before' : 'after'}`;
}

/**
 * From when to when a step holds, in words and with years.
 * @param time hour of the appointment as 14:30, or empty where it is not known
 */
export function spanOf(step: Step, time: string): string {
  const { rule, begins, ends, earlier, longer } = step;
  const hour = time || 'the same hour';
  const marks = [
    ...(earlier === undefined ? [] : [`From ${inShort(earlier)} if your skin marks easily.`]),
    ...(longer === undefined ? [] : [`To ${inShort(longer)} if your skin marks easily.`]),
  ];
  // The year stands once where both days have the same.
  const first = ends === undefined ? inShort(begins) : spanInWords(begins, ends).split(' to ')[0];
  const start = step.beginsAtHour ? `From ${hour} on ${first}` : `From ${first}`;
  const say = (): string => {
    if (rule.kind === 'next') return `Not before ${inShort(begins)}.`;
    if (rule.looksBack && ends !== undefined) return `Since ${inShort(begins)}.`;
    if (ends === undefined) return `${start} on.`;
    const until = step.endsAtHour ? `until ${hour} on ${inShort(ends)}` : `to ${inShort(ends)}`;
    if (step.endsAtHour || step.beginsAtHour)
      return `${start} ${rule.atLeast ? `to at least ${inShort(ends)}` : until}.`;
    if (begins === ends) return `On ${inShort(begins)}.`;
    return rule.atLeast ? `${start} to at least ${inShort(ends)}.` : `${spanInWords(begins, ends)}.`;
  };
  return [say(), ...marks].join(' ');
}
