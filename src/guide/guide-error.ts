import { closest, distance } from 'fastest-levenshtein';

import { counted } from './counted.ts';

/** Something wrong in content/: where, what, and what to do about it. */
export interface Problem {
  /** File below the project's root, such as content/sections/aftercare.mdx. */
  file: string;
  /** Field, heading or line in that file. */
  where?: string | undefined;
  /** What is wrong. */
  what: string;
  /** What to do, and what does exist. */
  todo: string;
}

const format = ({ file, where, what, todo }: Problem) =>
  `  ${file}${where ? ` › ${where}` : ''}\n    ${what}\n    ${todo}`;

/** Every problem of a guide at once, as one message for the person who edits it. */
export class GuideError extends Error {
  override name = 'GuideError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The guide has ${counted(problems.length, 'problem')}:\n\n${problems.map(format).join('\n\n')}\n`);
    this.problems = problems;
    // Where in the code it was found helps no editor; Astro would print it.
    this.stack = '';
  }
}

/** Whether one name may have been meant by another. */
export const isNear = (wanted: string, name: string): boolean =>
  distance(wanted, name) <= Math.min(wanted.length - 1, Math.max(2, wanted.length / 3));

/** "Did you mean …?" where something near exists; else nothing. */
export function didYouMean(wanted: string, existing: readonly string[]): string {
  const nearest = closest(wanted, [...existing]);
  return nearest && isNear(wanted, nearest) ? `Did you mean "${nearest}"? ` : '';
}

/** "Did you mean …?" where something near exists; and the names that exist, or that there are none. */
export function suggest(wanted: string, existing: readonly string[]): string {
  if (existing.length === 0) return 'There are none yet.';
  const listed = existing.slice(0, 12).join(', ') + (existing.length > 12 ? ', …' : '');
  return `${didYouMean(wanted, existing)}There is: ${listed}.`;
}
