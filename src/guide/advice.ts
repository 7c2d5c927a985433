import { z } from 'astro/zod';

import { durationSchema, minutesIn } from './duration.ts';
import { idSchema, lineSchema, linkSchema } from './fields.ts';
import { sureSchema } from './sureness.ts';

/** One rule of time-bound advice around the appointment, which is time 0. */
export const adviceSchema = z
  .strictObject({
    id: idSchema,
    kind: z
      .enum(['do', 'dont', 'expect', 'judge'], {
        error: (issue) => `"${String(issue.input)}" is not a kind of advice`,
      })
      .describe('one of do, dont, expect (what is usual), judge (when to come again or to judge)'),
    advice: lineSchema('what the reader reads, here and on paper'),
    from: durationSchema('when it begins: an ISO 8601 duration around the appointment, such as -P14D'),
    until: durationSchema('when it ends, such as P3D; left out where it has no end').optional(),
    longer: durationSchema('a later end for people whose skin marks easily').optional(),
    why: lineSchema('the reason, in 1 short sentence'),
    range: lineSchema('the range of what sources say, in words'),
    sure: sureSchema,
    sources: z
      .array(z.string(), { error: 'Sources are a list of ids of content/sources.json' })
      .min(1, { error: 'Advice needs a source' })
      .describe('ids of content/sources.json'),
    more: linkSchema,
    calendar: lineSchema('a discreet title for a shared calendar', 40),
    label: lineSchema('the same in a few words, for the drawing; safe when read alone', 60).optional(),
    short: lineSchema('the same in fewer words, for the paper sheet; true to the line in full').optional(),
    again: lineSchema('what may start again when it ends, for the planner').optional(),
  })
  .refine((one) => one.until === undefined || minutesIn(one.until) >= minutesIn(one.from), {
    path: ['until'],
    error: 'The advice ends before it begins',
  })
  .refine((one) => one.kind !== 'dont' || one.advice.startsWith('Do not'), {
    path: ['advice'],
    error: 'A "dont" starts with "Do not", so that it is safe when read alone',
  });

export type Advice = z.infer<typeof adviceSchema>;

const day = 24 * 60;

/** When a reader needs a rule: by when it begins before the appointment, by when it ends after it. */
export const phases = [
  'weeks-before',
  'days-before',
  'on-the-day',
  'first-day',
  'first-three-days',
  'first-week',
  'weeks-after',
] as const;

export type Phase = (typeof phases)[number];

/** What a phase is called where its rules stand on paper or in the planner. */
export const phaseNames = {
  'weeks-before': 'Weeks before',
  'days-before': 'Days before',
  'on-the-day': 'On the day',
  'first-day': 'The first 24 hours',
  'first-three-days': 'From the start until day 3',
  'first-week': 'From the start until day 7',
  'weeks-after': 'The weeks after',
} as const satisfies Record<Phase, string>;

/** The phase of a rule. Before the day it follows from when the rule begins, after it from when it ends. */
export function phaseOf({ from, until }: Pick<Advice, 'from' | 'until'>): Phase {
  const begins = minutesIn(from);
  const ends = until === undefined ? Infinity : minutesIn(until);
  if (begins < 0) return begins <= -14 * day ? 'weeks-before' : begins <= -day ? 'days-before' : 'on-the-day';
  if (ends === 0) return 'on-the-day';
  if (ends <= day) return 'first-day';
  if (ends <= 3 * day) return 'first-three-days';
  if (ends <= 7 * day) return 'first-week';
  return 'weeks-after';
}

/** Whether a rule belongs before the needling or after it. */
export const whenOf = (advice: Pick<Advice, 'from' | 'until'>): 'before' | 'after' =>
  phases.indexOf(phaseOf(advice)) <= phases.indexOf('on-the-day') ? 'before' : 'after';

/** What a list of rules of each kind is called, in the order in which a reader meets them. */
const kindNames = {
  do: 'Do',
  dont: 'Do not',
  expect: 'What is usual',
  judge: 'What to plan',
} as const satisfies Record<Advice['kind'], string>;

/** The rules of a phase in lists by their kind, each with its name; kinds without a rule are left out. */
export const listsOf = (advice: readonly Advice[], phase: Phase) =>
  (Object.keys(kindNames) as Advice['kind'][])
    .map((kind) => ({
      kind,
      title: kindNames[kind],
      items: advice.filter((one) => one.kind === kind && phaseOf(one) === phase),
    }))
    .filter(({ items }) => items.length > 0);
