import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { describe, expect, test } from 'vitest';

import { inProject } from '../../src/cli/project.ts';
import { run, runTool } from '../../src/cli/run.ts';
import { duration, runSteps, type Step } from '../../src/cli/step.ts';
import { bytes, table } from '../../src/cli/bench/table.ts';

const node = process.execPath;

describe('a command', () => {
  test('gives back its exit code and what it wrote', async () => {
    const { code, output } = await run(node, [
      '-e',
      'console.log("out"); console.error("err"); process.exitCode = 3',
    ]);
    expect(code).toBe(3);
    expect(output.split('\n').toSorted()).toEqual(['', 'err', 'out']);
  });

  test('that does not exist ends as shells end it', async () => {
    expect(await run('no-such-command-at-all', [])).toMatchObject({ code: 127 });
  });

  test('that hangs is ended, and says so', async () => {
    const { code, output } = await run(node, ['-e', 'setInterval(() => {}, 1000)'], { limit: 0.3 });
    expect(code).not.toBe(0);
    expect(output).toContain('Ended after 0.3 seconds');
  });

  test('of a package that is missing says what to do', () => {
    expect(() => runTool('no-such-package', [])).toThrow(
      'The package no-such-package is not installed. Run: npm ci',
    );
  });
});

describe('npm run dev, build and start', () => {
  test("pass on Astro's exit code", async () => {
    const { code } = await run(node, [
      inProject('src/cli/astro.ts'),
      'sync',
      '--config',
      'no-such-config.mjs',
    ]);
    expect(code).toBe(1);
  });

  test.skipIf(process.platform === 'win32')(
    'pass a signal on to the command and wait for its end',
    async () => {
      const script = `
      import { run } from ${JSON.stringify(inProject('src/cli/run.ts'))};
      const child = 'process.on("SIGTERM", () => setTimeout(() => process.exit(7), 100)); console.log("up"); setInterval(() => {}, 1000)';
      const { code } = await run(process.execPath, ['-e', child], { show: true, leaveSignals: true });
      process.exitCode = code;`;
      const parent = spawn(node, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(parent.stdout, 'data');
      parent.kill('SIGTERM');
      const [code] = (await once(parent, 'exit')) as [number];
      expect(code).toBe(7);
    },
  );
});

describe('steps', () => {
  const step = (name: string, code: number, wait = 0): Step => ({
    name,
    run: () => new Promise((resolve) => setTimeout(() => resolve({ code, output: name }), wait)),
  });

  test('all run, whatever fails, and are told in their order', async () => {
    const ended: string[] = [];
    const broken: Step = { name: 'lint', run: () => Promise.reject(new Error('not installed')) };
    const results = await runSteps(
      [step('types', 0, 50), broken, step('format', 1)],
      ({ name }) => ended.push(name),
      2,
    );
    expect(results.map(({ name, passed }) => [name, passed])).toEqual([
      ['types', true],
      ['lint', false],
      ['format', false],
    ]);
    expect(results[1]?.output).toBe('not installed');
    expect(ended).toEqual(['lint', 'format', 'types']);
  });

  test('tell their time as people read it', () => {
    expect([7.42, 59.9, 125].map(duration)).toEqual(['7.4 s', '59.9 s', '2 min 5 s']);
  });
});

describe('a table of figures', () => {
  test('stands in columns and marks what is too much', () => {
    expect(
      table([
        ['page', 'bytes'],
        ['/aftercare/', bytes(20_500, 20_000)],
      ]),
    ).toBe('page           bytes\n/aftercare/  20 500!');
  });
});
