import { expect, type Locator, type Page, test } from 'playwright/test';

import { open, press } from '../support/browser.ts';

const path = '/aftercare/';

const explanationOf = async (page: Page, term: Locator) =>
  page.locator(`[id="${await term.getAttribute('popovertarget')}"]`);

test(
  'a word of the glossary explains itself, by press and by keyboard, and leads on',
  { tag: '@few' },
  async ({ page }) => {
    await open(page, path);
    const faults: string[] = [];
    for (const term of await page.locator('main .term').all()) {
      const explanation = await explanationOf(page, term);
      await expect(explanation).toBeHidden();
      await term.focus();
      await page.keyboard.press('Enter');
      await expect(explanation).toBeVisible();
      const isInside = await explanation.evaluate((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      });
      if (!isInside) faults.push(await explanation.innerText());
      await page.keyboard.press('Escape');
      await expect(explanation).toBeHidden();
      await expect(term).toBeFocused();
    }
    expect(faults, 'explanations that leave the window').toEqual([]);

    const term = page.locator('main .term').first();
    const explanation = await explanationOf(page, term);
    await press(term);
    await expect(explanation).toBeInViewport({ ratio: 1 });
    await expect(explanation).toHaveText(/\w+ \w+ \w+/);
    await press(explanation.getByRole('link'));
    await expect(page.locator('dt:target')).toBeInViewport();
  },
);

test(
  'a citation says its number and its source, leads to its entry, and is found again',
  { tag: '@few' },
  async ({ page }) => {
    await open(page, path);
    const cite = page.locator('main .prose .cite a').first();
    const fold = page.locator('details:not([open])').filter({ has: cite });
    if ((await fold.count()) > 0) await press(fold.locator('summary').first());
    await expect(cite).toHaveAccessibleName(/^(source )?\d+\s?:\s?\S+/);
    const href = await cite.getAttribute('href');
    await press(cite);
    // An entry that a fold holds is shown by the browser that goes to it.
    const entry = page.locator('li:target');
    await expect(entry).toBeInViewport();
    await expect(entry).toHaveId(href?.slice(1) ?? '');
    const back = entry.getByRole('link', { name: 'Back to the text' });
    const place = await back.getAttribute('href');
    await press(back);
    await expect(page.locator(`[id="${place?.slice(1)}"]:target`)).toBeInViewport();
  },
);
