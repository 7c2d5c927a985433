import { readFileSync, writeFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { inProject } from '../../src/cli/project.ts';
import { run, temporaryFolder } from '../../src/cli/run.ts';
import { serve, type Served } from '../../src/cli/serve.ts';
import { countTests, duration, verdict } from '../../src/cli/tally.ts';
import { bytes, table } from '../bench/table.ts';

const node = process.execPath;

describe('a command', () => {
  test('gives back its exit code and what it wrote, and 127 where it does not exist', async () => {
    const code = 'console.log("out"); console.error("err"); process.exitCode = 3';
    const ended = await run(node, ['-e', code]);
    expect(ended.code).toBe(3);
    expect(ended.output.split('\n').toSorted()).toEqual(['', 'err', 'out']);
    expect(await run('no-such-command-at-all', [])).toMatchObject({ code: 127 });
  });

  test.skipIf(process.platform === 'win32')('takes what it left running with it', async () => {
    const server = 'setInterval(() => {}, 1000)';
    const code = `const { pid } = require('node:child_process').spawn(process.execPath, ['-e', '${server}'], { stdio: 'ignore' }); console.log(pid); process.exit(0)`;
    const { output } = await run(node, ['-e', code]);
    await expect.poll(() => isRunning(Number(output))).toBe(false);
  });
});

/** Whether a process is there, and not one that has ended and waits to be counted. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a runner of tests', () => {
  const folder = temporaryFolder();
  /** A runner that tells these tests and then does something, counted. */
  const count = (tells: readonly object[], then: string, stall?: number) => {
    const file = join(folder, `${Math.random()}.cjs`);
    writeFileSync(file, `for (const one of ${JSON.stringify(tells)}) process.send(one);\n${then}\n`);
    return countTests('Runner', [file], stall);
  };
  const passed = { test: 'tests/unit/a: one', state: 'passed' };
  const begun = { test: 'tests/unit/a: two', state: 'begun' };
  const leave = 'process.disconnect();';

  test('has its tests counted; one that was skipped failed', async () => {
    expect(await count([passed], leave)).toEqual({ passed: 1, failed: [] });
    const skipped = { test: 'tests/unit/a: two', state: 'skipped' };
    expect((await count([passed, skipped], leave)).failed).toEqual(['tests/unit/a: two: skipped']);
  });

  test('that crashes or ends early keeps what it did, and names what it was at', async () => {
    const { passed: done, failed } = await count(
      [passed, begun],
      'setTimeout(() => process.kill(process.pid, "SIGKILL"), 50)',
    );
    expect([done, ...failed]).toEqual([
      1,
      'Runner broke off with exit code 137; it stood at tests/unit/a: two',
    ]);
    expect((await count([passed], `${leave} process.exitCode = 1`)).failed).toHaveLength(1);
  });

  test('that stands still is ended, and names what it stood at; one that gets on is not', async () => {
    const still = await count([passed, begun], 'setInterval(() => {}, 1000)', 0.5);
    expect(still.passed).toBe(1);
    expect(still.failed).toEqual([
      'Runner was ended: no test ended within 0.5 s; it stood at tests/unit/a: two',
    ]);
    const on = `let n = 0; const t = setInterval(() => { process.send({ test: 'tests/unit/b: ' + n, state: 'passed' }); if (++n === 8) { clearInterval(t); ${leave} } }, 200)`;
    expect(await count([], on, 1)).toEqual({ passed: 8, failed: [] });
  });
});

describe('the verdict', () => {
  test('ends in the count, and is not good when nothing ran', () => {
    expect(verdict({ passed: 3, failed: [] }, '9.0 s').at(-1)).toBe('3 passed, 0 failed');
    expect(verdict({ passed: 3, failed: ['lint: see above'] }, '9.0 s')).toEqual([
      '  ✗ lint: see above',
      'The guide does not pass its checks (9.0 s).',
      '3 passed, 1 failed',
    ]);
    expect(verdict({ passed: 0, failed: [] }, '1.0 s')[0]).toContain('does not pass');
  });

  test('tells times as people read them, and figures in columns', () => {
    expect([7.42, 59.9, 125].map(duration)).toEqual(['7.4 s', '59.9 s', '2 min 5 s']);
    expect(
      table([
        ['page', 'bytes'],
        ['/aftercare/', bytes(20_500, 20_000)],
      ]),
    ).toBe('page           bytes\n/aftercare/  20 500!');
  });
});

describe.each(['', '/guide-to-skin'])('the guide served at "%s"', (base) => {
  let served: Served;

  beforeAll(async () => {
    const folder = temporaryFolder();
    const pages = join(folder, 'dist');
    mkdirSync(join(pages, 'aftercare'), { recursive: true });
    mkdirSync(join(folder, 'dist-secret'));
    writeFileSync(join(pages, 'index.html'), '<h1>Home</h1>'.repeat(200));
    writeFileSync(join(pages, '404.html'), '<h1>Not here</h1>');
    writeFileSync(join(pages, 'aftercare', 'index.html'), '<h1>Aftercare</h1>');
    writeFileSync(join(pages, 'aftercare', 'index.md'), '# After “care”');
    writeFileSync(join(folder, 'dist-secret', 'index.html'), 'secret');
    served = await serve(pages, { port: 0, base });
  });
  afterAll(() => served.close());

  const get = (path: string) => fetch(served.url + path, { redirect: 'manual' });

  test('answers on this machine alone, compressed, and with a charset', async () => {
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
    const home = await get('/');
    expect(home.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
    expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await get('/aftercare/index.md')).headers.get('content-type')).toBe(
      'text/markdown; charset=utf-8',
    );
  });

  test('leads to a page from its address without the last slash, and offers the 404 page for others', async () => {
    const redirect = await get('/aftercare?from=card');
    expect([redirect.status, redirect.headers.get('location')]).toEqual([
      301,
      `${base}/aftercare/?from=card`,
    ]);
    for (const path of [
      '/nothing',
      '/nothing/',
      '/%E0%A4%A',
      '/..%2fdist-secret/',
      '/%2e%2e/dist-secret/',
      '/aftercare/..%5c..%5cdist-secret/',
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain('Not here');
    }
    if (base) expect((await fetch(new URL('/aftercare/', served.url))).status).toBe(404);
  });

  test('goes to the next port where one is taken', async () => {
    const other = await serve(inProject('public'), { port: served.port });
    expect(other.port).toBeGreaterThan(served.port);
    await other.close();
  });
});
