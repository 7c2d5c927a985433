import { expect, test } from 'vitest';

import { besideDays, lostBesideDays } from '../../src/guide/paper.ts';

const rule = {
  kind: 'dont',
  advice:
    'Do not tan for 2 weeks before, 4 weeks if your skin marks easily. Ask first if yours is prescribed.',
  from: '-P14D',
  until: 'PT0S',
  earlier: '-P28D',
};

test('a plan says a rule in its own words, else in those of paper, else in full', () => {
  const { advice } = rule;
  expect(besideDays({ advice, plan: 'Do not tan', paper: 'No tan' })).toBe('Do not tan');
  expect(besideDays({ advice, paper: 'No sun', instead: { paper: 'Shade' } })).toBe('No sun. Shade');
  expect(besideDays({ advice })).toBe(advice);
  expect(besideDays({ advice, plan: 'Use gel', otherwise: 'If you have none, ring' })).toBe(
    'Use gel. If you have none, ring',
  );
});

test('beside its days, a rule need not say when it holds, and for whom longer', () => {
  expect(lostBesideDays({ ...rule, paper: 'Do not tan. If prescribed, ask first' })).toEqual([]);
});

test('beside its days, a rule still says all else', () => {
  expect(lostBesideDays({ ...rule, paper: 'Do not tan' })).toEqual(['prescri']);
  expect(lostBesideDays({ ...rule, paper: 'Tan, if prescribed' })).toEqual(['"No" or "Do not"']);
  expect(
    lostBesideDays({
      ...{ kind: 'do', advice: 'Use it 3 to 4 times a day for 7 days.', paper: 'Use it' },
      ...{ from: 'P1D', until: 'P7D' },
    }),
  ).toEqual(['3', '4']);
});
