import { expect, test } from 'playwright/test';

import { base, pageAt } from '../support/built-pages.ts';
import { guideContents, open, openContents, press } from '../support/browser.ts';
import { sectionPaths } from '../support/guide.ts';
import { textOf, toDocument } from '../support/documents.ts';

const first = sectionPaths[0] ?? '/';
const chosen = '/aftercare/';
const name = textOf(toDocument(pageAt(chosen).html).querySelector('h1'));

test.describe('reading a section by the contents', () => {
  test('one tap opens the contents', { tag: '@narrow' }, async ({ page }) => {
    await open(page, first);
    await expect(guideContents(page)).toBeHidden();
    await press(page.locator('header').getByRole('button', { name: 'Contents' }));
    await expect(guideContents(page)).toBeInViewport();
  });

  test('the contents stand in the margin, beside the text', { tag: '@wide' }, async ({ page }) => {
    await open(page, first);
    const contents = await guideContents(page).boundingBox();
    const text = await page.locator('main').boundingBox();
    expect((contents?.x ?? NaN) + (contents?.width ?? NaN)).toBeLessThanOrEqual(text?.x ?? NaN);
  });

  test(
    'the contents stay in view at the end of a long page',
    { tag: ['@wide', '@layout'] },
    async ({ page }) => {
      await open(page, chosen);
      await page.locator('main .turn').scrollIntoViewIfNeeded();
      await expect(guideContents(page).getByRole('link', { name })).toBeInViewport();
    },
  );

  test('the section that is chosen opens', async ({ page }) => {
    await open(page, first);
    await press((await openContents(page)).getByRole('link', { name }));
    await expect(page).toHaveURL(base + chosen);
    await expect(page.getByRole('heading', { level: 1, name })).toBeInViewport();
  });

  test('the section that is open is marked in the contents, and no other', async ({ page }) => {
    await open(page, chosen);
    const contents = await openContents(page);
    await expect(contents.locator('[aria-current="page"]')).toHaveText(new RegExp(name));
  });

  test('the mark is more than a colour', { tag: '@once' }, async ({ page }) => {
    await open(page, chosen);
    const contents = await openContents(page);
    const weights = await contents
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => [link.ariaCurrent, Number(getComputedStyle(link).fontWeight)] as const),
      );
    const marked = weights.filter(([current]) => current === 'page').map(([, weight]) => weight);
    const others = weights.filter(([current]) => current !== 'page').map(([, weight]) => weight);
    expect(Math.min(...marked)).toBeGreaterThan(Math.max(...others));
  });

  test('Escape closes the contents and gives the focus back', { tag: '@narrow' }, async ({ page }) => {
    await open(page, first);
    const button = page.locator('header').getByRole('button', { name: 'Contents' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(guideContents(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(guideContents(page)).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('the contents have a button that closes them', { tag: ['@narrow', '@layout'] }, async ({ page }) => {
    await open(page, first);
    const contents = await openContents(page);
    await press(contents.getByRole('button', { name: 'Close' }));
    await expect(contents).toBeHidden();
  });

  test('the contents are reached from the front page too', { tag: '@layout' }, async ({ page }) => {
    await open(page, '/');
    await press((await openContents(page)).getByRole('link', { name }));
    await expect(page).toHaveURL(base + chosen);
  });

  test('the next section is one press away at the end of a section', async ({ page }) => {
    await open(page, first);
    await press(page.locator('main a[rel="next"]'));
    await expect(page).toHaveURL(base + (sectionPaths[1] ?? ''));
  });

  test('help is one press away, also at the end of a page', { tag: '@layout' }, async ({ page }) => {
    await open(page, chosen);
    await page.locator('main .turn').scrollIntoViewIfNeeded();
    await press(page.locator('header').getByRole('link', { name: 'Get help' }));
    await expect(page).toHaveURL(`${base}/get-help/`);
  });

  test('the first press of Tab offers to skip to the text', { tag: '@layout' }, async ({ page }) => {
    await open(page, chosen);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toBeVisible();
  });

  test('an address that leads nowhere offers the sections', { tag: '@once' }, async ({ page }) => {
    const response = await open(page, '/aftercar/');
    expect(response?.status()).toBe(404);
    await press(page.locator('main').getByRole('link', { name, exact: true }));
    await expect(page).toHaveURL(base + chosen);
  });
});
