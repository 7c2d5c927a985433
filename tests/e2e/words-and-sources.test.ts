import { parseHTML } from 'linkedom';
import { expect, type Locator, type Page, test } from 'playwright/test';

import { timeAbove, wordsInPhase } from '../../src/guide/leaflet-lists.ts';
import { phaseOf, whenOf } from '../../src/guide/phase.ts';
import { open, press } from '../support/browser.ts';
import { guide, otherPaths, sectionPaths } from '../support/guide.ts';
import { inWindows, thorough } from '../support/windows.ts';

/** A section with words of the glossary and with proof. */
const path = '/how-it-works/';

/** Text without any space, which a clipboard lays out anew. */
const packed = (text: string): string => text.replace(/\s+/g, '');

/** Where a text first differs from another, with what stands around it in both. */
function difference(text: string, other: string): string {
  let place = 0;
  while (place < text.length && text[place] === other[place]) place += 1;
  const [own, others] = [text, other].map((one) => one.slice(Math.max(0, place - 30), place + 40));
  return `: ${own} … in place of ${others}`;
}

const explanationOf = async (page: Page, term: Locator) =>
  page.locator(`[id="${(await term.getAttribute('href'))?.replace(/^.*#term/, 'explain')}"]`);

inWindows({ few: true, script: true }, () => {
  test('a word of the glossary explains itself, by press and by keyboard, and leads on', async ({ page }) => {
    await open(page, path);
    await page.getByRole('switch', { name: 'Show all proof' }).check();
    const faults: string[] = [];
    for (const term of await page.locator('main .term').all()) {
      const explanation = await explanationOf(page, term);
      await expect(explanation).toBeHidden();
      await term.focus();
      await page.keyboard.press('Enter');
      await expect(explanation).toBeVisible();
      // It is read aloud as it has the focus.
      await expect(explanation).toBeFocused();
      const isInside = await explanation.evaluate((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      });
      if (!isInside) faults.push(await explanation.innerText());
      await page.keyboard.press('Escape');
      await expect(explanation).toBeHidden();
      await expect(term).toBeFocused();
    }
    expect(faults, 'explanations that leave the window').toEqual([]);

    const term = page.locator('main .term').first();
    const explanation = await explanationOf(page, term);
    await press(term);
    await expect(explanation).toBeInViewport({ ratio: 1 });
    await expect(explanation).toHaveText(/\w+ \w+ \w+/);
    await press(explanation.getByRole('link'));
    await expect(page.locator('dt:target')).toBeInViewport();
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a word of the glossary leads to what it means', async ({ page }) => {
    await open(page, path);
    const term = page.locator('main .term').first();
    const words = (await term.innerText()).trim();
    await press(term);
    await expect(page.locator('dt:target')).toBeInViewport();
    expect(words).toMatch(/\w/);
  });
});

test.describe('what is folded as proof', () => {
  /** Proofs of the page that are open. */
  const opened = (page: Page) => page.locator('.proof[open]').count();

  test('opens all at once by the switch, stays so on the next page, and closes again', async ({ page }) => {
    await open(page, path);
    expect(await opened(page)).toBe(0);
    await page.getByRole('switch', { name: 'Show all proof' }).check();
    expect(await opened(page)).toBe(await page.locator('.proof').count());
    await open(page, '/risks/');
    await expect.poll(() => opened(page)).toBe(await page.locator('.proof').count());
    await page.getByRole('switch', { name: 'Show all proof' }).uncheck();
    await page.reload();
    expect(await opened(page)).toBe(0);
  });

  test('is printed when it is open, and only its line when it is not', async ({ page }) => {
    await open(page, '/risks/');
    const detail = page.locator('.prose .proof .grounds').first();
    await page.emulateMedia({ media: 'print' });
    await expect(detail).toBeHidden();
    await expect(page.locator('.prose .proof > summary').first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('switch', { name: 'Show all proof' }).check();
    await page.emulateMedia({ media: 'print' });
    await expect(detail).toBeVisible();
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test('opens by itself where a link leads into it, and offers no switch', async ({ page }) => {
      await open(page, '/guide/#source-1');
      await expect(page.locator('li:target')).toBeInViewport();
      await expect(page.getByRole('switch')).toBeHidden();
    });

    test('opens a question that a link leads to, with its line in view', async ({ page }) => {
      await open(page, '/questions/#is-my-skin-infected');
      const question = page.locator('.question:has(> :target)');
      await expect(question).toHaveAttribute('open', '');
      await expect(question.locator('> summary')).toBeInViewport({ ratio: 1 });
    });
  });
});

/** What a selection of a page copies, as plain and as rich text, beside what is seen of it; all without any space. */
interface Copied {
  seen: string;
  plain: string;
  rich: string;
}

/** Selects what each of these parts shows, as a reader does from its first letter to its last, and copies it. */
async function copyOf(page: Page, part: Locator): Promise<Copied> {
  const seen = await part.evaluate((one) => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const isFolded = (fold: Element | null | undefined): boolean =>
        !!fold &&
        (!fold.querySelector(':scope > summary')?.contains(text) ||
          isFolded(fold.parentElement?.closest('details:not([open])')));
      const own = text.parentElement;
      if (!own || !text.data.trim()) continue;
      const isSeen = own.checkVisibility() && !isFolded(own.closest('details:not([open])'));
      // A control is no text: neither is it copied.
      if (isSeen && getComputedStyle(own).userSelect !== 'none') texts.push(text);
    }
    const [first] = texts;
    const last = texts.at(-1);
    if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.length);
    return texts.map(({ data }) => data).join('');
  });
  await page.keyboard.press('Control+C');
  const { plain, html } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = (await (await item?.getType('text/html'))?.text()) ?? '';
    return { plain: await navigator.clipboard.readText(), html };
  });
  const { body } = parseHTML(`<html><body>${html}</body></html>`).document;
  for (const menu of body.querySelectorAll('select')) menu.remove();
  return { seen: packed(seen), plain: packed(plain), rich: packed(body.textContent) };
}

test.describe('what is copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  // The planner and the sheet to fill in are forms.
  const read = otherPaths.filter((path) => !['/planner/', '/sheet/'].includes(path));
  for (const [where, pages, often] of [
    ['in aftercare', ['/aftercare/'], {}],
    ['on every page', [...sectionPaths, ...read], thorough],
  ] as const)
    test(
      `is what was seen, as text and as rich text, ${where}, with the proof folded and open`,
      often,
      async ({ page }) => {
        const faults: string[] = [];
        for (const at of pages) {
          await open(page, at);
          for (const proof of ['folded', 'open'] as const) {
            if (proof === 'open') {
              await page.locator('main details').evaluateAll((folds) => {
                for (const fold of folds) fold.setAttribute('open', '');
              });
            }
            const { seen, plain, rich } = await copyOf(page, page.locator('main'));
            expect(seen.length, at).toBeGreaterThan(100);
            if (plain !== seen) faults.push(`${at}, ${proof}, as text${difference(plain, seen)}`);
            if (rich !== seen) faults.push(`${at}, ${proof}, as rich text${difference(rich, seen)}`);
          }
        }
        expect(faults).toEqual([]);
      },
    );

  test('is a whole rule, where it is pressed three times', thorough, async ({ page }) => {
    await open(page, '/aftercare/');
    const faults: string[] = [];
    const signs = guide.sections.flatMap(({ sheet }) => sheet?.signs ?? []);
    for (const rule of guide.advice.filter((one) => whenOf(one) === 'after')) {
      const { id } = rule;
      const phase = phaseOf(rule);
      // What the heading above says of its time is copied with it; in a list of several times each rule says its own.
      const sign = signs.find((one) => rule.urgency && one.rule === id)?.sign ?? [];
      const advice = [`${timeAbove(rule, phase) ?? ''}${wordsInPhase(rule, phase)}`, rule.advice, sign]
        .flat()
        .map(packed);
      const line = page.locator(`#${id}`);
      await line.click({ clickCount: 3, position: { x: 60, y: 8 } });
      await page.keyboard.press('Control+C');
      // Rules that are done one after the other have their numbers.
      const copied = (await page.evaluate(() => navigator.clipboard.readText())).replace(/^\d+\.\s/, '');
      if (!advice.some((words) => packed(copied).startsWith(words)) || /\d source/.test(copied))
        faults.push(`${id}: ${copied}`);
    }
    expect(faults).toEqual([]);
  });
});

inWindows({ few: true }, () => {
  test('a citation says its source, and leads to its entry on the page of all sources and back', async ({
    page,
  }) => {
    await open(page, path);
    const cite = page.locator('main .prose .cite a').first();
    const fold = page.locator('details:not([open])').filter({ has: page.locator('.cite') });
    if ((await fold.count()) > 0) await press(fold.locator('summary').first());
    await expect(cite).toHaveAccessibleName(/\p{L}{2}/u);
    const href = await cite.getAttribute('href');
    await press(cite);
    const entry = page.locator('li:target');
    await expect(entry).toBeInViewport();
    await expect(entry).toHaveId(href?.split('#')[1] ?? '');
    await expect(entry).toContainText('Seen: ');
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
  });
});
