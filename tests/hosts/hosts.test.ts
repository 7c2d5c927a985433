import { expect, test } from 'playwright/test';

import { hosts, type Published, type Running } from '../bench/hosts.ts';
import { headersOf } from '../../src/output/hosts/statement.ts';
import { gradeOf } from './observatory.ts';
import { bases, hasHsts } from './publish.ts';
import { walk } from './walk.ts';

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
          for (const [header, value] of Object.entries(headersOf({ hsts: hasHsts(base) })))
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

      test('is named by its address in the feed, the lists of pages and the manifest', async () => {
        const address = `https://example.org${base}/`;
        for (const path of ['/changes.xml', '/sitemap-0.xml', '/robots.txt', '/aftercare/']) {
          const named = (await (await ask(path)).text()).match(/https:\/\/example\.org[^"'<\s]*/g) ?? [];
          expect(named.length, path).toBeGreaterThan(0);
          expect(named.filter((one) => !one.startsWith(address))).toEqual([]);
        }
        const manifest = (await (await ask('/manifest.webmanifest')).json()) as Record<string, unknown>;
        expect(manifest).toMatchObject({ start_url: `${base}/` });
      });

      test('lets browsers keep hashed files for good and ask for the rest anew', async () => {
        const page = await ask('/');
        expect(page.headers.get('cache-control')).toMatch(/no-cache|max-age=0, must-revalidate/);
        const tag = page.headers.get('etag') ?? '';
        expect(tag).not.toBe('');
        expect((await ask('/', { 'if-none-match': tag })).status).toBe(304);
        const [font = ''] = /\/_astro\/[\w./-]+\.woff2/.exec(await page.text()) ?? [];
        const kept = await ask(font);
        expect(kept.status).toBe(200);
        expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      });

      test('compresses text', async () => {
        // Cloudflare compresses on its way to readers, which its local server leaves out.
        const encodings = name === 'cloudflare' ? [null, 'gzip', 'br'] : ['gzip'];
        const answer = await ask('/aftercare/');
        expect(encodings).toContain(answer.headers.get('content-encoding'));
        const plain = await ask('/aftercare/', { 'accept-encoding': 'identity' });
        expect(await answer.text()).toBe(await plain.text());
      });

      test('keeps what is for itself', async () => {
        for (const path of ['/_headers', '/_redirects'])
          expect([path, (await ask(path)).status]).toEqual([path, 404]);
      });

      test('is walked in a browser with nothing that is refused, missing or from elsewhere', async ({
        browser,
      }) => {
        await walk(browser, host.origin + base);
      });

      if (hasHsts(base))
        test('is given A+ by the Observatory', async () => {
          expect(await gradeOf(host)).toEqual({ grade: 'A+', failed: [] });
        });
    });
  }
}
