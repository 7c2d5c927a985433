import type { Advice } from './advice.ts';
import { between, inWords, minutesIn } from './duration.ts';
import { whenOf } from './phase.ts';

/** From when to when a rule holds, around the day: "From 2 weeks before to the day". */
export function undatedSpan({ kind, from, until, best, atLeast, once, since }: Advice): string {
  const begins = minutesIn(from);
  if (kind === 'next') return `Not before ${inWords(from)} after`;
  if (best !== undefined && until !== undefined)
    return `Not before ${inWords(from)} after, better ${between(best, until)}`;
  if (since !== undefined) return `${since} in the ${inWords(from)} before`;
  if (until === 'PT0S' && once) return `By ${inWords(from)} before, at once if later`;
  if (until === 'PT0S') return `From ${inWords(from)} before`;
  const start = begins === 0 ? 'From the day' : `From ${inWords(from)}`;
  if (until === undefined) return `${start} after`;
  if (begins === 0 && minutesIn(until) <= minutesIn('P1D')) return `Tonight, for the first ${inWords(until)}`;
  if (begins > 0 && !atLeast) return `From ${between(from, until)} after`;
  return `${start} to ${atLeast ? 'at least ' : ''}${inWords(until)} after`;
}

/** Rules by the time at which they begin, for the people for whom that is soonest. */
export const byStart = (rules: readonly Advice[]): Advice[] =>
  rules.toSorted((one, other) => minutesIn(one.earlier ?? one.from) - minutesIn(other.earlier ?? other.from));

/** What to do and what not to do in the time that ends at once, and what may start again then. */
interface UndatedEnd {
  /** When that time ends. */
  span: string;
  do: Advice[];
  dont: Advice[];
  /** What begins in that time and has no end. */
  open: Advice[];
  /** When it ends for people whose skin marks easily, where that is later. */
  longer: string | undefined;
  /** What may start again then. */
  again: Advice[];
}

/** What to do and what not to do after the day, in rows by when it ends. What has no end stands with the rule that it adds to. */
export function rowsByEnd(rules: readonly Advice[]): UndatedEnd[] {
  const endOf = (rule: Advice) => (rule.until ? rule : (rules.find(({ id }) => id === rule.paperBy) ?? rule));
  const inOrder = rules.toSorted(
    (one, other) => minutesIn(endOf(one).until ?? 'P12M') - minutesIn(endOf(other).until ?? 'P12M'),
  );
  const groups = Map.groupBy(inOrder, (rule) => `${endOf(rule).until} ${endOf(rule).longer}`);
  return [...groups.values()].map((same) => {
    const ending = same.filter(({ until }) => until);
    const [{ until, longer } = {}] = ending;
    const least = ending.every(({ atLeast }) => atLeast) ? 'at least ' : '';
    const of = (kind: Advice['kind']) => ending.filter((one) => one.kind === kind);
    return {
      span: until ? `${least}${inWords(until)} after` : 'From then on',
      do: of('do'),
      dont: of('dont'),
      open: same.filter((one) => !one.until),
      longer: longer && least + inWords(longer),
      again: same.filter(({ again }) => again !== undefined),
    };
  });
}

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
