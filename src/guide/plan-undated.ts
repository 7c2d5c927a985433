import type { Advice } from './advice.ts';
import { inWords, minutesIn } from './duration.ts';

/** Rules of the plan without dates that hold from the same time to the same time, or what may start again by then. */
export interface UndatedRow {
  /** From when to when, around the day. */
  span: string;
  rules: Advice[];
  /** What may start again. */
  again: Advice[];
}

/** From when to when a rule holds, around the day: "From 2 weeks before to the day". */
export function undatedSpan({ kind, from, until, atLeast }: Advice): string {
  const begins = minutesIn(from);
  if (kind === 'next') return `Not before ${inWords(from)} after`;
  if (until === 'PT0S') return `From ${inWords(from)} before`;
  const start = begins === 0 ? 'From the day' : `From ${inWords(from)}`;
  if (until === undefined) return `${start} after`;
  if (begins === 0 && minutesIn(until) <= minutesIn('P1D')) return `For the first ${inWords(until)}`;
  return `${start} to ${atLeast ? 'at least ' : ''}${inWords(until)} after`;
}

/** Rules in rows by the time at which they begin, and what may start again where it may. */
export function undatedRows(rules: readonly Advice[]): UndatedRow[] {
  const entries = rules.flatMap((rule) => {
    const { from, until, again } = rule;
    const begin = { at: minutesIn(from), span: undatedSpan(rule), rule, again: undefined };
    if (again === undefined || until === undefined) return [begin];
    return [begin, { at: minutesIn(until), span: `After ${inWords(until)}`, rule: undefined, again: rule }];
  });
  return [
    ...Map.groupBy(
      entries.toSorted((a, b) => a.at - b.at),
      ({ span }) => span,
    ),
  ].map(([span, same]) => ({
    span,
    rules: same.flatMap(({ rule }) => rule ?? []),
    again: same.flatMap(({ again }) => again ?? []),
  }));
}
