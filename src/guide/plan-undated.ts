import type { Advice } from './advice.ts';
import { between, byEnd, inWords, minutesIn } from './duration.ts';
import { whenOf } from './phase.ts';

/** For how long: "For at least 2 weeks". */
const forAs = (until: string, atLeast?: boolean): string =>
  `For ${atLeast ? 'at least ' : ''}${inWords(until)}`;

/** From when to when a rule holds, around the day: "From 2 weeks before to the day". */
export function undatedSpan({ kind, from, until, best, atLeast, once, since }: Advice): string {
  const begins = minutesIn(from);
  if (kind === 'next') return `At least ${inWords(from)} later`;
  if (best !== undefined && until !== undefined)
    return `At least ${inWords(from)} later, better ${between(best, until)}`;
  if (since !== undefined) return `${since} in the ${inWords(from)} before`;
  if (until === 'PT0S' && once) return `At least ${inWords(from)} before, at once if later`;
  if (until === 'PT0S') return `From ${inWords(from)} before`;
  if (until === undefined) return `From ${inWords(from)} after`;
  if (begins === 0) return forAs(until, atLeast);
  return atLeast
    ? `From ${inWords(from)} to at least ${inWords(until)} after`
    : `From ${between(from, until)} after`;
}

/** Rules by the time at which they begin, for the people for whom that is soonest. */
export const byStart = (rules: readonly Advice[]): Advice[] =>
  rules.toSorted((one, other) => minutesIn(one.earlier ?? one.from) - minutesIn(other.earlier ?? other.from));

/** What to do and what not to do in the time that ends at once, and what holds from then on. */
interface UndatedEnd {
  /** When that time ends. */
  span: string;
  /** That time, as a heading. */
  first: string;
  /** From when on it is over. */
  over: string;
  do: Advice[];
  dont: Advice[];
  /** What begins then. */
  then: Advice[];
  /** What may start again then, where no rule that begins then says it. */
  again: string[];
  /** When it ends for people whose skin marks easily, where that is later, and what goes on until then. */
  longer: { span: string; rules: Advice[] } | undefined;
}

/** What to do and what not to do after the day, in rows by when it ends, each with what begins when it ends. */
export function rowsByEnd(rules: readonly Advice[]): UndatedEnd[] {
  const ends = new Set(rules.flatMap(({ from, until }) => (minutesIn(from) > 0 ? [] : until)));
  const inOrder = rules.toSorted(byEnd);
  const groups = Map.groupBy(inOrder, ({ until, longer }) => `${until} ${longer}`);
  return [...groups.values()].flatMap((same): UndatedEnd[] => {
    const own = same.filter(({ from }) => !ends.has(from));
    const [first] = own;
    if (!first) return [];
    const { until, longer } = first;
    const atLeast = own.every((one) => one.atLeast);
    const of = (kind: Advice['kind']) => own.filter((one) => one.kind === kind);
    // What begins then stands with the first that ends then.
    const isFirst = inOrder.find((one) => one.until === until && !ends.has(one.from)) === first;
    const then = isFirst && until ? rules.filter(({ from }) => ends.has(from) && from === until) : [];
    return [
      {
        span: until ? forAs(until, atLeast) : 'From then on',
        first: until ? `First ${inWords(until)}${atLeast ? ', or longer' : ''}` : 'From then on',
        over: until ? `After ${inWords(until)}` : 'Later',
        do: of('do'),
        dont: of('dont'),
        then,
        again: then.some((one) => one.until) ? [] : same.flatMap(({ again }) => again ?? []),
        longer: longer === undefined ? undefined : { span: forAs(longer, atLeast), rules: same },
      },
    ];
  });
}

/** Until when a rule holds that begins some time after the day. */
export const untilWhen = ({ until, atLeast }: Advice): string =>
  until ? `Until ${atLeast ? 'at least ' : ''}${inWords(until)} after` : 'From then on';

/** The rules of a plan without dates, each where it stands. */
export function planLists(advice: readonly Advice[]) {
  const rules = advice.filter(({ kind }) => kind !== 'help');
  const dated = rules.filter(({ always }) => !always);
  const before = dated.filter((one) => whenOf(one) === 'before' && !one.place);
  const after = dated.filter((one) => whenOf(one) === 'after');
  const of = (...kinds: Advice['kind'][]) => byStart(after.filter(({ kind }) => kinds.includes(kind)));
  const begin = Math.min(...before.filter(({ looksBack }) => !looksBack).map(({ from }) => minutesIn(from)));
  const isAsked = ({ looksBack, from }: Advice) => looksBack && minutesIn(from) < begin;
  return {
    always: rules.filter(({ always }) => always),
    /** What looks back further than anything there is to do. */
    asked: byStart(before.filter(isAsked)),
    /** What is done or left before the day, in rows by when; for those for whom it begins earlier, a second time. */
    preparing: Map.groupBy(
      before
        .filter((one) => !isAsked(one))
        .flatMap((rule) => [
          { rule, from: rule.from, isEarlier: false },
          ...(rule.earlier ? [{ rule, from: rule.earlier, isEarlier: true }] : []),
        ])
        .toSorted((one, other) => minutesIn(one.from) - minutesIn(other.from)),
      ({ rule, from }) => undatedSpan({ ...rule, from }),
    ),
    home: dated.filter(({ place }) => place === 'home'),
    clinic: dated.filter(({ place }) => place === 'clinic'),
    rows: rowsByEnd(after.filter(({ kind }) => kind === 'do' || kind === 'dont')),
    usual: of('expect'),
    next: of('next', 'judge'),
  };
}

export type PlanLists = ReturnType<typeof planLists>;
