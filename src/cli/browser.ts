import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium, type LaunchOptions } from 'playwright';

import { reasonOf } from '../guide/reason.ts';
import { binOf } from './project.ts';
import { run } from './run.ts';

const { CHROMIUM_PATH: named } = process.env;
const isRoot = process.getuid?.() === 0;

/** What any browser is started with: nothing here needs a graphics card, and looking for one takes time at each start. */
const args = [...(isRoot ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-gpu'];

/** Programs in the order in which to look for them: the headless shell does the journeys in half the time. */
const programs = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

const apt = 'DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends fonts-liberation';

/** Commands that get a browser, what is smallest first; the distribution's packages for root alone. */
const playwright = [process.execPath, binOf('playwright'), 'install', '--only-shell', 'chromium'];
const packages = ['sh', '-c', `apt-get update && { ${apt} chromium-headless-shell || ${apt} chromium; }`];
const installs = isRoot ? [[...playwright, '--with-deps'], packages] : [playwright];

/** Programs of these names on the path, those of the first name first. */
export function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)).filter(existsSync));
}

/** How to start the program at a path, or Playwright's own headless shell. */
const launchOf = (path: string): LaunchOptions => ({ ...(path && { executablePath: path }), args });

/**
 * Finds a Chromium or Chrome that starts, or installs one: what CHROMIUM_PATH names, programs of these names, Playwright's
 * headless shell. Commands that this one starts from then on are told by that variable.
 * @throws Error that says what to install and why each step led to none
 */
export async function findBrowser(names: readonly string[] = programs): Promise<LaunchOptions> {
  if (named !== undefined) return launchOf(named);
  const reasons = new Set<string>();
  for (const [command, ...rest] of [[], ...installs]) {
    if (command) {
      const line = [command, ...rest].join(' ');
      console.log(`  no browser is here that starts: ${line}`);
      const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
      const { code, output } = await run(command, rest, { env });
      if (code !== 0) reasons.add(`${line}: ${output.trim().split('\n').at(-1) ?? ''}`);
    }
    for (const path of [...onPath(names), '']) {
      try {
        await (await chromium.launch(launchOf(path))).close();
        process.env['CHROMIUM_PATH'] = path;
        return launchOf(path);
      } catch (error) {
        reasons.add(`${path || 'Playwright'}: ${reasonOf(error).split('\n')[0] ?? ''}`);
      }
    }
  }
  throw new Error(
    `The tests need a Chromium or Chrome, and none could be found or installed:\n  - ${[...reasons].join('\n  - ')}\n` +
      'Install one (on Debian: sudo apt-get install chromium-headless-shell; elsewhere Google Chrome), or name one:\n' +
      'CHROMIUM_PATH=/path/to/chromium npm test',
  );
}
