import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './project.ts';

/** How a command is run: in the project, its output kept and not shown, unless this says otherwise. */
interface RunOptions {
  cwd?: string;
  env?: Readonly<Record<string, string | undefined>>;
  /** Whether the command writes to the terminal itself; then `output` is empty. */
  show?: boolean;
  /** Takes the command's process, which may tell by process.send, and the means to end it. */
  onStart?: (child: ChildProcess, end: () => void) => void;
}

const isWindows = process.platform === 'win32';
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
  // npm tells an end to its shell alone: what the shell had started sees that it has another parent.
  const { ppid, env } = process;
  if (env['npm_lifecycle_event']) setInterval(() => ppid !== process.ppid && process.exit(143), 500).unref();
  return folder;
}

/** The processes that have a folder as theirs for what is temporary: one that was only just forked has it too. */
function holdersOf(folder: string): number[] {
  return (existsSync('/proc') ? readdirSync('/proc') : [])
    .filter(Number)
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    });
}

/**
 * Ends browsers that still write to a folder, and waits at most 5 seconds for their end: each heads a group of its own,
 * and outlives its test for a moment.
 */
function endHolders(folder: string): void {
  for (let round = 0; round < 100; round += 1) {
    const holders = holdersOf(folder);
    if (holders.length === 0) return;
    for (const pid of holders) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}

/** An empty folder that is removed when this process ends, however it ends. */
export const temporaryFolder = (): string => mkdtempSync(join(hold(), 'folder-'));

/** Ends a command with all that it started: each command is the head of a group of processes. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (isWindows) spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    else if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}

/** Runs a command to its end; it resolves whatever the exit code, 127 when it cannot be started at all. */
export function run(command: string, args: readonly string[], options: RunOptions = {}) {
  const { cwd = root, env = {}, show = false, onStart } = options;
  const folder = hold();
  return new Promise<{ code: number; output: string }>((resolve) => {
    const out = show ? 'inherit' : 'pipe';
    const stdio = ['ignore', out, out, ...(onStart ? (['ipc'] as const) : [])] as const;
    const own = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ...env };
    const child = spawn(command, args, { cwd, env: own, stdio: [...stdio], detached: !isWindows });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => (output += part));
    // What the command left running holds its output open; it goes too.
    child.once('exit', () => endGroup(child));
    child.once('error', ({ message }) => (output += message));
    child.once('close', (code, signal) => {
      running.delete(child);
      const ended = signal ? 128 + constants.signals[signal] : (code ?? 1);
      resolve({ code: ended < 0 ? 127 : ended, output });
    });
    onStart?.(child, () => endGroup(child));
  });
}
