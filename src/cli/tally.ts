/** What was counted of a part of the checks. */
export interface Tally {
  passed: number;
  failed: number;
  /** One line for each thing that failed or did not run. */
  notes: readonly string[];
}

/** Counts together. */
export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  notes: tallies.flatMap(({ notes }) => notes),
});

/** A part of the checks that could not run, or broke: it counts as 1 failure, with its reason. */
export const brokenOff = (note: string): Tally => ({ passed: 0, failed: 1, notes: [note] });

/** How many of the things that failed are named at the end; a run that broke everything needs no longer list. */
const named = 40;

/** The lines that end a run: what failed, a sentence, and the count. */
export function verdict({ passed, failed, notes }: Tally, time: string): string[] {
  const bad = failed > 0 || passed === 0;
  return [
    ...notes.slice(0, named).map((note) => `  ✗ ${note}`),
    ...(notes.length > named ? [`  and ${notes.length - named} more, each told above`] : []),
    bad
      ? `The guide does not pass its checks (${time}).`
      : `The guide passes every check there is (${time}).`,
    `${passed} passed, ${failed} failed`,
  ];
}
