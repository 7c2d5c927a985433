import { minutesIn, timesIn } from './duration.ts';
import { capital } from './within-sentence.ts';

/** What a heading can say of the rules below it, so that their sentences need not. */
const saidAbove = ['from', 'until', 'newDate'] as const;

type SaidAbove = (typeof saidAbove)[number];

/** What is read of a rule to know what the parts of its sentence in square brackets say. */
interface Marked {
  advice: string;
  from: string;
  until?: string | undefined;
  earlier?: string | undefined;
  longer?: string | undefined;
}

const brackets = / ?\[([^[\]]*)\]/g;

/** The sentence as it is read, without its square brackets. */
export const sentenceOf = (advice: string): string => advice.replace(/[[\]]/g, '');

const isTime = (time: string | undefined, minutes: number | undefined): boolean =>
  time !== undefined && Math.abs(minutesIn(time)) === minutes;

/** The parts of a rule's sentence in square brackets: what each says first, and the sentence without it. */
const partsOf = (rule: Marked) =>
  [...rule.advice.matchAll(brackets)].map(({ 0: whole, 1: part = '', index }) => {
    const times = timesIn(part);
    const { advice } = rule;
    const rest = sentenceOf(advice.slice(0, index) + advice.slice(index + whole.length));
    const says = saidAbove.find((one) =>
      one === 'newDate' ? times.length === 0 : isTime(rule[one], times[0]?.minutes),
    );
    return { part, times, says, rest: capital(rest.trim()) };
  });

/** The sentence of a rule below a heading that says from when it holds, until when, or that a new date is needed. */
export const sentencesBelow = (rule: Marked): Partial<Record<SaidAbove, string>> =>
  Object.fromEntries(partsOf(rule).flatMap(({ says, rest }) => (says ? [[says, rest]] : [])));

/**
 * A rule's sentence in three parts: what stands before the words that its heading says, those words, and the rest.
 * @param rest the sentence without those words, as it stands below the heading
 */
export function aroundTime(advice: string, rest: string): [before: string, said: string, after: string] {
  let same = 0;
  while (same < rest.length && rest.at(-1 - same)?.toLowerCase() === advice.at(-1 - same)?.toLowerCase())
    same += 1;
  const [before, end] = [rest.length - same, advice.length - same];
  return [advice.slice(0, before), advice.slice(before, end), advice.slice(end)];
}

/** What is wrong with the square brackets of a rule's sentence, as its writer is told. */
export function wrongInBrackets(rule: Marked & { newDate?: boolean | undefined }): string[] {
  if (/[[\]]/.test(rule.advice.replace(brackets, '')))
    return ['A square bracket has no other: each "[" needs a "]" after it, and none stands within others'];
  const parts = partsOf(rule);
  const own = [rule.from, rule.until, rule.earlier, rule.longer];
  const wrong = parts.flatMap(({ part, times, says, rest }) => {
    if (says === 'newDate' && !rule.newDate)
      return `"[${part}]" says no time: in square brackets stands what says the rule's from or until`;
    if (!says || times.some(({ minutes }) => !own.some((time) => isTime(time, minutes))))
      return `"[${part}]" says another time than the rule's from or until`;
    return /\p{L}/u.test(rest) ? [] : `Nothing is left of the sentence without "[${part}]"`;
  });
  if (wrong.length > 0) return wrong;
  const said = parts.map(({ says }) => says);
  if (new Set(said).size < said.length) return ['Two parts in square brackets say the same'];
  return rule.newDate && !said.includes('newDate')
    ? ['What says that a new date is needed (newDate) stands in square brackets']
    : [];
}
