import { type Selector, type SelectorComponent, transform } from 'lightningcss';

import { blockAt, shortName, type ShortNames } from './short-names.ts';

const isCombinator = (component: SelectorComponent | undefined): boolean => component?.type === 'combinator';

/** What asks for other selectors within its own, by a list of them. */
type Asking = Extract<SelectorComponent, { kind: 'is' | 'where' | 'not' | 'has' }>;

const isAsking = (component: SelectorComponent): component is Asking =>
  component.type === 'pseudo-class' && ['is', 'where', 'not', 'has'].includes(component.kind);

/**
 * A selector without each * and :is() that says nothing: Tailwind's variants for children write `:is(.a > *):is(td)`
 * for `.a > td`. A browser finds a rule by the name or class that it ends in; it tries one that has none on each element.
 * @param nested whether it stands within another, where it need not begin
 */
function plain(selector: Selector, nested = false): Selector {
  const opened = selector.flatMap((component, index): SelectorComponent[] => {
    if (!isAsking(component)) return [component];
    const [only = [], ...others] = component.selectors;
    const isFirst = index === 0 && !nested;
    const begins = index === 0 || isCombinator(selector[index - 1]);
    const isFree = component.kind === 'is' && others.length === 0;
    if (isFree && (isFirst || (begins && !only.some(isCombinator)))) return only;
    return [{ ...component, selectors: component.selectors.map((one) => plain(one, true)) }];
  });
  const made = opened.filter(({ type }, index) => {
    const next = opened[index + 1];
    return type !== 'universal' || !next || isCombinator(next);
  });
  return made.length === selector.length ? made : plain(made, nested);
}

/** A selector for each way to name its classes. */
function named(selector: Selector, namesOf: (name: string) => readonly string[]): Selector[] {
  return selector.reduce<Selector[]>(
    (made, component) => {
      const ways: SelectorComponent[] = isAsking(component)
        ? [{ ...component, selectors: component.selectors.flatMap((one) => named(one, namesOf)) }]
        : component.type === 'class'
          ? namesOf(component.name).map((name) => ({ ...component, name }))
          : [component];
      return made.flatMap((start) => ways.map((way) => [...start, way]));
    },
    [[]],
  );
}

/** The properties by which Tailwind's utilities speak to each other: what each is at first, and whether any is set or read. */
const propertiesOf = (css: string) => {
  const atFirst = blockAt(css, css.indexOf('@layer properties{'));
  const uses = css.replace(atFirst, '');
  return [...css.matchAll(/@property (--tw-[\w-]+)\{(?:[^}]*initial-value:([^;}]*))?[^}]*\}/g)].map(
    ([, name = '', initial = '']) => ({
      name,
      initial,
      isSet: new RegExp(`[{;]${name}:`).test(uses),
      isRead: uses.includes(`var(${name}`),
    }),
  );
};

/** What stands in for colors that are mixed where a browser cannot do that: older ones than these styles are for. */
const mixed = /@supports \(color:color-mix\(in lab, ?red, ?red\)\)\{((?:[^{}]|\{[^{}]*\})*)\}/g;

/** What stands in for a face that the theme always names. */
const otherFaces = /(?<=var\(--default(?:-mono)?-font-family),[^)]*(?=\))/g;

/**
 * A size's own leading, unless another is asked for. Utilities of leading come after those of size, and beside a size for
 * some windows stands its leading for them: what comes last holds without being asked.
 */
const askedLeading = /var\(--tw-leading,(var\(--text-[\w-]+--line-height\))\)/g;

/** A declaration that the same block says again: as it is, or what a pseudo-element holds. */
const saidAgain =
  /([\w-]+:[^;{}]+;)(?=\1)|content:var\(--tw-content\);(?=[^{}]*content:var\(--tw-content\))/g;

/** Where a block begins, with what it says first of its content, or ends. */
const edges = /([^{}]*)([{}])((?:content:var\(--tw-content\);)*)/g;

/** A stylesheet that says once of each selector that its content is the one of its utilities: each of these says it. */
function contentOnce(css: string): string {
  const said = new Set<string>();
  const around: string[] = [];
  return css.replace(edges, (whole, before: string, edge: string, content: string) => {
    if (edge === '}') around.pop();
    else {
      const always = around.every((block) => block.startsWith('@layer'));
      around.push(before);
      if (said.has(before)) return `${before}{`;
      if (content && always) said.add(before);
    }
    return content ? `${before}{content:var(--tw-content);` : whole;
  });
}

/** A custom property of the site, but for its scale of text, which tests ask for, and for those of Tailwind's utilities. */
const customProperty = /--(?!tw-|text-)[a-z][\w-]*/g;

/** The custom properties that a stylesheet, script, drawing or page names, but for those in the names of its utilities. */
export const customProperties = (text: string): string[] =>
  [...text.replaceAll(/ class="[^"]*"/g, '').matchAll(customProperty)].map(([name]) => name);

/** Short names for the custom properties of a stylesheet but for some: the most used have the shortest. */
function shortProperties(css: string, but: ReadonlySet<string>): ReadonlyMap<string, string> {
  const uses = Map.groupBy(customProperties(css), (name) => name);
  const often = [...uses].toSorted(([, a], [, b]) => b.length - a.length).map(([name]) => name);
  return new Map(
    often.filter((name) => !but.has(name)).map((name, index) => [name, `--${shortName(index)}`]),
  );
}

/**
 * A stylesheet with its utilities and custom properties under their short names, without the rules of those that no page
 * names, without the properties of Tailwind that nothing sets, or nothing reads, and without what no browser here needs.
 * @param elsewhere custom properties that pages, scripts and drawings name: they keep their names
 */
export function leanStyles(
  css: string,
  names: ShortNames,
  elsewhere: ReadonlySet<string> = new Set(),
): string {
  const lists = [...names].filter(([name]) => name.includes(' '));
  const namesOf = (name: string): readonly string[] => {
    const own = names.get(name);
    if (own === undefined) return [name];
    const shared = lists.filter(([list]) => list.split(' ').includes(name)).map(([, short]) => short);
    return [...new Set([own, ...shared])].filter(Boolean);
  };
  const unasked = css.replace(askedLeading, '$1');
  const properties = propertiesOf(unasked);
  const constants = new Map(
    properties.flatMap(({ name, initial, isSet }) => (isSet ? [] : [[name, initial]])),
  );
  const short = shortProperties(css, elsewhere);
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(
      unasked
        .replace(/var\((--tw-[\w-]+)(?:, ?)?\)/g, (whole, name: string) => constants.get(name) ?? whole)
        .replace(mixed, '$1')
        .replace(otherFaces, ''),
    ),
    minify: true,
    unusedSymbols: properties.flatMap(({ name, isSet, isRead }) => (isSet && isRead ? [] : [name])),
    visitor: {
      DashedIdent: (name) => short.get(name) ?? name,
      Selector: (selector) => named(plain(selector), namesOf),
    },
  });
  return contentOnce(code.toString()).replaceAll(saidAgain, '');
}
