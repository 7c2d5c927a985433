import { describe, expect, test } from 'vitest';

import { shortName, type Source, sourceSchema } from '../../src/guide/source.ts';

const source: Source = {
  id: 'green-2019',
  type: 'article-journal',
  title: 'How often people water',
  custom: { checked: '2026-03-01', seen: 'full text' },
};
const issued = { 'date-parts': [[2019, 4]] };

/** What is known of a source, and what a link in the text calls it. */
const names: readonly { title: string; known: Partial<Source>; name: string }[] = [
  {
    title: 'its first author and year',
    known: { author: [{ family: 'Green', given: 'Olive' }, { family: 'Moss' }], issued },
    name: 'Green 2019',
  },
  {
    title: 'an author that is a body',
    known: { author: [{ literal: 'The Garden Society' }], issued },
    name: 'The Garden Society 2019',
  },
  { title: 'its publisher when it has no author', known: { publisher: 'NHS', issued }, name: 'NHS 2019' },
  {
    title: 'where it stands when it has neither',
    known: { 'container-title': 'Plant Life', issued },
    name: 'Plant Life 2019',
  },
  { title: 'its title when nothing else is known', known: { issued }, name: 'How often people water 2019' },
  { title: 'no year when none is known', known: { author: [{ family: 'Green' }] }, name: 'Green' },
  {
    title: 'its own short title before all else',
    known: { 'title-short': 'Water survey', author: [{ family: 'Green' }], issued },
    name: 'Water survey',
  },
];

describe('the short name of a source', () => {
  test.each(names)('is $title: "$name"', ({ known, name }) => {
    expect(shortName({ ...source, ...known })).toBe(name);
  });
});

test.each(['spring 2026', '2026-02-31', 'last year'])('a source is not checked on "%s"', (checked) => {
  const read = sourceSchema.safeParse({ ...source, custom: { seen: 'abstract', checked } });
  expect(read.error?.issues.map(({ message }) => message)).toEqual([
    'This is not a day of the calendar, written as 2026-11-22',
  ]);
});
