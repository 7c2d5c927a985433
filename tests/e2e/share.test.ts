import { expect, type Page, test } from 'playwright/test';

import { site } from '../../src/site.ts';
import { open, press } from '../support/browser.ts';
import { guide } from '../support/guide.ts';

const path = '/aftercare/';
const id = 'sun';
/** The heading, as its author wrote it. */
const heading = guide.sections.flatMap(({ headings }) => headings).find((one) => one.id === id)?.text ?? '';
const link = (page: Page) => page.locator(`.heading a[href="#${id}"]`);

/** Address that is sent, on this server or with the site's own origin where one is set. */
const address = (page: Page, to: string) => (site.origin ?? new URL(page.url()).origin) + site.base + to;

/** Puts a clipboard in place that keeps, or refuses, what is written to it. */
const clipboard = (page: Page, refuses = false) =>
  page.addInitScript((no) => {
    const writeText = (text: string) => {
      if (no) return Promise.reject(new DOMException('no', 'NotAllowedError'));
      document.documentElement.dataset['copied'] = text;
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  }, refuses);

test.describe('the link beside a heading, on a device without a share sheet @script', () => {
  test('says that it copies, and what', async ({ page }) => {
    await open(page, path);
    await expect(link(page)).toHaveAccessibleName(`Copy link to ${heading}`);
  });

  test('copies the address, and says so to eyes and ears', async ({ page }) => {
    await clipboard(page);
    await open(page, path);
    await press(link(page));
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeInViewport();
    await expect(page.locator('html')).toHaveAttribute('data-copied', address(page, `${path}#${id}`));
  });

  test('shows the address to copy by hand when the clipboard is refused', async ({ page }) => {
    await clipboard(page, true);
    await open(page, path);
    await press(link(page));
    const field = page.getByRole('textbox', { name: 'Copy this link:' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(address(page, `${path}#${id}`));
    const selected = await field.evaluate((one) => one instanceof HTMLInputElement && one.selectionEnd);
    expect(selected).toBe(address(page, `${path}#${id}`).length);
  });

  test('copies the address of a question and of a term too', async ({ page }) => {
    await clipboard(page);
    for (const list of ['/questions/', '/glossary/']) {
      await open(page, list);
      const first = page.locator('main .share[href^="#"]').last();
      await first.focus();
      await page.keyboard.press('Enter');
      const hash = (await first.getAttribute('href')) ?? '';
      await expect(page.locator('html')).toHaveAttribute('data-copied', address(page, list + hash));
    }
  });
});

test.describe('the link beside a heading, on a device with a share sheet @script', () => {
  test.beforeEach(async ({ page }) => {
    await clipboard(page);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (what: ShareData) => {
          document.documentElement.dataset['shared'] = JSON.stringify(what);
          return Promise.reject(new DOMException('closed', 'AbortError'));
        },
      });
    });
    await open(page, path);
  });

  test('sends its title, one line and the page that chats can show', async ({ page }) => {
    await expect(link(page)).toHaveAccessibleName(`Share link to ${heading}`);
    await press(link(page));
    const sent = await page.locator('html').getAttribute('data-shared');
    expect(JSON.parse(sent ?? '{}')).toEqual({
      title: heading,
      text: await page.locator('meta[name="description"]').getAttribute('content'),
      url: address(page, `/s/${id}/`),
    });
  });

  test('does nothing more when the reader closes the sheet', async ({ page }) => {
    await press(link(page));
    await expect(page.locator('html')).toHaveAttribute('data-shared', /title/);
    await expect(page.locator('html')).not.toHaveAttribute('data-copied');
    await expect(page.locator('.shared')).toHaveText('');
  });
});

test.describe('a link that was sent', () => {
  test('lands on the heading from the page that chats show, with no script', async ({ page }) => {
    await open(page, `/s/${id}/`);
    await expect(page).toHaveURL(new RegExp(`${path}#${id}$`));
    await expect(page.locator(`[id="${id}"]:target`)).toBeInViewport({ ratio: 1 });
  });
});
