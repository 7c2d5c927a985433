import { expect, test } from 'playwright/test';

import { open } from '../support/browser.ts';

const first = '.places details >> nth=0';

test.describe('where a reader is', () => {
  test('brings what holds there to the top, and opens it', async ({ page }) => {
    await open(page, '/choosing/');
    await page.getByLabel('Where are you?').selectOption('australia');
    await expect(page.locator(first).locator('#law-australia')).toBeVisible();
    await expect(page.locator(first)).toHaveAttribute('open', '');
    await page.getByLabel('Where are you?').selectOption('');
    await expect(page.locator(first).locator('#law-england')).toBeAttached();
    await expect(page.locator(first)).not.toHaveAttribute('open', '');
  });

  test('is forgotten unless the reader asks', async ({ page }) => {
    await open(page, '/choosing/');
    await page.getByLabel('Where are you?').selectOption('wales');
    await open(page, '/get-help/');
    await expect(page.getByLabel('Where are you?')).toHaveValue('');
    expect(await page.evaluate(() => localStorage.getItem('country'))).toBeNull();
  });

  test('is kept for the next page once the reader asks, and goes when they take it back', async ({
    page,
  }) => {
    await open(page, '/choosing/');
    await page.getByLabel('Where are you?').selectOption('wales');
    await page.getByLabel('Remember this on my device').check();
    await open(page, '/get-help/');
    await expect(page.getByLabel('Where are you?')).toHaveValue('wales');
    await expect(page.locator('main .places details').first()).toContainText('Wales');
    await page.getByLabel('Remember this on my device').uncheck();
    expect(await page.evaluate(() => localStorage.getItem('country'))).toBeNull();
  });

  test('opens the place that a link names', async ({ page }) => {
    await open(page, '/choosing/#law-canada');
    await expect(page.locator('#law-canada')).toBeInViewport();
  });

  test('has every sign of an emergency on the first screen of a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/get-help/');
    const last = await page.locator('.help.emergency li').last().boundingBox();
    expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(844);
  });

  test('has all three levels of help within reach on that screen, and what is usual', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/get-help/');
    for (const id of ['emergency', 'same-day', 'ask-clinic', 'usual-at-first']) {
      await expect(page.locator(`#text a[href$="#${id}"]`).first()).toBeInViewport({ ratio: 1 });
    }
  });

  test('has numbers of one height in a card, and tells 111 for advice from that of an ambulance', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/get-help/');
    for (const card of ['.emergency', '.today']) {
      const heights = await page
        .locator(`.help${card} [data-place]`)
        .evaluateAll((boxes) => boxes.map((box) => Math.round(box.getBoundingClientRect().height)));
      expect(new Set(heights).size, `${card}: ${heights.join(', ')}`).toBe(1);
    }
    const ambulance = page.locator('.help.emergency a[href="tel:111"]');
    await expect(ambulance).toHaveText('111');
    await expect(page.locator('.help.today a[href="tel:111"]')).toHaveText('NHS 111');
    await expect(page.locator('.help.emergency [data-place="new-zealand"]')).toContainText(
      'New Zealand only',
    );
  });

  test('has numbers that a finger meets anywhere in their boxes', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/get-help/');
    const missed = await page.locator('.help [data-place]').evaluateAll((boxes) =>
      boxes.flatMap((box) => {
        box.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom, height } = box.getBoundingClientRect();
        const met = [left + 3, right - 3].every((x) =>
          [top + 3, bottom - 3].every((y) => document.elementFromPoint(x, y)?.closest('a[href^="tel:"]')),
        );
        return met && height >= 48 ? [] : `${box.textContent}: ${height} px`;
      }),
    );
    expect(missed).toEqual([]);
    expect(await page.locator('.help [data-place]').count()).toBeGreaterThan(5);
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a link to a place opens it', async ({ page }) => {
    await open(page, '/choosing/#law-canada');
    await expect(page.locator('#law-canada')).toBeInViewport();
  });

  test('every place is named, and there is nothing to choose', async ({ page }) => {
    await open(page, '/choosing/');
    await expect(page.locator('.places summary')).toHaveCount(10);
    await expect(page.locator('.place-choice')).toBeHidden();
  });
});
