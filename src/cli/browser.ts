import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium, type LaunchOptions } from 'playwright';

import { reasonOf } from '../guide/reason.ts';
import { binOf } from './project.ts';
import { run } from './run.ts';

const isRoot = process.getuid?.() === 0;

/** What any browser is started with: nothing here needs a graphics card, and looking for one takes time at each start. */
const args = [...(isRoot ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-gpu'];

/** Programs in the order in which to look for them: the headless shell does the journeys in half the time. */
const programs = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Browsers that Playwright finds by itself: its own, and Chrome where a system has it. */
const channels = ['chromium-headless-shell', 'chrome', 'chromium'];

const apt = (browser: string) => [
  'sh',
  '-c',
  `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${browser} fonts-liberation`,
];

/** Commands that get a browser, what is smallest first; the distribution's packages for root alone. */
const installs = [
  [
    process.execPath,
    binOf('playwright'),
    'install',
    '--only-shell',
    ...(isRoot ? ['--with-deps'] : []),
    'chromium',
  ],
  ...(isRoot ? [apt('chromium-headless-shell'), apt('chromium')] : []),
];

/** Programs of these names on the path, those of the first name first. */
export const onPath = (names: readonly string[]): string[] =>
  names.flatMap((name) =>
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .map((folder) => join(folder, name))
      .filter(existsSync),
  );

/**
 * Finds a Chromium or Chrome that starts, or installs one. What it finds is named in CHROMIUM_PATH or CHROMIUM_CHANNEL,
 * where commands that this one starts, and people who want another, choose it.
 * @throws Error that says what to install and why each step led to none
 */
export async function findBrowser(names: readonly string[] = programs): Promise<LaunchOptions> {
  const { CHROMIUM_PATH: executablePath, CHROMIUM_CHANNEL: channel } = process.env;
  if (executablePath) return { executablePath, args };
  if (channel) return { channel, args };
  const reasons = new Set<string>();
  for (const install of [undefined, ...installs]) {
    if (install) {
      console.log(`  no browser is here that starts: ${install.join(' ')}`);
      const [command = '', ...rest] = install;
      const { code, output } = await run(command, rest, {
        env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
      });
      if (code !== 0) reasons.add(`${install.join(' ')}: ${output.trim().split('\n').at(-1) ?? ''}`);
    }
    for (const chosen of [
      ...onPath(names).map((path) => ({ CHROMIUM_PATH: path })),
      ...channels.map((name) => ({ CHROMIUM_CHANNEL: name })),
    ]) {
      Object.assign(process.env, chosen);
      try {
        const found = await findBrowser();
        await (await chromium.launch(found)).close();
        return found;
      } catch (error) {
        reasons.add(`${Object.values(chosen).join()}: ${reasonOf(error).split('\n')[0] ?? ''}`);
        delete process.env['CHROMIUM_PATH'];
        delete process.env['CHROMIUM_CHANNEL'];
      }
    }
  }
  throw new Error(
    `The tests need a Chromium or Chrome, and none could be found or installed:\n  - ${[...reasons].join('\n  - ')}\n` +
      'Install one (on Debian: sudo apt-get install chromium-headless-shell; elsewhere Google Chrome), or name one:\n' +
      'CHROMIUM_PATH=/path/to/chromium npm test',
  );
}
