import { expect, type Page, test } from 'playwright/test';

import { open } from '../support/browser.ts';
import { sectionPaths } from '../support/guide.ts';
import typed from '../support/typed.json' with { type: 'json' };

/** Screens of a phone that a page may take with its proof folded. */
const screens = (path: string): number => ({ '/aftercare/': 10, '/questions/': 14 })[path] ?? 9;

const phone = { width: 390, height: 844 };

/** Height of the page in screens. */
const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight / innerHeight);

const middle = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

test.describe('on a phone, with the proof folded', { tag: '@once' }, () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  for (const path of [...sectionPaths, '/questions/']) {
    test(`${path} takes at most ${screens(path)} screens`, async ({ page }) => {
      await open(page, path);
      expect(await heightOf(page)).toBeLessThanOrEqual(screens(path));
    });
  }

  for (const path of sectionPaths) {
    test(`${path} has at most 900 elements`, async ({ page }) => {
      await open(page, path);
      expect(await page.locator('*').count()).toBeLessThanOrEqual(900);
    });
  }

  test('the signs of an emergency are whole on the first screen of get help', async ({ page }) => {
    await open(page, '/get-help/');
    await expect(page.locator('.help.emergency').first()).toBeInViewport({ ratio: 1 });
  });

  test('every question is a line in view, with the first words of its answer', async ({ page }) => {
    await open(page, '/questions/');
    const lines = page.locator('.question > summary');
    expect(await lines.count()).toBeGreaterThan(100);
    const bare = await lines.evaluateAll((all) =>
      all.flatMap((one) => (one.checkVisibility() && one.querySelector('.brief') ? [] : [one.textContent])),
    );
    expect(bare).toEqual([]);
  });

  test('what people type is answered within 4 screens of the top of its page, for half of it', async ({
    page,
  }) => {
    const ways: number[] = [];
    for (const { line } of typed) {
      const [path = '', id = ''] = line.split('#');
      await open(page, path);
      const top = await page.locator(`[id="${id}"]`).evaluate((one) => one.getBoundingClientRect().top);
      ways.push(top / phone.height);
    }
    expect(typed.length).toBeGreaterThanOrEqual(60);
    expect(middle(ways)).toBeLessThanOrEqual(4);
  });
});
