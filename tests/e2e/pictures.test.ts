import { expect, type Page, test } from 'playwright/test';

import { open } from '../support/browser.ts';
import { advice } from '../support/guide.ts';

/** What stands before the words of each rule in a page: whether a picture of its own is drawn there, in which ink. */
const picturesOn = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((lines) =>
    lines.map((line) => {
      const { maskImage, maskPosition, backgroundColor, width, printColorAdjust, content } = getComputedStyle(
        line,
        '::before',
      );
      const file = /url\("([^"]+)"\)/.exec(maskImage)?.[1] ?? '';
      const isLeft = line.getBoundingClientRect().left + parseFloat(width) <= wordsOf(line).left;
      return {
        id: line.id,
        file,
        place: maskPosition,
        ink: backgroundColor,
        isLeft,
        printColorAdjust,
        content,
      };

      function wordsOf(element: Element): DOMRect {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getClientRects()[0] ?? range.getBoundingClientRect();
      }
    }),
  );

test.describe('pictures of rules', () => {
  for (const [path, selector] of [
    ['/aftercare/', '.advice li[id^="advice-"]'],
    ['/preparation/', '.advice li[id^="advice-"]'],
    ['/planner/#before', '.rules li[data-rule]'],
  ] as const) {
    test(`stand before the words of each rule of ${path}, say nothing, and are one file`, async ({
      page,
    }) => {
      await open(page, path);
      const shown = await picturesOn(page, selector);
      expect(shown.length).toBeGreaterThan(10);
      expect(new Set(shown.map(({ content }) => content))).toEqual(new Set(['""']));
      expect(shown.filter(({ file, isLeft }) => !file.endsWith('.svg') || !isLeft)).toEqual([]);
      const [file = '', ...others] = new Set(shown.map((one) => one.file));
      expect(others).toEqual([]);
      const answer = await page.request.get(file);
      expect(answer.headers()['content-type']).toBe('image/svg+xml');
      const kinds = new Set(shown.map(({ place }) => place)).size;
      expect(kinds).toBeGreaterThan(10);
      expect(kinds).toBeLessThanOrEqual(new Set(advice.map(({ picture }) => picture)).size);
    });
  }

  test('are still drawn on paper', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await open(page, '/preparation/');
    const shown = await picturesOn(page, '.advice li[id^="advice-"]');
    expect(new Set(shown.map(({ printColorAdjust }) => printColorAdjust))).toEqual(new Set(['exact']));
    expect(shown.filter(({ file }) => !file)).toEqual([]);
  });

  test('are drawn in the colour of text where colours are forced', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, '/aftercare/');
    const text = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
    const shown = await picturesOn(page, '.advice li[id^="advice-"]');
    expect(new Set(shown.map(({ ink }) => ink))).toEqual(new Set([text]));
  });
});

test.describe('the visit in pictures', () => {
  for (const width of [320, 390, 1440]) {
    test(`has all of each picture and of its words in its column at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await open(page, '/procedure/');
      const steps = page.locator('figure.panels > ol > li');
      const found = await steps.evaluateAll((items) =>
        items.map((item) => {
          const { left, right, top } = item.getBoundingClientRect();
          const [svg, words] = [...item.children].map((child) => child.getBoundingClientRect());
          return {
            isSeen: Math.round(svg?.width ?? 0) > 80 && item.querySelector('svg')?.ariaHidden === 'true',
            isWithin: (words?.left ?? 0) >= left && item.scrollWidth <= Math.ceil(right - left),
            isBelow: (svg?.top ?? 0) >= top - 1 && (words?.top ?? 0) >= (svg?.bottom ?? Infinity),
            words: item.textContent.trim().length > 0,
          };
        }),
      );
      expect(found).toHaveLength(9);
      expect(found.filter((one) => !Object.values(one).every(Boolean))).toEqual([]);
    });
  }
});
