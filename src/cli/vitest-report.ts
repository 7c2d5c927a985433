import { relative, sep } from 'node:path';

import { z } from 'astro/zod';

import { brokenOff, sum, type Tally } from './tally.ts';

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

type File = z.infer<typeof reportSchema>['testResults'][number];

/** Counts one file; a test that was skipped, or is still to be written, counts as failed. */
function tallyFile({ name, status, message, assertionResults: tests }: File): Tally {
  const notes = tests.flatMap((test) => {
    if (test.status === 'passed') return [];
    return [
      `${name}: ${test.fullName}${test.status === 'failed' ? '' : ` (${test.status}: it did not run)`}`,
    ];
  });
  if (notes.length === 0 && (tests.length === 0 || status !== 'passed')) {
    const why = message?.trim().split('\n')[0] ?? '';
    notes.push(`${name}: the file ${tests.length === 0 ? 'ran no test' : 'failed'}${why && `: ${why}`}`);
  }
  return { passed: tests.filter((test) => test.status === 'passed').length, failed: notes.length, notes };
}

/**
 * Counts Vitest's JSON report. A folder asked for that ran nothing, or a run that ended badly although no test
 * failed, is a failure too.
 * @param report the parsed report, or undefined when Vitest wrote none
 */
export function tallyVitest(
  report: unknown,
  { root, folders, code }: { root: string; folders: readonly string[]; code: number },
): Tally {
  const read = reportSchema.safeParse(report);
  if (!read.success) return brokenOff(`Vitest broke off with exit code ${code} and left no report.`);
  const files = read.data.testResults.map((file) => ({
    ...file,
    name: relative(root, file.name).split(sep).join('/'),
  }));
  const empty = folders.filter((folder) => !files.some(({ name }) => name.startsWith(`${folder}/`)));
  const tally = sum([
    ...files.map(tallyFile),
    ...empty.map((folder) => brokenOff(`${folder}: no test was found there.`)),
  ]);
  if (code === 0 || tally.failed > 0) return tally;
  return sum([
    tally,
    brokenOff(`Vitest ended with exit code ${code} though each test passed; its output says why.`),
  ]);
}
