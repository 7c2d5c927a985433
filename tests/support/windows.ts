import { test } from 'playwright/test';

/** What takes long and seldom fails alone: `npm test` leaves it out, `npm run test:all` makes it. */
export const thorough = { tag: '@thorough' };

const touch = { hasTouch: true };
const sizes = {
  320: { viewport: { width: 320, height: 568 }, ...touch, isMobile: true },
  390: { viewport: { width: 390, height: 844 }, ...touch, isMobile: true },
  768: { viewport: { width: 768, height: 1024 }, ...touch },
  1440: { viewport: { width: 1440, height: 900 } },
} as const;

/**
 * Windows that journeys are made in. Width by script by scheme would be 16; these 8 meet each pair of them, the first
 * four each width, script and scheme, the first two the narrowest and the widest, each script and each scheme.
 */
const windows = [
  { width: 320, script: true, colorScheme: 'dark' },
  { width: 1440, script: false, colorScheme: 'light' },
  { width: 390, script: true, colorScheme: 'light' },
  { width: 768, script: false, colorScheme: 'dark' },
  { width: 320, script: false, colorScheme: 'light' },
  { width: 1440, script: true, colorScheme: 'dark' },
  { width: 390, script: false, colorScheme: 'dark' },
  { width: 768, script: true, colorScheme: 'light' },
] as const;

/** Which of the windows: all, the first four, or those with a script. */
interface Which {
  few?: true;
  script?: true;
}

/**
 * Makes the same journeys in each of these windows: in the first two with every run, in the others with those that are
 * thorough. They are no projects of Playwright's, because each project starts new processes and a new browser, which
 * took longer than its journeys.
 */
export function inWindows(which: Which, journeys: () => void): void {
  for (const [index, { width, script, colorScheme }] of windows.slice(0, which.few ? 4 : 8).entries()) {
    if (which.script && !script) continue;
    const title = `${width} px, ${colorScheme}${script ? '' : ', no JavaScript'}`;
    test.describe(title, index < 2 ? {} : thorough, () => {
      test.use({ ...sizes[width], colorScheme, javaScriptEnabled: script });
      journeys();
    });
  }
}
