import type { Advice } from './advice.ts';
import { between, inWords, minutesIn } from './duration.ts';

/** Rules of the plan without dates that hold from the same time to the same time. */
export interface UndatedRow {
  /** From when to when, around the day. */
  span: string;
  rules: Advice[];
}

/** From when to when a rule holds, around the day: "From 2 weeks before to the day". */
export function undatedSpan({ kind, from, until, atLeast, once, since }: Advice): string {
  const begins = minutesIn(from);
  if (kind === 'next') return `Not before ${inWords(from)} after`;
  if (since !== undefined) return `${since} since`;
  if (until === 'PT0S' && once) return `By ${inWords(from)} before, at once if later`;
  if (until === 'PT0S') return `From ${inWords(from)} before`;
  const start = begins === 0 ? 'From the day' : `From ${inWords(from)}`;
  if (until === undefined) return `${start} after`;
  if (begins === 0 && minutesIn(until) <= minutesIn('P1D')) return `Tonight, for the first ${inWords(until)}`;
  if (begins > 0 && !atLeast) return `From ${between(from, until)} after`;
  return `${start} to ${atLeast ? 'at least ' : ''}${inWords(until)} after`;
}

const grouped = (
  rules: readonly Advice[],
  at: (rule: Advice) => string,
  span: (rule: Advice) => string,
): UndatedRow[] =>
  [
    ...Map.groupBy(
      rules.toSorted((a, b) => minutesIn(at(a)) - minutesIn(at(b))),
      span,
    ),
  ].map(([span, rules]) => ({ span, rules }));

/** Rules in rows by the time at which they begin, for the people for whom that is soonest. */
export const undatedRows = (rules: readonly Advice[]): UndatedRow[] =>
  grouped(rules, ({ from, earlier = from }) => earlier, undatedSpan);

/** Rules after which something may start again, in rows by the time at which they end. */
export const againRows = (rules: readonly Advice[]): UndatedRow[] =>
  grouped(
    rules.filter(({ again }) => again !== undefined),
    ({ until = 'P0D' }) => until,
    ({ until = 'P0D' }) => `After ${inWords(until)}`,
  );
