import type { CalendarDay } from './calendar-day.ts';

/** A rule of advice as far as dates need it; times are minutes around the appointment, which is 0. */
export interface Rule {
  id: string;
  kind: 'do' | 'dont' | 'expect' | 'judge';
  from: number;
  /** Left out where the rule has no end. */
  until?: number;
  /** A later end for people whose skin marks easily. */
  longer?: number;
  /** Whether something may start again when the rule ends. */
  again?: boolean;
}

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
  /** Last day of the rule, that day included; the same as the first where it has no end. */
  ends: CalendarDay;
  /** Last day for people whose skin marks easily. */
  longer: CalendarDay | undefined;
  /** Day from which what the rule forbade may start again. */
  again: CalendarDay | undefined;
  /** Whether it holds on the day of the appointment or before it, rather than after it. */
  before: boolean;
}

const dayInMinutes = 24 * 60;

/**
 * The day on which a moment around the appointment falls. The hour of the appointment is not counted: a rule of 24
 * hours holds until some hour of the next day, so its last day is the next day; the longer reading is the safer one.
 */
const dayOf = (appointment: CalendarDay, minutes: number): CalendarDay =>
  appointment + (minutes < 0 ? Math.floor(minutes / dayInMinutes) : Math.ceil(minutes / dayInMinutes));

/** Days of the sessions of a course. */
export const sessionDays = ({ first, sessions, gap }: Course): CalendarDay[] =>
  Array.from({ length: sessions }, (_, index) => first + index * gap);

/** A rule around one appointment, on real days. */
export function toStep<Kind extends Rule>(rule: Kind, appointment: CalendarDay, session = 1): Step<Kind> {
  const begins = dayOf(appointment, rule.from);
  const ends = rule.until === undefined ? begins : dayOf(appointment, rule.until);
  return {
    rule,
    session,
    begins,
    ends,
    longer: rule.longer === undefined ? undefined : dayOf(appointment, rule.longer),
    again: rule.again ? ends + 1 : undefined,
    before: rule.from < 0 || rule.until === 0,
  };
}

/**
 * All rules of all sessions on real days, in the order in which they begin. When to come again and when to judge
 * counts from the last session. A rule that begins before the session before is said once, at the first session:
 * it was over, or began, before the course.
 */
export function planOf<Kind extends Rule>(rules: readonly Kind[], course: Course): Step<Kind>[] {
  const days = sessionDays(course);
  return days
    .flatMap((day, index) =>
      rules
        .filter((rule) => rule.kind !== 'judge' || index === days.length - 1)
        .map((rule) => toStep(rule, day, index + 1))
        .filter(({ begins }) => index === 0 || begins >= (days[index - 1] ?? day)),
    )
    .sort((a, b) => a.begins - b.begins || a.session - b.session || a.ends - b.ends);
}

/** Where a step stands on a day: over, holding, or still to come. */
export function standingOf(
  { begins, ends, longer = ends }: Pick<Step, 'begins' | 'ends' | 'longer'>,
  today: CalendarDay,
): 'past' | 'now' | 'ahead' {
  if (today < begins) return 'ahead';
  return today <= longer ? 'now' : 'past';
}
