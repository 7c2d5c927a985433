import { expect, test } from 'vitest';

import { findChromium } from '../../src/cli/chromium.ts';
import type { Machine } from '../../src/cli/machine.ts';

/** A machine with these files; what it was asked to do is kept in `asked`. */
function machine(
  given: Partial<Machine> & { files?: string[]; fails?: RegExp; installs?: Record<string, string> },
) {
  const { files = [], fails = /^$/, installs = {}, ...rest } = given;
  const there = new Set(files);
  const asked: string[] = [];
  const said: string[] = [];
  const answer = (line: string) => {
    asked.push(line);
    if (fails.test(line)) return Promise.resolve({ code: 1, output: 'working\nno such host' });
    for (const [command, file] of Object.entries(installs)) if (line.includes(command)) there.add(file);
    return Promise.resolve({ code: 0, output: '' });
  };
  const made: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/bin:/opt/bin' },
    home: '/me',
    root: false,
    debian: false,
    exists: (path) => there.has(path),
    playwrightPath: () => '/cache/chrome',
    run: (command, args) => answer([command, ...args].join(' ')),
    playwright: (args) => answer(['playwright', ...args].join(' ')),
    say: (line) => said.push(line),
    ...rest,
  };
  return { made, asked, said };
}

const quiet = '--disable-background-networking';

test('the browser that CHROMIUM_PATH names comes first', async () => {
  const { made } = machine({
    env: { PATH: '/usr/bin', CHROMIUM_PATH: '/my/chrome' },
    files: ['/my/chrome', '/usr/bin/chromium'],
  });
  expect(await findChromium(made)).toEqual({ path: '/my/chrome', args: [quiet] });
});

test('a CHROMIUM_PATH that leads nowhere is said, and another browser found', async () => {
  const { made, said } = machine({
    env: { PATH: '/usr/bin', CHROMIUM_PATH: '/gone' },
    files: ['/usr/bin/chromium'],
  });
  expect((await findChromium(made)).path).toBe('/usr/bin/chromium');
  expect(said).toEqual(['CHROMIUM_PATH is /gone, and there is no such file. Looking for another browser.']);
});

test('a browser on the path is used, and nothing is installed', async () => {
  const { made, asked } = machine({ files: ['/opt/bin/google-chrome'] });
  expect((await findChromium(made)).path).toBe('/opt/bin/google-chrome');
  expect(asked).toEqual(['/opt/bin/google-chrome --version']);
});

test("root's browser runs without a sandbox", async () => {
  const { made } = machine({ root: true, files: ['/usr/bin/chromium'] });
  expect((await findChromium(made)).args).toEqual(['--no-sandbox', quiet]);
});

test('a stand-in that does not start is passed over', async () => {
  const { made } = machine({
    files: ['/usr/bin/chromium-browser', '/opt/bin/google-chrome'],
    fails: /chromium-browser/,
  });
  expect((await findChromium(made)).path).toBe('/opt/bin/google-chrome');
});

test.each([
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', '/me/Applications/Chromium.app/Contents/MacOS/Chromium'],
] as const)('on %s it is found at %s', async (platform, path) => {
  const { made } = machine({ platform, files: [path] });
  expect((await findChromium(made)).path).toBe(path);
});

test("Playwright's own is used when it was downloaded before", async () => {
  const { made, said } = machine({ files: ['/cache/chrome'] });
  expect((await findChromium(made)).path).toBe('/cache/chrome');
  expect(said).toEqual([]);
});

test("Playwright's own is downloaded when there is none, and that is said", async () => {
  const { made, asked, said } = machine({ installs: { 'playwright install ': '/cache/chrome' } });
  expect((await findChromium(made)).path).toBe('/cache/chrome');
  expect(asked).toContain('playwright install --no-shell chromium');
  expect(said).toHaveLength(1);
});

test("root on Debian gets the distribution's when the download fails", async () => {
  const { made, asked } = machine({
    root: true,
    debian: true,
    fails: /^playwright/,
    installs: { 'apt-get install': '/usr/bin/chromium' },
  });
  expect((await findChromium(made)).path).toBe('/usr/bin/chromium');
  expect(asked.slice(-3)).toEqual([
    'apt-get update',
    'apt-get install -y --no-install-recommends chromium fonts-liberation',
    '/usr/bin/chromium --version',
  ]);
});

test('where nothing helps, the message says what was tried, why it failed and what to install', async () => {
  const { made, asked } = machine({ fails: /^playwright/ });
  await expect(findChromium(made)).rejects.toThrow(
    /No Chromium or Chrome is installed[^]*"playwright install chromium" failed: working \/ no such host[^]*sudo apt-get install chromium/,
  );
  expect(asked.some((line) => line.startsWith('apt-get'))).toBe(false);
});
