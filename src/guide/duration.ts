import { counted } from './counted.ts';

/** An ISO 8601 duration of months, or of weeks, days, hours and minutes. */
export const durationPattern =
  /^(-?)P(?=.)(?:(\d+)M|(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:0S)?)?)$/;

/** A length of time: months of the calendar, which differ in length, or minutes; one of them is 0. */
interface Duration {
  months: number;
  minutes: number;
}

/**
 * The parts of an ISO 8601 duration, negative before the appointment: `-P14D`, `PT24H`, `P6M`, and `PT0S` for the
 * appointment itself. Years are not taken: write P12M.
 * @throws RangeError when the text is not such a duration.
 */
export function durationOf(duration: string): Duration {
  const parts = durationPattern.exec(duration);
  if (!parts) {
    throw new RangeError(`"${duration}" is not a duration such as -P14D, PT24H or P6M`);
  }
  const [months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = parts
    .slice(2)
    .map((count) => Number(count || 0));
  const total = ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
  const signed = (length: number) => (parts[1] && length > 0 ? -length : length);
  return { months: signed(months), minutes: signed(total) };
}

/** What may have an end. */
interface Ending {
  until?: string | undefined;
}

/** Minutes in a duration, to compare it with others: a month counts as 30.5 days. */
export function minutesIn(duration: string): number {
  const { months, minutes } = durationOf(duration);
  return minutes + months * inUnit.month;
}

const endOf = ({ until }: Ending): number => (until === undefined ? Number.MAX_VALUE : minutesIn(until));

/** Orders what ends first before what ends later, and what has no end last. */
export const byEnd = (one: Ending, other: Ending): number => endOf(one) - endOf(other);

/** Minutes in each unit that prose names. */
const inUnit = { minute: 1, hour: 60, day: 24 * 60, week: 7 * 24 * 60, month: 30.5 * 24 * 60 } as const;

/** Times in a sentence, with their unit. */
const named = /\b(\d+)(?: (?:to|or) (\d+))? (minute|hour|day|week|month)s?\b/g;

/** Every time that a text names, as it is written and in minutes: "2 to 4 weeks" names both ends. */
export const timesIn = (text: string): { words: string; minutes: number }[] =>
  [...text.replaceAll('\u00a0', ' ').matchAll(named)].flatMap(([, first, second, unit = 'day']) =>
    [first, second].flatMap((count) =>
      count === undefined
        ? []
        : [
            {
              words: counted(Number(count), unit),
              minutes: Number(count) * inUnit[unit as keyof typeof inUnit],
            },
          ],
    ),
  );

/** How much of which unit a duration is: 24 hours, 3 days, 2 weeks (from 14 days on), 6 months. */
function amountOf(duration: string): { count: number; unit: string } {
  const { months, minutes } = durationOf(duration);
  const days = Math.abs(minutes) / 60 / 24;
  if (months) return { count: Math.abs(months), unit: 'month' };
  if (days < 1 / 24) return { count: Math.abs(minutes), unit: 'minute' };
  if (days <= 1 || !Number.isInteger(days)) return { count: days * 24, unit: 'hour' };
  if (days >= 14 && days % 7 === 0) return { count: days / 7, unit: 'week' };
  return { count: days, unit: 'day' };
}

/** A duration in words: "24 hours", "3 days", "2 weeks", "6 months". */
export function inWords(duration: string): string {
  const { count, unit } = amountOf(duration);
  return counted(count, unit);
}

/** From one duration to another in words: "2 to 6 days", "24 hours to 6 days", "no wait to 24 hours", "4 weeks". */
export function between(least: string, most: string): string {
  const [from, to] = [amountOf(least), amountOf(most)];
  if (minutesIn(least) === minutesIn(most)) return inWords(most);
  if (from.count === 0) return `no wait to ${inWords(most)}`;
  if (from.unit === 'minute') return `${from.count} to ${counted(Math.abs(minutesIn(most)), 'minute')}`;
  if (from.unit === to.unit) return `${from.count} to ${inWords(most)}`;
  return `${inWords(least)} to ${inWords(most)}`;
}
