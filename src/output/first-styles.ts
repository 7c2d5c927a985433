import { parseHTML } from 'linkedom';
import postcss, { type Container } from 'postcss';

/** What is not there when a page is first painted: other media, and what a reader has yet to do or to ask for. */
const later = {
  atRule: /^(?:keyframes|property|page|view-transition|starting-style|counter-style)$/,
  /** Paper, pointers and the like, and browsers that lack a selector or have a quirk. */
  condition: /\b(?:print|hover|forced-colors|prefers-[\w-]+|moz|webkit|overflow|position)\b/,
  selector: /:(?!:|has\(|is\(|where\(|not\(|root|(?:first|last|nth|only)-(?:child|of-type))/,
  property:
    /^(?:accent-color|appearance|cursor|font-(?:feature|synthesis|variation)|mask|opacity|outline|overscroll|scroll-|tab-size|transition|view-transition|-webkit-|forced-color|print-color)/,
} as const;

/** What no first frame shows: what is hidden, or opens on a press. */
const hidden = '[hidden], [popover], details:not([open]) > :not(summary)';

/** A selector of the page itself, by what its scripts remember: colours that a reader chose. */
const ofRoot = /^(?::root|html)(?:\[[^\]]*\])*$/;

/** Whether anything on a page is of a selector, or begins or ends with what a style puts there. */
function isOn(page: ParentNode, selector: string): boolean {
  if (ofRoot.test(selector)) return true;
  const bearer = selector.replaceAll(/::?(?:before|after)/g, '') || '*';
  return !later.selector.test(bearer) && page.querySelector(bearer) !== null;
}

/** A selector that asks for any of several names, with those alone that are on a page. */
const withoutOthers = (page: ParentNode, selector: string): string =>
  selector.replaceAll(/:is\(([\w.,-]+)\)/g, (whole, list: string) => {
    const names = list.split(',').filter((name) => page.querySelector(name));
    return names.length > 0 ? `:is(${names.join(',')})` : whole;
  });

const variable = /var\((--[\w-]+)\)/g;

/** Writes the value of a property of the theme in the place of its name where it is said once and read once. */
function inlineProperties(styles: Container): void {
  const said = new Map<string, string[]>();
  const read: string[] = [];
  styles.walkDecls(({ prop, value }) => {
    if (prop.startsWith('--')) said.set(prop, [...(said.get(prop) ?? []), value]);
    read.push(...[...value.matchAll(variable)].map(([, name = '']) => name));
  });
  const once = (name: string) =>
    said.get(name)?.length === 1 && read.indexOf(name) === read.lastIndexOf(name);
  styles.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(variable, (whole, name: string) =>
      once(name) ? (said.get(name)?.[0] ?? whole) : whole,
    );
  });
}

/** Takes out of styles what names nothing that is left: properties of the theme that nothing reads, empty blocks. */
function dropUnread(styles: Container): void {
  const values: string[] = [];
  styles.walkDecls(({ value }) => void values.push(value));
  const all = values.join();
  styles.walk((node) => {
    const isUnread = node.type === 'decl' && node.prop.startsWith('--') && !all.includes(`var(${node.prop}`);
    // An empty layer stays for its place among the others.
    const isEmpty = 'nodes' in node && node.nodes?.length === 0 && !('name' in node && node.name === 'layer');
    if (isUnread || isEmpty) node.remove();
  });
}

/**
 * The rules of a stylesheet that the first frame of a page is painted with, its layers in their order.
 * @param html the page up to the end of that frame
 */
export function firstStyles(css: string, html: string): string {
  const page = parseHTML(html).document;
  for (const unseen of page.querySelectorAll(hidden)) unseen.remove();
  for (const onPaper of page.querySelectorAll('[data-paper]')) {
    onPaper.removeAttribute('class');
    onPaper.replaceChildren();
  }
  const styles = postcss.parse(css);
  styles.walkComments((comment) => void comment.remove());
  styles.walkAtRules((rule) => {
    const asks = rule.name === 'media' || rule.name === 'supports';
    if (later.atRule.test(rule.name) || (asks && later.condition.test(rule.params))) rule.remove();
  });
  styles.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) => isOn(page, selector));
    // A picture in the styles comes with all of them.
    if (selectors.length === 0 || rule.toString().includes('url("data:')) rule.remove();
    else rule.selectors = selectors.map((selector) => withoutOthers(page, selector));
  });
  styles.walkDecls(later.property, (declaration) => void declaration.remove());
  // A property of the theme may be said by others.
  for (let last = ''; last !== styles.toString();) {
    last = styles.toString();
    inlineProperties(styles);
    dropUnread(styles);
  }
  return styles.toString();
}
