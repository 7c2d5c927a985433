import { expect, test } from 'playwright/test';

import { open } from '../support/browser.ts';
import { type Format, formats, packed, printed } from '../support/paper.ts';
import { thorough } from '../support/windows.ts';

const path = '/decide/';

for (const format of Object.keys(formats) as Format[]) {
  for (const javaScriptEnabled of [true, false]) {
    // A4 with a script and Letter without meet each of them; the others are thorough.
    const often = (format === 'A4') === javaScriptEnabled ? {} : thorough;
    test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, often, () => {
      test.use({ javaScriptEnabled, colorScheme: javaScriptEnabled ? 'light' : 'dark' });

      test(`the page that helps to decide prints on one side of ${format}`, async ({ page }) => {
        await open(page, path);
        const cells = await page.locator('.on-one-sheet :is(th, td, .choices li)').allInnerTexts();
        const { sheets, text, smallest } = await printed(page, format);
        expect(sheets).toBe(1);
        expect(cells.filter((cell) => !text.includes(packed(cell)))).toEqual([]);
        expect(text).toContain(packed('Skin needling: help to decide'));
        expect(smallest).toBeGreaterThanOrEqual(8.4);
      });
    });
  }
}

test.describe('a reader who decides', () => {
  test('finds what she typed on the paper, and no empty lines beside it', async ({ page }) => {
    await open(page, path);
    await page.getByRole('textbox', { name: 'My questions' }).fill('How many people like me?');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('textbox', { name: 'My questions' })).toBeVisible();
    await expect(page.locator('.lines .line').first()).toBeHidden();
  });

  test('has her ticks kept only once she asks for it, and forgotten when she takes that back', async ({
    page,
  }) => {
    const box = page.getByLabel('I want as little pain as possible.');
    const wish = page.getByLabel('Keep my ticks on this device');
    await open(page, path);
    await box.check();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await wish.check();
    await page.reload();
    await expect(box).toBeChecked();
    await wish.uncheck();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await expect(box).not.toBeChecked();
  });

  test('has one list in two windows: each keeps the ticks of the other', async ({ page, context }) => {
    const other = await context.newPage();
    await open(page, path);
    await page.getByLabel('Keep my ticks on this device').check();
    await open(other, path);
    await page.locator('.choices input').nth(0).check();
    await other.locator('.choices input').nth(1).check();
    for (const window of [page, other])
      for (const at of [0, 1]) await expect(window.locator('.choices input').nth(at)).toBeChecked();
    expect(await page.evaluate(() => localStorage.getItem('choices')?.split('\n').length)).toBe(2);
  });
});
