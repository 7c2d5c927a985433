import { expect, type Page, test } from 'playwright/test';

import { phaseNames, whenOf } from '../../src/guide/advice.ts';
import { advice } from '../support/guide.ts';
import { open } from '../support/browser.ts';
import { paths } from '../support/built-pages.ts';
import { type Format, formats, packed, printed } from '../support/paper.ts';

const sheet = '/aftercare/';
const plan = '/planner/#day=2027-02-27&time=14:30';
const lines = advice.filter((one) => whenOf(one) === 'after').map((one) => one.short ?? one.advice);

/** Gives the sheet the address of a published guide, and the code that leads there. */
const withLongAddress = (page: Page) =>
  page.locator('.sheet .own').evaluate((own, address) => {
    const foot = own.querySelector('p');
    // What stands there now is the page's name, or the address of the guide that was built.
    if (foot) foot.textContent = foot.textContent.replace(/,.*?\. Reviewed/, `, ${address}. Reviewed`);
    if (own.querySelector('.qr')) return;
    const code = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    code.setAttribute('viewBox', '0 0 31 31');
    code.setAttribute('class', 'qr');
    own.append(code);
  }, 'guide-of-40-letters.example.org/aftercare');

for (const format of Object.keys(formats) as Format[]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(
      `the aftercare sheet on ${format}, from the ${colorScheme} scheme`,
      { tag: '@once' },
      () => {
        test.use({ colorScheme, javaScriptEnabled: colorScheme === 'light' });

        test('is one side with every line of advice, in letters of 11 points or more', async ({ page }) => {
          await open(page, sheet);
          const { sheets, text, smallest, tagged, outline } = await printed(page, format);
          expect(lines.filter((line) => !text.includes(packed(line)))).toEqual([]);
          expect(sheets).toBe(1);
          expect(smallest).toBeGreaterThanOrEqual(10.9);
          expect(tagged).toBe(true);
          expect(outline).toEqual(expect.arrayContaining([phaseNames['first-day'], 'When to get help']));
        });
      },
    );
  }

  /** The part of a sheet's height that an element leaves free, in per cent, where pages break nowhere. */
  const roomBelow = async (
    page: Page,
    path: string,
    selector: string,
    change?: (page: Page) => Promise<void>,
  ) => {
    const { width, height } = formats[format];
    const margins = 20;
    const pixels = (millimetres: number) => Math.floor((millimetres / 25.4) * 96);
    const high = pixels(height - margins);
    await page.setViewportSize({ width: pixels(width - margins), height: high });
    await open(page, path);
    await change?.(page);
    await page.emulateMedia({ media: 'print' });
    const box = await page.locator(selector).boundingBox();
    return 100 * (1 - (box?.height ?? Infinity) / high);
  };

  test(`the aftercare sheet leaves room at the foot of ${format}`, { tag: '@once' }, async ({ page }) => {
    expect(await roomBelow(page, sheet, '.sheet')).toBeGreaterThanOrEqual(5);
    const cut = await page
      .locator('.sheet li')
      .evaluateAll((items) =>
        items.filter((item) => item.getClientRects().length > 1).map((item) => item.textContent),
      );
    expect(cut, 'lines of advice cut between the columns').toEqual([]);
  });

  test(`a plan leaves room at the foot of ${format}`, { tag: '@once' }, async ({ page }) => {
    expect(await roomBelow(page, plan, '.planner')).toBeGreaterThanOrEqual(5);
  });

  test(
    `the aftercare sheet is one side of ${format} with a long address and its code`,
    { tag: '@once' },
    async ({ page }) => {
      expect(await roomBelow(page, sheet, '.sheet', withLongAddress)).toBeGreaterThanOrEqual(4);
      const { sheets, text } = await printed(page, format);
      expect(sheets).toBe(1);
      expect(text).toContain('guide-of-40-letters.example.org/aftercare');
    },
  );

  test(`the list to take along fits one side of ${format}`, { tag: '@once' }, async ({ page }) => {
    await open(page, '/right-for-you/');
    await page.locator('#print-part').check();
    const { sheets, text } = await printed(page, format);
    expect(sheets).toBe(1);
    expect(text).toContain(packed(await page.locator('.one-side li').last().innerText()));
    expect(text).toMatch(/From(Whoitisrightfor|[\w.:-]+\/right-for-you\/),reviewed/);
    expect(text).not.toContain(packed('Print this part'));
  });

  test(`a plan of one appointment fits one side of ${format}`, { tag: '@once' }, async ({ page }) => {
    await open(page, plan);
    const { sheets, text, smallest } = await printed(page, format);
    expect(sheets).toBe(1);
    expect(advice.filter((one) => !text.includes(packed(one.advice))).map(({ id }) => id)).toEqual([]);
    expect(smallest).toBeGreaterThanOrEqual(8.4);
  });

  for (const [sessions, words] of [
    [3, 'advice'],
    [6, 'title'],
    [12, 'title'],
  ] as const) {
    test(`a plan of ${sessions} sessions fits one side of ${format}`, { tag: '@once' }, async ({ page }) => {
      await open(page, `/planner/#day=2027-02-27&sessions=${sessions}&weeks=4`);
      const { sheets, text } = await printed(page, format);
      expect(sheets).toBe(1);
      const shown = (one: (typeof advice)[number]) =>
        words === 'advice' ? one.advice : one.calendar.replace(/^Skin:? ./, '');
      expect(advice.filter((one) => !text.includes(packed(shown(one)))).map(({ id }) => id)).toEqual([]);
      expect(text).toContain(packed(`Your ${sessions} sessions, from Saturday 27 February 2027`));
      expect(text).not.toContain('Skin:');
      expect(text).toContain(packed('Call 999 or 112'));
      expect(text).toContain(packed('From 4 weeks before'));
      // The last session, and the day on which its advice about the sun begins.
      const last = Date.UTC(2027, 1, 27 + (sessions - 1) * 28);
      const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
      expect(text).toContain(packed(short.format(last)));
      expect(text).toContain(packed(short.format(last + 24 * 60 * 60 * 1000)));
    });
  }
}

test(
  'the aftercare sheet names the three urgencies, the lines to write on and its date',
  { tag: '@once' },
  async ({ page }) => {
    await open(page, sheet);
    const { text } = await printed(page, 'A4');
    const words = [
      'Emergency: now',
      'Urgent: the same day',
      'Not urgent',
      'call 111 or your doctor',
      'Clinic’s telephone',
      'Day treated',
      'Area treated',
      'Product given',
      'Next visit',
      'Reviewed',
    ];
    expect(words.filter((one) => !text.includes(packed(one)))).toEqual([]);
  },
);

test('the full page follows the sheet only when the reader ticks it', { tag: '@once' }, async ({ page }) => {
  await open(page, sheet);
  await page.locator('#print-full').check();
  const { sheets, text } = await printed(page, 'A4');
  expect(sheets).toBeGreaterThan(1);
  expect(text.indexOf(packed('After skin needling'))).toBeLessThan(text.indexOf(packed('In short')));
  // Its calendar strip says rules of the same time in one line, with signs between.
  expect(text).toContain(packed('Clinic gel only; Stay in the shade; Keep it clean'));
});

test.describe('no navigation is printed, all is tagged, nothing is made smaller', () => {
  // Printing all pages takes long: both workers share it.
  test.describe.configure({ mode: 'parallel' });

  for (const path of paths) {
    test(path, { tag: '@once' }, async ({ page }) => {
      // Laid out for print from the start, a page need not change for paper and back with each sheet.
      await page.emulateMedia({ media: 'print' });
      await open(page, path);
      const foot = await page.locator('.notes > p, body > footer p').allTextContents();
      for (const [format, colorScheme] of [
        ['A4', 'light'],
        ['Letter', 'dark'],
      ] as const) {
        await page.emulateMedia({ media: 'print', colorScheme });
        const { text, last, tagged, smallest } = await printed(page, format);
        const alone = foot.filter((words) => packed(words).endsWith(last));
        expect(alone, `${format}: a last sheet with nothing but its foot`).toEqual([]);
        expect(tagged, `${format}: tags`).toBe(true);
        // A browser makes all of a page smaller when anything in it is too wide for the sheet.
        expect(smallest, `${format}: the smallest letters`).toBeGreaterThanOrEqual(7);
        for (const words of ['Skip to the text', '↑', 'Link to:']) expect(text).not.toContain(packed(words));
      }
    });
  }
});
