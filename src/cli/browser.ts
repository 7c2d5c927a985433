import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium, type LaunchOptions } from 'playwright';

import { reasonOf } from '../guide/reason.ts';
import { binOf } from './project.ts';
import { run } from './run.ts';

const { CHROMIUM_PATH: executablePath, CHROMIUM_CHANNEL: channel } = process.env;
const isRoot = process.getuid?.() === 0;

/** What any browser is started with: nothing here needs a graphics card, and looking for one takes time at each start. */
const args = [...(isRoot ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-gpu'];

/** Programs in the order in which to look for them: the headless shell does the journeys in half the time. */
const programs = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

const apt = (browser: string) => [
  'sh',
  '-c',
  `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${browser} fonts-liberation`,
];

/** Commands that get a browser, what is smallest first; the distribution's packages for root alone. */
const playwright = [process.execPath, binOf('playwright'), 'install', '--only-shell', 'chromium'];
const installs = isRoot
  ? [[...playwright, '--with-deps'], apt('chromium-headless-shell'), apt('chromium')]
  : [playwright];

const folders = (process.env['PATH'] ?? '').split(delimiter);

/** Programs of these names on the path, those of the first name first. */
export const onPath = (names: readonly string[]): string[] =>
  names.flatMap((name) => folders.map((folder) => join(folder, name)).filter(existsSync));

/**
 * Finds a Chromium or Chrome that starts, or installs one: what CHROMIUM_PATH or CHROMIUM_CHANNEL name, programs of these
 * names, what Playwright knows. Commands that this one starts from then on are told by these variables.
 * @throws Error that says what to install and why each step led to none
 */
export async function findBrowser(names: readonly string[] = programs): Promise<LaunchOptions> {
  if (executablePath) return { executablePath, args };
  if (channel) return { channel, args };
  const reasons = new Set<string>();
  for (const install of [[], ...installs]) {
    const [command, ...rest] = install;
    if (command) {
      console.log(`  no browser is here that starts: ${install.join(' ')}`);
      const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
      const { code, output } = await run(command, rest, { env });
      if (code !== 0) reasons.add(`${install.join(' ')}: ${output.trim().split('\n').at(-1) ?? ''}`);
    }
    for (const found of [
      ...onPath(names).map((path) => ({ executablePath: path, args })),
      ...['chromium-headless-shell', 'chrome', 'chromium'].map((name) => ({ channel: name, args })),
    ]) {
      const [name, path] = 'channel' in found ? [found.channel, ''] : ['', found.executablePath];
      try {
        await (await chromium.launch(found)).close();
        Object.assign(process.env, { CHROMIUM_PATH: path, CHROMIUM_CHANNEL: name });
        return found;
      } catch (error) {
        reasons.add(`${name || path}: ${reasonOf(error).split('\n')[0] ?? ''}`);
      }
    }
  }
  throw new Error(
    `The tests need a Chromium or Chrome, and none could be found or installed:\n  - ${[...reasons].join('\n  - ')}\n` +
      'Install one (on Debian: sudo apt-get install chromium-headless-shell; elsewhere Google Chrome), or name one:\n' +
      'CHROMIUM_PATH=/path/to/chromium npm test',
  );
}
