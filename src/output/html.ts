import { defaultTreeAdapter, type DefaultTreeAdapterTypes, html, parse } from 'parse5';

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Text = DefaultTreeAdapterTypes.TextNode;
export type Node = DefaultTreeAdapterTypes.Node;

/** Elements that have no end tag: https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Whether a node is an element, of one of these names where any is given. */
export const isElement = (node: Node, ...names: readonly string[]): node is Element =>
  'tagName' in node && (names.length === 0 || names.includes(node.tagName));

/** Whether a node is text. */
export const isText = (node: Node): node is Text => node.nodeName === '#text';

/** What stands in a node. */
export const childrenOf = (node: Node): readonly DefaultTreeAdapterTypes.ChildNode[] =>
  'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];

/** A node and all that stands in it, in the order of the page. */
export function* within(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* within(child);
}

/** The elements of a page in its order, of one of these names where any is given. */
export const elementsOf = (document: Node, ...names: readonly string[]): Element[] =>
  [...within(document)].filter((node) => isElement(node, ...names));

/** Value of an attribute of an element; undefined where it has none of this name. */
export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

/** The text of an element that holds nothing else, such as a script or a style. */
export const rawTextOf = (element: Element): string =>
  element.childNodes.map((child) => (isText(child) ? child.value : '')).join('');

/** An element with these attributes and this text, which stands in no page yet. */
export function newElement(name: string, attributes: Readonly<Record<string, string>>, text = ''): Element {
  const element = defaultTreeAdapter.createElement(
    name,
    html.NS.HTML,
    Object.entries(attributes).map(([name, value]) => ({ name, value })),
  );
  if (text) defaultTreeAdapter.insertText(element, text);
  return element;
}

/** Takes an element out of its page. */
export function remove(element: Element): void {
  const { parentNode } = element;
  if (parentNode) parentNode.childNodes = parentNode.childNodes.filter((child) => child !== element);
}

/** Puts an element at a place among what stands in a node, or at its end, and takes it from where it stood. */
export function move(
  element: Element,
  to: DefaultTreeAdapterTypes.ParentNode,
  before?: DefaultTreeAdapterTypes.ChildNode,
): void {
  remove(element);
  to.childNodes.splice(before ? to.childNodes.indexOf(before) : to.childNodes.length, 0, element);
  element.parentNode = to;
}

/**
 * Reads a built page as a browser does.
 * @throws Error when it is not well-formed, so that a browser would mend it: what it then shows is not what was written
 */
export function readHtml(text: string, file: string): Document {
  // What stands in <noscript> is read as elements.
  const document = parse(text, { scriptingEnabled: false, sourceCodeLocationInfo: true });
  for (const node of within(document)) {
    if (!isElement(node) || voids.has(node.tagName)) continue;
    const { startTag, endTag, endOffset = 0 } = node.sourceCodeLocation ?? {};
    if (startTag && endTag) continue;
    // In a drawing, an element may close itself.
    if (node.namespaceURI !== html.NS.HTML && text.slice(0, endOffset).endsWith('/>')) continue;
    const line = node.sourceCodeLocation?.startLine ?? node.parentNode?.sourceCodeLocation?.startLine;
    throw new Error(
      `${file} is not well-formed${line ? ` at line ${line}` : ''}: <${node.tagName}> is not opened and closed where it stands.`,
    );
  }
  return document;
}

/** Elements whose text stands in a page as it is: https://html.spec.whatwg.org/multipage/parsing.html#escapingString */
const raw = new Set(['script', 'style']);

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * A page as text, in the fewest bytes: the parser's own writer spells each no-break space out in 6, gives each
 * empty attribute a value, and spells out quotes within one.
 */
export function writeHtml(node: Node): string {
  if ('value' in node) return raw.has(node.parentNode?.nodeName ?? '') ? node.value : escape(node.value);
  if (node.nodeName === '#documentType') return '<!DOCTYPE html>';
  const inside = childrenOf(node).map(writeHtml).join('');
  if (!isElement(node)) return inside;
  const attributes = node.attrs.map(({ name, prefix, value }) => {
    const whole = prefix ? `${prefix}:${name}` : name;
    if (value === '') return ` ${whole}`;
    const quote = value.includes('"') && !value.includes("'") ? "'" : '"';
    return ` ${whole}=${quote}${escape(value).replaceAll(quote, '&quot;')}${quote}`;
  });
  const start = `<${node.tagName}${attributes.join('')}>`;
  return voids.has(node.tagName) ? start : `${start}${inside}</${node.tagName}>`;
}
