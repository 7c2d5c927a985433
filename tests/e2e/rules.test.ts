import { expect, test } from 'playwright/test';

import { layOutAll, open, phoneAndWide } from '../support/browser.ts';

/** Where the words of an element begin, leaving out what is folded or has no size. */
const edges = () => {
  const startOf = (element: Element | null): number => {
    const range = document.createRange();
    if (element) range.selectNodeContents(element);
    return Math.round([...range.getClientRects()].find(({ width }) => width > 0)?.left ?? NaN);
  };
  return [...document.querySelectorAll('.body .advice')].map((card) => {
    const [title, list] = [card.querySelector('.title'), card.querySelector('ul, ol')];
    const [box, first] = [title?.getBoundingClientRect(), list?.getBoundingClientRect()];
    return {
      title: title && startOf(title),
      words: [...(list?.children ?? [])].map(startOf),
      air: box && first ? first.top - box.bottom : NaN,
      between: [...(list?.children ?? [])].slice(1).map((line) => {
        const above = line.previousElementSibling?.getBoundingClientRect().bottom ?? NaN;
        return Math.round(line.getBoundingClientRect().top - above);
      }),
    };
  });
};

/** How high each label is, whether it is whole on one line, and how it is told from the words before it. */
const labels = () =>
  [...document.querySelectorAll('.why summary, .prose > .proof > summary')].map((label) => ({
    words: label.textContent,
    height: label.getBoundingClientRect().height,
    lines: label.getClientRects().length,
    // A mark that turns when it opens, or a line below its words.
    sign: `${getComputedStyle(label).display} ${getComputedStyle(label).textDecorationLine}`,
    isLast:
      label
        .closest('.why')
        ?.textContent.trimEnd()
        .endsWith(label.parentElement?.textContent.trimEnd() ?? '') ?? true,
  }));

for (const viewport of phoneAndWide) {
  test.describe(`rules of aftercare, ${viewport.width} px`, () => {
    test.use({ viewport });

    test('stand apart, on the edge of the name of their list', async ({ page }) => {
      await open(page, '/aftercare/');
      await layOutAll(page);
      const cards = await page.evaluate(edges);
      expect(cards.length).toBeGreaterThan(8);
      for (const { title, words, air, between } of cards) {
        const [first = NaN] = words;
        for (const start of words) expect(Math.abs(start - first)).toBeLessThanOrEqual(1);
        for (const gap of between) expect(gap).toBeGreaterThanOrEqual(13);
        if (title === null) continue;
        expect(Math.abs(title - first)).toBeLessThanOrEqual(1);
        expect(air).toBeGreaterThanOrEqual(9);
      }
    });

    test('have how sure they are in their last corner, whole and marked, as high as a finger needs', async ({
      page,
    }) => {
      await open(page, '/aftercare/');
      await layOutAll(page);
      const all = await page.evaluate(labels);
      expect(all.length).toBeGreaterThan(20);
      for (const { words, height, lines, sign, isLast } of all) {
        expect(height).toBeGreaterThanOrEqual(24);
        expect(lines, words).toBe(1);
        expect(sign, words).toMatch(/list-item|underline/);
        expect(isLast, words).toBe(true);
      }
    });

    test('that one asks for are each a link on a line of its own, with what they wait for outside it', async ({
      page,
    }) => {
      await open(page, '/aftercare/');
      await layOutAll(page);
      const lines = page.locator('.may dd > *');
      expect(await lines.count()).toBeGreaterThan(8);
      const seen = await lines.evaluateAll((all) =>
        all.map((line) => {
          const link = line.closest('a') ?? line.querySelector('a');
          return {
            isOne: (link?.innerText.length ?? 0) > 3 && line.querySelectorAll('a').length <= 1,
            rest: line.textContent
              .replace(link?.textContent ?? '', '')
              .replace(/\s+/g, ' ')
              .trim(),
            isFirst: !line.previousElementSibling,
            top: line.getBoundingClientRect().top,
          };
        }),
      );
      for (const [index, { isOne, rest, isFirst, top }] of seen.entries()) {
        expect(isOne).toBe(true);
        expect(rest).toMatch(/^(\(not while .+\))?$/);
        if (!isFirst) expect(top).toBeGreaterThan(seen[index - 1]?.top ?? 0);
      }
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: phoneAndWide[0] });

  test('what to remember, rules, cards of help, tables and text begin on one edge', async ({ page }) => {
    for (const path of ['/aftercare/', '/get-help/']) {
      await open(page, path);
      await layOutAll(page);
      const starts = await page
        .locator('.prose > :not(ul, ol), .opening > *, .opening ul, .items > li, .may')
        .evaluateAll((parts) => {
          const inner = (part: Element) =>
            part.getBoundingClientRect().left +
            parseFloat(part.matches('li, ul') ? '0' : getComputedStyle(part).paddingInlineStart);
          return [
            ...new Set(
              parts.filter((part) => part.checkVisibility() && !part.matches('[role=note]')).map(inner),
            ),
          ];
        });
      expect(starts.map(Math.round), path).toEqual([16]);
    }
  });
});
