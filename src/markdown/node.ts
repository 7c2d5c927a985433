import type { HelpCard } from '../guide/page.ts';
import type { Urgency } from '../guide/urgency.ts';

/** A node of the tree, as far as it is read here. */
export interface Node {
  type: string;
  value?: string;
  depth?: number;
  url?: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  data?: { hProperties?: { id?: string } };
  position?: { start: { line: number } };
  children?: Node[];
}

/**
 * Text of a node as a reader sees it, on as many lines as it was written; what is taken from a record is a place for it:
 * {its-id.part}. Strong words stand between the given signs.
 */
export function textOf(node: Node, sign = ''): string {
  if (node.name === 'Fact') {
    const [id, part] = ['id', 'part'].map((key) => node.attributes?.find(({ name }) => name === key)?.value);
    return `{${String(id)}.${String(part)}}`;
  }
  const words =
    node.value !== undefined && /^(text|inlineCode)$/.test(node.type)
      ? node.value
      : (node.children ?? []).map((child) => textOf(child, sign)).join('');
  return node.type === 'strong' ? sign + words + sign : words;
}

/** The same on one line. */
export const lineOf = (node: Node, sign = ''): string => textOf(node, sign).replace(/\s+/g, ' ').trim();

/** How many lines the lists in a node have, those in each other among them. */
export const itemsIn = ({ type, children = [] }: Node): number =>
  children.reduce((sum, child) => sum + itemsIn(child), type === 'listItem' ? 1 : 0);

/** A paragraph as a line of content/ has it: its strong words between signs, its links with their address. */
const markedOf = ({ children = [] }: Node): string =>
  children
    .map((child) => (child.type === 'link' ? `[${lineOf(child)}](${child.url ?? ''})` : textOf(child, '**')))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** A help card in plain words and as it is marked: its paragraphs, and each item of its lists. */
export function helpCard(card: Node, urgency: Urgency, title: string): HelpCard {
  const lines = (node: Node, item: boolean): HelpCard['lines'] =>
    node.type === 'paragraph'
      ? [{ item, text: lineOf(node), marked: markedOf(node) }]
      : (node.children ?? []).flatMap((child) => lines(child, item || child.type === 'listItem'));
  return { urgency, title, lines: lines(card, false) };
}
