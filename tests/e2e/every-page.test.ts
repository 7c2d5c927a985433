import { expect, type Page, test } from 'playwright/test';

import { markOffsets } from '../../src/cli/bench/html-offsets.ts';
import { brotli } from '../../src/cli/bench/page-weight.ts';
import { budgets } from '../budgets.ts';
import { base, pages } from '../support/built-pages.ts';
import {
  drawn,
  headingIds,
  isShown,
  layOutAll,
  markedHeadings,
  open,
  phoneAndWide,
  placesAfterJump,
} from '../support/browser.ts';
import { sectionPaths } from '../support/guide.ts';
import * as looks from '../support/looks.ts';
import { packed, printed } from '../support/paper.ts';

/** A page of each layout: what a wide window changes, the margins, it changes alike on all pages of a layout. */
const ofEachLayout = ['/', '/aftercare/', '/glossary/', '/planner/', '/404.html'];

/** Holds the words of all sections once more: their colours and their second sheet of paper are seen at home. */
const whole = '/guide/';

const [phone, wide] = phoneAndWide;

/** Bytes of the page up to the end of what the first screen shows; its elements carry their place in its text. */
async function firstScreen(page: Page, html: string, spans: readonly { start: number; end: number }[]) {
  const { last, next } = await page.evaluate((height) => {
    const seen = [...document.body.querySelectorAll('[data-at]')].filter((element) => {
      const box = element.getBoundingClientRect();
      return element.checkVisibility() && box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0;
    });
    const index = seen.findLastIndex((element) => element.getBoundingClientRect().top < height);
    const at = (element: Element | undefined) => Number(element?.getAttribute('data-at') ?? NaN);
    return { last: at(seen[index]), next: at(seen[index + 1]) };
  }, phone.height);
  const end = Math.min(spans[last]?.end ?? NaN, spans[next]?.start ?? Infinity);
  expect(end).toBeGreaterThan(1000);
  return brotli(html.slice(0, end));
}

/** Headings that a link does not bring into view, free of the header. */
const hiddenAfterJump = async (page: Page) =>
  (await placesAfterJump(page, await headingIds(page)))
    .filter((place) => !isShown(place))
    .map((place) => JSON.stringify(place));

/** Whether the contents mark the last heading at the end of the page, however short what stands below it. */
async function markAtTheEnd(page: Page): Promise<string[]> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await drawn(page);
  const last = (await headingIds(page)).at(-1);
  const marked = await markedHeadings(page);
  return marked.join() === last ? [] : [`they mark ${marked.join()} and not ${last}`];
}

/** What stands in the margin over the text, as the contents of the page do in a wide window. */
async function textUnderContents(page: Page): Promise<string[]> {
  const contents = page.locator('.page-contents');
  if ((await contents.count()) === 0) return [];
  await expect(contents.getByRole('link').first()).toBeInViewport();
  const left = (await contents.boundingBox())?.x ?? NaN;
  // Sources hang out of the text, and drawings are broader; what a drawing cuts off inside itself is not seen.
  return page.locator('.body *:not(.page-contents *, svg *)').evaluateAll(
    (parts, edge) =>
      parts
        // What is far from the window is not laid out, and has no true place yet.
        .filter((part) => part.checkVisibility({ contentVisibilityAuto: true }))
        .filter((part) => part.getBoundingClientRect().right > edge)
        .map((part) => part.outerHTML.slice(0, 80)),
    left,
  );
}

/** Paper that each page is printed on, and the colours that it has on the screen. */
const papers = [
  ['A4', 'light'],
  ['Letter', 'dark'],
] as const;

/** What is wrong with the page on these papers. */
async function faultsOnPaper(page: Page, sheets: readonly (typeof papers)[number][]): Promise<string[]> {
  // Laid out for print from the start, a page need not change for paper and back with each sheet.
  await page.emulateMedia({ media: 'print' });
  const foot = await page.locator('.notes > p, body > footer p').allTextContents();
  // The booklet of the whole guide keeps its contents.
  const ways = page
    .locator('nav:not(.page-contents.long), body > header, [popover]')
    .filter({ visible: true });
  const faults = (await ways.allTextContents()).map(
    (words) => `it prints a way about: ${words.slice(0, 60)}`,
  );
  for (const [format, colorScheme] of sheets) {
    await page.emulateMedia({ media: 'print', colorScheme });
    const { text, last, tagged, smallest } = await printed(page, format);
    if (foot.some((words) => packed(words).endsWith(last)))
      faults.push(`${format}: a last sheet with nothing but its foot`);
    if (!tagged) faults.push(`${format}: it is not tagged`);
    // A browser makes all of a page smaller when anything in it is too wide for the sheet.
    if (smallest < 7) faults.push(`${format}: letters of ${smallest} points`);
    for (const words of ['Skip to the text', '↑', 'Link to:'])
      if (text.includes(packed(words))) faults.push(`${format}: it prints "${words}"`);
  }
  return faults;
}

// One visit asks a page everything, from the narrowest window to paper: opening a page is what takes long.
test.describe('every page', { tag: '@once' }, () => {
  test.describe.configure({ mode: 'parallel', timeout: 180_000 });
  test.use({ viewport: phone, hasTouch: true, colorScheme: 'light' });

  for (const { path, html } of pages) {
    test(path, async ({ page }) => {
      const none = (faults: readonly string[], promise: string) => expect.soft(faults, promise).toEqual([]);
      const isSection = sectionPaths.includes(path);
      const manners = looks.watchManners(page);
      await looks.watchShifts(page);
      const { marked, spans } = markOffsets(html);
      await page.route(`**${base}${path}`, (route) =>
        route.fulfill({ body: marked, contentType: 'text/html;charset=utf-8' }),
      );

      await test.step('as it is opened on a phone', async () => {
        await open(page, path);
        none(await looks.shiftsOf(page), 'nothing moves while it loads on a phone');
        const bytes = await firstScreen(page, html, spans);
        expect.soft(bytes, 'bytes of the first screen').toBeLessThanOrEqual(budgets.firstScreen);
        none(await looks.movingOn(page), 'nothing moves for a reader who wants no motion');
      });
      if (isSection)
        none(await hiddenAfterJump(page), 'each link to a heading shows it, free of the header, on a phone');
      if (isSection)
        none(await markAtTheEnd(page), 'its contents mark the last heading at its end, on a phone');

      await test.step('in narrow windows and large letters', async () => {
        none(await looks.lostInLargeText(page, [390, 320]), 'all is left to read in letters twice as large');
        await page.setViewportSize({ width: 320, height: 568 });
        none(await looks.widerThan(page, 320), 'it is no wider than 320 px');
        none(await looks.lostWhenSpaced(page, 320), 'nothing is lost by wider spacing at 320 px');
        await page.setViewportSize(phone);
        none(await looks.widerThan(page, phone.width), 'it is no wider than a phone');
        none(await looks.lostWhenSpaced(page, phone.width), 'nothing is lost by wider spacing on a phone');
      });
      if (html.includes('<svg'))
        none(await looks.lostInForcedColors(page), 'drawings and signs stand out in forced colours');

      await test.step('by the rules of WCAG', async () => {
        await page.emulateMedia({ colorScheme: 'light' });
        await layOutAll(page);
        none(await looks.violations(page), 'WCAG 2.2 A, AA and AAA hold in light colours');
        await page.emulateMedia({ colorScheme: 'dark' });
        if (path !== whole)
          none(await looks.violations(page, 'colours'), 'WCAG 2.2 A, AA and AAA hold in dark colours');
      });

      await test.step('in wide windows', async () => {
        await page.setViewportSize(wide);
        await page.unrouteAll();
        await open(page, path);
        none(await looks.shiftsOf(page), 'nothing moves while it loads in a wide window');
        none(await textUnderContents(page), 'its contents stand beside its text');
        if (isSection) none(await markAtTheEnd(page), 'its contents mark the last heading at its end');
        if (path === whole) none(await hiddenAfterJump(page), 'each link to a heading shows it');
        none(await looks.widerThan(page, wide.width), 'it is no wider than a wide window');
        none(
          await looks.lostWhenSpaced(page, wide.width),
          'nothing is lost by wider spacing in a wide window',
        );
        if (ofEachLayout.includes(path)) {
          await layOutAll(page);
          none(await looks.violations(page), 'WCAG 2.2 A, AA and AAA hold in a wide window, in dark colours');
        }
        await page.setViewportSize({ width: 768, height: 1024 });
        none(await looks.widerThan(page, 768), 'it is no wider than a tablet');
        none(await looks.lostWhenSpaced(page, 768), 'nothing is lost by wider spacing on a tablet');
      });

      await test.step('on paper', async () => {
        none(
          await faultsOnPaper(page, path === whole ? papers.slice(0, 1) : papers),
          'it prints without ways about, whole and tagged',
        );
      });
      none(await manners(), 'it asks nothing of others, keeps nothing and complains of nothing');
    });
  }
});
