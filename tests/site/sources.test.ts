import { describe, expect, test } from 'vitest';

import { base } from '../support/built-pages.ts';
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

/** The page of the whole guide, which has a list of its own. */
const isWhole = ({ path }: ReadPage) => path === '/guide/';
const cites = ({ document }: ReadPage) => all(document, 'main .cite a');

describe('how many sources a page has', () => {
  test('is said on every section, and is how many sources name it in their list', () => {
    const list = readPages.find(({ path }) => path === '/sources/');
    const sections = readPages.filter(({ path }) => guide.sections.some((section) => section.path === path));
    const counts = sections.map(({ path, document }) => ({
      path,
      said: Number(/^(\d+) sources?\b/.exec(textOf(document.querySelector('.sources')))?.[1]),
      listed: list?.document.querySelectorAll(`main li[id^='source-'] a[href='${base}${path}']`).length,
    }));
    expect(counts.length).toBe(guide.sections.length);
    expect(counts.filter((count) => count.said !== count.listed)).toEqual([]);
  });

  test('is what the list of the whole guide holds', () => {
    const [whole] = readPages.filter(isWhole);
    const said = textOf(whole?.document.querySelector('.page-sources > summary'));
    expect(said).toBe(`${whole?.document.querySelectorAll('.page-sources > ol > li').length} sources`);
  });
});

describe('a citation', () => {
  const entryOf = ({ document }: ReadPage, cite: Element) =>
    document.getElementById(cite.getAttribute('href')?.slice(1) ?? '');

  test('leads to the entry of its source, which leads to its page', () => {
    const sources = readPages.find(({ path }) => path === '/sources/');
    const faults = faultsOn(
      readPages.filter((page) => !isWhole(page) && page.path !== '/kit/'),
      (page) =>
        cites(page)
          .filter((cite) => {
            const [path, id = ''] = (cite.getAttribute('href') ?? '').split('#');
            const entry = sources?.document.getElementById(id);
            return path !== `${base}/sources/` || !entry?.querySelector(`a[href="${base}${page.path}"]`);
          })
          .map(textOf),
    );
    expect(readPages.flatMap(cites).length).toBeGreaterThan(guide.sections.length);
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('has the number that its entry has in the list of the whole guide', () => {
    const faults = faultsOn(readPages.filter(isWhole), (page) =>
      cites(page)
        .filter((cite) => {
          const entry = entryOf(page, cite);
          const number = entry ? [...(entry.parentElement?.children ?? [])].indexOf(entry) + 1 : NaN;
          return !new RegExp(`^${number}:`).test(textOf(cite));
        })
        .map(textOf),
    );
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
