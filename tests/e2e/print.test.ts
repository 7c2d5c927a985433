import { expect, test } from 'playwright/test';

import { whenOf } from '../../src/guide/advice.ts';
import { advice } from '../support/guide.ts';
import { open } from '../support/browser.ts';

const path = '/aftercare/';

/** What A4 leaves between margins of half an inch, in CSS pixels. */
const paper = { width: Math.floor((210 / 25.4 - 1) * 96), height: 1026 };

for (const javaScriptEnabled of [true, false]) {
  test.describe(
    `the whole aftercare page on paper, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`,
    { tag: '@once' },
    () => {
      test.use({ javaScriptEnabled, viewport: paper, colorScheme: 'dark' });

      test.beforeEach(async ({ page }) => {
        await open(page, path);
        await page.locator('#print-full').check();
        await page.emulateMedia({ media: 'print' });
      });

      test('has every line of advice and its reason', async ({ page }) => {
        const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
        const lines = advice.filter((one) => whenOf(one) === 'after').flatMap((one) => [one.advice, one.why]);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.filter((line) => !text.includes(line))).toEqual([]);
      });

      test('has no ways about and no buttons', async ({ page }) => {
        const ways = ['nav', 'body > header', '.skip', '.share', '.back', '[popover]', 'button.print'];
        const found = await page.evaluate(
          (all) =>
            all.map((way) => {
              const elements = [...document.querySelectorAll(way)];
              return {
                way,
                there: elements.length > 0,
                shown: elements
                  .filter((one) => one.checkVisibility())
                  .map((one) => one.outerHTML.slice(0, 80)),
              };
            }),
          ways,
        );
        expect(found).toEqual(ways.map((way) => ({ way, there: true, shown: [] })));
      });

      test('hides none of the words that the screen shows or folds away', async ({ page }) => {
        const hidden = await page.locator('article').evaluate((article) => {
          const faults: string[] = [];
          const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const element = node.parentElement;
            if (!element || !/\S/.test(node.textContent ?? '')) continue;
            if (element.closest('[data-screen], .share, .back, script, style')) continue;
            if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
              faults.push(node.textContent ?? '');
          }
          return faults;
        });
        expect(hidden).toEqual([]);
      });

      test('marks nothing that is advice as only for the screen', async ({ page }) => {
        const lost = await page
          .locator('[data-screen] :is(.advice, .claim, .help, .prose, table, figure)')
          .evaluateAll((elements) => elements.map((one) => one.textContent));
        expect(lost).toEqual([]);
      });

      test('cuts nothing off at the side of the sheet', async ({ page }) => {
        const wide = await page
          .locator('body')
          .evaluate((body) =>
            [...body.querySelectorAll('*')]
              .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
              .map((one) => one.outerHTML.slice(0, 80)),
          );
        expect(wide).toEqual([]);
      });

      test('is black on white, whatever the colours of the screen', async ({ page }) => {
        const colours = await page.evaluate(() => {
          const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const light = (colour: string) => {
            if (!context) return NaN;
            context.clearRect(0, 0, 1, 1);
            context.fillStyle = colour;
            context.fillRect(0, 0, 1, 1);
            const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
            return alpha === 0 ? 255 : (red + green + blue) / 3;
          };
          const words = [...document.querySelectorAll('main :is(h1, h2, p, li)')].filter((one) =>
            one.checkVisibility(),
          );
          return {
            paper: light(getComputedStyle(document.documentElement).backgroundColor),
            ink: Math.max(...words.map((one) => light(getComputedStyle(one).color))),
          };
        });
        expect(colours.paper).toBe(255);
        expect(colours.ink).toBeLessThan(90);
      });

      test('says when it was reviewed and when it is due again', async ({ page }) => {
        await expect(page.locator('.trust')).toBeVisible();
        await expect(page.locator('.trust time')).toHaveCount(2);
      });

      test('becomes a document of several sheets, on A4 and on US Letter', async ({ page }) => {
        for (const format of ['A4', 'Letter']) {
          const pdf = (await page.pdf({ format })).toString('latin1');
          const sheets = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
          expect(sheets.length, format).toBeGreaterThan(1);
          expect(sheets.length, format).toBeLessThan(20);
        }
      });
    },
  );
}
