import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

import { expect, type Page, test } from 'playwright/test';

import { dist } from '../support/built-pages.ts';
import { thorough } from '../support/windows.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** The built pages on a line that a test can make hang and cut, in every browser alike, and files that it can change. */
class Line {
  hangs = false;
  /** What was sent of a page stops in the middle of it. */
  stalls = false;
  isCut = false;
  private readonly changed = new Map<string, string>();
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      if (this.hangs) return;
      if (this.isCut) {
        request.socket.destroy();
        return;
      }
      const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
      try {
        const body = Buffer.from(this.changed.get(path) ?? readFileSync(join(dist, path)));
        response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/plain' });
        if (this.stalls) response.write(body.subarray(0, 4000));
        else response.end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Changes a file as the publication of a newer guide does. */
  publish(path: string, change: (text: string) => string): void {
    this.changed.set(path, change(readFileSync(join(dist, path), 'utf8')));
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Waits until the worker has what stands at a path. */
async function untilKept(page: Page, path: string): Promise<void> {
  const isKept = () =>
    page.evaluate(async (wanted) => {
      const caught = await Promise.all(
        (await caches.keys()).map(async (key) => (await caches.open(key)).match(wanted)),
      );
      return navigator.serviceWorker.controller !== null && caught.some(Boolean);
    }, path);
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
}

/** Opens a page and waits until the worker has it. */
async function openKept(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilKept(page, new URL(address).pathname);
}

const notice = (page: Page) => page.getByText(/copy that your device kept on/);

test.describe('a guide that was opened', () => {
  test.use({ serviceWorkers: 'allow' });
  let line: Line;
  let origin: string;
  test.beforeEach(async () => {
    line = new Line();
    origin = await line.open();
  });
  test.afterEach(() => line.close());

  test('is read again offline, says so with its date, and comes fresh as soon as there is a connection', async ({
    page,
  }) => {
    await openKept(page, `${origin}/aftercare/`);
    await expect(notice(page)).toHaveCount(0);
    line.isCut = true;
    await page.goto(`${origin}/aftercare/`);
    await expect(page.getByRole('heading', { level: 1, name: 'Aftercare' })).toBeVisible();
    await expect(notice(page)).toContainText(String(new Date().getFullYear()));

    // What holds now is told by a script of its own, which is kept with the first page.
    await page.goto('about:blank');
    await page.goto(`${origin}/aftercare/#had=${new Date(Date.now() - 36e5).toISOString().slice(0, 16)}`);
    // In the hour after midnight what ends today comes first.
    await expect(
      page.locator('.holds').getByRole('listitem').filter({ hasText: 'Holds now:' }),
    ).toContainText('No make-up');

    // A page that was never opened says which ones are here.
    await page.goto(`${origin}/results/`);
    await page.getByRole('link', { name: '/aftercare/' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Aftercare' })).toBeVisible();

    line.isCut = false;
    line.publish('/aftercare/index.html', (html) => html.replaceAll('Aftercare', 'Looking after it'));
    await page.goto(`${origin}/aftercare/`);
    await expect(page.getByRole('heading', { level: 1, name: 'Looking after it' })).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
  });

  test('shows what was kept where a connection hangs', async ({ page }) => {
    await openKept(page, `${origin}/get-help/`);
    line.hangs = true;
    await page.goto(`${origin}/get-help/`, { waitUntil: 'commit' });
    await expect(notice(page)).toBeVisible({ timeout: 15_000 });
  });

  test('shows what was kept where a page stops on its way', async ({ page }) => {
    await openKept(page, `${origin}/get-help/`);
    line.stalls = true;
    await page.goto(`${origin}/get-help/`, { waitUntil: 'commit' });
    await expect(notice(page)).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole('contentinfo')).toBeVisible();
  });

  test('searches, plans and fills in the sheet offline once they were used, and no place is kept unasked', async ({
    page,
  }) => {
    await openKept(page, `${origin}/search/#q=gym`);
    await expect(page.getByText('places for “gym”')).toBeVisible();
    await untilKept(page, '/search.json');
    for (const path of ['/planner/', '/sheet/', '/aftercare/#skin-care']) await openKept(page, origin + path);
    line.isCut = true;
    await page.goto(`${origin}/search/#q=makeup`);
    await expect(page.getByText('places for “makeup”')).toBeVisible();
    await page.goto(`${origin}/planner/`);
    await page.getByLabel('Day of the appointment').fill(new Date().toISOString().slice(0, 10));
    await expect(page.locator('#plan').getByRole('listitem').first()).toBeVisible();
    await page.goto(`${origin}/sheet/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('place'))).toBeNull();
  });

  test('is kept whole on request, with the planner and the search, and is taken away again', async ({
    page,
  }) => {
    await openKept(page, `${origin}/keep/`);
    await expect(page.getByText(/It takes about [\d,]+ kB/)).toBeVisible();
    await page.getByRole('button', { name: 'Keep the whole guide' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('is on this device');
    await page.goto(`${origin}/aftercare/`);
    line.isCut = true;
    await page.goto(`${origin}/results/`);
    await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
    await page.goto(`${origin}/planner/`);
    await page.getByLabel('Day of the appointment').fill(new Date().toISOString().slice(0, 10));
    await expect(page.locator('#plan').getByRole('listitem').first()).toBeVisible();
    await page.goto(`${origin}/search/#q=makeup`);
    await expect(page.getByText('places for “makeup”')).toBeVisible();
    line.isCut = false;

    // The place where they stopped is offered, and leads there only when it is pressed.
    await page.goto(`${origin}/`);
    await page.getByText('Go on where you stopped').getByRole('link').click();
    await page.waitForURL(({ pathname }) => pathname !== '/');
    await page.goto(`${origin}/keep/`);
    await page.getByRole('button', { name: 'Take it off this device' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('no longer kept');
    expect(await page.evaluate(async () => [await caches.keys(), Object.keys(localStorage)])).toEqual([
      [],
      [],
    ]);
  });

  test('has one version at a time, and what was kept moves on to the new one', async ({ page }) => {
    await openKept(page, `${origin}/aftercare/`);
    const [before] = await page.evaluate(() => caches.keys());
    line.publish('/sw.js', (text) => text.replace(/"version":"\w+"/, '"version":"newer"'));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([before?.replace(/\w+$/, 'newer')]);
    const paths = await page.evaluate(async () => {
      const [key = ''] = await caches.keys();
      return (await (await caches.open(key)).keys()).map(({ url }) => new URL(url).pathname);
    });
    expect(paths).toContain('/aftercare/');
  });

  test('stays whole where a new version is published while there is no connection, and takes it up after', async ({
    page,
  }) => {
    const update = () =>
      page.evaluate(async () => {
        await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
        return caches.keys();
      });
    await openKept(page, `${origin}/aftercare/`);
    const before = await page.evaluate(() => caches.keys());
    line.isCut = true;
    line.publish('/sw.js', (text) => text.replace(/"version":"\w+"/, '"version":"newer"'));
    line.publish('/aftercare/index.html', (html) => html.replaceAll('Aftercare', 'Looking after it'));
    expect(await update()).toEqual(before);
    await page.goto(`${origin}/aftercare/`);
    await expect(page.getByRole('heading', { level: 1, name: 'Aftercare' })).toBeVisible();
    await expect(notice(page)).toBeVisible();

    // The line comes back, and goes again once the new version has been fetched.
    line.isCut = false;
    await expect.poll(update).toEqual([before[0]?.replace(/\w+$/, 'newer')]);
    line.isCut = true;
    await page.goto(`${origin}/aftercare/`);
    await expect(page.getByRole('heading', { level: 1, name: 'Looking after it' })).toBeVisible();
    await expect(notice(page)).toBeVisible();
  });

  test('keeps nothing once a copy is published that switches it off', thorough, async ({ page }) => {
    await openKept(page, `${origin}/aftercare/`);
    const { farewell } = await import('../../src/output/offline.ts');
    line.publish('/sw.js', () => farewell);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
  });
});
