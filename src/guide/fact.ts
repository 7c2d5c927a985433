import { type Advice, timeParts } from './advice.ts';
import { inWords } from './duration.ts';
import { type Problem, suggest } from './guide-error.ts';
import { rangeOf } from './range.ts';
import { type Treatment, visitTime } from './treatment.ts';
import { countParts, countWords, sessionsIn, type Use } from './use.ts';

/** Records whose words and figures stand in prose, so that each is said in one place. */
export interface Facts {
  advice: readonly Advice[];
  uses: readonly Use[];
  treatment?: Treatment | undefined;
}

/** A part of a record that prose asks for. */
export interface Asked {
  id: string;
  part: string;
}

/** The words for each part of a record, by its name. */
type Parts = Record<string, string | undefined>;

/** Every record, with its kind and what prose can take from it. */
const recordsOf = ({ advice, uses, treatment }: Facts) => [
  ...advice.map((rule) => ({
    ...{ kind: 'rule', id: rule.id },
    parts: (): Parts => ({
      rule: rule.advice,
      usual: rule.usual,
      range: rule.range?.least && rangeOf(rule),
      ...Object.fromEntries(timeParts.map((part) => [part, rule[part] && inWords(rule[part])])),
    }),
  })),
  ...uses.map(({ id, course }) => ({
    ...{ kind: 'use', id },
    parts: (): Parts => (course ? { sessions: sessionsIn(course), spacing: course.spacing } : {}),
  })),
  ...uses.flatMap(({ counts }) =>
    counts.map((count) => ({
      ...{ kind: 'count', id: count.id },
      parts: (): Parts => Object.fromEntries(countParts.map((part) => [part, countWords(count, part)])),
    })),
  ),
  ...(treatment?.visit ?? []).map((visit) => ({
    ...{ kind: 'part of a visit', id: visit.id },
    parts: (): Parts => ({ time: visitTime(visit) }),
  })),
];

/** The words that stand for a part of a record, or what is wrong with it and what to do. */
export function factInWords({ id, part }: Asked, facts: Facts): string | { what: string; todo: string } {
  const records = recordsOf(facts);
  const record = records.find((one) => one.id === id);
  if (!record) {
    const ids = records.map((one) => one.id);
    return { what: `There is no rule, use, count or part of a visit "${id}".`, todo: suggest(id, ids) };
  }
  const parts = new Map(Object.entries(record.parts()).filter(([, words]) => words !== undefined));
  return (
    parts.get(part) ?? {
      what: `The ${record.kind} "${id}" has no "${part}".`,
      todo: suggest(part, [...parts.keys()]),
    }
  );
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
