import { type Advice, type TimePart, timeOf, timeParts } from './advice.ts';
import { type Problem, suggest } from './guide-error.ts';
import { rangeOf } from './range.ts';
import { type Treatment, visitParts, visitTime } from './treatment.ts';
import { type Count, countParts, countWords, sessionsIn, type Use } from './use.ts';

/** What prose can take from a use. */
export const useParts = ['sessions', 'spacing'] as const;

/** Records whose words and figures stand in prose, so that each is said in one place. */
export interface Facts {
  advice: readonly Advice[];
  uses: readonly Use[];
  treatment?: Treatment | undefined;
}

/**
 * A part of a record that prose asks for: of a rule, its sentence, range or a time; of a use, a figure; of a count,
 * people; of a part of a visit, its time.
 */
export interface Asked {
  id: string;
  part: string;
}

/** What prose can take from a rule in the rule's own words: its sentence, or what is usual while it holds. */
export const ruleParts = ['rule', 'usual'] as const;

const isTime = (part: string): part is TimePart => (timeParts as readonly string[]).includes(part);
const isUsePart = (part: string): part is (typeof useParts)[number] =>
  (useParts as readonly string[]).includes(part);
const isCountPart = (part: string): part is (typeof countParts)[number] =>
  (countParts as readonly string[]).includes(part);

/** The parts that a rule has. */
const partsOf = (rule: Advice): string[] => [
  'rule',
  ...(rule.usual === undefined ? [] : ['usual']),
  ...(rule.range?.least ? ['range'] : []),
  ...timeParts.filter((part) => rule[part] !== undefined),
];

/** The words that stand for a part of a record, or what is wrong with it and what to do. */
export function factInWords(
  { id, part }: Asked,
  { advice, uses, treatment }: Facts,
): string | { what: string; todo: string } {
  const rule = advice.find((one) => one.id === id);
  const use = uses.find((one) => one.id === id);
  const counts: readonly Count[] = uses.flatMap((one) => one.counts);
  const count = counts.find((one) => one.id === id);
  if (count && isCountPart(part)) return countWords(count, part);
  if (use?.course && isUsePart(part)) return part === 'sessions' ? sessionsIn(use.course) : use.course[part];
  const visit = treatment?.visit.find((one) => one.id === id);
  if (visit && part === 'time') return visitTime(visit);
  if (!rule) {
    if (use) return { what: `The use "${id}" has no "${part}".`, todo: suggest(part, useParts) };
    if (count) return { what: `The count "${id}" has no "${part}".`, todo: suggest(part, countParts) };
    if (visit)
      return { what: `The part of a visit "${id}" has no "${part}".`, todo: suggest(part, visitParts) };
    const ids = [...advice, ...uses, ...counts, ...(treatment?.visit ?? [])].map((one) => one.id);
    return { what: `There is no rule, use, count or part of a visit "${id}".`, todo: suggest(id, ids) };
  }
  if (!partsOf(rule).includes(part)) {
    return { what: `The rule "${id}" has no "${part}".`, todo: suggest(part, partsOf(rule)) };
  }
  if (isTime(part)) return timeOf(rule, part);
  if (part === 'usual' && rule.usual !== undefined) return rule.usual;
  return part === 'range' ? rangeOf(rule) : rule.advice;
}

/**
 * A place in plain text that a part of a record fills: {advice-no-make-up.until}, {count-marks-dogra.both}.
 */
const place = /\{([a-z0-9-]+)\.([a-z]+)\}/g;

/** A plain text with its places filled; what cannot be filled is left as it stands, and handed to `wrong`. */
export const fill = (
  text: string,
  facts: Facts,
  wrong: (problem: { what: string; todo: string }) => void = () => undefined,
): string =>
  text.replace(place, (whole, id: string, part: string) => {
    const words = factInWords({ id, part }, facts);
    if (typeof words === 'string') return words;
    wrong(words);
    return whole;
  });

/** Plain data as it was read, each text in it filled; what cannot be filled is a problem of its file. */
export function fillAll(
  data: unknown,
  facts: Facts,
  file: string,
  problems: Problem[],
  path: string[] = [],
): unknown {
  if (typeof data === 'string') {
    return fill(data, facts, (problem) => problems.push({ file, where: path.join(' › '), ...problem }));
  }
  if (Array.isArray(data)) {
    return data.map((one: unknown, index) => fillAll(one, facts, file, problems, [...path, String(index)]));
  }
  if (data === null || typeof data !== 'object' || data instanceof Date) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, one]) => [key, fillAll(one, facts, file, problems, [...path, key])]),
  );
}
