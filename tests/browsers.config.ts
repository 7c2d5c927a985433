import { defineConfig } from 'playwright/test';

import { onPath } from '../src/cli/browser.ts';
import journeys from './playwright.config.ts';

/** The system's Firefox; where there is none, Playwright's own (`npx playwright install firefox`). */
const [firefox] = onPath(['firefox-esr', 'firefox']);

/**
 * Journeys in Firefox (Debian's firefox-esr, through Playwright's channel for the installed one), and what is left where
 * a browser lacks a newer feature: `npm run test:browsers`. Paper, files that a page makes, the reader's settings and
 * pages without scripts are looked at in Chromium, as Playwright does not reach them in Firefox.
 */
export default defineConfig({
  ...journeys,
  testDir: '.',
  projects: [
    {
      name: 'Firefox',
      testMatch: 'e2e/{decide,place,planner,policy,search}.test.ts',
      grepInvert: /on one side of|on the paper|calendar file|takes that back|without (a script|JavaScript)/,
      use: {
        browserName: 'firefox',
        viewport: { width: 1440, height: 900 },
        launchOptions: {
          ...(firefox && { channel: 'moz-firefox', executablePath: firefox }),
          firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
        },
      },
    },
    { name: 'without a feature', testMatch: 'browsers/*.test.ts' },
  ],
});
