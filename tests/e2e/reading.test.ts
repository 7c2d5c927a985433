import { expect, test } from 'playwright/test';

import { base } from '../support/built-pages.ts';
import {
  guideContents,
  headingIds,
  isShown,
  isWide,
  markedHeadings,
  layOutAll,
  open,
  openContents,
  openPageContents,
  phoneAndWide,
  placesAfterJump,
  press,
} from '../support/browser.ts';
import { guide, sectionPaths } from '../support/guide.ts';
import { inWindows } from '../support/windows.ts';

const [first = '/', second = '/'] = sectionPaths;
const chosen = '/aftercare/';
const name = guide.sections.find(({ path }) => path === chosen)?.title ?? '';

inWindows({}, () => {
  test(
    'a reader finds a section by the contents, reads on, and is one press from help',
    { tag: '@whole' },
    async ({ page }) => {
      await open(page, first);
      const button = page.locator('header').getByRole('button', { name: 'Contents' });
      if (isWide(page)) {
        const contents = await guideContents(page).boundingBox();
        const text = await page.locator('main').boundingBox();
        expect(
          (contents?.x ?? NaN) + (contents?.width ?? NaN),
          'they stand beside the text',
        ).toBeLessThanOrEqual(text?.x ?? NaN);
      } else {
        await expect(guideContents(page)).toBeHidden();
        await press(button);
        await expect(guideContents(page)).toBeInViewport();
        await press(guideContents(page).getByRole('button', { name: 'Close' }));
        await expect(guideContents(page)).toBeHidden();
        await button.focus();
        await page.keyboard.press('Enter');
        await expect(guideContents(page)).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(guideContents(page)).toBeHidden();
        await expect(button, 'Escape gives the focus back').toBeFocused();
      }

      await press((await openContents(page)).getByRole('link', { name, exact: true }));
      await expect(page).toHaveURL(base + chosen);
      await expect(page.getByRole('heading', { level: 1, name })).toBeInViewport();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
      await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeInViewport();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.locator('main :focus')).toBeVisible();

      const here = (await openContents(page)).locator('[aria-current="page"]');
      await expect(here).toHaveText(new RegExp(name));
      const weights = await guideContents(page)
        .getByRole('link')
        .evaluateAll((links) =>
          links.map((link) => [link.ariaCurrent, Number(getComputedStyle(link).fontWeight)] as const),
        );
      const marked = weights.filter(([current]) => current === 'page').map(([, weight]) => weight);
      const others = weights.filter(([current]) => current !== 'page').map(([, weight]) => weight);
      expect(Math.min(...marked), 'the mark is more than a colour').toBeGreaterThan(Math.max(...others));

      if (!isWide(page)) await page.keyboard.press('Escape');
      await page.locator('main a[rel="next"]').scrollIntoViewIfNeeded();
      if (isWide(page))
        await expect(guideContents(page).getByRole('link', { name, exact: true })).toBeInViewport();
      await press(page.locator('header').getByRole('link', { name: 'Get help', exact: true }));
      await expect(page).toHaveURL(`${base}/get-help/`);
    },
  );
});

inWindows({ few: true }, () => {
  test('a reader goes on from section to section, and from the front page', async ({ page }) => {
    await open(page, first);
    await press(page.locator('main a[rel="next"]'));
    await expect(page).toHaveURL(base + second);
    await open(page, '/');
    await press((await openContents(page)).getByRole('link', { name, exact: true }));
    await expect(page).toHaveURL(base + chosen);
  });
});

inWindows({ few: true }, () => {
  test('the contents of a page open with one press and lead to its headings', async ({ page }) => {
    await open(page, chosen);
    const contents = page.locator('.page-contents');
    const ids = await headingIds(page);
    if (isWide(page)) await expect(contents.getByRole('link').first()).toBeInViewport();
    else await expect(contents.getByRole('link').first()).toBeHidden();
    await press((await openPageContents(page)).locator(`a[href="#${ids[2]}"]`));
    await expect(page.locator(`[id="${ids[2]}"]`)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`#${ids[2]}$`));
    await press((await openPageContents(page)).getByRole('link').last());
    const last = page.locator(`[id="${ids.at(-1)}"]:target`);
    await expect(last).toBeInViewport({ ratio: 1 });
  });
});

inWindows({ script: true }, () => {
  test('the contents of a page mark where the reader is', async ({ page }) => {
    const expectMark = (id: string | undefined) => expect.poll(() => markedHeadings(page)).toEqual([id]);
    await open(page, chosen);
    const ids = await headingIds(page);
    const some = [ids[0], ids[2], ids[Math.floor(ids.length / 2)], ids.at(-1)].filter(
      (id) => id !== undefined,
    );
    expect(new Set(some).size).toBe(4);
    for (const id of some) {
      await placesAfterJump(page, [id]);
      await expectMark(id);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => markedHeadings(page)).not.toEqual(ids.slice(-1));
    await page.goto('about:blank');
    await open(page, `${chosen}#${ids.at(-1)}`);
    await expectMark(ids.at(-1));
  });
});

test.describe('the contents of a page', () => {
  for (const viewport of phoneAndWide) {
    test(`mark each heading in its turn, while its text is in view, ${viewport.width} px`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      // A section that is short enough to be scrolled through in small steps.
      await open(page, '/get-help/');
      await layOutAll(page);
      const steps = await page.evaluate(async () => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')];
        const headings = links.map(({ hash }) => document.getElementById(hash.slice(1)));
        const end = document.documentElement.scrollHeight - innerHeight;
        const found: { marked: string[]; inView: string[] }[] = [];
        for (let y = 0; ; y += innerHeight / 5) {
          scrollTo(0, Math.min(y, end));
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const tops = [...headings.map((heading) => heading?.getBoundingClientRect().top ?? NaN), Infinity];
          found.push({
            marked: links.filter((link) => link.ariaCurrent === 'location').map(({ hash }) => hash.slice(1)),
            inView: headings.flatMap((heading, index) => {
              const [from = NaN, to = NaN] = [tops[index], tops[index + 1]];
              return heading && from < innerHeight && to > 0 ? [heading.id] : [];
            }),
          });
          if (y >= end) return found;
        }
      });
      // Before the first heading comes near, there is nothing to mark.
      const begun = steps.slice(steps.findIndex((step) => step.marked.length > 0));
      expect(
        begun.filter((step) => step.marked.length !== 1 || !step.inView.includes(step.marked[0] ?? '')),
      ).toEqual([]);
      const turns = begun.map((step) => step.marked[0]);
      expect(turns.filter((id, index) => id !== turns[index - 1])).toEqual(await headingIds(page));
    });
  }

  test('close behind a reader who leaves them by keyboard', async ({ page }) => {
    await page.setViewportSize({ width: 820, height: 1180 });
    await open(page, '/aftercare/');
    const contents = page.locator('.page-contents details');
    await contents.locator('summary').press('Enter');
    await contents.getByRole('link').last().focus();
    await expect(contents).toHaveAttribute('open');
    await page.keyboard.press('Tab');
    await expect(contents).not.toHaveAttribute('open');
  });

  test('mark what is in view after the window has changed its size', async ({ page }) => {
    await page.setViewportSize(phoneAndWide[1]);
    await open(page, chosen);
    const ids = await headingIds(page);
    const id = ids[Math.floor(ids.length / 2)];
    await page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
    await page.setViewportSize({ width: 700, height: 500 });
    const isMarkedInView = () =>
      page.evaluate(() => {
        const [link] = document.querySelectorAll<HTMLAnchorElement>(
          '.page-contents [aria-current="location"]',
        );
        const headings = [...document.querySelectorAll('main .prose :is(h2, h3)')];
        const index = headings.findIndex((heading) => heading.id === link?.hash.slice(1));
        const top = (at: number) => headings[at]?.getBoundingClientRect().top;
        return (top(index) ?? Infinity) < innerHeight && (top(index + 1) ?? Infinity) > 0;
      });
    await expect.poll(isMarkedInView).toBe(true);
  });

  // A window of 1280 by 1024 px at 400 % zoom shows as much as one of 320 by 256 px.
  test('serve a reader at 400 % zoom, and the header leaves the text free', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await open(page, chosen);
    const ids = await headingIds(page);
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) {
      const places = await placesAfterJump(page, [id]);
      expect(places.filter((place) => !isShown(place))).toEqual([]);
      await expect.poll(() => markedHeadings(page)).toEqual([id]);
    }
    const header = await page.locator('body > header').boundingBox();
    expect(Math.max(0, (header?.y ?? NaN) + (header?.height ?? NaN))).toBeLessThan(256 / 3);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => markedHeadings(page)).toEqual(ids.slice(-1));
    await press(page.locator('header').getByRole('button', { name: 'Contents' }));
    await guideContents(page).getByRole('link').last().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await expect(page).toHaveURL(/\/guide\/$/);
  });
});

test('an address that leads nowhere offers the sections', async ({ page }) => {
  const response = await open(page, '/aftercar/');
  expect(response?.status()).toBe(404);
  await press(page.locator('main').getByRole('link', { name, exact: true }));
  await expect(page).toHaveURL(base + chosen);
});
