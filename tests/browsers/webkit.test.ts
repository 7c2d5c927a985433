import { expect, test } from 'playwright/test';

import { serve } from '../../src/cli/serve.ts';
import { base, dist } from '../support/built-pages.ts';
import { type Driven, startWebKit } from '../support/webdriver.ts';

// WebKitGTK, which Playwright does not drive; Playwright's own WebKit makes the journeys where it is installed.
test.describe('in WebKitGTK', () => {
  test.describe.configure({ mode: 'serial' });
  let browser: Driven;
  let guide = '';
  // A fixture of a test cannot be had before all of them.
  test.beforeAll(async () => {
    guide = (process.env['E2E_ORIGIN'] ?? '') + base;
    browser = await startWebKit();
  });
  test.afterAll(() => browser.close());

  const text = (selector: string) =>
    browser.evaluate<string[]>(
      'return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText.replace(/\\s+/g, " ").trim())',
      selector,
    );
  const open = async (path: string) => {
    // Another fragment of the same page would open nothing anew.
    await browser.open('about:blank');
    await browser.open(guide + path);
    // The driver may answer before the page is there.
    const isThere = 'return location.protocol === "http:" && document.readyState === "complete"';
    await expect.poll(() => browser.evaluate(isThere)).toBe(true);
  };

  test('pages have their words, their styles and the typeface', async () => {
    for (const path of ['/', '/aftercare/', '/benefits/', '/questions/', '/get-help/']) {
      await open(path);
      expect((await text('h1'))[0]).not.toBe('');
      const [display, font, wide] = await browser.evaluate<[string, string, boolean]>(
        `return [getComputedStyle(document.body).fontFamily, document.fonts.status, document.documentElement.scrollWidth <= innerWidth]`,
      );
      expect(display).toContain('Literata');
      expect(font).toBe('loaded');
      expect(wide).toBe(true);
    }
  });

  test('a word explains itself, and goes again', async () => {
    await open('/benefits/');
    await browser.click('main .term');
    await expect.poll(() => text(':popover-open')).toEqual([expect.stringMatching(/\w+ \w+/)]);
    await browser.evaluate('document.querySelector(":popover-open").hidePopover()');
    expect(await text(':popover-open')).toEqual([]);
  });

  test('a link to a section opens there, what is folded too', async () => {
    for (const path of ['/aftercare/#sun', '/s/sun/']) {
      await open(path);
      await expect
        .poll(() => browser.evaluate('return document.querySelector(":target")?.getBoundingClientRect().top'))
        .toBeLessThan(300);
    }
    await open('/choosing/#law-canada');
    await expect
      .poll(() => browser.evaluate('return document.querySelector(":target")?.closest("details").open'))
      .toBe(true);
  });

  test('the contents mark where a reader is', async () => {
    await open('/benefits/');
    const links = await browser.evaluate<string[]>(
      'return [...document.querySelectorAll(".page-contents a")].map((one) => one.hash)',
    );
    expect(links.length).toBeGreaterThan(3);
    const unmarked: string[] = [];
    for (const hash of links) {
      await browser.evaluate('location.hash = arguments[0]', hash);
      await expect
        .poll(
          () => browser.evaluate('return document.querySelector(".page-contents [aria-current]")?.hash'),
          {
            timeout: 2_000,
          },
        )
        .toBe(hash)
        .catch(() => unmarked.push(hash));
    }
    expect(unmarked).toEqual([]);
  });

  test('the planner lays out the days, and is remembered', async () => {
    await open('/planner/#day=2027-02-27&time=14:30&sessions=3&weeks=6');
    await expect.poll(() => text('.shown h2')).toHaveLength(3);
    expect((await text('.shown h2'))[0]).toContain('27 February 2027, 14:30');
    await browser.click('input[name="remember"]');
    expect(await browser.evaluate('return localStorage.getItem("plan")')).toContain('day=2027-02-27');
    await browser.evaluate('localStorage.clear()');
  });

  test('the search answers while a reader types', async () => {
    await open('/');
    await browser.click('main input[type="search"]');
    await browser.type('swim');
    await expect.poll(async () => (await text('[role="option"]'))[0]).toMatch(/swim/i);
  });

  test('a page that was read is there without a network', async () => {
    const { url, close } = await serve(dist, { port: 0, base });
    await browser.open(`${url}/aftercare/`);
    // A worker that has begun keeps the pages that are opened from then on.
    await expect
      .poll(() => browser.evaluate('return navigator.serviceWorker.controller?.state'), { timeout: 20_000 })
      .toBe('activated');
    await browser.open(`${url}/benefits/`);
    await expect
      .poll(() => browser.evaluate('return caches.match(location.href).then(Boolean)'), { timeout: 10_000 })
      .toBe(true);
    await close();
    await browser.open(`${url}/benefits/`);
    await expect.poll(() => text('h1')).toEqual(['Benefits']);
  });
});
