import { expect, type Page, test } from 'playwright/test';

import { markOffsets } from '../bench/html-offsets.ts';
import { brotli } from '../bench/page-weight.ts';
import { budgets } from '../budgets.ts';
import { base, pages } from '../support/built-pages.ts';
import {
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
import { type Format, packed, printed } from '../support/paper.ts';
import { thorough } from '../support/windows.ts';

/** A page of each layout, and the kit with every component. */
const ofEachLayout = ['/', '/aftercare/', '/glossary/', '/planner/', '/404.html', '/kit/'];

/** Every component, each once: what holds of them seldom fails elsewhere. */
const telling = '/kit/';

/** Holds all sections once more: what holds of their parts is seen there. */
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
async function expectMarkAtTheEnd(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = (await headingIds(page)).slice(-1);
  await expect
    .configure({ soft: true })
    .poll(() => markedHeadings(page), 'its contents mark the last heading')
    .toEqual(last);
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

/** What is wrong with the page on paper of this format. */
async function faultsOnPaper(page: Page, format: Format): Promise<string[]> {
  // Laid out for print from the start, a page need not change for paper and back.
  await page.emulateMedia({ media: 'print' });
  const foot = await page.locator('.printed-from, body > footer p').allTextContents();
  // The booklet of the whole guide keeps its contents.
  const ways = page
    .locator('nav:not(.page-contents:not([data-screen])), body > header, [popover]')
    .filter({ visible: true });
  const faults = (await ways.allTextContents()).map(
    (words) => `it prints a way about: ${words.slice(0, 60)}`,
  );
  const { text, last, tagged, smallest } = await printed(page, format);
  if (foot.some((words) => packed(words).endsWith(last)))
    faults.push('a last sheet with nothing but its foot');
  if (!tagged) faults.push('it is not tagged');
  // A browser makes all of a page smaller when anything in it is too wide for the sheet.
  if (smallest < 7) faults.push(`letters of ${smallest} points`);
  for (const words of ['Skip to the text', '↑', 'Link to:'])
    if (text.includes(packed(words))) faults.push(`it prints "${words}"`);
  return faults;
}

const none = (faults: readonly string[], promise: string) => expect.soft(faults, promise).toEqual([]);

// A visit asks a page everything that it can: opening it is what takes long. Each run makes the first to every section
// and a page of each layout, the second, which takes longer, to the kit; `npm run test:all` both to every page.
for (const { path, html } of pages) {
  const isSection = sectionPaths.includes(path);

  test.describe(`${path} on a phone`, isSection || ofEachLayout.includes(path) ? {} : thorough, () => {
    test.use({ viewport: phone, hasTouch: true, colorScheme: 'light' });

    test('is short, still, in reach and whole in every size of letters', async ({ page }) => {
      const manners = looks.watchManners(page);
      await looks.watchShifts(page);
      const { marked, spans } = markOffsets(html);
      await page.route(`**${base}${path}`, async (route) =>
        route.fulfill({ response: await route.fetch(), body: marked }),
      );
      await open(page, path);
      none(await looks.shiftsOf(page), 'nothing moves while it loads');
      const bytes = await firstScreen(page, html, spans);
      expect.soft(bytes, 'bytes of the first screen').toBeLessThanOrEqual(budgets.firstScreen);
      const screens = budgets.screens[path] ?? (isSection ? budgets.screens['each section'] : Infinity);
      await layOutAll(page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
      expect.soft(height, 'screens, with its proof folded').toBeLessThanOrEqual(screens ?? NaN);
      none(await looks.strayText(page), 'its text has the sizes and leadings of one scale');
      none(await looks.movingOn(page), 'nothing moves for a reader who wants no motion');
      if (isSection) {
        none(await hiddenAfterJump(page), 'each link to a heading shows it, free of the header');
        await expectMarkAtTheEnd(page);
      }
      none(await looks.lostInLargeText(page, [390, 320]), 'all is left to read in letters twice as large');
      await page.setViewportSize({ width: 320, height: 568 });
      none(await looks.widerThan(page, 320), 'it is no wider than 320 px');
      none(await looks.lostWhenSpaced(page, 320), 'nothing is lost by wider spacing at 320 px');
      if (html.includes('<svg'))
        none(await looks.lostInForcedColors(page), 'drawings and signs stand out in forced colours');
      none(await looks.widerInLongWords(page, 320), 'it is no wider in words half as long again');
      none(await manners(), 'it asks nothing of others, keeps nothing and complains of nothing');
    });
  });

  test.describe(`${path} for everybody`, path === telling ? {} : thorough, () => {
    test.use({ viewport: wide, colorScheme: 'dark' });

    test('is in order by the rules of WCAG, in every window, light and dark, and on paper', async ({
      page,
    }) => {
      const manners = looks.watchManners(page);
      await looks.watchShifts(page);
      await open(page, path);
      none(await looks.shiftsOf(page), 'nothing moves while it loads in a wide window');
      none(await textUnderContents(page), 'its contents stand beside its text');
      if (isSection) await expectMarkAtTheEnd(page);
      if (path === whole) none(await hiddenAfterJump(page), 'each link to a heading shows it');
      await layOutAll(page);
      none(await looks.strayText(page), 'its text has the sizes and leadings of one scale');
      if (ofEachLayout.includes(path))
        none(await looks.violations(page), 'WCAG 2.2 A, AA and AAA hold in a wide window, in dark colours');
      for (const width of [wide.width, 768, phone.width]) {
        await page.setViewportSize({ width, height: phone.height });
        none(await looks.widerThan(page, width), `it is no wider than ${width} px`);
        none(await looks.lostWhenSpaced(page, width), `nothing is lost by wider spacing at ${width} px`);
      }
      none(await looks.violations(page, 'colours'), 'WCAG 2.2 A, AA and AAA hold in dark colours on a phone');
      none(await faultsOnPaper(page, 'Letter'), 'it prints on Letter without ways about, whole and tagged');
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      none(await looks.violations(page), 'WCAG 2.2 A, AA and AAA hold in light colours on a phone');
      none(await faultsOnPaper(page, 'A4'), 'it prints on A4 without ways about, whole and tagged');
      none(await manners(), 'it asks nothing of others, keeps nothing and complains of nothing');
    });
  });
}
