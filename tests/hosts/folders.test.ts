import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { expect, test } from 'playwright/test';

import { importTool } from '../bench/tools.ts';
import { run, temporaryFolder } from '../../src/cli/run.ts';
import { serve } from '../../src/cli/serve.ts';
import { headersOf } from '../../src/output/hosts/statement.ts';
import { bases, hasHsts } from './publish.ts';
import { walk } from './walk.ts';

// Hosts that take a folder and cannot be started here: their own parsers and what they are known to do.

/** What Netlify reads from `_headers` and `_redirects`. */
interface Rules {
  headers: { forRegExp: RegExp; values: Record<string, string> }[];
  redirects: { from: string; to: string; status: number }[];
}

/** Reads the two files by Netlify's own parsers. */
async function readRules(dist: string): Promise<Rules> {
  const { parseAllHeaders } = await importTool<{
    parseAllHeaders: (options: object) => Promise<{ headers: Rules['headers']; errors: Error[] }>;
  }>('@netlify/headers-parser');
  const { parseAllRedirects } = await importTool<{
    parseAllRedirects: (options: object) => Promise<{ redirects: Rules['redirects']; errors: Error[] }>;
  }>('@netlify/redirect-parser');
  const { headers, errors } = await parseAllHeaders({ headersFiles: [join(dist, '_headers')] });
  const moved = await parseAllRedirects({ redirectsFiles: [join(dist, '_redirects')] });
  expect([...errors, ...moved.errors]).toEqual([]);
  return { headers, redirects: moved.redirects };
}

for (const base of bases) {
  const root = process.env[`GUIDE_AT_${base}`] ?? '';
  const dist = join(root, 'dist');
  const at = base || 'at the root';

  test.describe(`Netlify, ${at}`, () => {
    let rules: Rules;
    test.beforeAll(async () => {
      rules = await readRules(dist);
    });
    const headersFor = (path: string): Record<string, string> =>
      Object.assign(
        {},
        ...rules.headers.filter(({ forRegExp }) => forRegExp.test(path)).map(({ values }) => values),
      ) as Record<string, string>;

    test('is told every header, for each path of the guide', () => {
      for (const path of ['/', '/aftercare/', '/aftercare.md', '/og/aftercare.png', '/not-here/'])
        expect(headersFor(base + path)).toMatchObject(headersOf({ hsts: hasHsts(base) }));
      expect(headersFor(`${base}/_astro/some.js`)).toHaveProperty(
        'Cache-Control',
        'public, max-age=31536000, immutable',
      );
      expect(headersFor(`${base}/aftercare/`)).not.toHaveProperty('Cache-Control');
      for (const [path, type] of [
        ['/aftercare.md', 'text/markdown; charset=utf-8'],
        ['/llms.txt', 'text/plain; charset=utf-8'],
        ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
        ['/changes.xml', 'application/xml; charset=utf-8'],
      ] as const)
        expect(headersFor(base + path)).toHaveProperty('Content-Type', type);
    });

    test('is told where a page moved', () => {
      expect(rules.redirects).toEqual([
        expect.objectContaining({ from: `${base}/old-care/`, to: `${base}/aftercare/`, status: 301 }),
      ]);
    });

    test('is walked in a browser under the headers it was told', async ({ browser }) => {
      const { url, close } = await serve(dist, { port: 0, base });
      const server = createServer((request, response) => {
        const forward = async () => {
          const { pathname } = new URL(request.url ?? '/', url);
          const answer = await fetch(new URL(pathname, url), { redirect: 'manual' });
          for (const name of ['content-type', 'location'])
            response.setHeader(name, answer.headers.get(name) ?? '');
          response.setHeaders(new Map(Object.entries(headersFor(pathname))));
          response.writeHead(answer.status).end(await answer.bytes());
        };
        void forward();
      });
      await walk(browser, (await listen(server)) + base);
      server.closeAllConnections();
      server.close();
      await close();
    });
  });

  // Pages sends a folder as a plain server of files does, with the guide's own page for what is missing.
  test(`GitHub Pages, ${at}: is walked in a browser where no header can be set`, async ({ browser }) => {
    const { url, close } = await serve(dist, { port: 0, base });
    await walk(browser, url);
    const missing = await fetch(`${url}/not-here/`);
    expect([missing.status, await missing.text()]).toEqual([
      404,
      expect.stringContaining('This page is not'),
    ]);
    // An old address is led on by its page.
    const old = await fetch(`${url}/old-care/`);
    expect(await old.text()).toContain(`content="0;url=${base}/aftercare/"`);
    await close();
  });

  test.describe(`an object store, ${at}`, () => {
    // A store knows a website by the name of its host.
    const bucket = 'guide.localhost';
    let store: { run: () => Promise<AddressInfo>; close: () => Promise<void> };
    let port = 0;
    test.beforeAll(async () => {
      test.setTimeout(300_000);
      const { default: S3rver } = await importTool<{ default: new (options: object) => typeof store }>(
        '@20minutes/s3rver',
      );
      store = new S3rver({
        port: 0,
        address: '127.0.0.1',
        silent: true,
        directory: temporaryFolder(),
        configureBuckets: [{ name: bucket }],
      });
      ({ port } = await store.run());
      const endpoint = ['--endpoint-url', `http://127.0.0.1:${port}`];
      const env = {
        AWS_ACCESS_KEY_ID: 'S3RVER',
        AWS_SECRET_ACCESS_KEY: 'S3RVER',
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
      };
      const script = join(root, '.hosts/object-store.sh');
      const { code, output } = await run('sh', [script, bucket, ...endpoint], { env });
      expect(code, `The script wants the command aws (Debian's awscli):\n${output.slice(-2000)}`).toBe(0);
    });
    test.afterAll(() => store.close());

    /** What the website answers. */
    const ask = async (path: string) => {
      const request = get({ host: '127.0.0.1', port, path: base + path, headers: { host: bucket } });
      const [answer] = (await once(request, 'response')) as [IncomingMessage];
      return { ...answer.headers, status: answer.statusCode, text: (await answer.toArray()).join('') };
    };

    test('has each file of the build, but for those of other hosts', async () => {
      const missing: string[] = [];
      for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || /^_(headers|redirects)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name).slice(dist.length);
        if ((await ask(path)).status !== 200) missing.push(path);
      }
      // The page of an address that moved is a redirect there.
      expect(missing).toEqual(['/old-care/index.html']);
    });

    test('sends each kind of file with its type and its caching', async () => {
      for (const [path, type] of [
        ['/', 'text/html; charset=utf-8'],
        ['/aftercare/', 'text/html; charset=utf-8'],
        ['/aftercare.md', 'text/markdown; charset=utf-8'],
        ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
        ['/changes.xml', 'application/xml; charset=utf-8'],
        ['/search.json', 'application/json; charset=utf-8'],
        ['/og/aftercare.png', 'image/png'],
      ] as const)
        expect(await ask(path)).toMatchObject({
          status: 200,
          'content-type': type,
          'cache-control': 'no-cache',
        });
      const [font = ''] = /\/_astro\/[\w./-]+\.woff2/.exec((await ask('/')).text) ?? [];
      expect(await ask(font)).toMatchObject({
        status: 200,
        'content-type': 'font/woff2',
        'cache-control': 'public, max-age=31536000, immutable',
      });
    });

    test('leads old addresses on, and answers a missing page with the page for it', async () => {
      expect(await ask('/old-care/')).toMatchObject({ status: 301, location: `${base}/aftercare/` });
      expect(await ask('/aftercare')).toMatchObject({ status: 302, location: `${base}/aftercare/` });
      expect(await ask('/not-here/')).toMatchObject({
        status: 404,
        text: expect.stringContaining('This page is not here'),
      });
    });

    test('is walked in a browser', async ({ browser }) => {
      await walk(browser, `http://${bucket}:${port}${base}`);
    });
  });
}

/** Starts a server on a free port of this machine, and says where. */
async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
