import { parseArgs } from 'node:util';

import { reasonOf } from '../guide/reason.ts';
import { findBrowser, onPath } from './browser.ts';
import { binOf } from './project.ts';
import { run } from './run.ts';
import { countTests, duration, type Tally, verdict } from './tally.ts';

const since = (start: number) => duration((performance.now() - start) / 1000);

/** Runs a part of the checks and shows how it went. */
async function part(name: string, check: () => Promise<Tally>): Promise<Tally> {
  const start = performance.now();
  const tally = await check().catch((error: unknown) => {
    console.log(reasonOf(error));
    return { passed: 0, failed: [`${name}: the reason stands above`] };
  });
  const { passed, failed } = tally;
  console.log(`${name}: ${passed} passed, ${failed.length} failed (${since(start)})`);
  return tally;
}

/** A script of package.json as one check; it is silent unless it fails. */
const script = (name: string) =>
  part(name, async () => {
    const { code, output } = await run(process.execPath, ['--run', name]);
    if (code !== 0) throw new Error(output);
    return { passed: 1, failed: [] };
  });

const teller = './tests/support/teller.ts';

/** Vitest's tests of a file of settings. */
const tests = (name: string, config: string) =>
  part(name, () =>
    countTests('Vitest', [binOf('vitest'), 'run', '-c', config, '--reporter=dot', `--reporter=${teller}`]),
  );

/** The journeys of a file of settings, or some of them, in the first Chromium of these names that starts. */
const journeys = (
  name: string,
  some: readonly string[] = [],
  browsers?: readonly string[],
  of = 'playwright',
) =>
  part(name, async () => {
    const { executablePath, channel } = await findBrowser(browsers);
    if (of === 'playwright') console.log(`  ${name} in ${executablePath ?? channel}`);
    const args = ['test', '-c', `tests/${of}.config.ts`, `--reporter=dot,${teller}`, ...some];
    return countTests('Playwright', [binOf('playwright'), ...args]);
  });

const some = ['--project=Firefox', '--grep', 'the planner|the link beside a heading'];

/** Links and the planner in the system's Firefox; `npm run test:browsers` does more there. */
const inFirefox = () => journeys('journeys in Firefox', some, undefined, 'browsers');

/** The whole Chromium is asked for less: what it does it does as the headless shell, at half the pace. */
const inWholeChromium = () =>
  journeys('journeys in the whole Chromium', ['--grep', '@whole'], ['chromium', 'google-chrome']);

/** Every check there is, each as far as it can run: the quick ones, or all. */
async function test(all: boolean): Promise<Tally[]> {
  const tallies = await Promise.all([script('build'), script('format')]);
  if (tallies[0].failed.length > 0) return tallies;
  const ofParts = tests('tests of rules, components and built pages', 'tests/vitest.config.ts');
  tallies.push(...(await Promise.all([script('lint'), script('types'), ofParts])));
  tallies.push(await journeys('journeys', all ? [] : ['--grep-invert', '@thorough']));
  if (onPath(['firefox-esr', 'firefox']).length > 0) tallies.push(await inFirefox());
  if (!all) return tallies;
  tallies.push(await inWholeChromium());
  tallies.push(await tests('heavy tests', 'tests/heavy.config.ts'));
  tallies.push(await journeys('hosts', [], undefined, 'hosts'));
  return tallies;
}

const start = performance.now();
const { values } = parseArgs({ options: { all: { type: 'boolean' }, chromium: { type: 'boolean' } } });
const tallies = values.chromium ? [await inWholeChromium()] : await test(values.all ?? false);
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.flatMap((tally) => tally.failed);
console.log(verdict({ passed, failed }, since(start)).join('\n'));
process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
