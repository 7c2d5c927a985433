import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';

import { binOf, root } from './project.ts';

/** How a command is run; without anything: in the project, its output kept and not shown. */
export interface RunOptions {
  cwd?: string;
  /** Set on top of this process's variables; undefined takes one away. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Whether the command writes to the terminal itself; then `output` is empty. */
  show?: boolean;
  /** Seconds after which a command that hangs is ended. */
  limit?: number;
  /** Whether a signal is left to the command to answer, and its exit code counts (a server that ends cleanly). */
  leaveSignals?: boolean;
}

/** How a command ended. */
export interface Ended {
  code: number;
  output: string;
  seconds: number;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof signals)[number];

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill();
});

/** Exit code of a process that a signal ended, as shells count it. */
export const codeOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];

/** Seconds since `start` (of performance.now()). */
export const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** Runs a command to its end; it resolves whatever the exit code, 127 when it cannot be started at all. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { cwd = root, env = {}, show = false, limit, leaveSignals = false } = options;
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    running.add(child);
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));

    const pass = (signal: Signal) => {
      child.kill(signal);
      if (!leaveSignals) process.exit(codeOf(signal));
    };
    for (const signal of signals) process.on(signal, pass);
    let late = '';
    const timer =
      limit &&
      setTimeout(() => {
        late = `\nEnded after ${limit} seconds without an end of its own.`;
        child.kill('SIGKILL');
      }, limit * 1000);

    const end = (code: number, more = '') => {
      if (timer) clearTimeout(timer);
      for (const signal of signals) process.off(signal, pass);
      running.delete(child);
      resolve({ code, output: Buffer.concat(parts).toString('utf8') + more, seconds: secondsSince(start) });
    };
    child.once('error', (error) => end(127, error.message));
    child.once('close', (code, signal) => end(code ?? (signal ? codeOf(signal) : 1), late));
  });
}

/** Runs the command of a package of the project on the same Node as this one. */
export const runTool = (name: string, args: readonly string[], options?: RunOptions): Promise<Ended> =>
  run(process.execPath, [binOf(name), ...args], options);
