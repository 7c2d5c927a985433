import { expect, test } from 'vitest';

import type { Advice } from '../../src/guide/advice.ts';
import { inWords } from '../../src/guide/duration.ts';
import { headingsAt, tableOf } from '../../src/guide/leaflet.ts';
import { alwaysList, leafletLists } from '../../src/guide/leaflet-lists.ts';
import { phases } from '../../src/guide/phase.ts';
import { sentenceWithout } from '../../src/guide/rule-sentence.ts';
import { advice, guide } from '../support/guide.ts';

/** Every list of rules that a leaflet can have. */
const allLists = [...phases.flatMap((phase) => leafletLists(advice, phase)), ...alwaysList(advice)];

test('each rule stands in a leaflet list once, in its words or without what its heading says', () => {
  const rules = allLists.flatMap(({ items }) => items.flatMap(({ ids }) => ids));
  expect(rules.sort()).toEqual(advice.map(({ id }) => id).sort());
  for (const { title, items } of allLists)
    for (const { ids, words } of items) {
      expect(words).toMatch(/^[A-Z].*\.$/);
      for (const rule of advice.filter(({ id }) => ids.includes(id))) {
        if (words.includes(rule.advice)) continue;
        const { around } = rule;
        const says = (['from', 'until', 'newDate'] as const).find((one) =>
          words.includes(around[one] ? sentenceWithout(around[one]) : '\n'),
        );
        const told = says === 'newDate' ? 'new date' : says && inWords(rule[says] ?? '');
        expect(title, rule.id).toContain(told ?? `the words of ${rule.id}`);
      }
    }
});

test('rules that paper says in one form are one item, with all their words', () => {
  const items = allLists.flatMap((list) => list.items);
  expect(items.flatMap(({ ids }) => (ids.length > 1 ? [ids] : []))).toEqual([
    ['advice-sunscreen', 'advice-tinted-sunscreen'],
    ['advice-next-session', 'advice-next-session-deep'],
  ]);
});

test('what is done once can be ticked, and what is forbidden has a bar, but never a prescribed medicine', () => {
  const items = allLists.flatMap((list) => list.items);
  const rule = (id = '') => advice.find((one) => one.id === id);
  for (const { ids, once, picture } of items) {
    expect(once).toBe(rule(ids[0])?.once === true);
    const isMedicine = ['ask-about-medicines', 'keep-medicine', 'serum-pause'].includes(picture ?? '');
    if (rule(ids[0])?.kind === 'dont') expect(picture?.startsWith('no-'), ids[0]).toBe(!isMedicine);
  }
});

test('what lasts 5 days, 7 days and weeks has a day of its own to write, and so has the next session', () => {
  const heads = (['first-week', 'weeks-after'] as const).flatMap((phase) =>
    leafletLists(advice, phase).map(({ title, line }) => [title, line]),
  );
  expect(heads).toEqual([
    ['For 5 days', 'until'],
    ['For 7 days', 'until'],
    ['For at least 2 weeks', 'until'],
    ['Next session', 'not before'],
    ['The result', undefined],
  ]);
});

test('a rule keeps a time that its heading does not say', () => {
  const words = (change: Partial<Advice>) =>
    advice
      .filter(({ id }) => id === 'advice-no-make-up')
      .flatMap((one) => leafletLists([{ ...one, ...change }], 'first-three-days'))
      .flatMap(({ items }) => items.map((item) => item.words));
  expect(words({})).toEqual(['Do not wear make-up.']);
  const around = { until: { before: 'Do not', said: ' for 2 days', after: '.' } };
  // Its list is for 3 days.
  expect(words({ until: 'P2D', advice: 'Do not for 2 days.', around })).toEqual(['Do not for 2 days.']);
  expect(words({ atLeast: true, advice: 'Do not for at least 3 days.', around })).toEqual([
    'Do not for at least 3 days.',
  ]);
});

test('who begins earlier has a list of their own where nothing else begins then', () => {
  const rules = advice.filter(({ id }) => id === 'advice-no-tanning');
  const lists = leafletLists(rules, 'weeks-before');
  expect(lists.map(({ title, items }) => [title, ...items.map(({ words }) => words)])).toEqual([
    ['From 4 weeks before', 'If your skin marks easily, do not tan, use sunbeds or use fake tan.'],
    ['From 2 weeks before', 'Do not tan, use sunbeds or use fake tan.'],
  ]);
});

test('a leaflet says after a rule what to do where that cannot be done', () => {
  const items = leafletLists(advice, 'first-day').flatMap((list) => list.items);
  expect(items.find(({ ids }) => ids.includes('advice-gel-only'))?.words).toBe(
    'Use only what the clinic gave you. If it gave you nothing, ring and ask.',
  );
});

test('weeks of which no rule says an end are a list all the same', () => {
  const rules = advice.filter(({ id }) => id === 'advice-tinted-sunscreen');
  expect(leafletLists(rules, 'weeks-after').map(({ title, line }) => [title, line])).toEqual([
    ['The weeks after', undefined],
  ]);
});

test('what must wait for something else too says so below the heading of its time', () => {
  const words = leafletLists(advice, 'first-three-days').flatMap(({ items }) =>
    items.map((one) => one.words),
  );
  expect(words).toContain('Do not use fake tan or remove hair on the area. Wait longer while it flakes.');
  expect(words).toContain('Do not wear make-up.');
});

test('what comes before the day begins with what looks back, then the longest time first', () => {
  const titles = (['weeks-before', 'days-before'] as const).flatMap((phase) =>
    leafletLists(advice, phase).map(({ title, line }) => [title, line].join(' ')),
  );
  expect(titles).toEqual([
    'Do not have it yet ',
    'Tell or ask now ',
    'From 4 weeks before from',
    'Tell or ask, 3 weeks before by',
    'From 2 weeks before from',
    'From 3 days before from',
  ]);
  const [first] = leafletLists(advice, 'weeks-before');
  expect(first?.items[0]?.ids[0]).toBe('advice-surgical-scar');
  // Skin that marks easily begins earlier, and each of both has a line for its own day.
  const words = (title: string) =>
    leafletLists(advice, 'weeks-before')
      .filter((list) => list.title === title)
      .flatMap(({ items }) => items.map((one) => one.words));
  expect(words('From 4 weeks before')).toContain(
    'If your skin marks easily, do not tan, use sunbeds or use fake tan.',
  );
  // The heading says the time.
  expect(words('From 2 weeks before')).toEqual([
    advice.find(({ id }) => id === 'advice-no-tanning')?.advice.replace(/ for 2 weeks before.*/, '.'),
  ]);
  const weeks = leafletLists(advice, 'weeks-after').map(({ longer }) => longer);
  expect(weeks).toEqual(['4 weeks', undefined, undefined]);
});

test('who should not have it is taken from its section, with the headings in it that have a list', () => {
  const found = headingsAt(guide.sections, '/right-for-you/#do-not-have-it');
  expect(found.map(({ id }) => id)).toEqual(['do-not-have-it', 'no-on-the-skin', 'no-in-your-health']);
  const items = found.flatMap(({ items = [] }) => items).join(' ');
  expect(items).toContain('**Pregnancy or breastfeeding.** Put it off');
  expect(items).not.toMatch(/[{}]/);
  expect(headingsAt(guide.sections, '/right-for-you/#nothing')).toEqual([]);
});

test('choices stand beside each other in the columns that a leaflet names, and paragraphs keep what is strong', () => {
  const pages = [...guide.sections, ...guide.pages];
  const compares = {
    table: '/decide/#choices-compared',
    columns: ['Choice', 'Time off'],
    first: 'Needling',
  };
  const [head, ...rows] = tableOf(pages, compares);
  expect(head).toEqual(['Choice', 'Time off']);
  expect(rows.slice(0, 2).map(([name]) => name)).toEqual(['Needling', 'Do nothing']);
  expect(rows.flat().join(' ')).not.toMatch(/[{}]/);
  expect(tableOf(pages, { ...compares, columns: ['Choice', 'Price'] })).toEqual([]);
  // A count in a cell is said both ways.
  expect(
    tableOf(pages, { ...compares, columns: ['Choice', 'What can go wrong'] })
      .flat()
      .join(' '),
  ).toContain('about 1 in 7 got dark marks, and 6 in 7 did not');
  const [aid] = headingsAt(guide.sections, '/get-help/#first-aid');
  expect(aid?.paragraphs?.map((one) => one.split(':')[0])).toEqual([
    '**A serious allergy',
    '**Bleeding',
    '**A heat burn',
  ]);
});
