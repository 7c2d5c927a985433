import { fileURLToPath } from 'node:url';

import { defineConfig } from 'playwright/test';

import { findBrowser } from '../src/cli/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A real Chromium, with the built pages on a free port; `playwright test -c tests/playwright.config.ts`. */
export default defineConfig({
  testDir: './e2e',
  testMatch: '*.test.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // A busy machine takes its time: these end what stands still, and no test that passes waits for them.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: process.env['E2E_ORIGIN'],
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Only journeys of what is kept for later need the worker, which takes a process of its own.
    serviceWorkers: 'block',
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
});
