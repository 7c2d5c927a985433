import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './project.ts';

/** How a command is run: in the project, its output kept and not shown, unless this says otherwise. */
export interface RunOptions {
  cwd?: string;
  env?: Readonly<Record<string, string | undefined>>;
  /** Whether the command writes to the terminal itself; then `output` is empty. */
  show?: boolean;
  /** Takes what the command tells by process.send, and the means to end it. */
  onStart?: (child: ChildProcess, end: () => void) => void;
}

/** How a command ended. */
export interface Ended {
  code: number;
  output: string;
}

const running = new Set<ChildProcess>();
let temporary: string | undefined;

/** The folder of everything that commands keep for a while: it goes, with the commands, when this process ends. */
function hold(): string {
  if (temporary !== undefined) return temporary;
  const folder = (temporary = mkdtempSync(join(realpathSync(tmpdir()), 'guide-')));
  process.on('exit', () => {
    for (const child of running) endGroup(child);
    endHolders(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  return folder;
}

/** Ends browsers that still write to a folder: each heads a group of its own, and outlives its test for a moment. */
function endHolders(folder: string): void {
  const numbers = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  for (const pid of numbers) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** An empty folder that is removed when this process ends, however it ends. */
export const temporaryFolder = (): string => mkdtempSync(join(hold(), 'folder-'));

/** Ends a command with all that it started: each command is the head of a group of processes. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}

/** Runs a command to its end; it resolves whatever the exit code, 127 when it cannot be started at all. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { cwd = root, env = {}, show = false, onStart } = options;
  const folder = hold();
  return new Promise((resolve) => {
    const out = show ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ...env },
      stdio: ['ignore', out, out, ...(onStart ? (['ipc'] as const) : [])],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    running.add(child);
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    const end = (code: number, more = '') => {
      endGroup(child);
      running.delete(child);
      resolve({ code, output: Buffer.concat(parts).toString('utf8') + more });
    };
    child.once('error', (error) => end(127, error.message));
    child.once('exit', (code, signal) => {
      // What the command left running holds its output open; it goes too.
      if (signal) endGroup(child);
      child.once('close', () => end(code ?? (signal ? 128 + constants.signals[signal] : 1)));
    });
    onStart?.(child, () => endGroup(child));
  });
}

/** Runs a script of package.json with these arguments. */
export const runScript = (name: string, ...more: readonly string[]): Promise<Ended> => {
  const npm = process.env['npm_execpath'];
  const args = ['run', '--silent', name, '--', ...more];
  return npm ? run(process.execPath, [npm, ...args]) : run('npm', args);
};
