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

const textOf = (words: readonly { text: string }[]) => packed(words.map(({ text }) => text).join(''));

/** Points at the top and the foot of a sheet in which a browser's own header and footer stand. */
const margin = 30;

/** Words of one sheet, with the height of their letters. */
async function wordsOf(pdf: PDFDocumentProxy, number: number): Promise<{ text: string; size: number }[]> {
  const sheet = await pdf.getPage(number);
  const { height } = sheet.getViewport({ scale: 1 });
  const { items } = await sheet.getTextContent();
  return items
    .filter((item) => 'str' in item)
    .filter(({ str, transform }) => {
      const place = Number(transform[5]);
      return str.trim() && place > margin && place < height - margin;
    })
    .map(({ str, height: size }) => ({ text: str, size }));
}

/** Prints what the page now shows. */
export async function printed(page: Page, format: Format): Promise<Printed> {
  const bytes = await page.pdf({ format, displayHeaderFooter: true, tagged: true, outline: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const sheets = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => wordsOf(pdf, index + 1)),
  );
  const words = sheets.flat();
  const outline = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[] | null;
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  return {
    sheets: pdf.numPages,
    text: textOf(words),
    last: textOf(sheets.at(-1) ?? []),
    smallest: Math.min(...words.map(({ size }) => size)),
    tagged: marks?.Marked === true,
    outline: (outline ?? [])
      .flatMap(({ title, items }) => [title, ...items.map((item) => item.title)])
      .map((title) => title.replaceAll('\u00a0', ' ')),
  };
}
