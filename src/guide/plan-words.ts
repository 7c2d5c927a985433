import { type CalendarDay, inShort, dateInWords, monthsOn, startInShort, toDay } from './calendar-day.ts';
import { counted } from './counted.ts';
import type { Bounds } from './page.ts';
import { goesWith, type Rule, spansOf, type Step, toStep } from './plan.ts';
import { capital } from './within-sentence.ts';

/** Said while no day is entered, before a script runs too: what came then would move the page. */
export const noDayYet = 'Enter the day of your appointment to see your dates.';

/** The day that was entered in a field for days, or what is wrong with it. */
export function readDay(
  { value, validity }: { value: string; validity: { badInput: boolean } },
  today: CalendarDay,
): { day?: CalendarDay; says: string } {
  if (validity.badInput) return { says: 'There is no such day. Check the day and the month.' };
  if (value === '') return { says: noDayYet };
  // A year of which not all is typed yet.
  if (value < '1') return { says: noDayYet };
  const day = toDay(value);
  if (day === undefined) return { says: 'There is no such day. Check the day and the month.' };
  if (day > monthsOn(today, 24)) return { says: 'That day is more than 2 years away. Check the year.' };
  if (day < monthsOn(today, -24)) return { says: 'That day is more than 2 years ago. Check the year.' };
  if (day < today) return { day, says: 'That day is in the past. What holds today comes first.' };
  return { day, says: '' };
}

/** The whole number from 1 to `most` that a text says, or undefined. */
export function readCount(text: string, most: number): number | undefined {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= most ? count : undefined;
}

/** What to say of a number outside its usual range; nothing of one inside. */
export const outside = (count: number, { least, most, fewer = '', more = '' }: Bounds): string =>
  count < least ? fewer : count > most ? more : '';

/** Days of a month, as many as there are in the middle. */
const month = 30.44;

/** How far a day is from the day of a session, in words: in months from two on, as rules count them. */
export function distance(day: CalendarDay, session: CalendarDay): string {
  const days = Math.abs(day - session);
  if (days === 0) return 'the day';
  const [isBefore, months] = [day < session, Math.round(days / month)];
  const isWhole = monthsOn(session, isBefore ? -months : months) === day;
  const words =
    days >= 2 * month - 2
      ? `${isWhole ? '' : 'about '}${counted(months, 'month')}`
      : days >= 14 && days % 7 === 0
        ? counted(days / 7, 'week')
        : counted(days, 'day');
  return `${words} ${isBefore ? 'before' : 'after'}`;
}

/** A day in words, before a last one without what that says too; where another session cut the step, that session with its day, so that nobody wonders at the number of days. */
function dayOf({ rule, session, before, cut }: Step, day: CalendarDay, last?: CalendarDay): string {
  if (day !== cut) return last === undefined ? inShort(day) : startInShort(day, last);
  const other = before ? session - 1 : session + 1;
  return `session ${other} (${inShort(before || rule.kind === 'dont' ? day : day + 1)})`;
}

/** Whether it is done once, before the appointment: its start is then the last day for it. */
export const isDue = ({ rule, before }: Step): boolean =>
  rule.once === true && before && rule.place === undefined;

/** Words without the year of a day, which stands above them. */
export const withoutYear = (words: string, day: CalendarDay): string =>
  words.split(inShort(day).slice(-5)).join('');

/** A day without its weekday and year. */
const dateOf = (day: CalendarDay): string => inShort(day).replace(/^\S+ | \d+$/g, '');

/** The day of a step in few words, for a column below the day of its session, which is less than a year later: "by 19 Feb"; before its rule, "By Fri 19 Feb". */
export function dueOf(step: Step, day: CalendarDay, isOnly: boolean): string {
  const word = isDue(step) ? 'by' : step.rule.since === undefined ? 'from' : 'since';
  return isOnly ? `${capital(word)} ${withoutYear(inShort(day), day)}` : `${word} ${dateOf(day)}`;
}

/**
 * What a rule and its like forbid around the sessions of a course and between them, and from when to when, for all and
 * for skin that marks easily.
 * @param easily for whom the longer time is: "your skin marks easily"
 */
export function throughoutInWords(steps: readonly Step[], rule: Rule, easily: string): string {
  const { throughout } = rule;
  if (throughout === undefined) return '';
  const least = rule.atLeast ? 'at least ' : '';
  const say = (marks: boolean) => {
    const spans = spansOf(steps, rule, marks);
    const [from = 0, to = 0] = [spans[0]?.from, spans[spans.length - 1]?.to];
    return `from ${startInShort(from, to)} to ${least}${inShort(to)}`;
  };
  return `${throughout}, between sessions too: ${say(false)}.\nIf ${easily}: ${say(true)}.`;
}

/** A step with its end after the last session, where it, or what it goes with, holds between sessions too. */
export function toLast(step: Step, steps: readonly Step[]): Step {
  const { rule, before } = step;
  if (!(rule.throughout ?? goesWith(rule)) || before) return step;
  const [ends, longer] = [false, true].map((marks) => spansOf(steps, rule, marks).pop()?.to);
  return { ...step, cut: undefined, ends, longer };
}

/** When a step ends, in words: "at least Fri 26 Mar 2027", and after which session, where that is a later one. */
export function endOf(step: Step, ends: CalendarDay, time: string): string {
  const least = step.rule.atLeast && ends !== step.cut ? 'at least ' : '';
  const last = step.after?.[ends === step.longer ? 1 : 0] ?? step.session;
  const after = last > step.session ? `, after session ${last}` : '';
  return `${least}${dayOf(step, ends)}${step.endsAtHour ? atHour(time) : ''}${after}`;
}

/** The hour at which the needling was finished, at which something begins or ends on another day. */
const atHour = (time: string): string => (time ? ` at ${time}` : ' (time\u00a0finished)');

/**
 * From when to when a step holds, in words, each day with its year.
 * @param time hour at which the needling was finished as 14:30, or empty where it is not known
 */
export function spanOf(step: Step, time: string): string {
  const { rule, ends, begins, on } = step;
  // No weekday, so that nobody takes it for an appointment.
  if (rule.since !== undefined) return `${rule.since} since ${dateInWords(on).replace(/^\S+ /, '')}`;
  if (isDue(step)) return `By ${dayOf(step, on)}, at once if later`;
  if (rule.kind === 'next') return `Not before ${inShort(begins)}`;
  if (step.best !== undefined && ends !== undefined)
    return `Not before ${inShort(begins)}, better ${startInShort(step.best, ends)} to ${inShort(ends)}`;
  if (on === ends) return `On ${inShort(on)}`;
  const start = `From ${dayOf(step, on, ends)}${step.beginsAtHour ? atHour(time) : ''}`;
  return ends === undefined ? start : `${start} to ${endOf(step, ends, time)}`;
}

/** An hour of a day: of today with its part, "today" or "tonight". */
export const hourOn = (day: CalendarDay, today: CalendarDay, time: string): string =>
  `${time}${day !== today ? '' : time < '18' ? ' today' : ' tonight'}`;

/**
 * Until when a step holds that has begun, or begins on the day above it; in a second line for skin that marks easily. A
 * day of this year goes without it, and what only looks back and has not begun needs nothing: its day stands above it.
 * @param time hour at which the needling was finished as 14:30, or empty where it is not known
 * @param easily for whom the longer time is: "your skin marks easily"
 */
export function untilOf(step: Step, today: CalendarDay, time: string, easily: string): string {
  const { rule, ends, endsAtHour, best, longer, on, before, cut } = step;
  const say = () => {
    if (rule.since !== undefined) return on > today ? '' : `${spanOf(step, time)}?`;
    if (ends === undefined || best !== undefined || isDue(step)) return spanOf(step, time);
    if (before) return `Until the day (${inShort(ends)})`;
    if (endsAtHour && !time) return `Until 24 hours after you finish${on < today ? 'ed' : ''}`;
    if (endsAtHour)
      return `Until ${hourOn(ends, today, time)}${ends === today ? '' : ` on ${inShort(ends)}`}`;
    const whole = rule.atLeast || ends === cut ? '' : 'the end of ';
    const last = whole && ends === today ? 'today' : endOf(step, ends, time);
    const late = longer === undefined ? '' : `If ${easily}: until ${endOf(step, longer, time)}`;
    // What is over for all others is said of them alone.
    if (late && ends < today) return late;
    // What has no end of its own begins again some days after the session that cuts it.
    const again = rule.until === undefined && ends === cut ? toStep(rule, cut + 1).begins : undefined;
    return `Until ${whole}${last}${again === undefined ? '' : `, again from ${inShort(again)}`}${late && `\n${late}`}`;
  };
  return withoutYear(say(), today);
}

/**
 * From when it holds for skin that marks easily, and for other skin; nothing where it makes no difference any more.
 * @param easily for whom the earlier start is: "your skin marks easily"
 */
export function noteOf(step: Step, today: CalendarDay, easily: string): string {
  const { earlier, begins } = step;
  if (earlier === undefined || begins <= today) return '';
  const from = earlier <= today ? 'from now' : `from ${dayOf(step, earlier)}`;
  return withoutYear(`If ${easily}: ${from}. Otherwise from ${dayOf(step, begins)}.`, today);
}
