import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

import { beforeAll, describe, expect, test } from 'vitest';

import { binOf } from '../../src/cli/project.ts';
import { makeProject } from '../support/project.ts';
import { smallGuideContent } from '../support/small-guide.ts';

const project = makeProject(smallGuideContent);

/** What builds leave beside dist/ while they are at work. */
const unfinished = () => readdirSync(project.folder).filter((name) => name.startsWith('.build'));

describe('the last good dist/', { timeout: 240_000 }, () => {
  let whole: Record<string, string>;
  let took = 0;
  beforeAll(async () => {
    const start = performance.now();
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    took = performance.now() - start;
    whole = project.fingerprints();
  }, 120_000);

  test('stays whole when a build is killed, at any moment', async () => {
    for (const part of [0.3, 0.5, 0.7, 0.85, 0.95]) {
      const child = spawn(process.execPath, [binOf('astro'), 'build'], {
        cwd: project.folder,
        stdio: 'ignore',
        env: { ...process.env, NODE_ENV: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
      });
      const ended = once(child, 'exit');
      await Promise.race([ended, wait(part * took)]);
      child.kill('SIGKILL');
      await ended;
      expect(project.fingerprints(), `killed after ${part} of a build`).toEqual(whole);
    }
    const { code } = await project.build();
    expect(code).toBe(0);
    expect(unfinished()).toEqual([]);
    expect(project.fingerprints()).toEqual(whole);
  });

  test('is the whole of one of two builds at once', async () => {
    const both = await Promise.all([project.build(), project.build()]);
    for (const { code, output } of both) expect(code, output).toBe(0);
    expect(project.fingerprints()).toEqual(whole);
    expect(unfinished()).toEqual([]);
  });
});
