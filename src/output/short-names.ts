import { type Document, isElement, within } from './html.ts';

const className = /\.((?:[\w\u0080-\uffff-]|\\.)+)/g;
const unescape = (name: string) => name.replace(/\\(.)/g, '$1');

/** The block of a stylesheet that begins at a place; nothing where there is none. */
function blockAt(css: string, start: number): string {
  let depth = 0;
  for (const { 0: sign, index } of css.matchAll(/[{}]/g)) {
    if (start < 0 || index < start) continue;
    depth += sign === '{' ? 1 : -1;
    if (depth === 0) return css.slice(start, index);
  }
  return '';
}

/** A to Z, then A0 and on: other names of classes have no capitals. */
const shortName = (index: number) =>
  String.fromCharCode(65 + (index % 26)) + (index < 26 ? '' : (Math.floor(index / 26) - 1).toString(36));

/**
 * Short names for the utilities of a stylesheet: a page names hundreds, and weighs a tenth less with these. Utilities
 * are names with signs in them, and names that have a rule of their own in the layer of utilities; scripts find their
 * elements by other names, which stay as they are. What pages name most has the shortest.
 */
export function shortNames(css: string, pages: readonly string[]): Map<string, string> {
  const utilities = blockAt(css, css.indexOf('@layer utilities{'));
  const names = [
    ...[...css.matchAll(className)].flatMap(([, name = '']) => (name.includes('\\') ? [unescape(name)] : [])),
    ...[...utilities.matchAll(/(?<=[{},])\.([\w-]+)(?=[{,])/g)].map(([, name = '']) => name),
  ];
  const times = new Map<string, number>();
  for (const [, value = ''] of pages.flatMap((html) => [...html.matchAll(/ class="([^"]*)"/g)])) {
    for (const name of value.split(/\s+/)) times.set(name, (times.get(name) ?? 0) + 1);
  }
  const often = [...new Set(names)].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
  return new Map(often.map((name, index) => [name, shortName(index)]));
}

/** A stylesheet with its utilities under their short names. */
export const shortenStyles = (css: string, names: ReadonlyMap<string, string>): string =>
  css.replace(className, (whole, name: string) => {
    const short = names.get(unescape(name));
    return short === undefined ? whole : `.${short}`;
  });

/** What pages name by other names than they were built with. */
export interface ShortNames {
  names: ReadonlyMap<string, string>;
  /** The file of the stylesheet: its name as it was built, and by what is in it with short names. */
  sheet: { was: string; is: string };
}

/** Gives the elements of a page the short names of their utilities, and the page the stylesheet that has them. */
export function shortenClasses(document: Document, { names, sheet }: ShortNames): void {
  for (const node of within(document)) {
    if (!isElement(node)) continue;
    for (const attribute of node.attrs) {
      if (node.tagName === 'link' && attribute.name === 'href' && attribute.value.endsWith(`/${sheet.was}`))
        attribute.value = attribute.value.slice(0, -sheet.was.length) + sheet.is;
      if (attribute.name !== 'class') continue;
      const words = attribute.value.split(/\s+/).filter(Boolean);
      attribute.value = words.map((word) => names.get(word) ?? word).join(' ');
    }
  }
}
