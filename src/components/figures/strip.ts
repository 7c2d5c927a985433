import { type Advice, whenOf } from '~/guide/advice';
import { minutesIn } from '~/guide/duration';

/** The lines of the calendar strip in days, each a column apart, and what stands over them. */
export const scales = {
  before: {
    days: [-180, -42, -28, -14, -7, -3, 0, 1],
    lines: ['6 months', '6', '4 weeks', '2', '7', '3 days', '', 'The day'],
  },
  after: {
    days: [0, 1, 2, 3, 7, 28, 90, 365],
    lines: ['0', '1 day', '2', '3 days', '7', '4 weeks', '3', '12 months'],
  },
} as const;

const day = 24 * 60;

/** Where a time stands between the lines of a scale: line 1.5 is half way through the column after line 1. */
function lineOf(minutes: number, scale: readonly number[]): number {
  const days = minutes / day;
  const index = Math.max(
    0,
    scale.findLastIndex((line, at) => line <= days && at < scale.length - 1),
  );
  const [start = 0, end = 0] = scale.slice(index, index + 2);
  return index + Math.min(1, Math.max(0, (days - start) / (end - start)));
}

/**
 * Where a rule begins and ends on its strip; `longer` is its later end for skin that marks easily. A rule of the day
 * itself has the column of the day, and one with no end lasts to the end of the strip.
 */
export function placeOf(advice: Pick<Advice, 'from' | 'until' | 'longer'>): {
  from: number;
  to: number;
  longer?: number;
} {
  const { days } = scales[whenOf(advice)];
  const start = minutesIn(advice.from);
  const end = advice.until === undefined ? Infinity : minutesIn(advice.until);
  const place = {
    from: lineOf(start, days),
    to: start === 0 && end === 0 ? days.length - 1 : lineOf(end, days),
  };
  return advice.longer === undefined ? place : { ...place, longer: lineOf(minutesIn(advice.longer), days) };
}
