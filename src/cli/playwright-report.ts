import { z } from 'astro/zod';

import { brokenOff, sum, type Tally } from './tally.ts';

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ projectName: z.string(), status: z.string() })),
});

const suiteSchema = z.object({
  title: z.string(),
  specs: z.array(specSchema),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});

const reportSchema = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
});

type Suite = z.infer<typeof suiteSchema>;

/** Why a test that did not simply pass counts as failed. */
const meaning: Readonly<Record<string, string>> = {
  skipped: ' (skipped: it did not run)',
  flaky: ' (flaky: it passed only at a second try)',
};

/** Counts a suite with all below it; a test that was skipped, or passed only at a second try, counts as failed. */
function tallySuite({ specs, suites = [] }: Suite): Tally {
  const tests = specs.flatMap(({ title, file, tests: runs }) =>
    runs.map(({ projectName, status }): Tally => {
      if (status === 'expected') return { passed: 1, failed: 0, notes: [] };
      return brokenOff(`${file}: ${title}${projectName && ` [${projectName}]`}${meaning[status] ?? ''}`);
    }),
  );
  return sum([...tests, ...suites.map(tallySuite)]);
}

/**
 * Counts Playwright's JSON report; errors outside a test, no test at all, or a bad end of the run are failures too.
 * @param report the parsed report, or undefined when Playwright wrote none
 */
export function tallyPlaywright(report: unknown, code: number): Tally {
  const read = reportSchema.safeParse(report);
  if (!read.success) return brokenOff(`Playwright broke off with exit code ${code} and left no report.`);
  const errors = read.data.errors.map(({ message = 'no reason given' }) =>
    brokenOff(`Playwright: ${message.trim().split('\n')[0] ?? ''}`),
  );
  const tally = sum([...read.data.suites.map(tallySuite), ...errors]);
  if (tally.passed + tally.failed === 0) return brokenOff('Playwright ran no test.');
  if (code === 0 || tally.failed > 0) return tally;
  return sum([
    tally,
    brokenOff(`Playwright ended with exit code ${code} though each test passed; its output says why.`),
  ]);
}
