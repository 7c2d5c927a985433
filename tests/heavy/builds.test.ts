import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { binOf } from '../../src/cli/project.ts';
import { makeProject, ownVariables } from '../support/project.ts';
import { smallGuideContent } from '../support/small-guide.ts';

const project = makeProject(smallGuideContent);

/** Gives a command a view of the disks of its own: what it mounts no other sees, and it goes with the command. */
const alone = [...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']), '--mount', 'sh', '-c'];

/** Whether this machine lets a command do so. */
const canMount = spawnSync('unshare', [...alone, 'mount -t tmpfs none /mnt']).status === 0;

/** What builds leave beside dist/ while they are at work. */
const unfinished = () => readdirSync(project.folder).filter((name) => name.startsWith('.build'));

describe('the last good dist/', () => {
  let whole: Record<string, string>;
  let took = 0;
  beforeAll(async () => {
    const start = performance.now();
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    took = performance.now() - start;
    whole = project.fingerprints();
  });

  test('stays whole when a build is killed, at any moment', async () => {
    for (const part of [0.4, 0.7, 0.9]) {
      const child = spawn(process.execPath, [binOf('astro'), 'build'], {
        cwd: project.folder,
        stdio: 'ignore',
        env: ownVariables(),
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

  if (canMount)
    describe('on a disk that takes nothing more', () => {
      const out = mkdtempSync(join(tmpdir(), 'guide-disk-'));
      afterAll(() => rmSync(out, { recursive: true, force: true }));

      /** Builds on a disk of 64 MB that holds the project, after (or while) something happens to the disk. */
      const buildOnSmallDisk = (before: string, meanwhile = '') => {
        const disk = join(out, 'disk');
        rmSync(out, { recursive: true, force: true });
        mkdirSync(disk, { recursive: true });
        const build = `"${process.execPath}" "${binOf('astro')}" build`;
        const commands = [
          `mount -t tmpfs -o size=64m none "${disk}" && cp -a "${project.folder}/." "${disk}" && cd "${disk}" || exit 99`,
          before.replaceAll('DISK', disk),
          meanwhile
            ? `{ ${build}; } & building=$!; ${meanwhile}; wait $building; code=$?`
            : `${build}; code=$?`,
          `cp -a dist "${out}/dist"; exit $code`,
        ];
        const { status, stdout, stderr } = spawnSync('unshare', [...alone, commands.join('\n')], {
          encoding: 'utf8',
          env: ownVariables(),
        });
        const kept = Object.fromEntries(
          Object.keys(whole).map((file) => {
            const hash = createHash('sha256').update(readFileSync(join(out, 'dist', file)));
            return [file, hash.digest('hex')];
          }),
        );
        return { status, output: stdout + stderr, kept };
      };

      test('of files that cannot be written', () => {
        const { status, output, kept } = buildOnSmallDisk('mount -o remount,ro DISK');
        expect(status, output).toBe(1);
        expect(output).toContain('A new one cannot be written beside it: EROFS: read-only file system');
        expect(output).not.toMatch(/^ +at /m);
        expect(kept).toEqual(whole);
      });

      test('that is full before', () => {
        const { status, output, kept } = buildOnSmallDisk(
          'head -c $(( $(df -k --output=avail . | tail -1) * 1024 - 4000000 )) /dev/zero > fill',
        );
        expect(status, output).toBe(1);
        expect(output).toMatch(
          /The disk is nearly full: a build wants \d+ MB beside the last one, and 4 MB are free/,
        );
        expect(output).not.toMatch(/^ +at /m);
        expect(kept).toEqual(whole);
      });

      test('that is full while it builds', () => {
        const fill =
          'until ls -d .build-*/_astro >/dev/null 2>&1; do sleep 0.1; done; cat /dev/zero 2>/dev/null > fill';
        const { status, output, kept } = buildOnSmallDisk(':', fill);
        expect(status, output).toBe(1);
        expect(output).toMatch(/no space left on device/i);
        expect(kept).toEqual(whole);
      });
    });
});
