import { expect, type Page, test } from 'playwright/test';

import { closeUps, isSeen } from '../../src/guide/healing.ts';
import { drawFaces } from '../../src/output/faces.ts';
import { pages } from '../support/built-pages.ts';
import { layOutAll, open } from '../support/browser.ts';
import { guide } from '../support/guide.ts';
import { lostWhenChanged } from '../support/looks.ts';
import { thorough } from '../support/windows.ts';

const faces = drawFaces(guide.healing);

/** The whole guide holds the drawings of all sections once more. */
const drawn = pages.filter(({ path, html }) => html.includes('<figure') && path !== '/guide/');

test.describe('drawings', () => {
  test.describe.configure({ mode: 'parallel' });

  for (const { path } of drawn) {
    // The kit has each drawing once.
    const often = path === '/kit/' ? {} : thorough;
    test(
      `hold on ${path} when a reader spaces, enlarges or translates their words`,
      often,
      async ({ page }) => {
        await open(page, path);
        await layOutAll(page);
        expect(await lostWhenChanged(page, [320, 390, 1440])).toEqual([]);
      },
    );
  }

  test('below the first screen cost the first paint nothing, and soon stand for who takes a picture of the page', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/benefits/');
    const last = page.locator('.figure').last();
    const isLaidOut = () =>
      last
        .locator('p')
        .first()
        .evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }));
    await expect.poll(isLaidOut).toBe(true);
    /** As it was before its time came. */
    await last.evaluate((one) =>
      one.getAnimations().forEach((soon) => {
        soon.pause();
        soon.currentTime = 0;
      }),
    );
    await expect.poll(isLaidOut).toBe(false);
    await last.scrollIntoViewIfNeeded();
    await expect.poll(isLaidOut).toBe(true);
  });
});

test.describe('how skin heals', () => {
  /** How far the needles of the first frame are above the skin, in px, with the frame so far down in the window. */
  const needlesAt = (page: Page, share: number) =>
    page
      .locator('.frames svg')
      .first()
      .evaluate(async (frame, at) => {
        scrollBy(0, frame.getBoundingClientRect().top - innerHeight * at);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const needles = frame.querySelector('.goes');
        return needles ? Math.abs(new DOMMatrix(getComputedStyle(needles).transform).f) : NaN;
      }, share);

  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    test.describe(`motion: ${reducedMotion}`, () => {
      test.use({ javaScriptEnabled: true, contextOptions: { reducedMotion } });

      test('stands whole before it is seen and wherever it is seen whole, and moves between for who wants motion', async ({
        page,
      }) => {
        await page.setViewportSize({ width: 390, height: 844 });
        await open(page, '/how-it-works/');
        await layOutAll(page);
        for (const whole of [1.2, 0.8, 0.1]) await expect.poll(() => needlesAt(page, whole)).toBe(0);
        const coming = expect.poll(() => needlesAt(page, 0.95));
        if (reducedMotion === 'reduce') await coming.toBe(0);
        else await coming.toBeGreaterThan(10);
      });
    });
  }
});

test.describe('is this normal', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['/risks/', '/get-help/'])
    test(`shows one tone of skin alone to who asks for it on ${path}, with no script`, async ({ page }) => {
      await open(page, path);
      const drawing = page.locator('.figure', { hasText: 'Show my skin' });
      const faces = (tone: string) => drawing.locator(`li use.${tone}`).filter({ visible: true });
      const tones = ['white', 'light', 'brown', 'black'];
      const shown = async () => Promise.all(tones.map(async (tone) => (await faces(tone).count()) > 0));
      expect(await shown()).toEqual([true, true, true, true]);
      await drawing.getByLabel('Black').check();
      expect(await shown()).toEqual([false, false, false, true]);
      const face = await faces('black').first().boundingBox();
      expect(face?.width).toBeGreaterThan(120);
      await drawing.getByLabel('All', { exact: true }).check();
      expect(await shown()).toEqual([true, true, true, true]);
    });
});

/** How wide a face is drawn, by its id: a swollen one is a quarter wider than its scale says. */
const faceOf = (id: string, isSwollen: boolean) =>
  Number(new RegExp(`id="${id}"[^>]*><g transform="[^"]*scale\\(([\\d.]+)\\)`).exec(faces)?.[1]) *
  (isSwollen ? 1.25 : 1);

for (const media of ['screen', 'print'] as const)
  test(`what is not usual is drawn at least as large as what is: ${media}`, async ({ page }) => {
    await page.emulateMedia({ media });
    for (const width of media === 'print' ? [718] : [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, '/risks/');
      await layOutAll(page);
      const sizes = await Promise.all(
        guide.healing
          .filter(
            (one) => isSeen(one) && !one.look.signs.some((sign) => closeUps.some((near) => near === sign)),
          )
          .map(async ({ id, urgency, look }) => {
            const box = await page.locator(`svg:has(> use[href$="#${id}"])`).first().boundingBox();
            return { urgency, size: (box?.width ?? 0) * faceOf(id, look.signs.includes('lips')) };
          }),
      );
      const of = (isUsual: boolean) =>
        sizes.filter(({ urgency, size }) => !urgency === isUsual && size > 0).map(({ size }) => size);
      expect(of(false)).toHaveLength(5);
      expect(of(true), `at ${width}`).not.toEqual([]);
      expect(Math.min(...of(false)), `at ${width}`).toBeGreaterThanOrEqual(Math.max(...of(true)) * 0.99);
    }
  });

test('the choice of skin, and on the front page the three doors, stand on the first screen of a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/risks/');
  await expect(page.getByLabel('Black')).toBeInViewport({ ratio: 1 });
  await open(page, '/');
  for (const { title } of guide.home.doors)
    await expect(page.locator('li', { hasText: title }).first()).toBeInViewport({ ratio: 1 });
});
