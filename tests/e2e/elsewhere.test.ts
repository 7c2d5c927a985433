import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, type Page, test } from 'playwright/test';

import { layOutAll, open } from '../support/browser.ts';
import { base, dist, pageAt } from '../support/built-pages.ts';

const mainText = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replace(/\s+/g, ' ').trim();

test.describe('a page', () => {
  test('that is quoted by a link to its words is opened and scrolled to them, folded ones too', async ({
    page,
  }) => {
    await open(page, '/risks/');
    const proof = page.locator('.prose .proof:has(p)').last();
    const words = (await proof.locator('p').first().textContent())?.trim().split(/\s+/).slice(0, 6) ?? [];
    await page.goto('about:blank');
    await open(page, `/risks/#:~:text=${words.map(encodeURIComponent).join('%20')}`);
    await expect(proof).toHaveAttribute('open', '');
    await expect(proof.locator('p').first()).toBeInViewport();
  });

  test('that is saved whole says the same on the device, with its styles, and opens its folds', async ({
    page,
    context,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'guide-saved-'));
    try {
      // As browsers save a whole page: its files beside it, by addresses from its own place.
      cpSync(join(dist, '_astro'), join(folder, '_astro'), { recursive: true });
      for (const path of ['/aftercare/', '/questions/']) {
        await open(page, path);
        const file = join(folder, 'saved.html');
        writeFileSync(file, pageAt(path).html.replaceAll(`"${base}/_astro/`, '"_astro/'));
        const saved = await context.newPage();
        await saved.goto(pathToFileURL(file).href);
        for (const one of [page, saved]) await layOutAll(one);
        expect(await mainText(saved), path).toBe(await mainText(page));
        const fold = saved.locator('main details').first();
        await fold.locator('summary').first().click();
        await expect(fold).toHaveAttribute('open', '');
        await saved.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
