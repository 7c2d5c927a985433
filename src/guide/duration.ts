import { z } from 'astro/zod';

import { counted } from './counted.ts';

const pattern =
  /^(?<sign>-?)P(?=.)(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:0S)?)?$/;

/**
 * Minutes in an ISO 8601 duration of weeks, days, hours and minutes, negative before the appointment:
 * `-P14D`, `PT24H`, `P3D`, and `PT0S` for the appointment itself. Months and years are not taken: their length differs.
 * @throws RangeError when the text is not such a duration.
 */
export function minutesIn(duration: string): number {
  const groups = pattern.exec(duration)?.groups;
  if (!groups) {
    throw new RangeError(`"${duration}" is not a duration such as -P14D, PT24H or P3D`);
  }
  const { sign, weeks = '0', days = '0', hours = '0', minutes = '0' } = groups;
  const total = ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 60 + Number(minutes);
  return sign === '-' && total > 0 ? -total : total;
}

/** A duration around the appointment, which is time 0. */
export const durationSchema = (what: string) =>
  z
    .string({ error: 'A duration is text such as -P14D' })
    .regex(pattern, {
      abort: true,
      error: (issue) => `"${String(issue.input)}" is not a duration such as -P14D, PT24H or P3D`,
    })
    .describe(what);

/** A duration in words: "14 days", "24 hours", "3 days", "4 weeks" (weeks from 21 days on), "3 months", "1 year". */
export function inWords(duration: string): string {
  const minutes = Math.abs(minutesIn(duration));
  const hours = minutes / 60;
  const days = hours / 24;
  if (hours < 1) return counted(minutes, 'minute');
  if (days <= 1 || !Number.isInteger(days)) return counted(hours, 'hour');
  if (days % 365 === 0) return counted(days / 365, 'year');
  if (days >= 21 && days % 7 === 0) return counted(days / 7, 'week');
  if (days >= 60 && days % 30 === 0) return counted(days / 30, 'month');
  return counted(days, 'day');
}
