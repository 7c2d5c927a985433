import { describe, expect, test } from 'vitest';

import { pageAt } from '../support/built-pages.ts';
import { all, textOf, toDocument } from '../support/documents.ts';
import { guide } from '../support/guide.ts';

const document = toDocument(pageAt('/decide/').html);
const rows = all(document, '.on-one-sheet tbody tr');
const columns = all(document, '.on-one-sheet thead th').map(textOf);

describe('the page that helps to decide', () => {
  test('sets five choices beside each other, doing nothing among them', () => {
    expect(rows.map((row) => textOf(row.firstElementChild))).toEqual([
      'Do nothing',
      'Sunscreen and retinoid cream',
      'Needling',
      'Chemical peel',
      'Laser',
    ]);
  });

  test('says of each choice what it does, how likely, what harm, how long and how sure', () => {
    expect(columns).toHaveLength(6);
    const empty = rows.flatMap((row) =>
      columns
        .filter((_, column) => !/\w/.test(textOf(row.children[column])))
        .map((name) => [textOf(row), name]),
    );
    expect(empty).toEqual([]);
  });

  test('tells each count that it gives both ways', () => {
    const counts = guide.uses.flatMap((use) => use.counts);
    const text = rows.map(textOf).join(' ');
    const given = counts.filter(({ count, of, did }) => text.includes(`${count} of ${of} ${did}`));
    expect(given.length).toBeGreaterThan(3);
    expect(given.filter(({ count, of, didNot }) => !text.includes(`and ${of - count} ${didNot}`))).toEqual(
      [],
    );
  });

  test('leaves every box empty, and offers each choice of the table to lean to', () => {
    const boxes = all(document, '.choices input');
    expect(boxes.length).toBeGreaterThan(10);
    expect(boxes.filter((box) => box.hasAttribute('checked'))).toEqual([]);
    expect(all(document, '.choices').at(-1)?.querySelectorAll('li')).toHaveLength(rows.length + 1);
  });
});
