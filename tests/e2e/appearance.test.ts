import { expect, type Page, test } from 'playwright/test';

import { pages, paths } from '../support/built-pages.ts';
import { open, press } from '../support/browser.ts';
import { sectionPaths } from '../support/guide.ts';

test.describe('a reader who wants no motion', { tag: '@once' }, () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('sees nothing move on any page', async ({ page }) => {
    const moving: string[] = [];
    for (const path of paths) {
      await open(page, path);
      const found = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('*')].flatMap((one) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
          const moves =
            animationName !== 'none' ||
            scrollBehavior === 'smooth' ||
            transitionDuration.split(',').some((time) => parseFloat(time) > 0);
          return moves ? [one.outerHTML.slice(0, 80)] : [];
        }),
      );
      if (found.length > 0) moving.push(path, ...found);
    }
    expect(moving).toEqual([]);
  });

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

test.describe('in forced colours', { tag: '@once' }, () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`that are ${colorScheme}`, () => {
      test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

      test('the browser does force colours', async ({ page }) => {
        await open(page, '/');
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      });

      test('every drawing and sign still stands out from the page', async ({ page }) => {
        const faults: string[] = [];
        for (const { path } of pages.filter((one) => one.html.includes('<svg') && one.path !== '/guide/')) {
          await open(page, path);
          const lost = await page.evaluate(() => {
            const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            const luminance = (colour: string) => {
              if (!context) return undefined;
              context.clearRect(0, 0, 1, 1);
              context.fillStyle = '#00000000';
              context.fillStyle = colour;
              context.fillRect(0, 0, 1, 1);
              const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
              if (alpha < 128) return undefined;
              const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
                const part = value / 255;
                return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
              });
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const probe = document.body.appendChild(document.createElement('span'));
            probe.style.color = 'Canvas';
            const canvas = luminance(getComputedStyle(probe).color) ?? NaN;
            probe.remove();
            const standsOut = (shape: Element) => {
              const { fill, stroke, color } = getComputedStyle(shape);
              return [fill, stroke].some((paint) => {
                const value = luminance(paint === 'currentcolor' ? color : paint);
                if (value === undefined) return false;
                return (Math.max(value, canvas) + 0.05) / (Math.min(value, canvas) + 0.05) >= 3;
              });
            };
            return [...document.querySelectorAll('svg')]
              .filter((drawing) => drawing.checkVisibility())
              .filter((drawing) => {
                const shapes = [
                  ...drawing.querySelectorAll('path, circle, rect, line, ellipse, polygon, polyline, text'),
                ];
                return shapes.length > 0 && !shapes.some(standsOut);
              })
              .map((drawing) => drawing.outerHTML.slice(0, 160));
          });
          if (lost.length > 0) faults.push(`${path}: ${lost.length} times, first ${lost[0]}`);
        }
        expect(faults).toEqual([]);
      });

      test('the heading that a link led to is still marked', async ({ page }) => {
        await open(page, '/aftercare/#sun');
        const outline = await page.locator('.heading:has(:target)').evaluate((one) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
        });
        expect(outline).toBe(true);
      });

      test('the section that is open is still marked in the contents', async ({ page }) => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await open(page, '/aftercare/');
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

/** The colour of the page's paper. */
const paperOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Whether the page is dark, by the lightness of its paper. */
const isDark = async (page: Page): Promise<boolean> =>
  Number(/^oklch\(([\d.]+)/.exec(await paperOf(page))?.[1] ?? NaN) < 0.5;

test.describe('the colours', { tag: '@once' }, () => {
  const choice = (page: Page, name: string) => page.getByRole('radio', { name });
  const [first = '/', second = '/'] = sectionPaths;

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`of a system that is ${colorScheme}`, () => {
      test.use({ colorScheme });
      const other = colorScheme === 'light' ? 'Dark' : 'Light';

      test('are followed', async ({ page }) => {
        await open(page, '/');
        expect(await isDark(page)).toBe(colorScheme === 'dark');
        await expect(choice(page, 'As my device')).toBeChecked();
      });

      test('give way to those that the reader chooses, on the next page too', async ({ page }) => {
        await open(page, first);
        await choice(page, other).check();
        expect(await isDark(page)).toBe(other === 'Dark');
        await open(page, second);
        expect(await isDark(page)).toBe(other === 'Dark');
        await expect(choice(page, other)).toBeChecked();
      });

      test('come back when the reader wants them, and stay', async ({ page }) => {
        await open(page, first);
        await choice(page, other).check();
        await choice(page, 'As my device').check();
        expect(await isDark(page)).toBe(colorScheme === 'dark');
        await open(page, second);
        expect(await isDark(page)).toBe(colorScheme === 'dark');
        await expect(choice(page, 'As my device')).toBeChecked();
      });

      test('that the reader chose are those of the bar of the browser too', async ({ page }) => {
        await open(page, first);
        await choice(page, other).check();
        for (const again of [false, true]) {
          if (again) await page.reload();
          const paper = await paperOf(page);
          const bars = await page.locator('meta[name="theme-color"]').all();
          expect(bars).not.toEqual([]);
          for (const bar of bars) await expect(bar).toHaveAttribute('content', paper);
        }
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

  test('that were chosen stay off paper', async ({ page }) => {
    await open(page, first);
    await choice(page, 'Dark').check();
    await page.emulateMedia({ media: 'print' });
    const root = page.locator('html');
    await expect(root).toHaveCSS('color-scheme', 'light');
    await expect(root).toHaveCSS('background-color', 'rgb(255, 255, 255)');
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

test.describe('without a script', { tag: '@once' }, () => {
  test.use({ javaScriptEnabled: false });

  test('no colours can be chosen', async ({ page }) => {
    await open(page, '/');
    await expect(page.locator('.scheme')).toBeHidden();
  });
});
