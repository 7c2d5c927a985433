import { parseArgs } from 'node:util';

import { reasonOf } from '../guide/reason.ts';
import { findBrowser } from './browser.ts';
import { binOf } from './project.ts';
import { type Ended, runScript } from './run.ts';
import { countTests, duration, type Runner, type Tally, verdict } from './tally.ts';

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
    const { code, output }: Ended = await runScript(name, ...more);
    if (code !== 0) console.log(output);
    return code === 0
      ? { passed: 1, failed: [] }
      : { passed: 0, failed: [`${name}: the reason stands above`] };
  });

const teller = './src/cli/teller.ts';

const vitest = (...folders: string[]): Runner => ({
  name: 'Vitest',
  args: [
    binOf('vitest'),
    'run',
    '-c',
    'tests/vitest.config.ts',
    ...folders,
    '--reporter=dot',
    `--reporter=${teller}`,
  ],
  folders,
});

/** The journeys, or some of them, in the first browser of these that starts. */
const journeys = async (some: readonly string[] = [], wanted?: readonly string[]): Promise<Tally> => {
  const { name, executablePath = '', channel = '' } = await findBrowser(wanted);
  console.log(`  in ${name}`);
  return countTests({
    name: 'Playwright',
    args: [
      binOf('playwright'),
      'test',
      '-c',
      'tests/playwright.config.ts',
      `--reporter=dot,${teller}`,
      ...some,
    ],
    env: { CHROMIUM_PATH: executablePath, CHROMIUM_CHANNEL: channel },
    folders: ['tests/e2e'],
  });
};

/** The whole Chromium is asked for less: what it does it does as the headless shell, at half the pace. */
const inWholeChromium = () => journeys(['--grep', '@whole'], ['chromium', 'google-chrome']);

/** Every check there is, each as far as it can run. */
async function test(all: boolean): Promise<Tally[]> {
  const [build, format] = await Promise.all([script('build'), script('format')]);
  const built = build.failed.length === 0;
  const tallies = [build, format];
  tallies.push(...(await Promise.all([script('types'), script('lint')])));
  const folders = ['tests/unit', 'tests/component', ...(built ? ['tests/site'] : [])];
  tallies.push(await part('Vitest', () => countTests(vitest(...folders))));
  if (!built)
    return [
      ...tallies,
      { passed: 0, failed: ['tests/site and tests/e2e could not run: there are no built pages'] },
    ];
  tallies.push(await part('journeys', () => journeys(all ? [] : ['--grep-invert', '@thorough'])));
  if (!all) return tallies;
  tallies.push(await part('journeys in the whole Chromium', inWholeChromium));
  // Cloudflare's server would be fetched first; it is asked by npm run test:hosts alone.
  tallies.push(await script('test:hosts', '--grep-invert', 'cloudflare'));
  tallies.push(await script('test:damage', '40'));
  return tallies;
}

const { values } = parseArgs({
  options: { all: { type: 'boolean', default: false }, chromium: { type: 'boolean', default: false } },
});
const tallies = values.chromium ? [await part('journeys', inWholeChromium)] : await test(values.all);
const tally = {
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.flatMap(({ failed }) => failed),
};
for (const line of verdict(tally, since(start))) console.log(line);
process.exitCode = tally.failed.length > 0 || tally.passed === 0 ? 1 : 0;
