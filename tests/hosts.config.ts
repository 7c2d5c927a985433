import { defineConfig } from 'playwright/test';

import journeys from './playwright.config.ts';

/**
 * Real servers that serve the built pages as hosts do, each by its form of src/output/hosts: `npm run test:hosts`. It
 * fetches by itself what only it needs, and wants nginx and Caddy (Debian's packages).
 */
export default defineConfig({
  testDir: './hosts',
  globalSetup: './hosts/publish.ts',
  testMatch: '*.test.ts',
  outputDir: '../test-results',
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { launchOptions: { ...journeys.use?.launchOptions } },
});
