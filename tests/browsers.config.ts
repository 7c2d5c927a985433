import { existsSync } from 'node:fs';

import { webkit } from 'playwright';
import { defineConfig } from 'playwright/test';

import { onPath } from '../src/cli/browser.ts';
import journeys from './playwright.config.ts';
import { hasWebKit } from './support/webdriver.ts';

/** The system's Firefox; where there is none, Playwright's own (`npx playwright install firefox`). */
const [firefox] = onPath(['firefox-esr', 'firefox']);

/** Journeys of other browsers than Chromium, without what Playwright does not reach there. */
const elsewhere = {
  testMatch: 'e2e/{decide,folds,kept,links,now,offline,place,planner,policy,search}.test.ts',
  grepInvert: /on one side of|on the paper|calendar file|takes that back|without (a script|JavaScript)/,
};

/**
 * Journeys in Firefox (Debian's firefox-esr, through Playwright's channel for the installed one) and in Playwright's
 * WebKit, where that is installed; WebKitGTK by its own driver, where Debian's webkit2gtk-driver and xvfb are; and what is left where a browser lacks a newer feature:
 * `npm run test:browsers`. Paper, files that a page makes, the reader's settings and pages without scripts are looked at
 * in Chromium, as Playwright does not reach them elsewhere.
 */
export default defineConfig({
  ...journeys,
  testDir: '.',
  projects: [
    {
      name: 'Firefox',
      testMatch: [
        'e2e/{decide,folds,kept,links,now,offline,paper,place,planner,policy,search,sheet}.test.ts',
        'browsers/find.test.ts',
      ],
      // The figure of a link is shown on paper alone; heavy titles are drawn as shapes there.
      grepInvert:
        /list to take along|a plan of|the plan is|the whole aftercare|the booklet|helps to decide prints|come with a link|on the paper|calendar file|takes that back|with(out| no) (a script|script|JavaScript)/,
      use: {
        browserName: 'firefox',
        viewport: { width: 1440, height: 900 },
        launchOptions: {
          ...(firefox && { channel: 'moz-firefox', executablePath: firefox }),
          firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
        },
      },
    },
    ...(existsSync(webkit.executablePath())
      ? [
          {
            name: 'WebKit',
            ...elsewhere,
            use: {
              browserName: 'webkit' as const,
              viewport: { width: 1440, height: 900 },
              launchOptions: {},
            },
          },
        ]
      : []),
    ...(hasWebKit ? [{ name: 'WebKitGTK', testMatch: 'browsers/webkit.test.ts' }] : []),
    { name: 'without a feature', testMatch: 'browsers/features.test.ts' },
  ],
});
