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
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** A browser that starts: how to launch it, and what it is called. */
export interface Found extends LaunchOptions {
  name: string;
}

/** Programs of these names on the path, those of the first name first. */
export function onPath(wanted: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = wanted.flatMap((name) => folders.map((folder) => join(folder, name)).filter(existsSync));
  return [...new Set(found)];
}

/** Every browser there may be: what is on the path, then what Playwright knows: Chrome, and its own. */
function candidates(wanted: readonly string[]): Found[] {
  return [
    ...onPath(wanted).map((path) => ({ name: path, executablePath: path, args })),
    ...['chromium-headless-shell', 'chrome', 'chromium'].map((channel) => ({
      name: `Playwright's channel ${channel}`,
      channel,
      args,
    })),
  ];
}

/** Why a browser does not start; nothing when it does. */
async function faultOf({ name, ...options }: Found): Promise<string | undefined> {
  try {
    await (await chromium.launch(options)).close();
    return undefined;
  } catch (error) {
    return `${name}: ${reasonOf(error).split('\n')[0] ?? ''}`;
  }
}

const apt = (...names: string[]): [name: string, command: string, args: string[]] => [
  `apt-get install ${names.join(' ')}`,
  'sh',
  [
    '-c',
    `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${names.join(' ')}`,
  ],
];

/** Ways to get a browser, what is smallest first; the distribution's packages for root alone. */
const installs = (): [name: string, command: string, args: string[]][] => [
  [
    'playwright install --only-shell chromium',
    process.execPath,
    [binOf('playwright'), 'install', '--only-shell', ...(isRoot ? ['--with-deps'] : []), 'chromium'],
  ],
  ...(isRoot
    ? [apt('chromium-headless-shell', 'fonts-liberation'), apt('chromium', 'fonts-liberation')]
    : []),
];

/**
 * Finds a Chromium or Chrome that starts, or installs one: what CHROMIUM_PATH names, what is on the machine, the
 * headless shell, then the whole one.
 * @throws Error that says what to install and why each step led to none
 */
export async function findBrowser(wanted: readonly string[] = names): Promise<Found> {
  const { CHROMIUM_PATH: path, CHROMIUM_CHANNEL: channel } = process.env;
  if (path) return { name: path, executablePath: path, args };
  if (channel) return { name: `Playwright's channel ${channel}`, channel, args };
  const reasons = new Set<string>();
  const look = async (): Promise<Found | undefined> => {
    for (const found of candidates(wanted)) {
      const fault = await faultOf(found);
      if (fault === undefined) return found;
      reasons.add(fault);
    }
    return undefined;
  };
  let found = await look();
  for (const [name, command, ...rest] of found ? [] : installs()) {
    console.log(`  no browser is here that starts: ${name}`);
    const { code, output } = await run(command, rest[0], {
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    });
    if (code !== 0) reasons.add(`${name}: ${output.trim().split('\n').at(-1) ?? ''}`);
    found = await look();
    if (found) break;
  }
  if (found) {
    // What this starts need not look again.
    Object.assign(
      process.env,
      found.channel ? { CHROMIUM_CHANNEL: found.channel } : { CHROMIUM_PATH: found.name },
    );
    return found;
  }
  throw new Error(
    `The tests need a Chromium or Chrome, and none could be found or installed:\n${[...reasons].map((reason) => `  - ${reason}`).join('\n')}\n` +
      'Install one (on Debian: sudo apt-get install chromium-headless-shell; elsewhere Google Chrome, or\n' +
      'npx playwright install --with-deps chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}
