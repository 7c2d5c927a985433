import { parseHTML } from 'linkedom';
import { expect, type Locator, type Page, test } from 'playwright/test';

import { open, press } from '../support/browser.ts';

/** A section with words of the glossary and with proof. */
const path = '/how-it-works/';

/** Text without any space, which a clipboard lays out anew. */
const packed = (text: string): string => text.replace(/\s+/g, '');

const explanationOf = async (page: Page, term: Locator) =>
  page.locator(`[id="${(await term.getAttribute('href'))?.replace(/^.*#term/, 'explain')}"]`);

test(
  'a word of the glossary explains itself, by press and by keyboard, and leads on',
  { tag: ['@few', '@script'] },
  async ({ page }) => {
    await open(page, path);
    await page.getByRole('switch', { name: 'Show all proof' }).check();
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

test.describe('without a script', { tag: '@once' }, () => {
  test.use({ javaScriptEnabled: false });

  test('a word of the glossary leads to what it means', async ({ page }) => {
    await open(page, path);
    const term = page.locator('main .term').first();
    const words = (await term.innerText()).trim();
    await press(term);
    await expect(page.locator('dt:target')).toBeInViewport();
    expect(words).toMatch(/\w/);
  });
});

test.describe('what is folded as proof', { tag: '@once' }, () => {
  /** Proofs of the page that are open. */
  const opened = (page: Page) => page.locator('.proof[open]').count();

  test('opens all at once by the switch, stays so on the next page, and closes again', async ({ page }) => {
    await open(page, path);
    expect(await opened(page)).toBe(0);
    await page.getByRole('switch', { name: 'Show all proof' }).check();
    expect(await opened(page)).toBe(await page.locator('.proof').count());
    await open(page, '/risks/');
    await expect.poll(() => opened(page)).toBe(await page.locator('.proof').count());
    await page.getByRole('switch', { name: 'Show all proof' }).uncheck();
    await page.reload();
    expect(await opened(page)).toBe(0);
  });

  test('is printed when it is open, and only its line when it is not', async ({ page }) => {
    await open(page, '/risks/');
    const detail = page.locator('.prose .proof .grounds').first();
    await page.emulateMedia({ media: 'print' });
    await expect(detail).toBeHidden();
    await expect(page.locator('.prose .proof > summary').first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('switch', { name: 'Show all proof' }).check();
    await page.emulateMedia({ media: 'print' });
    await expect(detail).toBeVisible();
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test('opens by itself where a link leads into it, and offers no switch', async ({ page }) => {
      await open(page, `${path}#source-1`);
      await expect(page.locator('li:target')).toBeInViewport();
      await expect(page.getByRole('switch')).toBeHidden();
    });

    test('opens a question that a link leads to, with its line in view', async ({ page }) => {
      await open(page, '/questions/#is-my-skin-infected');
      const question = page.locator('.question:has(> :target)');
      await expect(question).toHaveAttribute('open', '');
      await expect(question.locator('> summary')).toBeInViewport({ ratio: 1 });
    });
  });
});

test.describe('a copied paragraph', { tag: '@once' }, () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is what was seen, as text and as rich text', async ({ page }) => {
    const faults: string[] = [];
    for (const at of [path, '/aftercare/', '/questions/']) {
      await open(page, at);
      const lines = page.locator('.prose :is(p, li, h2, h3):not(.figure *)');
      await page.locator('details').evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute('open', '');
      });
      for (const line of (await lines.all()).slice(0, 80)) {
        if (!(await line.isVisible())) continue;
        const seen = await line.innerText();
        await line.evaluate((one) => getSelection()?.selectAllChildren(one));
        await page.keyboard.press('Control+C');
        const copies = await page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          const rich = (await (await item?.getType('text/html'))?.text()) ?? '';
          return { plain: await navigator.clipboard.readText(), rich };
        });
        const rich = parseHTML(`<html><body>${copies.rich}</body></html>`).document.body.textContent;
        if ([copies.plain, rich].some((text) => packed(text) !== packed(seen)))
          faults.push(`${at}: ${seen} → ${copies.plain}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

test(
  'a citation says its number and its source, leads to its entry, and is found again',
  { tag: '@few' },
  async ({ page }) => {
    await open(page, path);
    const cite = page.locator('main .prose .cite a').first();
    const fold = page.locator('details:not([open])').filter({ has: page.locator('.cite') });
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
