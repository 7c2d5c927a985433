import { expect, type Page, test } from 'playwright/test';

import { open, openContents, press } from '../support/browser.ts';
import { paths, redirects } from '../support/built-pages.ts';
import { unknownFeature } from '../support/looks.ts';
import { thorough } from '../support/windows.ts';

/** What a page does by what a reader does there, by the page's address. */
const features: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '/': async (page) => {
    const field = page.getByLabel('Search the guide');
    await field.pressSequentially('swim');
    await expect(page.getByRole('option').first()).toContainText(/swim/i);
  },
  '/search/': async (page) => {
    await page.getByLabel('Search the guide').fill('<b>makeup');
    await expect(page.getByRole('main').getByRole('status')).toContainText('places for “<b>makeup”');
  },
  '/aftercare/': async (page) => {
    await openContents(page);
    await page.keyboard.press('Escape');
    await page.locator('#all-proof').check();
    await expect(page.locator('.proof:not([open])')).toHaveCount(0);
    await press(page.locator('.share').nth(1));
    await expect(page.locator('output.shared')).not.toBeEmpty();
    await page.locator('#ticks').check();
    await page.locator('.items .tick').first().check();
    await page.locator('.scheme label').filter({ hasText: 'Dark' }).first().click();
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  },
  '/benefits/': async (page) => {
    await page.locator('main .term').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[popover]:popover-open')).toHaveText(/\w+ \w+/);
    await page.keyboard.press('Escape');
  },
  '/planner/': async (page) => {
    await page.getByLabel('Day of the appointment').fill(new Date().toISOString().slice(0, 10));
    await page.getByLabel('Remember on this device').check();
    // Firefox does not tell Playwright of a file that a page made itself.
    if (page.context().browser()?.browserType().name() === 'firefox') return;
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect((await waiting).suggestedFilename()).toBe('plan.ics');
  },
  '/choosing/': async (page) => {
    await page.getByLabel('Where are you?').selectOption('wales');
    await page.getByLabel('Remember this on my device').check();
    await expect(page.locator('.places details').first()).toHaveAttribute('open', '');
  },
  '/decide/': async (page) => {
    await page.locator('.choices input').first().check();
    await page.getByLabel('Keep my ticks on this device').check();
  },
  '/keep/': async (page) => {
    await expect(page.getByText(/It takes about [\d,]+ kB/)).toBeVisible();
    await page.getByRole('button', { name: 'Keep the whole guide' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('is on this device');
    await page.getByRole('button', { name: 'Take it off this device' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('no longer kept');
  },
};

// Every other journey is made under the policy too, and would break; here each feature is used once more and what the
// browser says of it is read, and in Firefox each page is opened.
test.describe('the content policy, with all that a host sends', () => {
  test.use({ serviceWorkers: 'allow', viewport: { width: 1440, height: 900 } });

  test(
    'lets every feature do all it does, and nothing asks another origin',
    thorough,
    async ({ page, context, browserName }) => {
      const faults: string[] = [];
      await context.exposeFunction('refused', (what: string) => faults.push(`${page.url()} refuses ${what}`));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
          (window as unknown as { refused: (what: string) => void }).refused(
            `${effectiveDirective} ${blockedURI} ${sample}`,
          );
        });
      });
      page.on('console', (message) => {
        if (/error|warning/.test(message.type()) && !unknownFeature.test(message.text()))
          faults.push(`${page.url()} says ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`${page.url()} breaks: ${error.message}`));
      let own = '';
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        own ||= origin;
        if (origin !== own && !/^(data|blob):$/.test(protocol))
          faults.push(`${page.url()} asks ${request.url()}`);
      });
      const used = Object.keys(features);
      expect(
        used.filter((path) => !paths.includes(path)),
        'pages that are not there',
      ).toEqual([]);
      for (const path of browserName === 'chromium' ? used : paths) {
        await open(page, path);
        await test.step(path, async () => features[path]?.(page));
      }
      expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toMatch(
        /^activat(ing|ed)$/,
      );
      for (const { path } of redirects.slice(0, 3)) {
        await open(page, path);
        // It leads on by itself; the next must not come in its way.
        await page.waitForURL((url) => !url.href.endsWith(path));
        await expect(page.locator('h1')).toBeVisible();
      }
      expect(faults).toEqual([]);
    },
  );

  test('refuses what stands in no page: a script, a style, a picture from elsewhere, words made HTML', async ({
    page,
  }) => {
    await open(page, '/');
    await page.evaluate(async () => {
      const seen = new Set<string>();
      Object.assign(window, { refused: seen });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        seen.add(effectiveDirective);
      });
      const add = (tag: string, values: Record<string, string>) =>
        document.body.append(Object.assign(document.createElement(tag), values));
      add('style', { textContent: 'body { color: red }' });
      add('img', { src: 'https://example.com/picture.png' });
      for (const slip of [
        () => add('script', { textContent: 'document.title = "run"' }),
        () => document.body.insertAdjacentHTML('beforeend', '<b>words</b>'),
        () => void Reflect.apply(eval, undefined, ['1']),
      ])
        try {
          slip();
        } catch {
          // Refused.
        }
      await fetch('https://example.com/').catch(() => undefined);
    });
    const refused = () =>
      page.evaluate(() => [...(Reflect.get(window, 'refused') as Set<string>)].toSorted());
    await expect
      .poll(refused)
      .toEqual(['connect-src', 'img-src', 'require-trusted-types-for', 'style-src-elem'].toSorted());
    await expect(page).not.toHaveTitle('run');
  });
});
