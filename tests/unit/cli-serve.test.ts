import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { portOf } from '../../src/cli/port.ts';
import { serve, type Served } from '../../src/cli/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const pages = join(folder, 'dist');

beforeAll(() => {
  mkdirSync(join(pages, 'aftercare'), { recursive: true });
  mkdirSync(join(folder, 'dist-secret'));
  writeFileSync(join(pages, 'index.html'), '<h1>Home</h1>');
  writeFileSync(join(pages, '404.html'), '<h1>Not here</h1>');
  writeFileSync(join(pages, 'aftercare', 'index.html'), '<h1>Aftercare</h1>');
  writeFileSync(join(pages, 'robots.txt'), 'ü');
  writeFileSync(join(pages, 'day.ics'), 'BEGIN:VCALENDAR');
  writeFileSync(join(pages, 'text.woff2'), 'font');
  writeFileSync(join(folder, 'dist-secret', 'index.html'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a browser that does not tidy addresses gets, redirects not followed: status and place. */
const raw = ({ port }: Served, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket
      .on('data', (part: Buffer) => (text += part.toString()))
      .on('end', () => resolve(text))
      .on('error', reject);
  });

describe.each([
  { where: 'at the root of a host', base: '' },
  { where: 'under a path', base: '/guide-to-skin' },
])('the guide served $where', ({ base }) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(pages, { port: 0, base });
  });
  afterAll(() => served.close());

  const get = (path: string) => fetch(served.url + path, { redirect: 'manual' });

  test('a page opens at its address', async () => {
    const answer = await get('/aftercare/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(await answer.text()).toContain('Aftercare');
  });

  test('an address without its last slash leads to the page, its question kept', async () => {
    const answer = await get('/aftercare?from=card');
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(`${base}/aftercare/?from=card`);
  });

  test.each(['/nothing', '/nothing/', '/nothing/index.html', '/%E0%A4%A'])(
    '%s gets the 404 page',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Not here');
    },
  );

  test.each([
    ['/robots.txt', 'text/plain;charset=utf-8'],
    ['/day.ics', 'text/calendar'],
    ['/text.woff2', 'font/woff2'],
  ])('%s is sent as %s', async (path, type) => {
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toBe(type);
  });

  test.each([
    '/../dist-secret/',
    '/%2e%2e/dist-secret/',
    '/..%2fdist-secret/',
    '/../dist-secret',
    '/aftercare/..%5c..%5cdist-secret/',
  ])('%s does not reach a file outside the folder', async (path) => {
    const answer = await raw(served, base + path);
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
    expect(answer).not.toContain('secret');
  });

  test('no address sends a reader to another host', async () => {
    expect(await raw(served, '//example.org/aftercare')).toMatch(/^HTTP\/1\.1 404/);
    expect(await raw(served, '/%2fexample.org/%2e./aftercare')).toMatch(/^HTTP\/1\.1 404/);
  });

  test('only reading is possible', async () => {
    const answer = await fetch(`${served.url}/`, { method: 'POST' });
    expect(answer.status).toBe(405);
  });
});

describe('a guide under a path', () => {
  test('is not found outside it', async () => {
    const served = await serve(pages, { port: 0, base: '/guide' });
    const host = new URL(served.url).origin;
    const statuses = [];
    for (const path of ['/', '/aftercare/', '/guidebook/', '/guide', '/guide/']) {
      statuses.push((await fetch(host + path, { redirect: 'manual' })).status);
    }
    await served.close();
    expect(statuses).toEqual([404, 404, 404, 301, 200]);
  });
});

describe('the port', () => {
  test('that is taken is passed over for the next free one', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const served = await serve(pages, { port });
    expect(served.port).toBeGreaterThan(port);
    expect(served.url).toBe(`http://localhost:${served.port}`);
    await served.close();
    other.close();
  });

  test('is 4321 unless PORT says another', () => {
    expect(portOf(undefined, 4321)).toBe(4321);
    expect(portOf('', 4321)).toBe(4321);
    expect(portOf('5000', 4321)).toBe(5000);
  });

  test.each(['many', '-1', '65536', '80.5'])('cannot be %s', (text) => {
    expect(() => portOf(text, 4321)).toThrow(`PORT is "${text}", which is not a port.`);
  });
});
