import type { Page } from 'playwright/test';
import { getDocumentProxy } from 'unpdf';

/** Sheets of paper in millimetres. */
export const formats = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const;

export type Format = keyof typeof formats;

/** A page as a browser prints it with its own header and footer, read back. */
export interface Printed {
  sheets: number;
  /** Words of all sheets without any white space, so that line ends do not matter; without header and footer. */
  text: string;
  /** The same of the last sheet alone. */
  last: string;
  /** The smallest letters, in points. */
  smallest: number;
  tagged: boolean;
  outline: string[];
}

/** Words without white space, with ligatures taken apart. */
export const packed = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');

/** Points at the top and the foot of a sheet in which a browser's own header and footer stand. */
const margin = 30;

/** Prints what the page now shows. */
export async function printed(page: Page, format: Format): Promise<Printed> {
  const bytes = await page.pdf({ format, displayHeaderFooter: true, tagged: true, outline: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const words: { text: string; size: number; number: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    for (const item of items) {
      if (!('str' in item) || !item.str.trim()) continue;
      const place = Number(item.transform[5]);
      if (place > margin && place < height - margin)
        words.push({ text: item.str, size: item.height, number });
    }
  }
  const outline = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[] | null;
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  const textOf = (some: readonly { text: string }[]) => packed(some.map(({ text }) => text).join(''));
  return {
    sheets: pdf.numPages,
    text: textOf(words),
    last: textOf(words.filter(({ number }) => number === pdf.numPages)),
    smallest: Math.min(...words.map(({ size }) => size)),
    tagged: marks?.Marked === true,
    outline: (outline ?? [])
      .flatMap(({ title, items }) => [title, ...items.map((item) => item.title)])
      .map((title) => title.replaceAll('\u00a0', ' ')),
  };
}
