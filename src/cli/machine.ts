import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';

import { chromium } from 'playwright';

import type { Surroundings } from './chromium-places.ts';
import { binOf } from './project.ts';
import { type Ended, run } from './run.ts';

/** What the search for a browser needs of the machine; a test gives it another one. */
export interface Machine extends Surroundings {
  root: boolean;
  /** Whether the system is Debian, Ubuntu or one made from them. */
  debian: boolean;
  exists: (path: string) => boolean;
  /** Where Playwright would put its own Chromium. */
  playwrightPath: () => string;
  run: (command: string, args: readonly string[], limit: number) => Promise<Pick<Ended, 'code' | 'output'>>;
  playwright: (args: readonly string[], limit: number) => Promise<Pick<Ended, 'code' | 'output'>>;
  say: (line: string) => void;
}

const isDebian = () => {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

/** For installers: nobody is there to answer, and a server that does not answer is given up soon. */
const unattended = { DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };

/** The machine that this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  root: process.getuid?.() === 0,
  debian: isDebian(),
  exists: existsSync,
  playwrightPath: () => chromium.executablePath(),
  run: (command, args, limit) => run(command, args, { env: unattended, limit }),
  playwright: (args, limit) =>
    run(process.execPath, [binOf('playwright'), ...args], { env: unattended, limit }),
  say: (line) => console.log(line),
};
