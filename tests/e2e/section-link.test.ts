import { expect, test } from 'playwright/test';

import { headingIds, isShown, open, phoneAndWide, placesAfterJump, press } from '../support/browser.ts';
import { sectionPaths } from '../support/guide.ts';

const path = '/aftercare/';
const id = 'sun';

test.describe('arriving by a link to a section', () => {
  test('shows its heading under the header, in the upper half of the window', async ({ page }) => {
    await open(page, `${path}#${id}`);
    const heading = page.locator(`[id="${id}"]`);
    await expect(heading).toBeInViewport({ ratio: 1 });
    const [place] = await placesAfterJump(page, [id]);
    expect(place?.below).toBeGreaterThanOrEqual(0);
    expect(place?.below).toBeLessThan((page.viewportSize()?.height ?? NaN) / 2);
  });

  test('marks the heading, and no other', { tag: '@layout' }, async ({ page }) => {
    await open(page, path);
    const background = () =>
      page.locator(`.heading:has([id="${id}"])`).evaluate((one) => getComputedStyle(one).backgroundColor);
    const before = await background();
    await placesAfterJump(page, [id]);
    await expect(page.locator(':target')).toHaveAttribute('id', id);
    expect(await background()).not.toBe(before);
  });

  test('works on the page of the whole guide with the same ids', { tag: '@once' }, async ({ page }) => {
    await open(page, `/guide/#${id}`);
    await expect(page.locator(`[id="${id}"]:target`)).toBeInViewport({ ratio: 1 });
  });
});

test.describe('the link beside a heading', () => {
  test('is next for the keyboard after arriving at its heading', { tag: '@layout' }, async ({ page }) => {
    await open(page, `${path}#${id}`);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(page.locator(`.heading a[href="#${id}"]`)).toBeFocused();
  });

  test('is next for the keyboard after a press on its heading', { tag: '@layout' }, async ({ page }) => {
    await open(page, path);
    await page.locator(`[id="${id}"]`).click();
    await page.keyboard.press('Tab');
    await expect(page.locator(`.heading a[href="#${id}"]`)).toBeFocused();
  });

  test('says its heading, shows the focus, and follows Enter', async ({ page }) => {
    await open(page, path);
    const heading = page.locator(`[id="${id}"]`);
    const words = (await heading.innerText()).replaceAll('\u00a0', ' ');
    const link = page.getByRole('link', { name: new RegExp(`ink to:? ${words}$`) });
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    expect(
      await link.evaluate((one) => parseFloat(getComputedStyle(one).outlineWidth)),
    ).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${path}#${id}$`));
    await expect(page.locator(`[id="${id}"]:target`)).toBeInViewport();
  });

  test('can be pressed without aiming: it is 44 px wide and high', { tag: '@layout' }, async ({ page }) => {
    await open(page, path);
    const link = page.locator(`.heading a[href="#${id}"]`);
    await expect(link).toBeVisible();
    const box = await link.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await press(link);
    await expect(page).toHaveURL(new RegExp(`${path}#${id}$`));
  });

  test('follows the last word of its heading, within the window', { tag: '@layout' }, async ({ page }) => {
    await open(page, path);
    const faults = await page.locator('.heading').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const lastLine = [...(row.querySelector('h2, h3, h4')?.getClientRects() ?? [])].at(-1);
        const link = row.querySelector('.share')?.getBoundingClientRect();
        const follows =
          lastLine &&
          link &&
          Math.abs(link.left - lastLine.right) < 1 &&
          link.top < lastLine.bottom &&
          link.bottom > lastLine.top &&
          link.right <= innerWidth;
        return follows ? [] : [row.textContent];
      }),
    );
    expect(faults).toEqual([]);
  });
});

/** Every heading on a phone on the page of its section, and on a wide screen on the page that holds them all. */
const arrivals = [
  { viewport: phoneAndWide[0], pages: sectionPaths },
  { viewport: phoneAndWide[1], pages: ['/guide/'] },
];

for (const { viewport, pages } of arrivals) {
  test.describe(`arriving by any link to a section, ${viewport.width} px`, { tag: '@once' }, () => {
    test.use({ viewport });

    test('lands with the heading in view and free, for every heading', async ({ page }) => {
      const faults: string[] = [];
      for (const section of pages) {
        await open(page, section);
        const places = await placesAfterJump(page, await headingIds(page));
        if (places.length === 0) faults.push(`${section} has no heading`);
        for (const place of places) if (!isShown(place)) faults.push(`${section} ${JSON.stringify(place)}`);
      }
      expect(faults).toEqual([]);
    });
  });
}
