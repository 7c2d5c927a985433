import { parseArgs } from 'node:util';

import { reasonOf } from '../guide/reason.ts';
import { findBrowser, onPath } from './browser.ts';
import { binOf } from './project.ts';
import { run } from './run.ts';
import { countTests, duration, type Tally, verdict } from './tally.ts';

const start = performance.now();
const since = (from: number) => duration((performance.now() - from) / 1000);

/** Runs a part of the checks and shows how it went. */
async function part(name: string, check: () => Promise<Tally>): Promise<Tally> {
  const begun = performance.now();
  let tally: Tally;
  try {
    tally = await check();
  } catch (error) {
    console.log(reasonOf(error));
    tally = { passed: 0, failed: [`${name} could not run; the reason stands above`] };
  }
  const { passed, failed } = tally;
  console.log(
    `${failed.length > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed.length} failed (${since(begun)})`,
  );
  return tally;
}

/** A script of package.json as one check; it is silent unless it fails. */
const script = (name: string, ...more: readonly string[]) =>
  part(name, async () => {
    const npm = process.env['npm_execpath'];
    const args = ['run', '--silent', name, '--', ...more];
    const { code, output } = await (npm ? run(process.execPath, [npm, ...args]) : run('npm', args));
    if (code !== 0) console.log(output);
    return code === 0
      ? { passed: 1, failed: [] }
      : { passed: 0, failed: [`${name}: the reason stands above`] };
  });

const teller = './tests/support/teller.ts';

/** Vitest's tests of these settings. */
const vitest = (name: string, config: string) =>
  part(name, () =>
    countTests('Vitest', [binOf('vitest'), 'run', '-c', config, '--reporter=dot', `--reporter=${teller}`]),
  );

/** The journeys of these settings, or some of them, in the first browser of these that starts. */
const journeys = (
  name: string,
  some: readonly string[] = [],
  { wanted, config = 'playwright' }: { wanted?: readonly string[]; config?: string } = {},
) =>
  part(name, async () => {
    const { executablePath, channel } = await findBrowser(wanted);
    if (config === 'playwright') console.log(`  in ${executablePath ?? channel}`);
    const args = ['test', '-c', `tests/${config}.config.ts`, `--reporter=dot,${teller}`, ...some];
    return countTests('Playwright', [binOf('playwright'), ...args]);
  });

/** Links and the planner in the system's Firefox; `npm run test:browsers` does more there. */
const inFirefox = () =>
  journeys('journeys in Firefox', ['--project=Firefox', '--grep', 'the planner|the link beside a heading'], {
    config: 'browsers',
  });

/** The whole Chromium is asked for less: what it does it does as the headless shell, at half the pace. */
const inWholeChromium = () =>
  journeys('journeys in the whole Chromium', ['--grep', '@whole'], { wanted: ['chromium', 'google-chrome'] });

/** Every check there is, each as far as it can run: the quick ones, or all. */
async function test(all: boolean): Promise<Tally[]> {
  const tallies = await Promise.all([script('build'), script('format')]);
  if (tallies[0].failed.length > 0) return tallies;
  const quick = vitest('Vitest', 'tests/vitest.config.ts');
  tallies.push(...(await Promise.all([script('lint'), script('types'), quick])));
  tallies.push(await journeys('journeys', all ? [] : ['--grep-invert', '@thorough']));
  if (onPath(['firefox-esr', 'firefox']).length > 0) tallies.push(await inFirefox());
  if (!all) return tallies;
  tallies.push(await inWholeChromium());
  tallies.push(await vitest('heavy tests', 'tests/heavy.config.ts'));
  // Cloudflare's server would be fetched first, and a store wants a command; they are asked by npm run test:hosts alone.
  tallies.push(await script('test:hosts', '--grep-invert', 'cloudflare|object store'));
  return tallies;
}

const { values } = parseArgs({ options: { all: { type: 'boolean' }, chromium: { type: 'boolean' } } });
const tallies = values.chromium ? [await inWholeChromium()] : await test(values.all ?? false);
const tally = {
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.flatMap(({ failed }) => failed),
};
for (const line of verdict(tally, since(start))) console.log(line);
process.exitCode = tally.failed.length > 0 || tally.passed === 0 ? 1 : 0;
