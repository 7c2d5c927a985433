import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';

import { paths } from '../support/built-pages.ts';
import { open, openContents, phoneAndWide, press } from '../support/browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands: one line a rule, with the first places. */
async function violations(page: Page): Promise<string[]> {
  // There are no frames, so the legacy way finds the same and opens no second page; what passed is not described.
  const { violations: found } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode(true)
    .analyze();
  return found.map(({ id, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`);
    return `${id}, ${nodes.length} times: ${places.join('; ').replace(/\s+/g, ' ')}`;
  });
}

test.describe('WCAG 2.2 A, AA and AAA and good practice', { tag: '@once' }, () => {
  for (const path of paths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`hold on ${path} in ${colorScheme} colours`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await open(page, path);
        const faults: string[] = [];
        for (const viewport of phoneAndWide) {
          await page.setViewportSize(viewport);
          faults.push(...(await violations(page)).map((fault) => `${viewport.width} px: ${fault}`));
        }
        expect(faults).toEqual([]);
      });
    }
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${colorScheme} colours on a phone`, () => {
      test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme });

      test('hold with the contents open', async ({ page }) => {
        await open(page, '/aftercare/');
        await openContents(page);
        expect(await violations(page)).toEqual([]);
      });

      test('hold with a word explained', async ({ page }) => {
        await open(page, '/aftercare/');
        await press(page.locator('main .term').first());
        await expect(page.locator('.explain:popover-open')).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });

      test('hold with everything unfolded and a heading marked', async ({ page }) => {
        await open(page, '/aftercare/#sun');
        await page.locator('details').evaluateAll((all) => {
          for (const one of all) one.toggleAttribute('open', true);
        });
        expect(await violations(page)).toEqual([]);
      });
    });
  }
});
