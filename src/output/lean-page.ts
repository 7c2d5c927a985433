import { attributeOf, type Document, elementsOf, isElement, isText, remove, within } from './html.ts';

/** Elements that stand as blocks, are shapes of a drawing, or are not shown: a browser drops the space at their edges. */
const blocks = new Set(
  'article aside body caption circle dd details div dl dt figcaption figure footer g h1 h2 h3 h4 h5 h6 head header html li link main meta nav ol p path rect section summary symbol table tbody td th thead title tr ul use'.split(
    ' ',
  ),
);

/** Elements whose text keeps its space as it is. */
const kept = new Set(['script', 'style', 'pre', 'textarea']);

/** Takes the space away that no browser shows; a run of space is one space. */
function dropIdleSpace(document: Document): void {
  const isBlock = (node: object | null | undefined) =>
    node && 'tagName' in node && blocks.has(String(node.tagName));
  for (const node of within(document)) {
    if (!('childNodes' in node) || kept.has(node.nodeName)) continue;
    node.childNodes.forEach((child, index, { length }) => {
      if (!isText(child)) return;
      let value = child.value.replace(/[ \t\n]+/g, ' ');
      if (isBlock(index === 0 ? node : node.childNodes[index - 1])) value = value.replace(/^ /, '');
      if (isBlock(index === length - 1 ? node : node.childNodes[index + 1])) value = value.replace(/ $/, '');
      child.value = value;
    });
    node.childNodes = node.childNodes.filter((child) => !isText(child) || child.value !== '');
  }
}

/** Puts the content security policy before anything that loads or runs, which it would not hold for otherwise. */
function movePolicyFirst(document: Document): void {
  const metas = elementsOf(document, 'meta');
  const policy = metas.find((meta) => attributeOf(meta, 'http-equiv') === 'content-security-policy');
  const head = policy?.parentNode;
  if (!policy || !head) return;
  remove(policy);
  const charset = head.childNodes.findIndex((node) => isElement(node) && attributeOf(node, 'charset'));
  head.childNodes.splice(charset + 1, 0, policy);
}

/** Makes a page lean: no space that nobody sees, and its content security policy before all that it holds for. */
export function leanPage(document: Document): void {
  movePolicyFirst(document);
  dropIdleSpace(document);
}
