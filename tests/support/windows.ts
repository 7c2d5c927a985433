import { test } from 'playwright/test';

const touch = { hasTouch: true };
const sizes = {
  320: { viewport: { width: 320, height: 568 }, ...touch, isMobile: true },
  390: { viewport: { width: 390, height: 844 }, ...touch, isMobile: true },
  768: { viewport: { width: 768, height: 1024 }, ...touch },
  1440: { viewport: { width: 1440, height: 900 } },
} as const;

/**
 * Windows that journeys are made in. Width by script by scheme would be 16; these 8 meet each pair of them, and the
 * few of them meet each width, script and scheme.
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

/** Which of the windows: all, the few, or those with a script. */
interface Which {
  few?: true;
  script?: true;
}

/**
 * Makes the same journeys in each of these windows. They are no projects of Playwright's, because each project starts
 * new processes and a new browser, which took longer than its journeys.
 */
export function inWindows(which: Which, journeys: () => void): void {
  for (const { width, script, colorScheme, few } of windows) {
    if ((which.few && !few) || (which.script && !script)) continue;
    test.describe(`${width} px, ${colorScheme}${script ? '' : ', no JavaScript'}`, () => {
      test.use({ ...sizes[width], colorScheme, javaScriptEnabled: script });
      journeys();
    });
  }
}
