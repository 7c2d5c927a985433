import { durationOf } from './duration.ts';

/** What tells when a rule holds: as in content/advice. */
interface Timed {
  from: string;
  until?: string | undefined;
  longer?: string | undefined;
}

/**
 * When a rule holds after the appointment, in few letters for the page: the days from, until, and until for skin that
 * marks easily, such as "0 1" or "1 14 28". Part of a day counts as a whole one. A rule in months has none.
 */
export function toTimes({ from, until, longer }: Timed): string | undefined {
  const times = [from, until, longer].flatMap((time) => (time === undefined ? [] : durationOf(time)));
  if (times.some(({ months }) => months !== 0)) return undefined;
  return times.map(({ minutes }) => Math.ceil(minutes / 60 / 24)).join(' ');
}

/** The moment on this device's clock that a text such as 2026-11-27T15:00 names, if there is one. */
export function toMoment(text: string): Date | undefined {
  const moment = new Date(text);
  // A browser may take 31 November for 1 December.
  return Number(/^\d{4}-..-(..)T..:..$/.exec(text)?.[1]) === moment.getDate() ? moment : undefined;
}

/** How a rule stands: 0 it ends today, 1 it holds, 2 for skin that marks easily alone, 3 it is to come, 4 it is over. */
export type Group = 0 | 1 | 2 | 3 | 4;

/**
 * How a rule stands at a moment, and the moment at which it begins or is over: 1 day is told by the hour, by the clock on
 * the wall; more days begin with the first minute of the first, and are over with the last minute of the last. What has
 * no end begins when the last of the days is over.
 */
export function standingAt(times: string, appointment: Date, now: Date): [group: Group, moment?: Date] {
  const [begins, ends, longer] = times.split(' ').map((time, isEnd, { length }) => {
    const moment = new Date(appointment);
    const days = Number(time);
    moment.setDate(moment.getDate() + days + (days > 1 && (isEnd || length === 1) ? 1 : 0));
    if (days > 1) moment.setHours(0, 0, 0, 0);
    return moment;
  });
  if (begins && now < begins) return [3, begins];
  if (!ends) return [1];
  if (ends <= now) return longer && now < longer ? [2, longer] : [4];
  return [new Date(+ends - 1).toDateString() === now.toDateString() ? 0 : 1, ends];
}
