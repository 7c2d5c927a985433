import { expect, test } from 'playwright/test';

import { open } from '../support/browser.ts';
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

  test(
    'what people type is answered within 4 screens of the top of its page, for half of it',
    thorough,
    async ({ page }) => {
      const ways: number[] = [];
      const byPage = Map.groupBy(typed, ({ line }) => line.replace(/#.*/, ''));
      for (const [path, lines] of byPage) {
        await open(page, path);
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
