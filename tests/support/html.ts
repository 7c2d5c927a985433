import { type Document, readHtml, writeHtml } from '../../src/output/html.ts';

/** A page around what stands in its body. */
export const pageAround = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

/** What stands in the body of a page after a step of its finishing. */
export function changed(body: string, change: (document: Document) => void): string {
  const document = readHtml(pageAround(body), 'a.html');
  change(document);
  return writeHtml(document)
    .replace(/^.*<body>/s, '')
    .replace(/<\/body><\/html>$/, '');
}
