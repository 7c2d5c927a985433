import { expect, type Page, test } from 'playwright/test';

import { guide } from '../support/guide.ts';

/** The boxes of the words that a reader sees first, by what they say. */
const boxes = (page: Page) =>
  page.locator(':is(header, main) :is(h1, p, li, header a, header button)').evaluateAll((elements) =>
    elements
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => box.width > 0 && box.top < innerHeight && element.checkVisibility())
      .map(({ element, box: { left, top, width, height } }) =>
        [element.textContent.trim().slice(0, 40), ...[left, top, width, height].map(Math.round)].join(' '),
      ),
  );

const pages = ['/aftercare/', '/get-help/', '/risks/', ...guide.sections.slice(0, 2).map(({ path }) => path)];

test.describe('before the stylesheet is there', () => {
  for (const { width, height } of [
    { width: 390, height: 844 },
    { width: 320, height: 568 },
    { width: 768, height: 1024 },
    { width: 1440, height: 900 },
  ])
    for (const path of pages)
      test(`what a window of ${width} px shows first of ${path} stands where it stays`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        let send = (): void => undefined;
        const sent = new Promise<void>((resolve) => (send = resolve));
        await page.route('**/*.css', async (route) => {
          await sent;
          await route.continue();
        });
        await page.goto(path, { waitUntil: 'commit' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.evaluate(() => document.fonts.ready);
        const first = await boxes(page);
        expect(first.length).toBeGreaterThan(5);
        send();
        await page.waitForLoadState();
        const now = await boxes(page);
        expect(first.filter((box) => !now.includes(box))).toEqual([]);
      });
});
