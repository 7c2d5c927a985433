import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';

const isElement = (node: ElementContent, ...names: string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName);

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const elements = (node: Element, ...names: string[]): Element[] =>
  node.children.filter((child): child is Element => isElement(child, ...names));

/**
 * Gives each cell of a Markdown table its column's name, so that a phone can stack the cells with their names,
 * and makes the first cell of each row the name of that row.
 */
export const labelCells = defineHastPlugin({
  name: 'label-cells',
  element: {
    filter: ['table'],
    visit(table) {
      const [head] = elements(table, 'thead');
      const names = head ? elements(head, 'tr').flatMap((row) => elements(row, 'th').map(textOf)) : [];
      const label = (row: Element): Element => ({
        ...row,
        children: elements(row, 'td', 'th').map((cell, column) =>
          column === 0
            ? { ...cell, tagName: 'th', properties: { ...cell.properties, scope: 'row' } }
            : {
                ...cell,
                properties: { ...cell.properties, dataLabel: names[column] ?? '' },
                // One child, so that the words stay one text beside their label.
                children: [{ type: 'element', tagName: 'span', properties: {}, children: cell.children }],
              },
        ),
      });
      const body = (part: Element): Element => ({ ...part, children: elements(part, 'tr').map(label) });
      const scoped = (part: Element): Element => ({
        ...part,
        children: elements(part, 'tr').map((row) => ({
          ...row,
          children: elements(row, 'th').map((cell) => ({
            ...cell,
            properties: { ...cell.properties, scope: 'col' },
          })),
        })),
      });
      return {
        type: 'element',
        tagName: 'table',
        properties: { ...table.properties },
        children: [...(head ? [scoped(head)] : []), ...elements(table, 'tbody').map(body)],
      } satisfies Element;
    },
  },
});
