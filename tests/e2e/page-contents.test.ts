import { expect, type Page, test } from 'playwright/test';

import { pages } from '../support/built-pages.ts';
import { sectionPaths } from '../support/guide.ts';
import {
  drawn,
  headingIds,
  isShown,
  open,
  openPageContents,
  phoneAndWide,
  placesAfterJump,
  press,
} from '../support/browser.ts';

const path = '/aftercare/';

/** A section that is short enough to be scrolled through in small steps. */
const short = '/get-help/';

/** What is marked in the contents of the page as the place where the reader is. */
const marked = (page: Page): Promise<string[]> =>
  page
    .locator('.page-contents [aria-current]')
    .evaluateAll((links) => links.map((link) => `${link.ariaCurrent} ${link.getAttribute('href')}`));

const mark = (id: string | undefined) => [`location #${id}`];

/** Waits until exactly this heading is marked. */
const expectMark = (page: Page, id: string | undefined) => expect.poll(() => marked(page)).toEqual(mark(id));

/**
 * Scrolls the page from its top to its end in steps of a part of the window.
 * @returns at each step the heading that is marked, and those whose text is in the window
 */
const scrollThrough = (page: Page): Promise<{ marked: string[]; inView: string[] }[]> =>
  page.evaluate(async () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')];
    const headings = links.map(({ hash }) => document.getElementById(hash.slice(1)));
    const end = document.documentElement.scrollHeight - innerHeight;
    const steps: { marked: string[]; inView: string[] }[] = [];
    for (let y = 0; ; y += innerHeight / 5) {
      scrollTo(0, Math.min(y, end));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const tops = [...headings.map((heading) => heading?.getBoundingClientRect().top ?? NaN), Infinity];
      steps.push({
        marked: links.filter((link) => link.ariaCurrent === 'location').map(({ hash }) => hash.slice(1)),
        inView: headings.flatMap((heading, index) => {
          const [from = NaN, to = NaN] = [tops[index], tops[index + 1]];
          return heading && from < innerHeight && to > 0 ? [heading.id] : [];
        }),
      });
      if (y >= end) return steps;
    }
  });

test.describe('the contents of the page', () => {
  test('open with one press and lead to a heading', { tag: '@narrow' }, async ({ page }) => {
    await open(page, path);
    const contents = page.locator('.page-contents');
    await expect(contents.getByRole('link').first()).toBeHidden();
    await press(contents.locator('summary'));
    await press(contents.getByRole('link').nth(2));
    const id = (await headingIds(page))[2];
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
  });

  test(
    'stand open in the margin, beside the text, on every page that has them',
    { tag: ['@wide', '@layout'] },
    async ({ page }) => {
      const withContents = pages.filter(({ html }) => html.includes('<nav aria-label="On this page"'));
      expect(withContents.length).toBeGreaterThan(sectionPaths.length);
      for (const { path: place } of withContents) {
        await open(page, place);
        const contents = await page.locator('.page-contents').boundingBox();
        await expect(page.locator('.page-contents').getByRole('link').first()).toBeInViewport();
        // Sources hang out of the text, and drawings are broader; what a drawing cuts off inside itself is not seen.
        const right = await page.locator('.body *:not(.page-contents *, svg *)').evaluateAll((parts) =>
          Math.max(
            ...parts
              // What is far from the window is not laid out, and has no true place yet.
              .filter((part) => part.checkVisibility({ contentVisibilityAuto: true }))
              .map((part) => part.getBoundingClientRect().right),
          ),
        );
        expect(right, `the text of ${place} ends before its contents begin`).toBeLessThanOrEqual(
          contents?.x ?? NaN,
        );
      }
    },
  );

  test('lead to the last heading of the page, however short', async ({ page }) => {
    await open(page, path);
    await press((await openPageContents(page)).getByRole('link').last());
    const id = (await headingIds(page)).at(-1);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport({ ratio: 1 });
    await expect(page.locator(`[id="${id}"]:target`)).toHaveCount(1);
  });
});

test.describe('the contents of the page mark where the reader is', { tag: '@script' }, () => {
  test('while scrolling: each heading in its turn, while its text is in view', async ({ page }) => {
    await open(page, short);
    const steps = await scrollThrough(page);
    // Before the first heading comes near, there is nothing to mark.
    const begun = steps.slice(steps.findIndex((step) => step.marked.length > 0));
    expect(
      begun.filter((step) => step.marked.length !== 1 || !step.inView.includes(step.marked[0] ?? '')),
    ).toEqual([]);
    const turns = begun.map((step) => step.marked[0]);
    expect(turns.filter((id, index) => id !== turns[index - 1])).toEqual(await headingIds(page));
  });

  test('after a jump to any of the headings', async ({ page }) => {
    await open(page, path);
    const ids = await headingIds(page);
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) {
      await placesAfterJump(page, [id]);
      await expectMark(page, id);
    }
  });

  test('on arrival by a link to the last heading', async ({ page }) => {
    await open(page, path);
    const last = (await headingIds(page)).at(-1);
    await page.goto('about:blank');
    await open(page, `${path}#${last}`);
    await expectMark(page, last);
  });

  // A browser that plays a phone goes back to the top of the page when its window changes.
  test('when the window changes its size', { tag: '@wide' }, async ({ page }) => {
    await open(page, path);
    const ids = await headingIds(page);
    const id = ids[Math.floor(ids.length / 2)];
    await page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
    await page.setViewportSize({ width: 700, height: 500 });
    await drawn(page);
    const at = await page.evaluate(() => {
      const [link] = document.querySelectorAll<HTMLAnchorElement>('.page-contents [aria-current="location"]');
      const headings = [...document.querySelectorAll('main .prose :is(h2, h3)')];
      const index = headings.findIndex((heading) => heading.id === link?.hash.slice(1));
      return {
        from: headings[index]?.getBoundingClientRect().top,
        to: headings[index + 1]?.getBoundingClientRect().top,
        height: innerHeight,
      };
    });
    expect(at.from).toBeLessThan(at.height);
    expect(at.to ?? Infinity).toBeGreaterThan(0);
  });

  test('after it was jumped away from by scrolling back', async ({ page }) => {
    await open(page, path);
    const ids = await headingIds(page);
    await placesAfterJump(page, ids.slice(-1));
    await expectMark(page, ids.at(-1));
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => marked(page)).not.toEqual(mark(ids.at(-1)));
  });
});

for (const viewport of phoneAndWide) {
  test.describe(`at the end of a page, ${viewport.width} px`, { tag: '@once' }, () => {
    test.use({ viewport });

    test('the contents of every section mark its last heading, however short', async ({ page }) => {
      const faults: string[] = [];
      for (const section of sectionPaths) {
        await open(page, section);
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await drawn(page);
        const last = (await headingIds(page)).at(-1);
        const found = await marked(page);
        if (found.join() !== mark(last).join())
          faults.push(`${section} marks ${found.join()} and not ${last}`);
      }
      expect(faults).toEqual([]);
    });
  });
}

// A window of 1280 by 1024 px at 400 % zoom shows as much as one of 320 by 256 px.
test.describe('at 400 % zoom', { tag: '@once' }, () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('the contents of the page mark each heading after a jump', async ({ page }) => {
    await open(page, path);
    const ids = await headingIds(page);
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) {
      await placesAfterJump(page, [id]);
      await expectMark(page, id);
    }
  });

  test('the contents of the page mark the last heading at its end', async ({ page }) => {
    await open(page, path);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expectMark(page, (await headingIds(page)).at(-1));
  });

  test('the header leaves the text free', async ({ page }) => {
    await open(page, path);
    const ids = await headingIds(page);
    const places = await placesAfterJump(page, ids);
    expect(places.filter((place) => !isShown(place))).toEqual([]);
    const header = await page.locator('body > header').boundingBox();
    expect(Math.max(0, (header?.y ?? NaN) + (header?.height ?? NaN))).toBeLessThan(256 / 3);
  });

  test('every entry of the contents can be reached and pressed', async ({ page }) => {
    await open(page, path);
    await press(page.locator('header').getByRole('button', { name: 'Contents' }));
    const last = page.locator('#contents').getByRole('link').last();
    await last.click();
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await expect(page).toHaveURL(/\/guide\/$/);
  });
});
