import { expect, test } from 'playwright/test';

import { markOffsets } from '../../src/cli/bench/html-offsets.ts';
import { brotli } from '../../src/cli/bench/page-weight.ts';
import { base, pages } from '../support/built-pages.ts';

const limit = 14_000;
const phone = { width: 390, height: 844 };

test.describe('what the first screen of a phone needs', { tag: '@once' }, () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  for (const { path, html } of pages) {
    test(`comes with the first 14 kB of ${path}`, async ({ page }) => {
      const { marked, spans } = markOffsets(html);
      await page.route(`**${base}${path}`, (route) =>
        route.fulfill({ body: marked, contentType: 'text/html;charset=utf-8' }),
      );
      await page.goto(base + path);
      const { last, next } = await page.evaluate((height) => {
        const seen = [...document.body.querySelectorAll('[data-at]')].filter((element) => {
          const box = element.getBoundingClientRect();
          return (
            element.checkVisibility() && box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0
          );
        });
        const index = seen.findLastIndex((element) => element.getBoundingClientRect().top < height);
        const at = (element: Element | undefined) => Number(element?.getAttribute('data-at') ?? NaN);
        return { last: at(seen[index]), next: at(seen[index + 1]) };
      }, phone.height);
      const end = Math.min(spans[last]?.end ?? NaN, spans[next]?.start ?? Infinity);
      expect(end).toBeGreaterThan(1000);
      expect(brotli(html.slice(0, end))).toBeLessThanOrEqual(limit);
    });
  }
});
