import { expect, test } from 'playwright/test';

import { layOutAll, open } from '../support/browser.ts';
import { sectionPaths } from '../support/guide.ts';
import { thorough } from '../support/windows.ts';
import typed from '../support/typed.json' with { type: 'json' };

const phone = { width: 390, height: 844 };

const middle = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

test.describe('on a phone, with the proof folded', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  test('every question is a line in view, with the first words of its answer', async ({ page }) => {
    await open(page, '/questions/');
    const lines = page.locator('.question > summary');
    expect(await lines.count()).toBeGreaterThan(100);
    const bare = await lines.evaluateAll((all) =>
      all.flatMap((one) => (one.checkVisibility() && one.querySelector('.brief') ? [] : [one.textContent])),
    );
    expect(bare).toEqual([]);
  });

  for (const path of sectionPaths)
    test(`${path} paints its largest text with the first`, async ({ page }) => {
      // Whatever stands before the end of the first screen is read while the styles are on their way.
      await page.route('**/*.css', async (route) => {
        const response = await route.fetch();
        await new Promise((done) => setTimeout(done, 500));
        await route.fulfill({ response });
      });
      await page.addInitScript(() => {
        const paints: string[] = [];
        Object.assign(window, { paints });
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) paints.push(startTime.toFixed());
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      });
      await open(page, path);
      const times = () => page.evaluate(() => ('paints' in window ? (window.paints as string[]) : []));
      await expect.poll(times).not.toEqual([]);
      const first = await page.evaluate(() =>
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime.toFixed(),
      );
      expect(await times(), 'largest paints, one after the other').toEqual([first]);
    });

  test(
    'what people type is answered within 4 screens of the top of its page, for half of it',
    thorough,
    async ({ page }) => {
      const ways: number[] = [];
      const byPage = Map.groupBy(typed, ({ line }) => line.replace(/#.*/, ''));
      for (const [path, lines] of byPage) {
        await open(page, path);
        await layOutAll(page);
        for (const { line } of lines) {
          const place = page.locator(`[id="${line.replace(/.*#/, '')}"]`);
          ways.push((await place.evaluate((one) => one.getBoundingClientRect().top)) / phone.height);
        }
      }
      expect(typed.length).toBeGreaterThanOrEqual(60);
      expect(middle(ways)).toBeLessThanOrEqual(4);
    },
  );
});
