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
async function startJourneys(
  until: readonly RegExp[],
  [command, ...args]: readonly [string, ...string[]] = [
    process.execPath,
    inProject('src/cli/test.ts'),
    '--chromium',
  ],
) {
  const folder = mkdtempSync(join(place, 'run-'));
  const child = spawn(command, args, {
    cwd: root,
    // npm keeps a compile cache of its own in this folder if it may.
    env: { ...process.env, TMPDIR: folder, NODE_DISABLE_COMPILE_CACHE: '1' },
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

/** The process of the runner, of the server and of a browser. */
const [runner, server, browser] = [/playwright.*test.*-c/, /support\/serve\.ts/, /--remote-debugging-pipe/];

describe.skipIf(process.platform !== 'linux')('a run of the journeys', () => {
  // One way ends a run by each signal, at each moment; each moment is known by the processes that have come.
  test.each([
    { signal: 'SIGINT', code: 130, moment: 'while a browser is at work', until: [server, browser] },
    { signal: 'SIGTERM', code: 143, moment: 'while pages are served', until: [server] },
    { signal: 'SIGHUP', code: 129, moment: 'while the runner starts', until: [runner] },
  ] as const)('ended by $signal $moment leaves nothing', async ({ signal, code, until }) => {
    const { folder, child, ended, find } = await startJourneys(until);
    expect(find(), 'the moment came').toBeDefined();
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(await leftOf(folder)).toEqual([]);
  });

  test('by npm, of which npm alone is ended, leaves nothing', async () => {
    const { folder, child, ended, find, output } = await startJourneys(
      [server, browser],
      ['npm', 'run', 'test:chromium'],
    );
    expect(find(), 'the moment came').toBeDefined();
    child.kill('SIGTERM');
    await ended;
    expect(await leftOf(folder)).toEqual([]);
    expect(output(), 'it did not go on to its end').not.toContain('passed');
  });

  test.each([
    { who: 'runner', kill: runner },
    { who: 'server', kill: server },
  ])('whose $who crashes ends in a count and leaves nothing', async ({ kill }) => {
    const { folder, ended, find, output } = await startJourneys([server, browser]);
    const victim = [...processesOf(folder)].find(([, command]) => kill.test(command))?.[0];
    expect(find()).toBeDefined();
    expect(victim).toBeDefined();
    process.kill(victim ?? 0, 'SIGKILL');
    expect(await ended).toBe(1);
    expect(output().trimEnd().split('\n').at(-1)).toMatch(/^\d+ passed, [1-9]\d* failed$/);
    expect(await leftOf(folder)).toEqual([]);
  });

  test('whose counting process is killed outright leaves no process', async () => {
    const { folder, child, find } = await startJourneys([server, browser]);
    expect(find()).toBeDefined();
    child.kill('SIGKILL');
    for (let time = 0; time < 600 && processesOf(folder).size > 0; time += 1) await wait(100);
    expect([...processesOf(folder).values()]).toEqual([]);
  });
});
