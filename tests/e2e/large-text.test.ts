import { expect, test } from 'playwright/test';

import { paths } from '../support/built-pages.ts';
import { open } from '../support/browser.ts';

/** What a reader cannot read on the page that is open: what it is wider than, cut words, words on words. */
function unreadable(): string[] {
  const faults: string[] = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`the page is ${wide} px wider than its window`);

  /** A line of a text in a drawing; of its height only what letters fill, as lines may stand close. */
  interface Line {
    words: string;
    node: Node;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }

  const linesOf = (drawing: Element): Line[] => {
    const lines: Line[] = [];
    const texts = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const around = node.parentElement;
      const words = node.textContent?.trim();
      // What is there for the ear alone is cut to nothing on purpose.
      if (!words || !around?.checkVisibility() || around.closest('.sr-only')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        lines.push({ words, node, left, right, top: top + height / 5, bottom: bottom - height / 5 });
      }
    }
    return lines;
  };

  /** Whether the window, or anything around a line that hides what leaves it, cuts it. */
  const isCut = ({ node, left, right, top, bottom }: Line): boolean => {
    if (left < -1 || right > innerWidth + 1) return true;
    for (let around = node.parentElement; around && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible' || around instanceof SVGTextElement) continue;
      const box = around.getBoundingClientRect();
      if (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1)
        return true;
    }
    return false;
  };

  for (const drawing of document.querySelectorAll('.figure')) {
    const lines = linesOf(drawing);
    faults.push(...lines.filter(isCut).map(({ words }) => `cut: ${words}`));
    for (const [at, one] of lines.entries()) {
      for (const other of lines.slice(at + 1)) {
        if (one.node === other.node) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 1 && down > 1) faults.push(`over each other: ${one.words} / ${other.words}`);
      }
    }
  }
  return faults;
}

for (const width of [390, 320]) {
  test(
    `letters twice as large leave all to read at ${width} px`,
    { tag: '@once' },
    async ({ playwright, launchOptions, baseURL }) => {
      const browser = await playwright.chromium.launch({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'],
      });
      const page = await browser.newPage({ ...(baseURL && { baseURL }), viewport: { width, height: 844 } });
      await open(page, '/');
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      const faults: string[] = [];
      for (const path of paths) {
        await open(page, path);
        faults.push(...(await page.evaluate(unreadable)).map((fault) => `${path}: ${fault}`));
      }
      await browser.close();
      expect(faults).toEqual([]);
    },
  );
}
