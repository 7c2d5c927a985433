import { fileURLToPath } from 'node:url';

import { defineConfig } from 'playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const isRoot = process.getuid?.() === 0;

/** Windows that the journeys are made in; a phone is also touched. */
const windows = [
  { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true },
  { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  { viewport: { width: 768, height: 1024 }, hasTouch: true },
  { viewport: { width: 1440, height: 900 } },
] as const;

/** From this width on, the contents of the guide and of a page stand in the margins. */
const wide = 1344;

/**
 * Tags of tests that a kind of project leaves out; it does not run them, so none is ever skipped. @once: one window is
 * enough. @narrow, @wide: contents in a sheet, contents in the margin. @script: needs a script. @layout: HTML and
 * styles at work, which are the same with JavaScript and without.
 */
const without = (...tags: readonly string[]) => new RegExp(`@(${['once', ...tags].join('|')})\\b`);

/** A real Chromium, with the built pages on a free port; `playwright test -c tests/playwright.config.ts`. */
export default defineConfig({
  testDir: './e2e',
  testMatch: '*.test.ts',
  outputDir: '../test-results',
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  reporter: 'list',
  use: {
    baseURL: process.env['E2E_ORIGIN'],
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // The guide's own motion is a test of its own; without it, every other test is quicker and surer.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
      // Nothing here needs a graphics card, and looking for one takes time at each start.
      args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-gpu'],
    },
  },
  webServer: {
    command: `"${process.execPath}" tests/support/serve.ts`,
    cwd: root,
    wait: { stdout: /The guide is at (?<e2e_origin>https?:\/\/[^/\s]+)/ },
    timeout: 30_000,
  },
  projects: [
    { name: 'once', grep: /@once\b/ },
    ...windows.flatMap((use) => {
      const { width } = use.viewport;
      const other = width < wide ? 'wide' : 'narrow';
      return [
        { name: `${width} px`, use, grepInvert: without(other) },
        {
          name: `${width} px, no JavaScript`,
          use: { ...use, javaScriptEnabled: false },
          grepInvert: without(other, 'script', 'layout'),
        },
      ];
    }),
  ],
});
