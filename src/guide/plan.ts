import type { Advice } from './advice.ts';
import { type CalendarDay, monthsOn } from './calendar-day.ts';
import { durationOf, minutesIn } from './duration.ts';

/** A rule of advice as far as dates need it. */
export type Rule = Pick<Advice, 'id' | 'kind' | 'from'> &
  Partial<
    Pick<
      Advice,
      | 'until'
      | 'earlier'
      | 'longer'
      | 'best'
      | 'atLeast'
      | 'always'
      | 'looksBack'
      | 'once'
      | 'since'
      | 'still'
      | 'throughout'
      | 'inCourse'
      | 'notWhile'
      | 'against'
      | 'sameAs'
      | 'place'
    >
  > & {
    /** What may start again when the rule ends. */
    again?: string | undefined;
  };

/** A course of sessions: the day of the first, how many there are, and the days between two of them. */
export interface Course {
  first: CalendarDay;
  sessions: number;
  gap: number;
}

/** One rule of one session, on real days. */
export interface Step<Kind extends Rule = Rule> {
  rule: Kind;
  /** Number of the session, from 1. */
  session: number;
  begins: CalendarDay;
  /** Whether it begins at the hour of the appointment on that day. */
  beginsAtHour: boolean;
  /** Last day of the rule, that day included; undefined where it has no end. */
  ends: CalendarDay | undefined;
  /** Whether it ends at the hour of the appointment on that day, and not with the day. */
  endsAtHour: boolean;
  /** First day for people whose skin marks easily. */
  earlier: CalendarDay | undefined;
  /** Last day for people whose skin marks easily. */
  longer: CalendarDay | undefined;
  /** Day from which the result is judged best. */
  best: CalendarDay | undefined;
  /** Day from which what the rule forbade may start again, at the hour of the appointment if it ends at that. */
  again: CalendarDay | undefined;
  /** What may start again on that day. */
  restarts: string | undefined;
  /** Day on which it is shown: its start, for the people for whom that is soonest. */
  on: CalendarDay;
  /** The day to which another session cut it: the day of that session, or the day before. */
  cut: CalendarDay | undefined;
  /** The sessions after which its span ends, for all and for skin that marks easily, where it spans several. */
  after?: readonly number[];
  /** Whether it holds on the day of the appointment or before it, rather than after it. */
  before: boolean;
  /** Whether it is only asked about: it looks back further than anything there is to do. */
  asked: boolean;
}

const dayInMinutes = 24 * 60;

/**
 * The day on which a moment around the appointment falls. Part of a day counts as the whole day, away from the
 * appointment: the longer reading is the safer one.
 */
function dayOf(appointment: CalendarDay, duration: string): CalendarDay {
  const { months, minutes } = durationOf(duration);
  if (months !== 0) return monthsOn(appointment, months);
  const days = minutes / dayInMinutes;
  return appointment + (days < 0 ? Math.floor(days) : Math.ceil(days));
}

/** Whether a moment is told by the hour: within the 24 hours after the appointment. */
const byHour = (duration: string): boolean => {
  const minutes = minutesIn(duration);
  return minutes > 0 && minutes <= dayInMinutes;
};

/** Days of the sessions of a course. */
export const sessionDays = ({ first, sessions, gap }: Course): CalendarDay[] =>
  Array.from({ length: sessions }, (_, index) => first + index * gap);

/** A rule around one appointment, on real days. */
export function toStep<Kind extends Rule>(rule: Kind, appointment: CalendarDay, session = 1): Step<Kind> {
  const { from, until, earlier, longer, best } = rule;
  const day = (duration: string | undefined) =>
    duration === undefined ? undefined : dayOf(appointment, duration);
  // What waits some days and then goes on for good begins when the last of them is over.
  const waits = rule.kind === 'do' && until === undefined && minutesIn(from) > dayInMinutes;
  const [begins, ends] = [dayOf(appointment, from) + Number(waits), day(until)];
  const endsAtHour = until !== undefined && byHour(until);
  return {
    rule,
    session,
    begins,
    beginsAtHour: byHour(from),
    ends,
    endsAtHour,
    earlier: day(earlier),
    longer: day(longer),
    best: day(best),
    // What ends at an hour is free from that hour on; what ends with a day, from the next day.
    again: rule.again === undefined || ends === undefined ? undefined : endsAtHour ? ends : ends + 1,
    restarts: rule.again,
    on: day(earlier) ?? begins,
    cut: undefined,
    before: minutesIn(from) < 0 || until === 'PT0S',
    asked: false,
  };
}

/**
 * A step cut to the days between two sessions: each session starts its rules anew. What is forbidden stays so up to the
 * day of the next session, and what is to be done ends the day before. Undefined when nothing is left.
 */
function within<Kind extends Rule>(
  step: Step<Kind>,
  previous: CalendarDay | undefined,
  next: CalendarDay | undefined,
): Step<Kind> | undefined {
  const { rule } = step;
  if (step.before) {
    if (previous === undefined) return step;
    if (rule.looksBack && step.begins <= previous) return undefined;
    const [on, begins] = [Math.max(step.on, previous), Math.max(step.begins, previous)];
    const cut = step.on < previous ? previous : undefined;
    return { ...step, begins, on, earlier: on === begins ? undefined : on, cut };
  }
  if (next === undefined) return step;
  // When to come again is told by the day of the next session at the latest.
  if (rule.kind === 'next') return { ...step, on: Math.min(step.on, next) };
  if (step.begins >= next) return undefined;
  const last = rule.kind === 'dont' ? next : next - 1;
  const { ends: end = Infinity, longer: late = end } = step;
  const [ends, longer] = [Math.min(end, last), Math.min(late, last)];
  return {
    ...step,
    ends,
    endsAtHour: step.endsAtHour && ends === end,
    longer: longer === ends ? undefined : longer,
    cut: late > last ? last : undefined,
    again: step.again !== undefined && step.again < next ? step.again : undefined,
  };
}

/** Whether a step holds on a day for anyone. */
const holdsOn = ({ begins, ends, earlier = begins, longer }: Step, day: CalendarDay): boolean =>
  day >= earlier && day <= Math.max(ends ?? Infinity, longer ?? -Infinity);

/** The first day on which there is something to do; what looks back further is asked then. */
export const firstDay = (steps: readonly Step[]): CalendarDay =>
  Math.min(...steps.flatMap(({ rule, on }) => (rule.looksBack ? [] : on)));

/** Whether another step forbids on a day what this one does: the same rule of another session, or one like it. */
export const isForbidden = (step: Step, day: CalendarDay, steps: readonly Step[]): boolean =>
  steps.some(
    (other) =>
      other !== step &&
      (other.rule.id === step.rule.id || step.rule.sameAs?.includes(other.rule.id) === true) &&
      holdsOn(other, day),
  );

/** The rules beside which it is to be done, for as long as they hold with no day between. */
export const goesWith = ({ kind, sameAs }: Rule): readonly string[] | undefined =>
  kind === 'do' ? sameAs : undefined;

/** A step that goes on up to the day before the next session, where what it goes with holds on every day until then. */
function goingOn<Kind extends Rule>(
  step: Step<Kind>,
  steps: readonly Step[],
  next: CalendarDay | undefined,
): Step<Kind> {
  const { rule, ends } = step;
  if (next === undefined || ends === undefined || !goesWith(rule)) return step;
  const last = next - 1;
  const [all, easily] = [false, true].map((marks) =>
    spansOf(steps, rule, marks).some(({ from, to }) => from <= ends && to > last),
  );
  return {
    ...step,
    ends: all ? last : ends,
    longer: all ? undefined : easily ? last : step.longer,
    cut: easily ? last : step.cut,
  };
}

/**
 * All rules of all sessions on real days, in the order in which they begin. Rules that hold at all times have no
 * dates and are left out. When to come again is said after each session but the last of a course, and when to judge
 * after the last alone. What looks back beyond the session before is asked once, before the first. Nothing may start
 * again on a day on which another session's rule forbids it.
 */
export function planOf<Kind extends Rule>(rules: readonly Kind[], course: Course): Step<Kind>[] {
  const days = sessionDays(course);
  const dated = rules.filter(({ always }) => !always);
  const steps = days.flatMap((day, index) => {
    const last = index === days.length - 1;
    return dated
      .filter(({ kind }) => (kind === 'judge' ? last : kind === 'next' ? !last || days.length === 1 : true))
      .flatMap((rule) => within(toStep(rule, day, index + 1), days[index - 1], days[index + 1]) ?? []);
  });
  const begin = firstDay(steps);
  return steps
    .map((step) => {
      const { rule, again, session } = step;
      const restarts = again !== undefined && isForbidden(step, again, steps) ? rule.still : rule.again;
      return {
        ...goingOn(step, steps, days[session]),
        again: restarts === undefined ? undefined : again,
        restarts,
        asked: rule.looksBack === true && step.on < begin,
      };
    })
    .sort(
      (a, b) => a.begins - b.begins || a.session - b.session || (a.ends ?? Infinity) - (b.ends ?? Infinity),
    );
}

/** Days on end, both ends included. */
export interface Span {
  from: CalendarDay;
  to: CalendarDay;
}

/**
 * From which day to which a rule and those that forbid the same hold around all sessions, in spans with free days between.
 * @param easily for people whose skin marks easily
 */
export function spansOf(steps: readonly Step[], { id, sameAs = [] }: Rule, easily: boolean): Span[] {
  const each = steps
    .filter(({ rule }) => rule.id === id || sameAs.includes(rule.id))
    .map(({ begins, on, ends = begins, longer = ends }) => ({
      from: easily ? on : begins,
      to: easily ? longer : ends,
    }))
    .sort((a, b) => a.from - b.from);
  const spans: Span[] = [];
  for (const one of each) {
    const [last] = spans.slice(-1);
    if (last && one.from <= last.to + 1) last.to = Math.max(last.to, one.to);
    else spans.push(one);
  }
  return spans;
}

/**
 * A step to the end of its span, where it or what it goes with is taken up by later sessions with no day between: who
 * reads one end must not take it for the end of all.
 */
export function spanning<Kind extends Rule>(step: Step<Kind>, steps: readonly Step[]): Step<Kind> {
  const { rule, begins, ends, before } = step;
  if (!(rule.throughout ?? goesWith(rule)) || before || ends === undefined) return step;
  const alike = steps.filter(({ rule: { id } }) => id === rule.id || rule.sameAs?.includes(id));
  const [all, easily] = [false, true].map((marks) => {
    const to =
      spansOf(steps, rule, marks).find((span) => span.from <= begins && span.to >= begins)?.to ?? ends;
    const last = alike.filter((one) => !one.before && (marks ? (one.longer ?? one.ends) : one.ends) === to);
    return { to, session: Math.max(step.session, ...last.map(({ session }) => session)) };
  });
  if (!all || !easily) return step;
  const longer = easily.to === all.to ? undefined : easily.to;
  return { ...step, ends: all.to, longer, cut: undefined, after: [all.session, easily.session] };
}

/** Where a step stands on a day: over, holding, or still to come. */
export function standingOf(step: Step, today: CalendarDay): 'past' | 'now' | 'ahead' {
  if (today < step.on) return 'ahead';
  return holdsOn(step, today) ? 'now' : 'past';
}
