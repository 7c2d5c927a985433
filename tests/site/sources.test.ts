import { describe, expect, test } from 'vitest';

import { all, faultsOn, readPages, type ReadPage, textOf } from '../support/documents.ts';
import { guide } from '../support/guide.ts';
import { sentencesIn, wordsIn } from '../support/prose.ts';

/** Ids of sources; one that is a plain word, such as nickel, may stand in a sentence. */
const ids = guide.sources.map(({ id }) => id).filter((id) => id.includes('-'));
const notes = guide.sources.flatMap(({ id, custom: { note } }) => (note === undefined ? [] : [{ id, note }]));

/** What belongs in a notebook of research, and says nothing to most readers. */
const notebook = [
  { what: 'how many people, as a formula', shape: /\bn\s*=/i },
  { what: 'a test of chance', shape: /\bp\s*[=<>]/i },
  { what: 'a ratio of odds', shape: /\bOR\s+\d/ },
  { what: 'a spread around a mean', shape: /\+\/-|±/ },
  { what: '"vs" or "v" for "against"', shape: /\b(vs?|versus)\b/ },
  { what: 'a space before a percent sign', shape: /\d\s+%/ },
];

/** What a person who wrote a note will mend in it. */
const faultsOf = (note: string): string[] => [
  ...notebook.filter(({ shape }) => shape.test(note)).map(({ what }) => what),
  ...ids.filter((id) => note.split(/[^\w-]+/).includes(id)).map((id) => `the id ${id}`),
  ...(sentencesIn(note).length > 2 ? ['more than 2 sentences'] : []),
  ...sentencesIn(note)
    .filter((sentence) => wordsIn(sentence).length > 25)
    .map((sentence) => `${wordsIn(sentence).length} words: ${sentence}`),
];

describe('what is said of a source', () => {
  test('is written in words that any reader knows, in 1 or 2 short sentences', () => {
    expect(notes).not.toEqual([]);
    expect(notes.flatMap(({ id, note }) => faultsOf(note).map((fault) => `${id}: ${fault}`))).toEqual([]);
  });

  test('may not hold what belongs in a notebook', () => {
    const slips = {
      'The same people as in alam-2014.': 'the id alam-2014',
      'One centre, n=48.': 'how many people, as a formula',
      'Lower at 6 months (P=.03).': 'a test of chance',
      'Needling vs laser.': '"vs" or "v" for "against"',
      '83 % liked it.': 'a space before a percent sign',
    };
    const found = Object.keys(slips).map((note) => [note, faultsOf(note).join()]);
    expect(Object.fromEntries(found)).toEqual(slips);
  });
});

/** Pages that say how many sources they have, with that number and how many they list. */
const counts = readPages.flatMap(({ path, document }) => {
  const said = all(document, '.page-sources > summary').flatMap(
    ({ textContent }) => /(\d+) sources?$/.exec(textContent.trim())?.[1] ?? [],
  );
  return said.map((number) => ({
    path,
    said: Number(number),
    listed: all(document, '.page-sources > ol > li').length,
  }));
});

describe('how many sources a page has', () => {
  test('is said on every section, of that section', () => {
    expect(counts.map(({ path }) => path)).toEqual(
      expect.arrayContaining(guide.sections.map(({ path }) => path)),
    );
  });

  test('is what its list holds', () => {
    expect(counts.filter(({ said, listed }) => said !== listed)).toEqual([]);
  });
});

describe('a citation', () => {
  const isWhole = ({ path }: ReadPage) => path === '/guide/';
  const cites = ({ document }: ReadPage) => all(document, 'main .cite a');
  const entryOf = ({ document }: ReadPage, cite: Element) =>
    document.getElementById(cite.getAttribute('href')?.slice(1) ?? '');

  test('has the number that its entry has in the list of its page', () => {
    const faults = faultsOn(
      readPages.filter((page) => !isWhole(page)),
      (page) =>
        cites(page)
          .filter((cite) => {
            const entry = entryOf(page, cite);
            const number = entry ? [...(entry.parentElement?.children ?? [])].indexOf(entry) + 1 : NaN;
            return !new RegExp(`^(source )?${number}:`).test(textOf(cite).replaceAll('\u00a0', ' '));
          })
          .map(textOf),
    );
    expect(readPages.flatMap(cites).length).toBeGreaterThan(guide.sections.length);
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('has a way back from its entry to the place on the page under which it is cited', () => {
    const faults = faultsOn(readPages, ({ document }) => {
      // Places and citations in the order in which they stand on the page.
      const order = all(document, 'main [id], main .cite a');
      return all(document, '.page-sources li').flatMap((entry) => {
        const last = order.findLastIndex((one) => one.getAttribute('href') === `#${entry.id}`);
        const back = entry.querySelector('.back')?.getAttribute('href')?.slice(1) ?? '';
        const place = order.findIndex(({ id }) => id === back);
        return place >= 0 && (last < 0 || place < last) ? [] : [entry.id];
      });
    });
    expect(faults.slice(0, 20)).toEqual([]);
  });
});
