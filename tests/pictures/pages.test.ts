import { expect, type Page, test } from 'playwright/test';

import { paths } from '../support/built-pages.ts';
import { open } from '../support/browser.ts';

/** Opens a page twice, so that the face of the letters stands in the browser's cache, and as paper where asked. */
async function show(page: Page, path: string): Promise<void> {
  await open(page, path);
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  if (test.info().project.name === 'paper') await page.emulateMedia({ media: 'print' });
}

for (const path of paths) {
  test(`the first screen of ${path} looks as it did`, async ({ page }) => {
    await show(page, path);
    await expect(page).toHaveScreenshot(`${path.replaceAll('/', '') || 'home'}.png`);
  });
}

test('the whole kit looks as it did', async ({ page }) => {
  await show(page, '/kit/');
  await expect(page).toHaveScreenshot('kit-whole.png', { fullPage: true });
});
