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

/** A rule's sentence in three: what stands before the words that a heading can say in its place, those words, and the rest. */
export interface Around {
  before: string;
  said: string;
  after: string;
}

/** A part in square brackets, with the space that goes where it goes. */
const brackets = /^\[[^[\]]*\] ?| ?\[[^[\]]*\]/g;

/** The sentence as it is read, without its square brackets. */
export const sentenceOf = (advice: string): string => advice.replace(/[[\]]/g, '');

const isTime = (time: string | undefined, minutes: number | undefined): boolean =>
  time !== undefined && Math.abs(minutesIn(time)) === minutes;

/** The parts of a rule's sentence in square brackets: what each says first, and the sentence around it. */
const partsOf = (rule: Marked) =>
  [...rule.advice.matchAll(brackets)].map(({ 0: part, index }) => {
    const around: Around = {
      before: sentenceOf(rule.advice.slice(0, index)),
      said: sentenceOf(part),
      after: sentenceOf(rule.advice.slice(index + part.length)),
    };
    const times = timesIn(around.said);
    const says = saidAbove.find((one) =>
      one === 'newDate' ? times.length === 0 : isTime(rule[one], times[0]?.minutes),
    );
    return { part: part.trim(), around, times, says };
  });

/** A rule's sentence around what a heading can say: from when it holds, until when, or that a new date is needed. */
export const aroundSaid = (rule: Marked): Partial<Record<SaidAbove, Around>> =>
  Object.fromEntries(partsOf(rule).flatMap(({ says, around }) => (says ? [[says, around]] : [])));

/** A rule's sentence below a heading that says the rest of it. */
export const sentenceWithout = ({ before, after }: Around): string => capital(before + after);

/** What is wrong with the square brackets of a rule's sentence, as its writer is told. */
export function wrongInBrackets(rule: Marked & { newDate?: boolean | undefined }): string[] {
  if (/[[\]]/.test(rule.advice.replace(brackets, '')))
    return ['A square bracket has no other: each "[" needs a "]" after it, and none stands within others'];
  const parts = partsOf(rule);
  const own = [rule.from, rule.until, rule.earlier, rule.longer];
  const wrong = parts.flatMap(({ part, times, says, around }) => {
    if (says === 'newDate' && !rule.newDate)
      return `"${part}" says no time: in square brackets stands what says the rule's from or until`;
    if (!says || times.some(({ minutes }) => !own.some((time) => isTime(time, minutes))))
      return `"${part}" says another time than the rule's from or until`;
    return /\p{L}/u.test(sentenceWithout(around)) ? [] : `Nothing is left of the sentence without "${part}"`;
  });
  if (wrong.length > 0) return wrong;
  const said = parts.map(({ says }) => says);
  if (new Set(said).size < said.length) return ['Two parts in square brackets say the same'];
  return rule.newDate && !said.includes('newDate')
    ? ['What says that a new date is needed (newDate) stands in square brackets']
    : [];
}
