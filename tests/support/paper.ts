import type { Page } from 'playwright/test';
import { getDocumentProxy } from 'unpdf';

type PDFDocumentProxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Sheets of paper in millimetres. */
export const formats = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const;

export type Format = keyof typeof formats;

/** A page as a browser prints it with its own header and footer, read back. */
export interface Printed {
  sheets: number;
  /** Every run of letters on all sheets: of a word that is broken at the end of a line, its parts. */
  letters: string[];
  /** Words of all sheets without any white space, so that line ends do not matter; without header and footer. */
  text: string;
  /** The same, sheet by sheet. */
  bySheet: string[];
  /** The same of the last sheet alone. */
  last: string;
  /** The same of each sheet. */
  sides: string[];
  /** The same of the left half of each sheet, and of its right half. */
  halves: string[];
  /** The same of the upper third of the first sheet. */
  top: string;
  /** Runs of words of the first sheet with their height and place. */
  runs: readonly Word[];
  /** How far down the words of each sheet reach, in parts of its height. */
  filled: number[];
  /** Of each sheet the words of a heading that stands below all else, with nothing beside it. */
  alone: string[];
  /** How many words stand on all sheets: runs of signs with a letter or a digit in them. */
  words: number;
  /** The largest letters, in points. */
  largest: number;
  /** The smallest letters, in points. */
  smallest: number;
  tagged: boolean;
  outline: string[];
}

/** Words without white space, with ligatures taken apart. */
export const packed = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');

const textOf = (words: readonly { text: string }[]) => packed(words.map(({ text }) => text).join(''));

/** Points at the top and the foot of a sheet in which a browser's own header and footer stand. */
const margin = 30;

/** A run of words that a browser printed at once. */
interface Word {
  text: string;
  size: number;
  /** How far down the sheet it stands, in parts of its height. */
  down: number;
  /** Whether it begins in the left half of the sheet. */
  left: boolean;
}

/** Words of one sheet, with the height of their letters and their place. */
async function wordsOf(pdf: PDFDocumentProxy, number: number): Promise<Word[]> {
  const sheet = await pdf.getPage(number);
  const { width, height } = sheet.getViewport({ scale: 1 });
  const { items } = await sheet.getTextContent();
  return items
    .filter((item) => 'str' in item)
    .filter(({ str, transform }) => {
      const place = Number(transform[5]);
      return str.trim() && place > margin && place < height - margin;
    })
    .map(({ str, height: size, transform }) => ({
      text: str,
      size,
      down: 1 - Number(transform[5]) / height,
      left: Number(transform[4]) < width / 2,
    }));
}

/** Of a sheet the words of a heading that stands below all else; a heading in the margin has its first line beside words. */
function alone(sheet: readonly Word[]): string {
  const lettered = sheet.filter(({ text }) => /\p{L}/u.test(text));
  // A heading is larger than what it heads.
  const [large, small] = [true, false].map((is) => lettered.filter(({ size }) => size > 12 === is));
  const end = Math.max(...(small ?? []).map(({ down }) => down)) + 0.002;
  const below = (large ?? []).filter(({ down }) => down > end);
  const first = Math.min(...below.map(({ down }) => down));
  // Lines of one heading are nearer than those of two.
  const goesOn = large?.some(({ down }) => down < first && first - down < 0.022);
  return goesOn ? '' : textOf(below);
}

/** Runs of letters in words. */
export const lettersOf = (words: string): string[] => words.normalize('NFKC').match(/\p{L}+/gu) ?? [];

/** Runs of letters on one sheet: the end of a line ends one. */
async function lettersOn(pdf: PDFDocumentProxy, number: number): Promise<string[]> {
  const sheet = await pdf.getPage(number);
  const { height } = sheet.getViewport({ scale: 1 });
  const { items } = await sheet.getTextContent();
  const words = items.map((item) => {
    if (!('str' in item)) return '';
    const place = Number(item.transform[5]);
    return place > margin && place < height - margin ? item.str + (item.hasEOL ? '\n' : '') : '\n';
  });
  return lettersOf(words.join(''));
}

/**
 * Prints what the page now shows, with the browser's own header and footer. Firefox has none through Playwright, which
 * gives it centimetres for inches.
 */
export async function printed(page: Page, format: Format): Promise<Printed> {
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox';
  const { width, height } = formats[format];
  const size = (millimetres: number) => `${millimetres / 10}in`;
  const bytes = await page.pdf(
    isFirefox
      ? { width: size(width), height: size(height) }
      : { format, displayHeaderFooter: true, tagged: true, outline: true },
  );
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const sheets = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => wordsOf(pdf, index + 1)),
  );
  const letters = await Promise.all(sheets.map((_, index) => lettersOn(pdf, index + 1)));
  const words = sheets.flat();
  const sizes = words.map(({ size }) => size);
  const outline = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[] | null;
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  return {
    sheets: pdf.numPages,
    letters: letters.flat(),
    text: textOf(words),
    bySheet: sheets.map(textOf),
    last: textOf(sheets.at(-1) ?? []),
    sides: sheets.map(textOf),
    halves: sheets.flatMap((sheet) =>
      [true, false].map((half) => textOf(sheet.filter(({ left }) => left === half))),
    ),
    top: textOf((sheets[0] ?? []).filter(({ down }) => down < 1 / 3)),
    runs: sheets[0] ?? [],
    filled: sheets.map((sheet) => Math.max(0, ...sheet.map(({ down }) => down))),
    alone: sheets.map(alone),
    words: words.flatMap(({ text }) => text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length,
    largest: Math.max(...sizes),
    smallest: Math.min(...sizes),
    tagged: marks?.Marked === true,
    outline: (outline ?? [])
      .flatMap(({ title, items }) => [title, ...items.map((item) => item.title)])
      .map((title) => title.replaceAll('\u00a0', ' ')),
  };
}

/**
 * Shows a page in a window as paper would have it. Playwright has no media of print in an installed Firefox, so there
 * the rules for print take the place of those for a screen.
 */
export async function showAsPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    // Paper has none, and in Firefox it takes its width.
    document.documentElement.style.scrollbarWidth = 'none';
    if (matchMedia('print').matches) return;
    const turn = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule)
          rule.media.mediaText = rule.media.mediaText
            .replaceAll(/\bscreen\b/g, 'speech')
            .replaceAll(/\bprint\b/g, 'all');
        if (rule instanceof CSSGroupingRule) turn(rule.cssRules);
        if (rule instanceof CSSStyleRule) turn(rule.cssRules);
      }
    };
    for (const { cssRules } of document.styleSheets) turn(cssRules);
  });
}

/** Lines of the sheet that do not fit its side, by their words; where pages break nowhere. */
export async function linesBeyond(page: Page, format: Format): Promise<string[]> {
  const { width, height } = formats[format];
  // What margins of 10 mm leave, in CSS pixels.
  const pixels = (millimetres: number) => Math.floor(((millimetres - 20) / 25.4) * 96);
  await page.setViewportSize({ width: pixels(width), height: pixels(height) });
  await showAsPrinted(page);
  const lines = await page.locator('.sheet').evaluate((sheet, most) => {
    const top = sheet.getBoundingClientRect().top;
    return [...sheet.querySelectorAll('li, p, th, h3')]
      .filter((line) => line.getBoundingClientRect().bottom - top > most)
      .map((line) => line.textContent.trim());
  }, pixels(height));
  await page.emulateMedia({ media: null });
  return lines;
}
