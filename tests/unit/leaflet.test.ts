import { expect, test } from 'vitest';

import { phases } from '../../src/guide/advice.ts';
import { headingsAt, leafletLists, withoutTime } from '../../src/guide/leaflet.ts';
import { advice, guide } from '../support/guide.ts';

test('each rule stands in a leaflet list once, with its words or with the time that its heading says', () => {
  const lists = phases.flatMap((phase) => leafletLists(advice, phase));
  expect(lists.flatMap(({ items }) => items.map(({ id }) => id)).sort()).toEqual(
    advice.map(({ id }) => id).sort(),
  );
  for (const { title, items } of lists)
    for (const { id, words } of items) {
      const said = advice.find((one) => one.id === id)?.advice ?? '';
      const time = /\d+ (hours|days)/.exec(title)?.[0] ?? 'none';
      if (words !== said) expect(said, id).toContain(time);
      expect(words, id).toMatch(/^[A-Z].*\.$/);
    }
});

test.each([
  ['For 24 hours, use only what the clinic gave you.', '24 hours', 'Use only what the clinic gave you.'],
  ['Do not wear make-up for 3 days.', '3 days', 'Do not wear make-up.'],
  ['Do not tan for the first 3 days, unless told.', '3 days', 'Do not tan, unless told.'],
  ['From 24 to 72 hours, leave it.', '24 hours', 'From 24 to 72 hours, leave it.'],
  ['Do not swim for 5 days.', '3 days', 'Do not swim for 5 days.'],
])('"%s" below %s is "%s"', (advice, time, words) => {
  expect(withoutTime(advice, time)).toBe(words);
});

test('what must wait for something else too keeps its time', () => {
  const words = leafletLists(advice, 'first-three-days').flatMap(({ items }) =>
    items.map((one) => one.words),
  );
  expect(words).toContain(advice.find(({ id }) => id === 'advice-no-fake-tan')?.advice);
  expect(words).toContain('Do not wear make-up.');
});

test('what comes before the day begins with what looks back, then the longest time first', () => {
  const titles = leafletLists(advice, 'weeks-before').map(({ title }) => title);
  expect(titles).toEqual(['Ask about these first', '4 weeks before', '3 weeks before', 'At any time']);
  const [first] = leafletLists(advice, 'weeks-before');
  expect(first?.items[0]?.id).toBe('advice-surgical-scar');
  // Skin that marks easily needs the longer time, so its rule stands at the longer time for all.
  const four = leafletLists(advice, 'weeks-before').find(({ title }) => title === '4 weeks before');
  expect(four?.items.map(({ id }) => id)).toContain('advice-no-tanning');
});

test('who should not have it is taken from its section, with the headings in it that have a list', () => {
  const found = headingsAt(guide.sections, '/right-for-you/#do-not-have-it');
  expect(found.map(({ id }) => id)).toEqual(['do-not-have-it', 'no-on-the-skin', 'no-in-your-health']);
  const items = found.flatMap(({ items = [] }) => items).join(' ');
  expect(items).toContain('Pregnancy');
  expect(items).not.toMatch(/[{}]/);
  expect(headingsAt(guide.sections, '/right-for-you/#nothing')).toEqual([]);
});
