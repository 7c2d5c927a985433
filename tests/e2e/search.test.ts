import { expect, test } from 'playwright/test';

import { open } from '../support/browser.ts';

test.describe('the search', () => {
  test('leads from the front door straight to the place that answers, by keyboard alone', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, '/');
    await page.waitForTimeout(300);
    expect(asked.filter((address) => /search/.test(address))).toEqual([]);

    const field = page.getByLabel('Search the guide');
    await field.focus();
    await page.keyboard.type('swiming');
    const list = page.getByRole('listbox', { name: 'Places that answer' });
    await expect(list.getByRole('option').first()).toContainText(/swim/i);
    await expect(field).toHaveAttribute('role', 'combobox');
    await expect(field).toHaveAttribute('aria-expanded', 'true');

    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(field).toHaveValue('swiming');

    await page.keyboard.type(' pool');
    await expect(list).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const title = (await list.getByRole('option', { selected: true }).locator('strong').innerText()).trim();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
    await expect(page.getByRole('heading', { name: title })).toBeInViewport();
  });

  test('says how many places answer, also none, and lets the focus go on to what follows', async ({
    page,
  }) => {
    await open(page, '/');
    const field = page.getByLabel('Search the guide');
    const status = page.getByRole('search').getByRole('status');
    await field.fill('fever');
    await expect(status).toHaveText(/^\d+ places for “fever”$/);
    await field.press('Tab');
    await expect(page.getByRole('link', { name: 'Get help' }).and(page.locator(':focus'))).toBeVisible();
    await field.fill('xyzzy');
    await expect(status).toHaveText('No places for “xyzzy”');
    await expect(status).toBeInViewport();
  });

  test('gives a page of results that can be sent, and puts help first', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, '/search/#q=face+swelling');
    await expect(page.getByRole('main').getByRole('status')).toContainText(/places for “face swelling”/);
    const first = page.getByRole('main').locator('ol').getByRole('link').first();
    await expect(first).toHaveAttribute('href', '/get-help/#emergency');
    await expect(page.getByLabel('Search the guide')).toHaveValue('face swelling');

    await page.getByLabel('Search the guide').fill('xyzzy');
    await expect(page.getByRole('main').getByRole('status')).toContainText('No places for “xyzzy”');
    const instead = page
      .getByRole('main')
      .getByText('Nothing in the guide fits')
      .locator('..')
      .getByRole('link');
    expect(await instead.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '/get-help/',
      '/questions/',
      '/',
    ]);
    await expect(instead).toHaveCount(3);
    for (const link of await instead.all()) await expect(link).toBeVisible();
    expect(page.url()).toContain('/search/#q=xyzzy');
    // What is typed is in no request: no server and no log sees it.
    expect(asked.filter((address) => /xyzzy|swelling/.test(address))).toEqual([]);
  });

  test('is reached from every page by a control with its name, and by no single letter', async ({ page }) => {
    await open(page, '/aftercare/');
    // The slash last: it opens Firefox's own search of the page.
    for (const key of ['s', 'k', 'f', '/', 'Escape']) await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    const control = page.getByRole('banner').getByRole('link', { name: 'Search', exact: true });
    await control.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/');
    await page.getByLabel('Search the guide').pressSequentially('jacuzi');
    await expect(page.getByRole('main').locator('ol').getByRole('link').first()).toContainText(/hot tub/i);
  });

  test('shows what was typed as text', async ({ page }) => {
    await open(page, `/search/#q=${encodeURIComponent('<img src=x onerror=alert(1)> makeup')}`);
    await expect(page.getByRole('main').getByRole('status')).toContainText(
      '<img src=x onerror=alert(1)> makeup',
    );
    await expect(page.locator('main img')).toHaveCount(0);
  });
});

test.describe('without a script the search', () => {
  test.use({ javaScriptEnabled: false });

  test('has no field, and its place leads to the A to Z', async ({ page }) => {
    await open(page, '/');
    await expect(page.getByLabel('Search the guide')).toBeHidden();
    await page.getByRole('link', { name: /A to Z/ }).click();
    await expect(page.getByRole('heading', { name: 'A to Z' })).toBeVisible();
    await page.getByRole('link', { name: 'M', exact: true }).click();
    await expect(page.locator(':target')).toHaveText(/^\s*M/);
    await expect(page.locator(':target')).toBeInViewport();
  });
});
