import { expect, type Page, test } from 'playwright/test';

import { longest } from '../../src/guide/sheet-lines.ts';
import { open } from '../support/browser.ts';
import { packed, printed, showAsPrinted } from '../support/paper.ts';
import { thorough } from '../support/windows.ts';

const path = '/sheet/';
const link = `${path}#clinic=Rose+Clinic&day=020+7946+0000&finished=2027-02-27T14:30&next=2027-03-30&place=england&no-make-up=2`;

/** What stands on the sheet, whether it is printed or not. */
const onSheet = async (page: Page) =>
  packed((await page.locator('.sheet').evaluate((sheet) => sheet.textContent)).replace(/\s+/g, ' '));

test.describe('the lines of the sheet', () => {
  test('are typed, printed, put into a link, and forgotten when the page is left', async ({ page }) => {
    await open(page, path);
    await page.getByLabel('Clinic', { exact: true }).fill('Rose Clinic');
    await page.getByLabel('Day and hour it was finished').fill('2027-02-27T14:30');
    const { sheets, text, smallest } = await printed(page, 'A4');
    expect(sheets).toBe(1);
    expect(smallest).toBeGreaterThanOrEqual(11.9);
    for (const words of [
      'Clinic Rose Clinic',
      'Finished (day 0) Sat 27 Feb 2027, 14:30',
      'until Sun 28 Feb 2027 14:30',
      'Tue 2 Mar 2027',
      'Sat 6 Mar 2027',
      // The later end for skin that marks easily has a day too.
      'Sat 27 Mar 2027',
    ])
      expect(text).toContain(packed(words));
    expect(text).not.toContain(packed('whoever made this link'));
    const address = await page
      .getByRole('link', { name: 'Link that fills these lines' })
      .getAttribute('href');
    expect(address).toContain('#clinic=Rose+Clinic');
    await page.reload();
    await expect(page.getByLabel('Clinic', { exact: true })).toHaveValue('');
  });

  test('come with a link, which says so, with the clinic’s figure and one country’s number', async ({
    page,
  }) => {
    await open(page, link);
    // The script that fills the lines comes after the page.
    await expect(page.locator('[data-line=day]')).toContainText('020 7946 0000');
    const { sheets, text } = await printed(page, 'Letter');
    expect(sheets).toBe(1);
    for (const words of [
      'Phone 020 7946 0000',
      'flaky, darker Tue 30 Mar 2027',
      'Lines filled in by whoever made this link',
      'No clinician has checked it yet',
    ])
      expect(text).toContain(packed(words));
    // Firefox draws heavy letters as shapes, which cannot be read back.
    await showAsPrinted(page);
    await expect(page.locator('[data-figure=no-make-up]')).toHaveText('No make-up Clinic: 2 days');
    await expect(page.locator('.sheet [data-places] li:visible')).toHaveText(['999 UK']);
    await expect(page.locator('[data-figure=moisturise]')).toContainText('Until day 7:');
    // A day stands below the time that it ends, within its own column.
    for (const cell of await page.locator('[data-until]').all())
      expect(await cell.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    // A heading reserves no room over what stands below it.
    const band = await page.locator('.sheet h3').first().boundingBox();
    const sign = await page.locator('.sheet li', { hasText: 'trouble breathing' }).boundingBox();
    expect(band && sign && band.y + band.height < sign.y).toBe(true);
  });

  test('are kept on this device only when that is asked for, and a link takes the place of none', async ({
    page,
  }) => {
    await open(page, path);
    await page.getByLabel('Clinic', { exact: true }).fill('Rose Clinic');
    const kept = () => page.evaluate(() => localStorage.getItem('sheet'));
    expect(await kept()).toBeNull();
    await page.getByLabel('Remember on this device').nth(-1).check();
    expect(await kept()).toBe('clinic=Rose+Clinic');
    await page.goto('about:blank');
    await open(page, `${path}#clinic=Other`);
    await expect(page.getByLabel('Clinic', { exact: true })).toHaveValue('Other');
    expect(await kept()).toBe('clinic=Rose+Clinic');
    await page.goto('about:blank');
    await open(page, path);
    await expect(page.getByLabel('Clinic', { exact: true })).toHaveValue('Rose Clinic');
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await kept()).toBeNull();
  });

  // What each line takes: tests/unit/sheet-lines.test.ts.
  test('change nothing else by a hostile link', thorough, async ({ page }) => {
    await open(page, path);
    const blank = await onSheet(page);
    for (const fragment of [
      'clinic=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E',
      'clinic=Ring+0900+123456+and+not+999',
      `clinic=${'x'.repeat(5000)}`,
      'day=javascript%3Aalert(1)',
      'no-make-up=400',
      'place=nowhere&numbers=666&title=Other',
      '%E0%A4%A&=&&clinic',
    ]) {
      await page.goto('about:blank');
      await open(page, `${path}#${fragment}`);
      expect(await onSheet(page), fragment).toBe(blank);
    }
  });

  test('fit one side at their longest, with every figure', async ({ page }) => {
    await open(page, path);
    await page.locator('.sheet-form details').evaluate((fold: HTMLDetailsElement) => {
      fold.open = true;
    });
    for (const name of ['clinic', 'area', 'product', 'cream'] as const)
      await page.locator(`[name=${name}]`).fill('Wonder me'.repeat(9).slice(0, longest[name]));
    for (const name of ['day', 'night'] as const)
      await page.locator(`[name=${name}]`).fill('+44 (0) 20 7946 0000');
    await page.locator('[name=finished]').fill('2027-09-29T14:30');
    await page.locator('[name=next]').fill('2027-11-29');
    for (const one of await page.locator('[data-unit]').all())
      await one.fill((await one.getAttribute('max')) ?? '');
    for (const format of ['A4', 'Letter'] as const) {
      const { sheets } = await printed(page, format);
      expect(await page.locator('[data-figure] b').count()).toBeGreaterThan(8);
      expect(sheets, format).toBe(1);
    }
  });
});
