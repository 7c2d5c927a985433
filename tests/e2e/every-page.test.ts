import { expect, test } from 'playwright/test';

import { open, phoneAndWide } from '../support/browser.ts';
import { paths } from '../support/built-pages.ts';
import { type Visit, visitAll } from '../support/visit.ts';

test.describe('every page', { tag: '@layout' }, () => {
  let visits: Visit[] = [];

  test.beforeAll(async ({ browser }, { project }) => {
    const { viewport, baseURL, hasTouch, isMobile, javaScriptEnabled } = project.use;
    const options = { viewport, baseURL, hasTouch, isMobile, javaScriptEnabled };
    const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    visits = await visitAll(browser, given, paths);
  });

  /** Pages with a fault, each with what it is. */
  const faults = (key: Exclude<keyof Visit, 'path'>) =>
    visits.filter((visit) => visit[key].length > 0).map((visit) => ({ path: visit.path, [key]: visit[key] }));

  test('was opened', () => {
    expect(visits.map(({ path }) => path)).toEqual(paths);
  });

  test('is as wide as the window, with no scrolling sideways', () => {
    expect(faults('wide')).toEqual([]);
  });

  test('loses nothing when the reader spaces the text out', () => {
    expect(faults('lost')).toEqual([]);
  });

  test('opens without a word of complaint in the console', () => {
    expect(faults('complaints')).toEqual([]);
  });

  test('asks nothing of another origin', () => {
    expect(faults('foreign')).toEqual([]);
  });

  test('sets no cookie', () => {
    expect(faults('cookies')).toEqual([]);
  });

  test('keeps nothing in the browser', () => {
    expect(faults('stored')).toEqual([]);
  });
});

for (const viewport of phoneAndWide) {
  test.describe(`nothing moves while a page loads, ${viewport.width} px`, { tag: '@once' }, () => {
    test.use({ viewport });

    test('on any page', async ({ page }) => {
      await page.addInitScript(() => {
        const seen: string[] = [];
        Object.assign(window, { shifts: seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const value = Number(Reflect.get(entry, 'value'));
            const sources = Reflect.get(entry, 'sources') as { node?: Node }[];
            if (value > 0)
              seen.push(`${value.toFixed(4)}: ${sources.map(({ node }) => node?.nodeName).join(' ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const faults: { path: string; shifts: string[] }[] = [];
      for (const path of paths) {
        await open(page, path);
        const shifts = await page.evaluate(async () => {
          await document.fonts.ready;
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          return Reflect.get(window, 'shifts') as string[];
        });
        if (shifts.length > 0) faults.push({ path, shifts });
      }
      expect(faults).toEqual([]);
    });
  });
}
