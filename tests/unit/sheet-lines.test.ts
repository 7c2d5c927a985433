import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { lineNames } from '../../src/guide/paper.ts';
import { figureBounds } from '../../src/guide/sheet.ts';
import { fromFragment, lineOf, longest, toFragment } from '../../src/guide/sheet-lines.ts';
import { advice } from '../support/guide.ts';

const known = {
  places: ['england', 'us'],
  bounds: new Map([['no-make-up', { least: 0, most: 6, unit: 'day' as const }]]),
};
const whole = {
  lines: {
    clinic: 'Rose & Sons’ Clinic',
    day: '020 7946 0000',
    night: '+44 20 7946 0001',
    finished: '2027-02-27T14:30',
    area: 'whole face',
    next: '2027-03-30',
    product: 'Gel, 2% (new)',
    cream: 'lidocaine 4%',
  },
  place: 'england',
  figures: { 'no-make-up': 2 },
};

test('what is written on a sheet goes through a link and back', () => {
  expect(fromFragment(`#${toFragment(whole)}`, known)).toEqual(whole);
});

describe('a line of a hostile link is left out', () => {
  test.each([
    ['that is too long', 'clinic', 'x'.repeat(longest.clinic + 1)],
    ['with a number to ring in it', 'clinic', 'Not 999, ring us'],
    ['with a number to ring in other digits', 'clinic', 'ring 9 9 9'.replace(/ (?=9)/g, '')],
    ['with markup', 'product', '<b>gel</b>'],
    ['with an address', 'area', 'https://x.y'.replace(':', '\u003a').concat('?')],
    ['with a mark of direction', 'clinic', 'Rose \u202eClinic'],
    ['with a sign that nobody sees', 'clinic', 'Rose\u200b Clinic'],
    ['with marks heaped on a letter', 'clinic', `Rose e\u0300\u0301\u0302\u0303`],
    ['with a line end', 'clinic', 'Rose\nClinic'],
    ['that is no telephone', 'day', 'ask at the desk'],
    ['that is no day', 'next', '2027-02-30'],
    ['that is no moment', 'finished', '2027-02-27T25:00'],
  ] as const)('%s', (_title, name, text) => {
    expect(lineOf(name, text)).toBe('');
    expect(fromFragment(new URLSearchParams({ [name]: text }).toString(), known).lines).toEqual({});
  });
});

test.each([
  'place=atlantis',
  'no-make-up=7',
  'no-make-up=-1',
  'no-make-up=1.5',
  'no-sun=3',
  'constructor=1',
  '__proto__=1',
])('a hostile link sets nothing by %s', (fragment) => {
  expect(fromFragment(fragment, known)).toEqual({ lines: {}, place: '', figures: {} });
});

test('whatever a link says, only lines that fit, known places and figures in their range come of it', () => {
  const keys = fc.constantFrom(...lineNames, 'place', 'no-make-up', 'x');
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.string({ unit: 'binary' }))), (fields) => {
      const { lines, place, figures } = fromFragment(new URLSearchParams(fields).toString(), known);
      for (const name of lineNames) expect((lines[name] ?? '').length).toBeLessThanOrEqual(longest[name]);
      expect(Object.values(lines).join('')).not.toMatch(/[<>"\p{C}]/u);
      expect(['', ...known.places]).toContain(place);
      for (const figure of Object.values(figures)) expect(figure >= 0 && figure <= 6).toBe(true);
    }),
  );
});

test('a figure may be set for rules whose time sources differ on, in the unit of their range', () => {
  const bounds = (id: string) => {
    const rule = advice.find((one) => one.id === id);
    return rule && figureBounds(rule);
  };
  // One clinic sets no wait; the rule's floor does not let a sheet say so.
  expect(bounds('advice-no-make-up')).toEqual({ least: 1, most: 6, unit: 'day' });
  expect(bounds('advice-gel-only')).toEqual({ least: 6, most: 24, unit: 'hour' });
  expect(bounds('advice-moisturise')).toBeUndefined();
  expect(bounds('advice-no-picking')).toBeUndefined();
  expect(bounds('advice-next-session')).toBeUndefined();
});
