import { parseArgs } from 'node:util';

import { reasonOf } from '../guide/reason.ts';
import { findBrowser, onPath } from './browser.ts';
import { binOf } from './project.ts';
import { run } from './run.ts';
import { countTests, duration, type Tally, verdict } from './tally.ts';

const since = (start: number) => duration((performance.now() - start) / 1000);
const tallies: Tally[] = [];

/** Runs a part of the checks, shows how it went, and keeps its count: whether it passed. */
async function part(name: string, check: () => Promise<Tally>): Promise<boolean> {
  const start = performance.now();
  const tally = await check().catch((error: unknown) => {
    console.log(reasonOf(error));
    return { passed: 0, failed: [`${name}: the reason stands above`] };
  });
  const { passed, failed } = tally;
  console.log(`${name}: ${passed} passed, ${failed.length} failed (${since(start)})`);
  tallies.push(tally);
  return failed.length === 0;
}

/** A script of package.json as one check; it is silent unless it fails. */
const script = (name: string) =>
  part(name, async () => {
    const { code, output } = await run(process.execPath, ['--run', name]);
    if (code !== 0) throw new Error(output);
    return { passed: 1, failed: [] };
  });

const teller = './tests/support/teller.ts';
const vitest = [binOf('vitest'), 'run', '--reporter=dot', `--reporter=${teller}`, '-c'];
const playwright = [binOf('playwright'), 'test', `--reporter=dot,${teller}`, '-c'];

/** Vitest's tests of a file of settings. */
const tests = (name: string, config: string) => part(name, () => countTests('Vitest', [...vitest, config]));

/** The journeys of a file of settings that words choose, in the first Chromium of these names that starts. */
const journeys = (name: string, chosen: readonly string[], browsers?: readonly string[]) =>
  part(name, async () => {
    await findBrowser(browsers);
    return countTests('Playwright', [...playwright, ...chosen]);
  });

const every = 'tests/playwright.config.ts';
const quick = [every, '--grep-invert', '@thorough'];
const firefox = [
  'tests/browsers.config.ts',
  '--project=Firefox',
  '--grep',
  'the planner|the link beside|on the first screen',
];

/** The whole Chromium is asked for less: what it does it does as the headless shell, at half the pace. */
const inWholeChromium = () =>
  journeys('journeys in the whole Chromium', [...quick, '--grep', '@whole'], ['chromium', 'google-chrome']);

/** Every check there is, each as far as it can run: the quick ones, or all. */
async function test(all: boolean): Promise<void> {
  const [isBuilt] = await Promise.all([script('build'), script('format')]);
  if (!isBuilt) return;
  const ofParts = tests('tests of rules, components and built pages', 'tests/vitest.config.ts');
  await Promise.all([script('lint'), script('types'), ofParts]);
  await journeys('journeys', all ? [every] : quick);
  if (!all) return;
  await inWholeChromium();
  if (onPath(['firefox-esr', 'firefox']).length > 0) await journeys('journeys in Firefox', firefox);
  await tests('heavy tests', 'tests/heavy.config.ts');
  await journeys('hosts', ['tests/hosts.config.ts']);
}

const start = performance.now();
const { values } = parseArgs({ options: { all: { type: 'boolean' }, chromium: { type: 'boolean' } } });
await (values.chromium ? inWholeChromium() : test(values.all ?? false));
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.flatMap((tally) => tally.failed);
console.log(verdict({ passed, failed }, since(start)).join('\n'));
process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
