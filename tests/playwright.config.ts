import { fileURLToPath } from 'node:url';

import { defineConfig } from 'playwright/test';

import { findBrowser } from '../src/cli/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const touch = { hasTouch: true };
const sizes = {
  320: { viewport: { width: 320, height: 568 }, ...touch, isMobile: true },
  390: { viewport: { width: 390, height: 844 }, ...touch, isMobile: true },
  768: { viewport: { width: 768, height: 1024 }, ...touch },
  1440: { viewport: { width: 1440, height: 900 } },
} as const;

/**
 * Windows that the journeys are made in. Width by script by scheme would be 16; these 8 meet each pair of them.
 * Tests tagged @once are made in a window of their own, those tagged @script only where there is a script, and those
 * tagged @few in 4 of these, in which each width, script and scheme is met.
 */
const windows = [
  { width: 320, script: true, colorScheme: 'dark', few: true },
  { width: 320, script: false, colorScheme: 'light', few: false },
  { width: 390, script: true, colorScheme: 'dark', few: false },
  { width: 390, script: false, colorScheme: 'light', few: true },
  { width: 768, script: true, colorScheme: 'light', few: true },
  { width: 768, script: false, colorScheme: 'dark', few: false },
  { width: 1440, script: true, colorScheme: 'light', few: false },
  { width: 1440, script: false, colorScheme: 'dark', few: true },
] as const;

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
    launchOptions: { ...(await findBrowser()) },
  },
  webServer: {
    command: `"${process.execPath}" tests/support/serve.ts`,
    cwd: root,
    wait: { stdout: /The guide is at (?<e2e_origin>https?:\/\/[^/\s]+)/ },
    timeout: 30_000,
  },
  projects: [
    { name: 'once', grep: /@once\b/ },
    ...windows.map(({ width, script, colorScheme, few }) => ({
      name: `${width} px, ${colorScheme}${script ? '' : ', no JavaScript'}`,
      use: { ...sizes[width], colorScheme, javaScriptEnabled: script },
      grepInvert: new RegExp(
        `@(${['once', ...(few ? [] : ['few']), ...(script ? [] : ['script'])].join('|')})\\b`,
      ),
    })),
  ],
});
