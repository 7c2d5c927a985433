import { attributeOf, type Element, isElement, isText, type Node, type Text } from './html.ts';

/**
 * Elements that stand as blocks, are shapes of a drawing, or are not shown: a browser drops the space at their edges. What
 * is folded may be part of a line.
 */
const blocks = new Set(
  'article aside body caption circle dd div dl dt figcaption figure footer g h1 h2 h3 h4 h5 h6 head header html li link main meta nav ol p path rect section summary symbol table tbody td th thead title tr ul use'.split(
    ' ',
  ),
);

/** Elements whose text keeps its space as it is. */
const kept = new Set(['script', 'style', 'pre', 'textarea']);

/** A heading in the line of what is folded is part of that line, and so is the reason of a rule. */
const isBlock = (node: Node | undefined): boolean =>
  node !== undefined &&
  isElement(node, ...blocks) &&
  !(isElement(node, 'div') && attributeOf(node, 'class')?.startsWith('why ')) &&
  !(isElement(node, 'h3') && node.parentNode && isElement(node.parentNode, 'summary'));

/** Whether a browser drops the space at an edge of a node: of what stands there first, or last, and what it follows. */
function isIdle(node: Element | Text, step: -1 | 1): boolean {
  const { parentNode } = node;
  const beside = parentNode?.childNodes[parentNode.childNodes.indexOf(node) + step];
  if (beside && isText(beside)) return (step < 0 ? / $/ : /^ /).test(beside.value);
  if (beside || !parentNode || isBlock(parentNode)) return isBlock(beside ?? parentNode ?? undefined);
  // It stands at the edge of a part of a line: what is beside that counts.
  return isElement(parentNode) && isIdle(parentNode, step);
}

/** Makes a page lean: takes the space away that no browser shows; a run of space is one space. */
export function leanPage(node: Node): void {
  if ('content' in node) leanPage(node.content);
  if (!('childNodes' in node) || kept.has(node.nodeName)) return;
  for (const child of node.childNodes) {
    if (!isText(child)) continue;
    child.value = child.value.replace(/[ \t\n]+/g, ' ');
    if (isIdle(child, -1)) child.value = child.value.replace(/^ /, '');
    if (isIdle(child, 1)) child.value = child.value.replace(/ $/, '');
  }
  node.childNodes = node.childNodes.filter((child) => !isText(child) || child.value !== '');
  node.childNodes.forEach(leanPage);
}
