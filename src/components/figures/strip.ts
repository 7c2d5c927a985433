import type { Advice } from '~/guide/advice';
import { minutesIn } from '~/guide/duration';

/** The columns of the calendar strip; each is 1 wide, whatever time it holds. */
export const columns = [
  'Weeks to\u00a0go',
  'Days to\u00a0go',
  'The day',
  'Day 1',
  'Day 2',
  'Day 3',
  'Days 4\u00a0to\u00a07',
  'Weeks after',
] as const;

const day = 24 * 60;

/** Days at the lines between columns, before and after the day. */
const before = [-180, -14, 0] as const;
const after = [0, 1, 2, 3, 7, 365] as const;

/** Where a time stands between the lines of a scale: line 1.5 is half way through the column after line 1. */
function lineOf(days: number, scale: readonly number[]): number {
  const index = Math.max(
    0,
    scale.findLastIndex((line, at) => line <= days && at < scale.length - 1),
  );
  const [start = 0, end = 0] = scale.slice(index, index + 2);
  // Weeks run to months: their logarithm keeps the nearest of them readable.
  const long = end - start > 30;
  const share = long ? Math.log(days / start) / Math.log(end / start) : (days - start) / (end - start);
  return index + Math.min(1, Math.max(0, share));
}

/** Where a rule begins and ends on the strip; `longer` is its later end for skin that marks easily. */
export function placeOf({ from, until, longer }: Advice): { from: number; to: number; longer?: number } {
  const start = minutesIn(from) / day;
  const end = until === undefined ? Infinity : minutesIn(until) / day;
  if (start < 0) return { from: lineOf(start, before), to: end <= 0 ? 2 : 3 };
  if (end === 0) return { from: 2, to: 3 };
  const place = { from: 3 + lineOf(start, after), to: end === Infinity ? 8 : 3 + lineOf(end, after) };
  return longer === undefined ? place : { ...place, longer: 3 + lineOf(minutesIn(longer) / day, after) };
}
