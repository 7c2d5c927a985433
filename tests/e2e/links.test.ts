import { expect, type Page, test } from 'playwright/test';

import { site } from '../../src/site.ts';
import { open, placesAfterJump, press, standsStill } from '../support/browser.ts';
import { guide } from '../support/guide.ts';
import { inWindows } from '../support/windows.ts';

const path = '/how-it-works/';
const id = 'openings';
/** The heading, as its author wrote it. */
const heading = guide.sections.flatMap(({ headings }) => headings).find((one) => one.id === id)?.text ?? '';
const link = (page: Page) => page.locator(`.heading a[href="#${id}"]`);

inWindows({}, () => {
  test(
    'a reader who follows a link to a section sees its heading, marked, and can send it on',
    { tag: '@whole' },
    async ({ page }) => {
      await open(page, `${path}#${id}`);
      const target = page.locator(`[id="${id}"]`);
      await expect(target).toBeInViewport({ ratio: 1 });
      const [place] = await placesAfterJump(page, [id]);
      expect(place?.below, 'below the header').toBeGreaterThanOrEqual(0);
      expect(place?.below, 'in the upper half').toBeLessThan((page.viewportSize()?.height ?? NaN) / 2);
      await expect(page.locator(':target')).toHaveAttribute('id', id);
      await page.keyboard.press('Tab');
      await expect(link(page), 'the link is next for the keyboard').toBeFocused();
      const width = await link(page).evaluate((one) => parseFloat(getComputedStyle(one).outlineWidth));
      expect(width, 'the focus shows').toBeGreaterThanOrEqual(2);
      const box = await link(page).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), 'wide and high').toBeGreaterThanOrEqual(44);

      const background = () =>
        page.locator(`.heading:has([id="${id}"])`).evaluate((one) => getComputedStyle(one).backgroundColor);
      const marked = await background();
      await open(page, path);
      expect(await background(), 'the mark').not.toBe(marked);
      await target.click();
      await page.keyboard.press('Tab');
      await expect(link(page), 'it is next after a press on the heading too').toBeFocused();
      const words = (await target.innerText()).replaceAll('\u00a0', ' ');
      await expect(link(page)).toHaveAccessibleName(new RegExp(`ink to:? ${words}$`));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${path}#${id}$`));
      await expect(page.locator(`[id="${id}"]:target`)).toBeInViewport();
    },
  );
});

inWindows({ few: true }, () => {
  test('each link follows the last word of its heading, within the window, and can be pressed', async ({
    page,
  }) => {
    await open(page, path);
    const faults = await page.locator('.heading').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const lastLine = [...(row.querySelector('h2, h3, h4')?.getClientRects() ?? [])].at(-1);
        const box = row.querySelector('.share')?.getBoundingClientRect();
        const follows =
          lastLine &&
          box &&
          // The sign in the middle of its link is near the word; the room around it may reach over its end.
          box.left + box.width / 2 > lastLine.right &&
          box.left + box.width / 2 < lastLine.right + box.width / 2 + 1 &&
          box.top < lastLine.bottom &&
          box.bottom > lastLine.top &&
          box.right <= innerWidth;
        return follows ? [] : [row.textContent];
      }),
    );
    expect(faults).toEqual([]);
    await press(link(page));
    await expect(page).toHaveURL(new RegExp(`${path}#${id}$`));
  });
});

inWindows({ few: true }, () => {
  test('a link that was sent lands on its heading, with no script', async ({ page }) => {
    await open(page, `/s/${id}/`);
    await expect(page).toHaveURL(new RegExp(`${path}#${id}$`));
    await expect(page.locator(`[id="${id}"]:target`)).toBeInViewport({ ratio: 1 });
    await open(page, `/guide/#${id}`);
    await expect(page.locator(`[id="${id}"]:target`)).toBeInViewport({ ratio: 1 });
  });
});

test('a link far down the whole guide lands on its heading, on a wide screen that is busy with others', async ({
  context,
}) => {
  const far = guide.sections.flatMap(({ headings }) => headings.slice(0, 1)).slice(-4);
  await Promise.all(
    far.map(async ({ id }) => {
      const page = await context.newPage();
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page, `/guide/#${id}`);
      const heading = page.locator(`[id="${id}"]:target`);
      await standsStill(heading);
      await expect(heading).toBeInViewport({ ratio: 1 });
    }),
  );
});

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

inWindows({ few: true, script: true }, () => {
  test('the link copies its address, and says so to eyes and ears', async ({ page }) => {
    await clipboard(page);
    await open(page, path);
    await expect(link(page)).toHaveAccessibleName(`Copy link to ${heading}`);
    await press(link(page));
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeInViewport();
    await expect(page.locator('html')).toHaveAttribute('data-copied', address(page, `${path}#${id}`));
  });
});

test.describe('the link beside a heading', () => {
  test('copies the address of a question and of a term too', async ({ page }) => {
    await clipboard(page);
    for (const list of ['/questions/', '/glossary/']) {
      await open(page, list);
      const last = page.locator('main .share[href^="#"]:visible').last();
      await last.focus();
      await page.keyboard.press('Enter');
      const hash = (await last.getAttribute('href')) ?? '';
      await expect(page.locator('html')).toHaveAttribute('data-copied', address(page, list + hash));
    }
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

  test('hands a share sheet its title, one line and the page that chats can show, once', async ({ page }) => {
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
    await expect(link(page)).toHaveAccessibleName(`Share link to ${heading}`);
    await press(link(page));
    await expect(page.locator('html')).toHaveAttribute('data-shared', /title/);
    const sent = await page.locator('html').getAttribute('data-shared');
    expect(JSON.parse(sent ?? '{}')).toEqual({
      title: heading,
      text: await page.locator('meta[name="description"]').getAttribute('content'),
      url: address(page, `/s/${id}/`),
    });
    // A reader who closes the sheet wanted nothing more.
    await expect(page.locator('html')).not.toHaveAttribute('data-copied');
    await expect(page.locator('.shared')).toHaveText('');
  });
});
