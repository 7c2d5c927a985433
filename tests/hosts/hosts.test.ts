import { expect, test } from 'playwright/test';

import { headersOf } from '../../src/output/hosts/statement.ts';
import { bases } from './publish.ts';
import { hosts, type Published, type Running } from './servers.ts';

for (const base of bases) {
  const published: Published = { root: process.env[`GUIDE_AT_${base}`] ?? '', base };
  for (const [name, start] of Object.entries(hosts)) {
    test.describe(`${name}, ${base || 'at the root'}`, () => {
      let host: Running;
      test.beforeAll(async () => {
        test.setTimeout(300_000);
        host = await start(published);
      });
      test.afterAll(() => host.stop());

      /** What the host answers, without following where it leads. */
      const ask = (path: string, headers: Record<string, string> = {}) =>
        fetch(host.origin + base + path, {
          redirect: 'manual',
          headers: { 'accept-encoding': 'gzip', ...headers },
        });

      test('sends each kind of file with its type and as UTF-8', async () => {
        for (const [path, type] of [
          ['/', /^text\/html; ?charset=utf-8$/i],
          ['/aftercare/', /^text\/html; ?charset=utf-8$/i],
          ['/aftercare.md', /^text\/markdown; ?charset=utf-8$/i],
          ['/llms.txt', /^text\/plain; ?charset=utf-8$/i],
          ['/manifest.webmanifest', /^application\/manifest\+json/],
          ['/changes.xml', /^application\/(atom\+)?xml/],
          ['/sitemap-index.xml', /^application\/xml/],
          ['/favicon.svg', /^image\/svg\+xml/],
          ['/og/aftercare.png', /^image\/png$/],
        ] as const) {
          const answer = await ask(path);
          expect.soft([path, answer.status]).toEqual([path, 200]);
          expect.soft(answer.headers.get('content-type'), path).toMatch(type);
        }
      });

      test('sends all headers with every answer, that of a missing page too', async () => {
        for (const path of ['/', '/aftercare.md', '/og/aftercare.png', '/not-here/']) {
          const { headers } = await ask(path);
          for (const [header, value] of Object.entries(headersOf({ hsts: false })))
            expect.soft(headers.get(header), `${path}: ${header}`).toBe(value);
        }
      });

      test('answers a missing page with the page for it, and its status', async () => {
        for (const path of ['/not-here/', '/aftercare/not-here', '/s/not-here/']) {
          const answer = await ask(path);
          expect([path, answer.status]).toEqual([path, 404]);
          expect(await answer.text()).toContain('This page is not here');
        }
      });

      test('leads a page without its slash, and an old address, to the page', async () => {
        for (const [path, to] of [
          ['/aftercare', '/aftercare/'],
          ['/old-care/', '/aftercare/'],
        ] as const) {
          const answer = await ask(path);
          expect([301, 307, 308]).toContain(answer.status);
          const there = new URL(answer.headers.get('location') ?? '', host.origin + base + path);
          expect(there.pathname).toBe(base + to);
        }
      });

      test('lets browsers keep hashed files for good and ask for the rest anew', async () => {
        const page = await ask('/');
        expect(page.headers.get('cache-control')).toMatch(/no-cache|max-age=0, must-revalidate/);
        const tag = page.headers.get('etag') ?? '';
        expect(tag).not.toBe('');
        expect((await ask('/', { 'if-none-match': tag })).status).toBe(304);
        const [font = ''] = /\/_astro\/fonts\/[\w.]+/.exec(await page.text()) ?? [];
        const kept = await ask(font);
        expect(kept.status).toBe(200);
        expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      });

      test('compresses text', async () => {
        // Cloudflare compresses on its way to readers, which its local server leaves out.
        const encodings = name === 'cloudflare' ? [null, 'gzip', 'br'] : ['gzip'];
        expect(encodings).toContain((await ask('/aftercare/')).headers.get('content-encoding'));
      });

      test('keeps what is for itself', async () => {
        for (const path of ['/_headers', '/_redirects'])
          expect([path, (await ask(path)).status]).toEqual([path, 404]);
      });

      test('is walked in a browser with nothing that is refused, missing or from elsewhere', async ({
        browser,
      }) => {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        const page = await context.newPage();
        const faults: string[] = [];
        // A feature that this browser does not have need not be switched off in it.
        const unknown = /Unrecognized feature: '(web-share|bluetooth)'/;
        page.on('console', (message) => {
          if (/error|warning/.test(message.type()) && !unknown.test(message.text()))
            faults.push(`${page.url()}: ${message.text()}`);
        });
        page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
        page.on('response', (response) => {
          if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
        });
        page.on('request', (request) => {
          if (!request.url().startsWith(host.origin + base)) faults.push(request.url());
        });
        await page.goto(`${host.origin}${base}/`);
        const links = await page
          .locator('#contents a')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
        expect(links.length).toBeGreaterThan(10);
        for (const link of links) await page.goto(new URL(link, page.url()).href);
        await page.goto(`${host.origin}${base}/old-sun/`);
        await expect(page).toHaveURL(`${host.origin}${base}/aftercare/#sun`);
        await page.goto(`${host.origin}${base}/s/sun/`);
        await expect(page).toHaveURL(`${host.origin}${base}/aftercare/#sun`);
        expect(faults).toEqual([]);
        await context.close();
      });
    });
  }
}
