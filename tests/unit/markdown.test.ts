import { parseHTML } from 'linkedom';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';

import { features } from '../../src/markdown/features.ts';
import { labelCells } from '../../src/markdown/label-cells.ts';

/** HTML of Markdown as the guide reads it. */
const html = (markdown: string): string =>
  markdownToHtml(markdown, { features, hastPlugins: [labelCells] }).html;

const documentOf = (markdown: string): Document => parseHTML(html(markdown)).document;

const table = [
  '| Plant *kind* | In `summer` | In winter |',
  '| ------------ | :---------- | --------: |',
  '| Fern         | Twice       | **Once**  |',
  '| Cactus       | Once        |           |',
].join('\n');

/** What stands in a table, cell by cell. */
const cells = (selector: string) =>
  [...documentOf(table).querySelectorAll(selector)].map((cell) => ({
    text: cell.textContent,
    scope: cell.getAttribute('scope'),
    label: cell.getAttribute('data-label'),
  }));

describe('a table', () => {
  test('names its columns', () => {
    expect(cells('thead th')).toEqual([
      { text: 'Plant kind', scope: 'col', label: null },
      { text: 'In summer', scope: 'col', label: null },
      { text: 'In winter', scope: 'col', label: null },
    ]);
  });

  test('names each row by its first cell', () => {
    expect(cells('tbody th')).toEqual([
      { text: 'Fern', scope: 'row', label: null },
      { text: 'Cactus', scope: 'row', label: null },
    ]);
  });

  test('gives each other cell the name of its column, for a phone that stacks them', () => {
    expect(cells('tbody td')).toEqual([
      { text: 'Twice', scope: null, label: 'In summer' },
      { text: 'Once', scope: null, label: 'In winter' },
      { text: 'Once', scope: null, label: 'In summer' },
      { text: '', scope: null, label: 'In winter' },
    ]);
  });

  test('keeps what stands in its cells', () => {
    expect(documentOf(table).querySelector('tbody td strong')?.textContent).toBe('Once');
  });

  test('labels its own cells when another table stands on the page', () => {
    const other = table.replace('In winter', 'At night');
    const labels = [...documentOf(`${table}\n\nThen:\n\n${other}`).querySelectorAll('tr td:last-child')].map(
      (cell) => cell.getAttribute('data-label'),
    );
    expect(labels).toEqual(['In winter', 'In winter', 'At night', 'At night']);
  });
});

/** How characters that an author types come out. */
const characters = [
  { title: 'straight quotes are curled', markdown: '"It\'s dry"', text: '“It’s dry”' },
  { title: 'two hyphens stay two hyphens', markdown: 'soil -- dry', text: 'soil -- dry' },
  { title: 'a colon before a word stays as it is', markdown: 'at 9:30 :soon', text: 'at 9:30 :soon' },
];

describe('Markdown', () => {
  test.each(characters)('$title', ({ markdown, text }) => {
    expect(documentOf(markdown).querySelector('p')?.textContent).toBe(text);
  });

  test('takes the id of a heading from its author', () => {
    expect(documentOf('## Feel the soil {#feel}').querySelector('h2#feel')?.textContent.trim()).toBe(
      'Feel the soil',
    );
  });

  test('keeps a space where a line ends beside a strong word', () => {
    const paragraph = documentOf('Feel\n**the soil**\nfirst.').querySelector('p');
    expect(paragraph?.textContent.replace(/\s/g, ' ')).toBe('Feel the soil first.');
  });
});
