import { expect, type Page, test } from 'playwright/test';

import { open } from '../support/browser.ts';
import { guide } from '../support/guide.ts';

/** Expects what an address leads to in an open fold, and in view below what stays at the top. */
async function expectOpenAndInView(page: Page, place: string): Promise<void> {
  const isOpen = () => page.locator(place).evaluate((one) => one.closest('details')?.open);
  await expect.poll(isOpen).toBe(true);
  const top = () => page.locator(place).evaluate((one) => one.getBoundingClientRect().top / innerHeight);
  await expect.poll(top).toBeGreaterThan(0);
  await expect.poll(top).toBeLessThan(0.9);
}

test.describe('what is folded opens, and is in view,', () => {
  for (const [what, at] of [
    ['a source', '/guide/#source-1'],
    ['a question', '/questions/#is-my-skin-infected'],
    ['the law of a place', '/choosing/#law-canada'],
    ['whom to report to in a place', '/get-help/#report-canada'],
  ] as const)
    test(`by a link to ${what}`, async ({ page }) => {
      await open(page, at);
      await expectOpenAndInView(page, ':target');
    });

  test('by a link to words in the proof of a rule', async ({ page }) => {
    const rule = guide.advice.find(({ id }) => id === 'advice-shade-day-1');
    const words = rule?.range?.note?.split(' ').slice(0, 6) ?? [];
    expect(words).toHaveLength(6);
    await open(page, `/aftercare/#:~:text=${words.map(encodeURIComponent).join('%20')}`);
    await expectOpenAndInView(page, `#${rule?.id} details p`);
  });
});
