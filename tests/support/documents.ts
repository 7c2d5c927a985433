import { parseHTML } from 'linkedom';

import { type BuiltPage, pages } from './built-pages.ts';

/** A built page with its document. */
export interface ReadPage extends BuiltPage {
  document: Document;
}

/** The document of a page's HTML. */
export const toDocument = (html: string): Document => parseHTML(html).document;

/** Every page of the built site, read as a document. */
export const readPages: readonly ReadPage[] = pages.map((page) => ({
  ...page,
  document: toDocument(page.html),
}));

/** What a check finds on each of these pages, every fault after the address of its page; [] when all is well. */
export const faultsOn = <Page extends { path: string }>(
  some: readonly Page[],
  check: (page: Page) => readonly unknown[],
): string[] =>
  some.flatMap((page) =>
    check(page).map((fault) => `${page.path}: ${typeof fault === 'string' ? fault : JSON.stringify(fault)}`),
  );

/** Text of an element with its whitespace collapsed. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** All elements that a selector finds, as an array. */
export const all = (root: ParentNode, selector: string): Element[] => [...root.querySelectorAll(selector)];

/** Headings of the words of a page, as their authors wrote them: not its own name, not the lines of its questions. */
export const headingsOf = (document: Document): Element[] =>
  all(document, 'main .prose :is(h2, h3, h4, h5, h6):not(summary > *, .opening *)');

/** Level of a heading element, 1 to 6. */
export const levelOf = (heading: Element): number => Number(heading.localName.slice(1));
