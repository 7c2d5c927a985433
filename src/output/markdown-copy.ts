import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toMdast } from 'hast-util-to-mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

import { type Document, elementsOf } from './html.ts';

/** What a page has for its screen alone. */
const left = new Set(['nav', 'script', 'style', 'fieldset', 'input', 'svg', 'wbr']);

/** Classes of what stands in the text for a screen alone: former ids, links to a heading, ways back. */
const forScreen = new Set(['alias', 'share', 'back']);

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties['className']) ? properties['className'].map(String) : [];

const isElement = (node: Nodes): node is Element => node.type === 'element';

const isLeft = (node: Nodes): boolean =>
  isElement(node) &&
  (left.has(node.tagName) ||
    'dataScreen' in node.properties ||
    node.properties['ariaHidden'] === 'true' ||
    'popover' in node.properties ||
    classesOf(node).some((name) => forScreen.has(name)));

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** Words with plain spaces alone: where a line may break is for the page. */
const spaced = (words: string): string => words.replaceAll('\u00a0', ' ');

/** Makes what is for the screen plain: a citation becomes a note in brackets, a link leads from anywhere. */
function plain(node: RootContent, address: (href: string) => string): RootContent[] {
  if (isLeft(node)) return [];
  // Positions in the page are left behind: of no use here, and copied again and again on the way.
  if (node.type === 'text') return [{ type: 'text', value: spaced(node.value) }];
  if (!isElement(node)) return [];
  if (classesOf(node).includes('cite')) {
    const names = node.children
      .filter(isElement)
      .map((link) => spaced(textOf(link)).replace(/^source\s*/, ''));
    return [{ type: 'text', value: `[${names.join('; ')}]` }];
  }
  const children = node.children.flatMap((child) => plain(child, address) as ElementContent[]);
  if (node.tagName === 'button') return children;
  const { href } = node.properties;
  const properties = typeof href === 'string' ? { ...node.properties, href: address(href) } : node.properties;
  // A line that opens may hold a heading and the first words of what it opens to: each stands by itself.
  const tagName = node.tagName === 'summary' ? 'div' : node.tagName;
  return [{ type: 'element', tagName, properties, children }];
}

/** What this says, written as Markdown. */
export const inMarkdown = (node: Parameters<typeof toMarkdown>[0]): string =>
  toMarkdown(node, {
    extensions: [gfmTableToMarkdown()],
    bullet: '-',
    emphasis: '_',
    // What some readers of Markdown take for a line through the words.
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  });

/**
 * A built page of words as plain Markdown, for a reader who takes it elsewhere: the words, lists and tables, with
 * its sources, and without what only a screen needs.
 * @param address makes a link of the page one that leads there from anywhere
 * @throws Error when the page has no article
 */
export function markdownCopy(page: Document, address: (href: string) => string): string {
  const [article] = elementsOf(page, 'article');
  if (!article) throw new Error('The page has no article to copy.');
  const root: Root = { type: 'root', children: plain(fromParse5(article) as Element, address) };
  return inMarkdown(toMdast(root));
}
