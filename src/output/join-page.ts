import { joinNumbers } from '../guide/join-numbers.ts';
import { attributeOf, childrenOf, type Document, isElement, isText, within } from './html.ts';

/** Elements whose text no line breaks in. */
const unbroken = new Set(['script', 'style', 'title']);

/**
 * Joins the numbers of a page to what they count, wherever its words come from. Attributes and what machines read keep
 * plain spaces. The space before the numbers of sources stands among them, where no line breaks on a phone.
 */
export function joinPage(document: Document): void {
  for (const node of within(document)) {
    if (unbroken.has(node.nodeName)) continue;
    const children = childrenOf(node);
    children.forEach((child, index) => {
      if (isText(child)) child.value = joinNumbers(child.value);
      const before = children[index - 1];
      if (!before || !isText(before) || !before.value.endsWith(' ')) return;
      if (!isElement(child, 'span') || attributeOf(child, 'class') !== 'cite') return;
      before.value = before.value.slice(0, -1);
      child.childNodes.unshift({ nodeName: '#text', value: ' ', parentNode: child });
    });
  }
}
