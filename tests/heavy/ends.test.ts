import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { afterAll, describe, expect, test } from 'vitest';

import { inProject, root } from '../../src/cli/project.ts';

const place = mkdtempSync(join(tmpdir(), 'ends-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Processes that were started with this folder for what is temporary, by their number, with their command. */
function processesOf(folder: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      if (environment.includes(folder) && command && readlinkSync(`/proc/${pid}/exe`))
        found.set(Number(pid), command);
    } catch {
      // It has ended meanwhile, or is another's.
    }
  }
  return found;
}

/** Starts the journeys in a folder of their own for what is temporary, and waits until these are among the processes. */
async function startJourneys(until: readonly RegExp[]) {
  const folder = mkdtempSync(join(place, 'run-'));
  const child = spawn(process.execPath, [inProject('src/cli/test.ts'), '--chromium'], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()));
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? code ?? '')),
  );
  const find = () => {
    const commands = [...processesOf(folder).values()];
    return until.every((one) => commands.some((command) => one.test(command))) || undefined;
  };
  const deadline = Date.now() + 300_000;
  while (find() === undefined && Date.now() < deadline && child.exitCode === null) await wait(50);
  return { folder, child, ended, find, output: () => output };
}

/** Waits until nothing of a run is left: no process, and nothing in its folder; tells what is there after a minute. */
async function leftOf(folder: string): Promise<string[]> {
  const left = () => [...processesOf(folder).values(), ...readdirSync(folder)];
  for (let time = 0; time < 600 && left().length > 0; time += 1) await wait(100);
  return left();
}

/** Moments of a run, by the process that shows that it has come. */
const moments = {
  'while the runner starts': [/playwright.*test.*-c/],
  'while pages are served': [/support\/serve\.ts/],
  'while a browser is at work': [/support\/serve\.ts/, /--remote-debugging-pipe/],
};

describe.skipIf(process.platform !== 'linux')('a run of the journeys', () => {
  test.each(
    Object.entries(moments).flatMap(([moment, until]) =>
      (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => ({ signal, moment, until })),
    ),
  )('ended by $signal $moment leaves nothing', async ({ signal, until }) => {
    const { folder, child, ended, find } = await startJourneys(until);
    expect(find(), 'the moment came').toBeDefined();
    child.kill(signal);
    expect(await ended).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]);
    expect(await leftOf(folder)).toEqual([]);
  });

  test.each([
    { who: 'runner', kill: /playwright.*test.*-c/ },
    { who: 'server', kill: /support\/serve\.ts/ },
  ])('whose $who crashes ends in a count and leaves nothing', async ({ kill }) => {
    const { folder, ended, find, output } = await startJourneys(moments['while a browser is at work']);
    const victim = [...processesOf(folder)].find(([, command]) => kill.test(command))?.[0];
    expect(find()).toBeDefined();
    expect(victim).toBeDefined();
    process.kill(victim ?? 0, 'SIGKILL');
    expect(await ended).toBe(1);
    expect(output().trimEnd().split('\n').at(-1)).toMatch(/^\d+ passed, [1-9]\d* failed$/);
    expect(await leftOf(folder)).toEqual([]);
  });

  test('whose counting process is killed outright leaves no process', async () => {
    const { folder, child, find } = await startJourneys(moments['while a browser is at work']);
    expect(find()).toBeDefined();
    child.kill('SIGKILL');
    for (let time = 0; time < 600 && processesOf(folder).size > 0; time += 1) await wait(100);
    expect([...processesOf(folder).values()]).toEqual([]);
  });
});
