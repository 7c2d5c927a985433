import { expect, type Page, test } from 'playwright/test';

import { open } from '../support/browser.ts';
import { packed, printed } from '../support/paper.ts';

/** What a file says where a browser does not know a feature: the same with its name unknown. */
interface Lack {
  /** Of pages. */
  html?: (text: string) => string;
  css?: (text: string) => string;
  /** Runs before the scripts of a page, and takes away what they would find. */
  script?: () => void;
}

/** An older browser passes over each rule that stands inside another. */
function withoutNesting(css: string): string {
  // A condition (@media, @layer) may hold rules everywhere; a rule may not.
  const open: ('condition' | 'rule')[] = [];
  let out = '';
  let skipped = 0;
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    const sign = css.charAt(at);
    if (sign === '{') {
      const isCondition = css.slice(start, at).trimStart().startsWith('@');
      if (skipped > 0 || open.at(-1) === 'rule') {
        if (skipped === 0) out = out.slice(0, out.length - (at - start));
        skipped += 1;
      } else open.push(isCondition ? 'condition' : 'rule');
    }
    if (skipped === 0) out += sign;
    if (sign === '}') {
      if (skipped > 0) skipped -= 1;
      else open.pop();
    }
    if (sign === '{' || sign === '}' || sign === ';') start = at + 1;
  }
  return out;
}

const lacks: Readonly<Record<string, Lack>> = {
  popover: {
    html: (text) => text.replaceAll(/(?<=\s)popover(?=[\s>=]|target)/g, 'data-no'),
    css: (text) => text.replaceAll(':popover-open', ':not-known').replaceAll('[popover]', '[data-no]'),
    script: () => {
      for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
        Reflect.deleteProperty(HTMLElement.prototype, name);
    },
  },
  'light-dark()': { css: (text) => text.replaceAll('light-dark(', 'not-known(') },
  nesting: { css: withoutNesting },
  ':has()': { css: (text) => text.replaceAll(':has(', ':not-known(') },
  'speculation rules': { html: (text) => text.replaceAll('speculationrules', 'not-known') },
  'content-visibility': { css: (text) => text.replaceAll('content-visibility:', 'not-known:') },
  'replaceAll, toSorted and other newer methods': {
    script: () => {
      for (const name of ['replaceAll', 'at', 'isWellFormed', 'toWellFormed'])
        Reflect.deleteProperty(String.prototype, name);
      for (const name of ['at', 'findLast', 'toReversed', 'toSorted', 'toSpliced', 'with'])
        Reflect.deleteProperty(Array.prototype, name);
      for (const name of ['groupBy', 'hasOwn']) Reflect.deleteProperty(Object, name);
      for (const name of ['structuredClone', 'Iterator']) Reflect.deleteProperty(globalThis, name);
    },
  },
};

/** Has a page come as a browser without the feature understands it; says how many files that changed. */
async function takeAway(page: Page, { html, css, script }: Lack): Promise<() => number> {
  let changed = 0;
  if (script) await page.addInitScript(script);
  await page.route('**/*', async (route) => {
    const kind = route.request().resourceType();
    const change = kind === 'document' ? html : kind === 'stylesheet' ? css : undefined;
    if (!change) return route.continue();
    const response = await route.fetch();
    const before = await response.text();
    const body = change(before);
    if (body !== before) changed += 1;
    return route.fulfill({ response, body });
  });
  return () => changed;
}

/** Lines of the text that can be seen, each once; drawings that are laid out only near the reader too. */
async function linesOf(page: Page): Promise<string[]> {
  await page.locator('main figure').evaluateAll((figures) => {
    for (const figure of figures as HTMLElement[]) figure.style.contentVisibility = 'visible';
  });
  const lines = (await page.locator('main').innerText()).split('\n');
  return lines.map((line) => line.trim()).filter(Boolean);
}

test.use({ bypassCSP: true, actionTimeout: 10_000, viewport: { width: 390, height: 844 } });

for (const [name, lack] of Object.entries(lacks)) {
  test(`without ${name} the text, contents, links, planner and paper stay whole`, async ({
    page,
    browser,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const whole = await (await browser.newContext()).newPage();
    await whole.setViewportSize({ width: 390, height: 844 });
    const changed = await takeAway(page, lack);

    for (const path of ['/aftercare/', '/benefits/', '/questions/']) {
      await open(whole, path);
      await open(page, path);
      const here = await linesOf(page);
      const lost = (await linesOf(whole)).filter((line) => !here.includes(line));
      expect(lost, `lines of ${path} that are gone`).toEqual([]);
      const { colour, paper, wide } = await page.evaluate(() => ({
        colour: getComputedStyle(document.querySelector('main p') ?? document.body).color,
        paper: getComputedStyle(document.documentElement).backgroundColor,
        wide: document.documentElement.scrollWidth,
      }));
      expect(colour, 'ink on paper').not.toBe(paper);
      expect(wide, 'no wider than the window').toBeLessThanOrEqual(390);
    }
    if (lack.html ?? lack.css) expect(changed(), 'files that named it').toBeGreaterThan(0);

    // The contents of the page and a word lead where they say.
    await open(page, '/benefits/');
    const contents = page.locator('.page-contents');
    if (!(await contents.getByRole('link').first().isVisible())) await contents.locator('summary').click();
    await contents.getByRole('link').last().click();
    await expect(page.locator(':target')).toBeInViewport();
    await page.locator('main .term').first().click();
    await expect(page.locator('[id^=explain]:visible, dt:target').first()).toBeInViewport();

    // The contents of the guide.
    await open(page, '/benefits/');
    const guide = page.locator('#contents');
    if (!(await guide.isVisible()))
      await page.locator('header').getByRole('button', { name: 'Contents' }).click();
    await guide.getByRole('link', { name: 'Aftercare', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aftercare');

    await open(page, '/planner/');
    await page.getByLabel('Day of the appointment').fill('2027-02-27');
    await expect(page.getByRole('heading', { name: /28 February 2027/ })).toBeVisible();

    await open(page, '/choosing/');
    await page.getByLabel('Where are you?').selectOption('wales');
    await expect(page.locator('.places details').first()).toContainText('Wales');
    await open(page, '/');
    await page.getByLabel('Search the guide').pressSequentially('swim');
    await expect(page.getByRole('option').first()).toContainText(/swim/i);

    await open(page, '/benefits/');
    const words = await page.locator('main :is(h1, h2), main .body > p').allInnerTexts();
    const { text } = await printed(page, 'A4');
    expect(words.filter((line) => !text.includes(packed(line)))).toEqual([]);
    expect(errors).toEqual([]);
  });
}
