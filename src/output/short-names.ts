import { attributeOf, type Document, isElement, within } from './html.ts';

const className = /\.((?:[\w\u0080-\uffff-]|\\.)+)/g;
const unescape = (name: string) => name.replace(/\\(.)/g, '$1');

/** The block of a stylesheet that begins at a place; nothing where there is none. */
export function blockAt(css: string, start: number): string {
  let depth = 0;
  for (const { 0: sign, index } of css.matchAll(/[{}]/g)) {
    if (start < 0 || index < start) continue;
    depth += sign === '{' ? 1 : -1;
    if (depth === 0) return css.slice(start, index);
  }
  return '';
}

/** A to Z, then A0 and on: other names of classes and properties have no capitals. */
export const shortName = (index: number) =>
  String.fromCharCode(65 + (index % 26)) + (index < 26 ? '' : (Math.floor(index / 26) - 1).toString(36));

/** The classes of a page, element by element. */
export const classesIn = (document: Document): string[][] =>
  [...within(document)].flatMap((node) =>
    isElement(node) ? [(attributeOf(node, 'class') ?? '').split(/\s+/).filter(Boolean)] : [],
  );

/**
 * The utilities of a stylesheet: names with signs in them, and names that have a rule of their own in the layer of
 * utilities. Scripts find their elements by other names.
 */
function utilitiesOf(css: string): Set<string> {
  const layer = blockAt(css, css.indexOf('@layer utilities{'));
  return new Set([
    ...[...css.matchAll(className)].flatMap(([, name = '']) => (name.includes('\\') ? [unescape(name)] : [])),
    ...[...layer.matchAll(/(?<=[{},])\.([\w-]+)(?=[{,])/g)].map(([, name = '']) => name),
  ]);
}

/** Names of classes that a stylesheet asks for within :not(), :has() and the like, where one name stands for one class. */
const asked = (css: string): Set<string> =>
  new Set(
    [...css.matchAll(/:(?:not|has|where|is)\(([^{}]*)\{/g)].flatMap(([, selector = '']) =>
      [...selector.matchAll(className)].map(([, name = '']) => unescape(name)),
    ),
  );

/** On how many pages a list of utilities stands that has a name of its own, and how many of them it has at least. */
const common = { pages: 3, utilities: 2 };

/** By the name of a utility, or by the names of a list of them with spaces between, the short one. */
export type ShortNames = ReadonlyMap<string, string>;

/** The classes of an element as they have short names: its utilities in one where their list has a name of its own. */
function partsOf(classes: readonly string[], names: Pick<ShortNames, 'has'>): readonly string[] {
  const list = classes.filter((name) => names.has(name)).join(' ');
  return names.has(list) ? [...classes.filter((name) => !names.has(name)), list] : classes;
}

/** Of each text of pages, how many pages have it. */
function pagesOf(pages: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) for (const text of new Set(page)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/**
 * Short names for the utilities of a stylesheet: a page names hundreds, and weighs a sixth less with these. A list of
 * utilities that stands on many pages, as those of the header do, has a name for all of it, and utilities that stand
 * together on each element of the site that has one of them share theirs. What stands in most lists has the shortest,
 * and what no page names has none.
 * @param pages the classes of each element of each page
 */
export function shortNames(css: string, pages: readonly (readonly (readonly string[])[])[]): ShortNames {
  const utilities = utilitiesOf(css);
  const own = asked(css);
  const inUtilities = pages.map((page) =>
    page.map((classes) => classes.filter((name) => utilities.has(name)).join(' ')),
  );
  const isCommon = ([list, count]: readonly [string, number]) => {
    const words = list.split(' ');
    return count >= common.pages && words.length >= common.utilities && !words.some((name) => own.has(name));
  };
  const named = new Set([...utilities, ...[...pagesOf(inUtilities)].filter(isCommon).map(([list]) => list)]);

  const bearers = new Map<string, number[]>([...named].map((name) => [name, []]));
  const weight = new Map<string, number>();
  const lists = [...pagesOf(pages.map((page) => page.map((classes) => classes.join(' '))))];
  lists.forEach(([list, count], index) => {
    for (const name of new Set(partsOf(list.split(' '), named))) {
      bearers.get(name)?.push(index);
      weight.set(name, (weight.get(name) ?? 0) + count);
    }
  });
  const together = Map.groupBy(bearers.keys(), (name) => bearers.get(name)?.join() || name);
  const often = [...together.values()].toSorted(
    ([a = ''], [b = '']) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0),
  );
  return new Map(
    often.flatMap((group, index) =>
      group.map((name) => [name, weight.has(name) ? shortName(index) : ''] as const),
    ),
  );
}

/** What pages name by other names than they were built with. */
export interface Renamed {
  names: ShortNames;
  /** The file of the stylesheet: its name as it was built, and by what is in it with short names. */
  sheet: { was: string; is: string };
  /** The rules of its faces, which stand in each page instead. */
  faces: string;
}

/** Gives the elements of a page the short names of their utilities, and the page the stylesheet that has them. */
export function shortenClasses(document: Document, { names, sheet }: Omit<Renamed, 'faces'>): void {
  for (const node of within(document)) {
    if (!isElement(node)) continue;
    for (const attribute of node.attrs) {
      if (node.tagName === 'link' && attribute.name === 'href' && attribute.value.endsWith(`/${sheet.was}`))
        attribute.value = attribute.value.slice(0, -sheet.was.length) + sheet.is;
      if (attribute.name !== 'class') continue;
      const parts = partsOf(attribute.value.split(/\s+/).filter(Boolean), names);
      attribute.value = [...new Set(parts.map((part) => names.get(part) ?? part))].join(' ');
    }
  }
}
