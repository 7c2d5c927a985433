import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { reasonOf } from '../guide/reason.ts';
import { type Chromium, findChromium } from './chromium.ts';
import { tallyPlaywright } from './playwright-report.ts';
import { root } from './project.ts';
import { runTool, secondsSince } from './run.ts';
import { duration, runSteps, showFailed, showStep, type Step, type StepResult } from './step.ts';
import { build, format, lint, sync, types, vitest } from './steps.ts';
import { brokenOff, sum, type Tally, verdict } from './tally.ts';
import { temporaryFolder } from './temporary.ts';
import { tallyVitest } from './vitest-report.ts';

/** Seconds after which a runner that hangs is ended. */
const limit = 600;

/** A report that a runner wrote, or undefined when there is none. */
function reportAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A step as a count: 1 passed or 1 failed. */
const tallyStep = ({ name, passed }: StepResult): Tally =>
  passed ? { passed: 1, failed: 0, notes: [] } : brokenOff(`${name}: the reason stands above.`);

/** Build and format, then types and lint, each two side by side: types and lint need the types of what content/ holds. */
async function runWhole(): Promise<{ results: StepResult[]; built: boolean }> {
  const first = await runSteps([build, format], showStep);
  const built = first[0]?.passed ?? false;
  // A build leaves these types; one that failed may not have come so far.
  const synced = built ? [] : await runSteps([sync], showFailed);
  const typed = synced.every(({ passed }) => passed);
  const blind: Step = {
    ...types,
    run: () => Promise.resolve({ code: 1, output: `${sync.name}: see above.` }),
  };
  return { results: [...first, ...(await runSteps([typed ? types : blind, lint], showStep))], built };
}

/** Shows how many tests of a runner passed, in how much time. */
function showTally(name: string, { passed, failed }: Tally, seconds: number): void {
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${duration(seconds)})\n`,
  );
}

/** Runs Vitest in these folders and counts its tests. */
async function runVitest(folders: readonly string[], temporary: string): Promise<Tally> {
  console.log(`… ${folders.join(', ')}`);
  const report = join(temporary, 'vitest.json');
  const args = [...vitest(folders), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, seconds } = await runTool('vitest', args, { show: true, limit });
  const tally = tallyVitest(reportAt(report), { root, folders, code });
  showTally('Vitest', tally, seconds);
  return tally;
}

/** Runs the journeys in a real browser and counts them. */
async function runBrowser(temporary: string): Promise<Tally> {
  console.log('… tests/e2e in a real browser');
  let browser: Chromium;
  try {
    browser = await findChromium();
  } catch (error) {
    console.log(reasonOf(error));
    return brokenOff('tests/e2e could not run: no browser; what to install stands above.');
  }
  console.log(`  with ${browser.path}`);
  const report = join(temporary, 'playwright.json');
  const { code, seconds } = await runTool(
    'playwright',
    ['test', '-c', 'tests/playwright.config.ts', '--reporter=dot,json'],
    { show: true, limit, env: { CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  );
  const tally = tallyPlaywright(reportAt(report), code);
  showTally('Playwright', tally, seconds);
  return tally;
}

/** Every check there is, each as far as it can run. */
async function test(): Promise<Tally> {
  const temporary = temporaryFolder();
  console.log('… build, format, types, lint');
  const { results, built } = await runWhole();
  const tallies = results.map(tallyStep);

  const folders = ['tests/unit', 'tests/component'];
  if (built) {
    tallies.push(await runVitest([...folders, 'tests/site'], temporary));
    tallies.push(await runBrowser(temporary));
  } else {
    tallies.push(await runVitest(folders, temporary));
    for (const left of ['tests/site', 'tests/e2e']) {
      tallies.push(brokenOff(`${left} could not run: there are no built pages.`));
    }
  }
  return sum(tallies);
}

const start = performance.now();
const tally = await test();
for (const line of verdict(tally, duration(secondsSince(start)))) console.log(line);
process.exitCode = tally.failed === 0 ? 0 : 1;
