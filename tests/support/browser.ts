import { expect, type Locator, type Page } from 'playwright/test';

import { base } from './built-pages.ts';

/** The windows of a phone and of a wide screen, for what is looked at on every page. */
export const phoneAndWide = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

/** Opens a page of the guide by its address from the root of the guide. */
export const open = (page: Page, path: string) => page.goto(base + path);

/**
 * Lays out parts of the page that a browser leaves until a reader comes near, as they are when she has been there: who
 * looks at every element from the top would have them laid out again and again.
 */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('main *')) {
      if (getComputedStyle(part).contentVisibility === 'auto') part.style.contentVisibility = 'visible';
    }
  });

/** Waits until something stands still: what is above it may get its true height only as it comes near. */
export async function standsStill(target: Locator): Promise<void> {
  let last: number | undefined;
  await expect
    .poll(async () => {
      const before = last;
      last = (await target.boundingBox())?.y;
      return last === before;
    })
    .toBe(true);
}

/** Presses something as the reader of this window would: by touch on a phone, else by mouse. */
export async function press(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await standsStill(target);
  const touch = await target.page().evaluate(() => matchMedia('(any-pointer: coarse)').matches);
  // A link may go over the end of a line; the middle of all of it would then be beside it.
  const position = await target.evaluate((one) => {
    const box = one.getBoundingClientRect();
    const { x, y, width, height } = one.getClientRects()[0] ?? box;
    return { x: x - box.x + width / 2, y: y - box.y + height / 2 };
  });
  await (touch ? target.tap({ position }) : target.click({ position }));
}

/** The contents of the guide: in the margin, or in a sheet. */
export const guideContents = (page: Page): Locator => page.locator('#contents');

/** Brings up the contents of the guide, where they are not already in the margin. */
export async function openContents(page: Page): Promise<Locator> {
  const contents = guideContents(page);
  if (!(await contents.isVisible()))
    await press(page.locator('header').getByRole('button', { name: 'Contents' }));
  await expect(contents).toBeVisible();
  return contents;
}

/** Unfolds what was entered in the planner, which is one line where a link or the device brought it. */
export const unfoldPlan = (page: Page) => page.locator('.form > summary').click();

/** Brings up the contents of the page, where they are not already open in the margin. */
export async function openPageContents(page: Page): Promise<Locator> {
  const contents = page.locator('.page-contents');
  if (!(await contents.getByRole('link').first().isVisible())) await press(contents.locator('summary'));
  await expect(contents.getByRole('link').first()).toBeVisible();
  return contents;
}

/** Where a heading stands in the window, and whether the header leaves it free. */
export interface Place {
  id: string;
  /** Pixels from the lower edge of the header, or of the window's top when it is not in view, to the heading. */
  below: number;
  /** Pixels from the heading's end to the window's lower edge. */
  above: number;
  isTarget: boolean;
}

/** Where a heading stands now. */
const placeOf = (page: Page, id: string): Promise<Place> =>
  page.evaluate((wanted) => {
    const heading = document.getElementById(wanted);
    const box = heading?.getBoundingClientRect();
    const edge = Math.max(0, document.querySelector('body > header')?.getBoundingClientRect().bottom ?? 0);
    return {
      id: wanted,
      below: (box?.top ?? NaN) - edge,
      above: innerHeight - (box?.bottom ?? NaN),
      isTarget: heading?.matches(':target') ?? false,
    };
  }, id);

/** Whether a heading was led to, and is whole in view below the header. */
export const isShown = ({ below, above, isTarget }: Place): boolean => isTarget && below >= 0 && above >= 0;

/**
 * Goes to each of these ids as its link does, one after the other, and says where each heading then stands. A page
 * may scroll with its next frame, which scripts cannot wait for where they are off: so it is looked at anew until
 * the heading is shown, for a limited number of times.
 */
export async function placesAfterJump(page: Page, ids: readonly string[]): Promise<Place[]> {
  const places: Place[] = [];
  for (const id of ids) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, id);
    let place = await placeOf(page, id);
    for (let look = 0; look < 250 && !isShown(place); look += 1) {
      await page.waitForTimeout(20);
      place = await placeOf(page, id);
    }
    places.push(place);
  }
  return places;
}

/** What the contents of the page mark as the place where the reader is: ids of headings. */
export const markedHeadings = (page: Page): Promise<string[]> =>
  page
    .locator('.page-contents [aria-current="location"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));

/** Whether the contents stand in the margins of this window, and in a sheet of narrower ones. */
export const isWide = (page: Page): boolean => (page.viewportSize()?.width ?? 0) >= 1344;

/** Ids of the headings of the words of a page. */
export const headingIds = (page: Page): Promise<string[]> =>
  page.locator('main .prose :is(h2, h3, h4)').evaluateAll((headings) => headings.map(({ id }) => id));
