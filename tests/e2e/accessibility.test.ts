import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';

import { paths } from '../support/built-pages.ts';
import { layOutAll, open, openContents, phoneAndWide, press } from '../support/browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What is seen by its colours alone. */
const ofColour = ['color-contrast-enhanced', 'link-in-text-block'];

/** A page of each layout: what a wide window changes, the margins, it changes alike on all pages of a layout. */
const wideToo = ['/', '/aftercare/', '/guide/', '/questions/', '/planner/', '/404.html'];

/** What axe finds on the page as it stands: one line a rule, with the first places. */
async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  // There are no frames, so the legacy way finds the same and opens no second page; what passed is not described.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  // The contrast of level AA is less than that of level AAA, which is asked for: looking twice would take long.
  const asked = only ? axe.withRules([...only]) : axe.withTags(tags).disableRules('color-contrast');
  const found = await asked.analyze();
  const looked = [...found.passes, ...found.violations, ...found.incomplete].map(({ id }) => id);
  expect(looked).toContain('color-contrast-enhanced');
  return found.violations.map(({ id, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`);
    return `${id}, ${nodes.length} times: ${places.join('; ').replace(/\s+/g, ' ')}`;
  });
}

test.describe('WCAG 2.2 A, AA and AAA and good practice', { tag: '@once' }, () => {
  for (const path of paths) {
    for (const viewport of wideToo.includes(path) ? phoneAndWide : phoneAndWide.slice(0, 1)) {
      test.describe(`${viewport.width} px`, () => {
        test.use({ viewport });

        test(`hold on ${path}`, async ({ page }) => {
          await page.emulateMedia({ colorScheme: 'light' });
          await open(page, path);
          await layOutAll(page);
          expect(await violations(page)).toEqual([]);
          // Dark colours change colours and nothing else of the page.
          await page.emulateMedia({ colorScheme: 'dark' });
          expect(await violations(page, ofColour)).toEqual([]);
        });
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
