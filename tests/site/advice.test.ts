import { describe, expect, test } from 'vitest';

import { whenOf } from '../../src/guide/advice.ts';
import { advice } from '../support/guide.ts';
import { pageAt } from '../support/built-pages.ts';
import { textOf, toDocument } from '../support/documents.ts';

const places = { before: '/preparation/', after: '/aftercare/' } as const;
const documents = {
  before: toDocument(pageAt(places.before).html),
  after: toDocument(pageAt(places.after).html),
};
const lines = advice.map((one) => ({ ...one, place: places[whenOf(one)], document: documents[whenOf(one)] }));

describe('the advice', () => {
  test.each(lines)('$id is a line of $place', ({ id, advice: words, document }) => {
    expect(textOf(document.getElementById(id))).toContain(words);
  });

  test.each(lines)('$id gives its reason and its sources', ({ id, why, sources, document }) => {
    const line = document.getElementById(id);
    expect(textOf(line)).toContain(why);
    expect(line?.querySelectorAll('.cite a')).toHaveLength(sources.length);
  });

  test.each(lines)('$id stands in the list of its own kind', ({ id, kind, document }) => {
    expect(document.getElementById(id)?.closest('.advice')?.classList.contains(kind)).toBe(true);
  });
});
