import { expect, type Page, test } from 'playwright/test';

import { layOutAll, open, openContents, press } from '../support/browser.ts';
import { sectionPaths } from '../support/guide.ts';
import { violations } from '../support/looks.ts';
import { thorough } from '../support/windows.ts';

test.describe('a reader who wants no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('is taken from page to page without a transition', async ({ page }) => {
    await page.addInitScript(() =>
      addEventListener('pagereveal', (event) => {
        Object.assign(window, { transition: event.viewTransition !== null });
      }),
    );
    await open(page, sectionPaths[0] ?? '/');
    await press(page.locator('main a[rel="next"]'));
    await page.waitForURL(new RegExp(`${sectionPaths[1]}$`));
    // The page says so when it is first shown, which may come after its address is the new one.
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'transition') as unknown)).toBe(false);
  });
});

test.describe('in forced colours', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`that are ${colorScheme}`, () => {
      test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

      test('the heading that a link led to and the section that is open are still marked', async ({
        page,
      }) => {
        await open(page, '/how-it-works/#openings');
        const outline = await page.locator('.heading:has(:target)').evaluate((one) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
        });
        expect(outline).toBe(true);
        await page.setViewportSize({ width: 1440, height: 900 });
        const looks = await page.locator('#contents ol a').evaluateAll((links) =>
          links.map((link) => {
            const { color, fontWeight, borderInlineStartColor } = getComputedStyle(link);
            return {
              isHere: link.ariaCurrent === 'page',
              look: `${color} ${fontWeight} ${borderInlineStartColor}`,
            };
          }),
        );
        const here = looks.filter(({ isHere }) => isHere).map(({ look }) => look);
        const others = looks.filter(({ isHere }) => !isHere).map(({ look }) => look);
        expect(here).toHaveLength(1);
        expect(others).not.toContain(here[0]);
      });
    });
  }
});

test.describe('WCAG 2.2 A, AA and AAA hold on a phone', thorough, () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('with the contents open, a word explained, and everything unfolded', async ({ page }) => {
    const inBothSchemes = async (state: string, part: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await violations(page, colorScheme === 'light' ? 'all' : 'colours', part);
        expect.soft(found, `${state}, ${colorScheme}`).toEqual([]);
      }
    };
    await open(page, '/how-it-works/#openings');
    await layOutAll(page);
    await openContents(page);
    await inBothSchemes('the contents are open', '#contents');
    await page.keyboard.press('Escape');
    await press(page.locator('main .term').first());
    await expect(page.locator('.explain:popover-open')).toBeVisible();
    await inBothSchemes('a word is explained', '.explain:popover-open');
    await page.keyboard.press('Escape');
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.toggleAttribute('open', true);
    });
    await inBothSchemes('everything is unfolded and a heading is marked', 'main');
  });
});

/** The colour of the page's paper. */
const paperOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Whether the page is dark, by the lightness of its paper. */
const isDark = async (page: Page): Promise<boolean> =>
  Number(/^oklch\(([\d.]+)/.exec(await paperOf(page))?.[1] ?? NaN) < 0.5;

test.describe('the colours', () => {
  const choice = (page: Page, name: string) => page.getByRole('radio', { name });
  const [first = '/', second = '/'] = sectionPaths;

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`of a system that is ${colorScheme}`, colorScheme === 'light' ? {} : thorough, () => {
      test.use({ colorScheme });
      const other = colorScheme === 'light' ? 'Dark' : 'Light';

      test('are followed, give way to those that the reader chooses, and come back', async ({ page }) => {
        const expectBars = async () => {
          const paper = await paperOf(page);
          const bars = await page.locator('meta[name="theme-color"]').all();
          expect(bars).not.toEqual([]);
          for (const bar of bars) await expect(bar).toHaveAttribute('content', paper);
        };
        await open(page, first);
        expect(await isDark(page)).toBe(colorScheme === 'dark');
        await expect(choice(page, 'As my device')).toBeChecked();
        await choice(page, other).check();
        expect(await isDark(page)).toBe(other === 'Dark');
        await expectBars();
        await open(page, second);
        expect(await isDark(page), 'on the next page').toBe(other === 'Dark');
        await expect(choice(page, other)).toBeChecked();
        await expectBars();
        await page.emulateMedia({ media: 'print' });
        await expect(page.locator('html'), 'on paper').toHaveCSS('color-scheme', 'light');
        await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
        await page.emulateMedia({ media: 'screen' });
        await choice(page, 'As my device').check();
        expect(await isDark(page)).toBe(colorScheme === 'dark');
        await open(page, first);
        expect(await isDark(page)).toBe(colorScheme === 'dark');
        await expect(choice(page, 'As my device')).toBeChecked();
      });
    });
  }

  test('that were chosen are there before anything of the next page is painted', async ({ page }) => {
    await open(page, first);
    await choice(page, 'Dark').check();
    // Nothing can be painted before there is a body.
    await page.addInitScript(() =>
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector('body')) return;
        observer.disconnect();
        Object.assign(window, { withBody: document.documentElement.dataset['scheme'] });
      }).observe(document, { childList: true, subtree: true }),
    );
    await open(page, second);
    expect(await page.evaluate(() => Reflect.get(window, 'withBody') as unknown)).toBe('dark');
  });

  test('can be chosen in a browser that keeps nothing, for the page that is open', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    );
    await open(page, first);
    await choice(page, 'Dark').check();
    expect(await isDark(page)).toBe(true);
    await open(page, second);
    expect(await isDark(page)).toBe(false);
    expect(errors).toEqual([]);
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('no colours can be chosen', async ({ page }) => {
    await open(page, '/');
    await expect(page.locator('.scheme')).toBeHidden();
  });
});
