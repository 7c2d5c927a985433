import { expect, test } from 'playwright/test';

import { open } from '../support/browser.ts';

// By window.find, Chromium and WebKitGTK find words of a fold and leave it closed; their own bars no test reaches.
test('finding words of a proof in the page opens it there', async ({ page }) => {
  await open(page, '/risks/');
  const proof = page.locator('.prose .proof:has(p)').last();
  const words = (await proof.locator('p').first().textContent())?.trim().split(/\s+/).slice(0, 6).join(' ');
  expect(await proof.getAttribute('open')).toBeNull();
  const find = (text: string) => (window as unknown as { find: (text: string) => boolean }).find(text);
  expect(await page.evaluate(find, words ?? '')).toBe(true);
  await expect(proof).toHaveAttribute('open', '');
  await expect(proof.locator('p').first()).toBeInViewport();
});
