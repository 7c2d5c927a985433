import { expect, test } from 'playwright/test';

import { pages } from '../support/built-pages.ts';
import { layOutAll, open } from '../support/browser.ts';
import { lostWhenChanged } from '../support/looks.ts';

/** The whole guide holds the drawings of all sections once more. */
const drawn = pages.filter(({ path, html }) => html.includes('<figure') && path !== '/guide/');

test.describe('drawings', { tag: '@once' }, () => {
  test.describe.configure({ mode: 'parallel' });

  for (const { path } of drawn) {
    test(`hold on ${path} when a reader spaces, enlarges or translates their words`, async ({ page }) => {
      await open(page, path);
      await layOutAll(page);
      expect(await lostWhenChanged(page, [320, 390, 1440])).toEqual([]);
    });
  }
});
