import { defineConfig } from 'playwright/test';

import journeys from './playwright.config.ts';

const phone = { viewport: { width: 390, height: 844 } };
const wide = { viewport: { width: 1440, height: 900 } };

/**
 * Pictures of the kit and of each page's first screen, compared with those of the last accepted run on this machine.
 * They stay out of the gate, because letters are drawn differently on every machine: `npm run pictures` compares,
 * `npm run pictures -- --update-snapshots` accepts. A difference is saved in test-results/, the accepted pictures
 * stand in .pictures/.
 */
export default defineConfig({
  ...journeys,
  testDir: './pictures',
  snapshotPathTemplate: '../.pictures/{projectName}/{arg}{ext}',
  reporter: 'list',
  use: { ...journeys.use },
  expect: { toHaveScreenshot: { animations: 'disabled', maxDiffPixels: 0 } },
  projects: [
    { name: 'phone, light', use: { ...phone, colorScheme: 'light' } },
    { name: 'phone, dark', use: { ...phone, colorScheme: 'dark' } },
    { name: 'wide, light', use: { ...wide, colorScheme: 'light' } },
    { name: 'wide, dark', use: { ...wide, colorScheme: 'dark' } },
    { name: 'paper', use: { viewport: { width: 794, height: 1123 }, colorScheme: 'light' } },
  ],
});
