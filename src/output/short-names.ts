import { attributeOf, type Document, isElement, within } from './html.ts';

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

/** The classes of a page, element by element. */
export const classesIn = (document: Document): string[][] =>
  [...within(document)].flatMap((node) =>
    isElement(node) ? [(attributeOf(node, 'class') ?? '').split(/\s+/).filter(Boolean)] : [],
  );

/**
 * Short names for the utilities of a stylesheet: a page names hundreds, and weighs an eighth less with these. Utilities
 * are names with signs in them, and names that have a rule of their own in the layer of utilities; scripts find their
 * elements by other names, which stay as they are. Utilities that stand together on each element of the site that has
 * one of them share a name, what pages name most has the shortest, and what no page names has none.
 * @param elements the classes of each element of all pages
 */
export function shortNames(css: string, elements: readonly (readonly string[])[]): Map<string, string> {
  const utilities = blockAt(css, css.indexOf('@layer utilities{'));
  const names = new Set([
    ...[...css.matchAll(className)].flatMap(([, name = '']) => (name.includes('\\') ? [unescape(name)] : [])),
    ...[...utilities.matchAll(/(?<=[{},])\.([\w-]+)(?=[{,])/g)].map(([, name = '']) => name),
  ]);
  const bearers = new Map<string, number[]>([...names].map((name) => [name, []]));
  elements.forEach((classes, element) => {
    for (const name of new Set(classes)) bearers.get(name)?.push(element);
  });
  const together = Map.groupBy(bearers, ([name, of]) => (of.length > 0 ? of.join() : name));
  const often = [...together.values()].toSorted(
    ([[, a] = ['', []]], [[, b] = ['', []]]) => b.length - a.length,
  );
  return new Map(
    often.flatMap((group, index) =>
      group.map(([name, of]) => [name, of.length > 0 ? shortName(index) : ''] as const),
    ),
  );
}

/** A stylesheet with its utilities under their short names, without the rules of those that have none. */
export const shortenStyles = (css: string, names: ReadonlyMap<string, string>): string =>
  css
    .replace(/(?<=[{}])\.((?:[\w-]|\\.)+)\{[^{}]*\}/g, (rule, name: string) =>
      names.get(unescape(name)) === '' ? '' : rule,
    )
    .replace(className, (whole, name: string) => {
      const short = names.get(unescape(name));
      return short ? `.${short}` : whole;
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
      attribute.value = [...new Set(words.map((word) => names.get(word) ?? word))].join(' ');
    }
  }
}
