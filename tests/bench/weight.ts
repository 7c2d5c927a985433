import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright';

import { markOffsets, type Span } from './html-offsets.ts';
import { brotli, inlineParts } from './page-weight.ts';
import { bytes, table } from './table.ts';

/** What is expected of a reading page, in bytes at brotli 11, and what a script may weigh. */
const expected = { html: 13_000, firstScreen: 14_000, js: 2_000, shift: 0 };

const phone = { width: 390, height: 844 };

/** What one page costs a reader on the first visit; bytes at brotli 11. */
interface Weight {
  page: string;
  requests: number;
  html: number;
  firstScreen: number;
  inlineCss: number;
  inlineJs: number;
  css: number;
  js: number;
  font: number;
  other: number;
  shift: number;
}

/** What the browser says of the first screen: the last marked element in it, and the next one that is seen. */
function lastInView(height: number): { last: number; next: number | undefined } {
  const seen = [...document.body.querySelectorAll('[data-at]')].filter((element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility() && box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0;
  });
  const at = (element: Element | undefined) =>
    element ? Number(element.getAttribute('data-at')) : undefined;
  const index = seen.findLastIndex((element) => element.getBoundingClientRect().top < height);
  return { last: at(seen[index]) ?? 0, next: at(seen[index + 1]) };
}

/** Where in the text of the page the first screen is complete. */
function endOfFirstScreen(
  spans: readonly Span[],
  { last, next }: { last: number; next: number | undefined },
): number {
  const end = spans[last]?.end ?? 0;
  const beyond = next === undefined ? undefined : spans[next]?.start;
  return beyond === undefined ? end : Math.min(end, beyond);
}

/** Opens a page for the first time and adds up what comes over the wire. */
export async function visit(
  page: Page,
  address: string,
): Promise<Omit<Weight, 'page' | 'html' | 'firstScreen' | 'inlineCss' | 'inlineJs'>> {
  const sums = { css: 0, js: 0, font: 0, other: 0 };
  let requests = 0;
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    requests += 1;
    const kind = response.request().resourceType();
    if (kind === 'document') return;
    const name =
      kind === 'stylesheet' ? 'css' : kind === 'script' ? 'js' : kind === 'font' ? 'font' : 'other';
    bodies.push(
      response.body().then(
        (body) => void (sums[name] += Math.min(body.length, brotli(body))),
        () => undefined,
      ),
    );
  });
  await page.addInitScript(() => {
    const sum = { shift: 0 };
    Object.assign(window, { benchSum: sum });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) sum.shift += Number(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(200);
  const shift = await page.evaluate(() =>
    'benchSum' in window ? (window.benchSum as { shift: number }).shift : NaN,
  );
  await Promise.all(bodies);
  return { ...sums, requests, shift };
}

/** Weighs one built page. */
async function weigh(
  browser: Browser,
  { dist, url, page: path }: { dist: string; url: string; page: string },
): Promise<Weight> {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const { marked, spans } = markOffsets(html);
  const context = await browser.newContext({ viewport: phone, serviceWorkers: 'block', isMobile: true });
  try {
    const plain = await visit(await context.newPage(), url + path);
    const page = await context.newPage();
    await page.route(url + path, (route) =>
      route.fulfill({ body: marked, contentType: 'text/html;charset=utf-8' }),
    );
    await page.goto(url + path, { waitUntil: 'networkidle' });
    const end = endOfFirstScreen(spans, await page.evaluate(lastInView, phone.height));
    const { css, js } = inlineParts(html);
    return {
      page: path,
      ...plain,
      html: brotli(html),
      firstScreen: brotli(html.slice(0, end)),
      inlineCss: css ? brotli(css) : 0,
      inlineJs: js ? brotli(js) : 0,
    };
  } finally {
    await context.close();
  }
}

/** Weighs pages one by one and gives a table of them. */
export async function weightTable(
  browser: Browser,
  { dist, url, pages }: { dist: string; url: string; pages: readonly string[] },
): Promise<string> {
  const head = [
    'page',
    'requests',
    'HTML',
    'first screen',
    'CSS in it',
    'JS in it',
    'CSS files',
    'JS files',
    'fonts',
    'other',
    'shift',
  ];
  const rows = [head];
  for (const path of pages) {
    const one = await weigh(browser, { dist, url, page: path });
    rows.push([
      one.page,
      String(one.requests),
      bytes(one.html, expected.html),
      bytes(one.firstScreen, expected.firstScreen),
      bytes(one.inlineCss),
      bytes(one.inlineJs, expected.js),
      bytes(one.css),
      bytes(one.js, expected.js - one.inlineJs),
      bytes(one.font),
      bytes(one.other),
      `${one.shift.toFixed(4)}${one.shift > expected.shift ? '!' : ''}`,
    ]);
  }
  return `${table(rows)}
Bytes at brotli 11; "in it" is also counted in HTML. First screen: the HTML up to the end of what 390 x 844 px shows.
Expected of a section: HTML ${bytes(expected.html)}, first screen ${bytes(expected.firstScreen)}, JS ${bytes(expected.js)}, no shift. "!" is over.`;
}
