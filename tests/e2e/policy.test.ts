import { expect, type Page, test } from 'playwright/test';

import { serve, type Served } from '../../src/cli/serve.ts';
import { headersOf } from '../../src/output/hosts/statement.ts';
import { openContents, press } from '../support/browser.ts';
import { base, dist, paths, redirects } from '../support/built-pages.ts';

/** A feature that a browser does not have need not be switched off in it. */
const unknownFeature = /Unrecognized feature: '(web-share|bluetooth)'/;

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
    await page.locator('.lists .tick').first().check();
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
    await expect(page.getByText(/It takes about [\d.]+ MB/)).toBeVisible();
    await page.getByRole('button', { name: 'Keep the whole guide' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('is on this device');
    await page.getByRole('button', { name: 'Take it off this device' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('no longer kept');
  },
};

// The rest of the policy comes with the headers that the guide's hosts send; the server of other journeys sends none.
test.describe('the content policy, with all that a host sends', { tag: '@once' }, () => {
  test.use({ serviceWorkers: 'allow', actionTimeout: 10_000, viewport: { width: 1440, height: 900 } });
  let host: Served;
  test.beforeAll(async () => {
    host = await serve(dist, { port: 0, base, headers: headersOf({ hsts: false }) });
  });
  test.afterAll(() => host.close());

  test('lets every page and every feature do all it does, and nothing asks another origin', async ({
    page,
    context,
  }) => {
    test.setTimeout(180_000);
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
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (origin !== new URL(host.url).origin && !/^(data|blob):$/.test(protocol))
        faults.push(`${page.url()} asks ${request.url()}`);
    });
    const unknown = Object.keys(features).filter((path) => !paths.includes(path));
    expect(unknown, 'pages that are not there').toEqual([]);
    for (const path of paths) {
      await page.goto(host.url + path);
      await test.step(path, async () => features[path]?.(page));
    }
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toMatch(
      /^activat(ing|ed)$/,
    );
    for (const { path } of redirects.slice(0, 3)) {
      await page.goto(host.url + path);
      // It leads on by itself; the next must not come in its way.
      await page.waitForURL((url) => !url.href.endsWith(path));
      await expect(page.locator('h1')).toBeVisible();
    }
    expect(faults).toEqual([]);
  });

  test('refuses what stands in no page: a script, a style, a picture from elsewhere, words made HTML', async ({
    page,
  }) => {
    await page.goto(`${host.url}/`);
    const refused = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        seen.push(effectiveDirective),
      );
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
      await new Promise((done) => setTimeout(done, 300));
      return [...new Set(seen), document.title === 'run' ? 'it ran' : ''].toSorted();
    });
    expect(refused).toEqual(
      ['', 'connect-src', 'img-src', 'require-trusted-types-for', 'style-src-elem'].toSorted(),
    );
  });
});
