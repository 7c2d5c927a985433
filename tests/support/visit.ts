import type { Browser, BrowserContextOptions, Page } from 'playwright/test';

import { base } from './built-pages.ts';

/** What was seen on a page when it was opened for the first time. */
export interface Visit {
  path: string;
  /** What wants more width than there is. */
  wide: string[];
  /** Words that are cut off, or controls that lie on each other, with the text spaced as a reader may set it. */
  lost: string[];
  /** Errors and warnings of the console; what the security policy forbids is among them. */
  complaints: string[];
  /** Addresses of other origins that were asked for. */
  foreign: string[];
  cookies: string[];
  /** Keys that the page has stored in the browser. */
  stored: string[];
}

/** Elements that make the page or a part of it scroll sideways, and the page itself. */
const tooWide = (width: number): string[] => {
  const name = (one: Element) => one.outerHTML.slice(0, 80);
  const root = document.documentElement;
  const over = root.scrollWidth > width || innerWidth > width ? [`the page: ${root.scrollWidth} px`] : [];
  const elements = [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility());
  for (const one of elements) {
    if (one instanceof SVGElement) continue;
    const { overflowX } = getComputedStyle(one);
    if (/auto|scroll/.test(overflowX) && one.scrollWidth > one.clientWidth + 1)
      over.push(`scrolls: ${name(one)}`);
    if (over.length > 0 && one.getBoundingClientRect().right > width + 1)
      over.push(`sticks out: ${name(one)}`);
  }
  return over.slice(0, 5);
};

/** Sets the text spacing that WCAG 1.4.12 names and says what is lost by it. */
const lostBySpacing = (): string[] => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
      'p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const name = (one: Element) => one.outerHTML.slice(0, 80);
  const lost: string[] = [];
  for (const one of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!one.checkVisibility() || one instanceof SVGElement) continue;
    const { overflowX, overflowY } = getComputedStyle(one);
    const isForListeners = one.clientWidth <= 1 || one.clientHeight <= 1;
    if (isForListeners) continue;
    const cutX = /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
    const cutY = /hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
    if (cutX || cutY) lost.push(`cut off: ${name(one)}`);
  }
  const controls = [...document.querySelectorAll('body > header :is(a, button)')].filter((one) =>
    one.checkVisibility(),
  );
  const boxes = controls.map((one) => ({ one, box: one.getBoundingClientRect() }));
  for (const [index, { one, box }] of boxes.entries()) {
    for (const { box: other } of boxes.slice(index + 1)) {
      const isApart =
        box.right <= other.left + 1 ||
        other.right <= box.left + 1 ||
        box.bottom <= other.top + 1 ||
        other.bottom <= box.top + 1;
      if (!isApart) lost.push(`covered: ${name(one)}`);
    }
    if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
      lost.push(`too narrow: ${name(one)}`);
  }
  return lost.slice(0, 5);
};

async function visitOne(page: Page, path: string, width: number): Promise<Visit> {
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const response = await page.goto(base + path, { waitUntil: 'load' });
  if (response?.status() !== 200) complaints.push(`status ${response?.status()}`);
  const { origin } = new URL(page.url());
  foreign.push(
    ...asked.filter((address) => !address.startsWith(`${origin}/`) && !address.startsWith('data:')),
  );
  const wide = await page.evaluate(tooWide, width);
  const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  const spacing = await page.evaluate(lostBySpacing);
  const lost = [...spacing, ...(await page.evaluate(tooWide, width))];
  const cookies = (await page.context().cookies()).map(({ name }) => name);
  return { path, wide, lost, complaints, foreign, cookies, stored };
}

/** Opens each page for the first time, in a window of its own. */
export async function visitAll(
  browser: Browser,
  options: BrowserContextOptions,
  paths: readonly string[],
): Promise<Visit[]> {
  const context = await browser.newContext(options);
  const visits: Visit[] = [];
  for (const path of paths) {
    const page = await context.newPage();
    visits.push(await visitOne(page, path, options.viewport?.width ?? NaN));
    await page.close();
  }
  await context.close();
  return visits;
}
