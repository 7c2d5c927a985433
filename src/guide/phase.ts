import type { Advice } from './advice.ts';
import { inWords, minutesIn } from './duration.ts';

const day = 24 * 60;

/**
 * When a reader needs a rule, in the order of time: by when it begins, and what begins at once by when it ends. When to
 * call and what is usual stand together, since a reader asks for them at any time.
 */
export const phases = [
  'weeks-before',
  'days-before',
  'on-the-day',
  'first-day',
  'first-three-days',
  'first-week',
  'next-days',
  'when-to-call',
  'what-is-usual',
  'weeks-after',
] as const;

export type Phase = (typeof phases)[number];

/** What a phase is called where its rules stand on paper or in the planner. */
export const phaseNames = {
  'weeks-before': 'Weeks before',
  'days-before': 'Days before',
  'on-the-day': 'On the day',
  'first-day': 'From the start, for 24 hours',
  'first-three-days': 'From the start, for 3 days',
  'first-week': 'From the start, for up to 7 days',
  'next-days': 'From 24 hours on',
  'when-to-call': 'When to call',
  'what-is-usual': 'What is usual',
  'weeks-after': 'The weeks after',
} as const satisfies Record<Phase, string>;

/** What tells the phase of a rule. */
type Timed = Pick<Advice, 'from' | 'until'> & Partial<Pick<Advice, 'kind' | 'urgency'>>;

/** The phase of a rule. */
export function phaseOf({ kind, from, until }: Timed): Phase {
  if (kind === 'help') return 'when-to-call';
  if (kind === 'expect') return 'what-is-usual';
  const begins = minutesIn(from);
  const ends = until === undefined ? Infinity : minutesIn(until);
  if (begins < 0) return begins <= -14 * day ? 'weeks-before' : begins <= -day ? 'days-before' : 'on-the-day';
  if (ends === 0) return 'on-the-day';
  if (begins >= day) return begins < 3 * day ? 'next-days' : 'weeks-after';
  if (ends <= day) return 'first-day';
  if (ends <= 3 * day) return 'first-three-days';
  if (ends <= 7 * day) return 'first-week';
  return 'weeks-after';
}

/** What a list of advice shows: the rules of its phases, with spaces between, of one kind or urgency alone where it names one. */
export interface Listed {
  phase: string;
  only?: string | undefined;
}

/** Whether a list of advice shows a rule. */
export const isListed = (one: Timed, { phase, only }: Listed): boolean =>
  phase.split(/\s+/).includes(phaseOf(one)) &&
  (only === undefined || one.kind === only || one.urgency === only);

/** Whether a rule belongs before the needling or after it. */
export const whenOf = (advice: Timed): 'before' | 'after' =>
  phases.indexOf(phaseOf(advice)) <= phases.indexOf('on-the-day') ? 'before' : 'after';

/** What a reader may do from when on after the needling, in the order of time: each time in words, and its rules. */
export function mayAfter(advice: readonly Advice[]): { after: string; rules: Advice[] }[] {
  const begins = ({ kind, again, from, until }: Advice) =>
    (kind === 'dont' || again !== undefined ? until : undefined) ?? from;
  const rules = advice
    .filter((one) => one.may !== undefined && whenOf(one) === 'after')
    .sort((one, other) => minutesIn(begins(one)) - minutesIn(begins(other)));
  return [...Map.groupBy(rules, (one) => inWords(begins(one)))].map(([after, of]) => ({ after, rules: of }));
}

/** What a list of rules of each kind is called, in the order in which a reader meets them. */
export const listNames = {
  do: 'Do',
  dont: 'Do not',
  expect: 'What is usual',
  help: 'When to call',
  plan: 'What to plan',
} as const;

/** The rules that a list shows, apart by their kind, each kind with its name; kinds without a rule are left out. */
export const listsOf = (advice: readonly Advice[], listed: Listed) =>
  (Object.keys(listNames) as (keyof typeof listNames)[])
    .map((kind) => ({
      kind,
      title: listNames[kind],
      items: advice.filter(
        (one) =>
          (one.kind === 'next' || one.kind === 'judge' ? 'plan' : one.kind) === kind && isListed(one, listed),
      ),
    }))
    .filter(({ items }) => items.length > 0);
