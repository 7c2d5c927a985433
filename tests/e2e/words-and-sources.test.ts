import { expect, test } from 'playwright/test';

import { open, press } from '../support/browser.ts';

const path = '/aftercare/';

test.describe('a word of the glossary', () => {
  test('explains itself when it is pressed, within the window', async ({ page }) => {
    await open(page, path);
    const term = page.locator('main .term').first();
    const explanation = page.locator(`[id="${await term.getAttribute('popovertarget')}"]`);
    await expect(explanation).toBeHidden();
    await press(term);
    await expect(explanation).toBeInViewport({ ratio: 1 });
    await expect(explanation).toHaveText(/\w+ \w+ \w+/);
  });

  test('is explained by the keyboard, and Escape takes the explanation away', async ({ page }) => {
    await open(page, path);
    const term = page.locator('main .term').first();
    const explanation = page.locator(`[id="${await term.getAttribute('popovertarget')}"]`);
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(explanation).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(explanation).toBeHidden();
    await expect(term).toBeFocused();
  });

  test('explains itself inside the window wherever it stands', { tag: '@layout' }, async ({ page }) => {
    await open(page, path);
    const faults: string[] = [];
    for (const term of await page.locator('main .term').all()) {
      const explanation = page.locator(`[id="${await term.getAttribute('popovertarget')}"]`);
      await term.focus();
      await page.keyboard.press('Enter');
      const box = await explanation.evaluate((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return {
          isInside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
          text: one.textContent,
        };
      });
      if (!box.isInside) faults.push(box.text);
      await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
  });

  test('leads on to the page of all words, to its own place', { tag: '@layout' }, async ({ page }) => {
    await open(page, path);
    const term = page.locator('main .term').first();
    const explanation = page.locator(`[id="${await term.getAttribute('popovertarget')}"]`);
    await press(term);
    await press(explanation.getByRole('link'));
    await expect(page.locator('dt:target')).toBeInViewport();
  });
});

test.describe('a citation', () => {
  test('says its number and its source, and leads to its entry below', async ({ page }) => {
    await open(page, path);
    const cite = page.locator('main .prose .cite a').first();
    await expect(cite).toHaveAccessibleName(/^source \d+\s?:\s?\S+/);
    await press(cite);
    const entry = page.locator('li:target');
    await expect(entry).toBeInViewport();
    await expect(entry).toHaveId((await cite.getAttribute('href'))?.slice(1) ?? '');
  });

  test('is found again by the way back from its entry', async ({ page }) => {
    await open(page, path);
    const cite = page.locator('main .prose .cite a').first();
    const id = await cite.getAttribute('id');
    await press(cite);
    await press(page.locator(`li:target a[href="#${id}"]`));
    await expect(page.locator(`[id="${id}"]:target`)).toBeInViewport();
  });

  test('has the number that its entry has in the list', { tag: '@once' }, async ({ page }) => {
    await open(page, path);
    const faults = await page.locator('main .cite a').evaluateAll((cites) =>
      cites.flatMap((cite) => {
        const entry = document.getElementById(cite.getAttribute('href')?.slice(1) ?? '');
        const number = entry ? [...(entry.parentElement?.children ?? [])].indexOf(entry) + 1 : NaN;
        return new RegExp(`^source ${number}:`).test(cite.textContent) ? [] : [cite.textContent];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('has a way back from its entry to where it is first cited', { tag: '@once' }, async ({ page }) => {
    await open(page, path);
    const lost = await page.locator('.page-sources li').evaluateAll((entries) =>
      entries.flatMap((entry) => {
        const [first] = document.querySelectorAll(`main .cite a[href="#${entry.id}"]`);
        const back = entry.querySelector('.back')?.getAttribute('href');
        return first && back === `#${first.id}` ? [] : [entry.id];
      }),
    );
    expect(lost).toEqual([]);
  });
});
