import { describe, expect, test } from 'vitest';

import { aroundSaid, sentenceOf, sentenceWithout, wrongInBrackets } from '../../src/guide/rule-sentence.ts';

const threeDays = { from: 'PT0S', until: 'P3D' };

test.each([
  [threeDays, 'Do not wear make-up [for 3 days].', { until: 'Do not wear make-up.' }],
  [threeDays, 'Do not tan [for the first 3 days], unless told.', { until: 'Do not tan, unless told.' }],
  [threeDays, '[For 3 days,] wear loose cotton.', { until: 'Wear loose cotton.' }],
  [threeDays, 'Do not wear make-up for 3 days.', {}],
  [
    { from: 'P1D', until: 'P14D' },
    '[From 24 hours,] use sunscreen [for at least 2 weeks]. Best every day.',
    {
      from: 'Use sunscreen for at least 2 weeks. Best every day.',
      until: 'From 24 hours, use sunscreen. Best every day.',
    },
  ],
  [
    { from: '-P14D', until: 'PT0S', earlier: '-P28D' },
    'Do not tan [for 2 weeks before. Make it 4 weeks if your skin marks easily].',
    { from: 'Do not tan.' },
  ],
  [
    { from: 'PT0S', until: 'PT0S' },
    'Do not go if you feel ill. [Ask for a new date.]',
    { newDate: 'Do not go if you feel ill.' },
  ],
])('of %o, "%s" leaves out below a heading what that says', (times, advice, below) => {
  const said = Object.entries(aroundSaid({ ...times, advice }));
  expect(Object.fromEntries(said.map(([what, around]) => [what, sentenceWithout(around)]))).toEqual(below);
});

test.each([
  ['Do not wear make-up [for 3 days].', { before: 'Do not wear make-up', said: ' for 3 days', after: '.' }],
  ['[For 3 days,] wear loose cotton.', { before: '', said: 'For 3 days, ', after: 'wear loose cotton.' }],
  // The letter that ends its time ends the word before it, too.
  ['No pools [for 3 days]. Wear a hat.', { before: 'No pools', said: ' for 3 days', after: '. Wear a hat.' }],
  ['Keep to the shade.', undefined],
])('"%s" is parted around its time', (advice, until) => {
  expect(aroundSaid({ ...threeDays, advice }).until).toEqual(until);
});

test('a sentence that stands by itself has all its words and no brackets', () => {
  expect(sentenceOf('[For 3 days,] wash [at home].')).toBe('For 3 days, wash at home.');
});

describe('the brackets of a sentence', () => {
  test.each([
    ['Do not wear make-up for 3 days.'],
    ['Do not wear make-up [for 3 days].'],
    ['Do not tan [for 3 days, or 2 weeks if your skin marks easily].'],
  ])('are right in "%s"', (advice) => {
    expect(wrongInBrackets({ ...threeDays, longer: 'P14D', advice })).toEqual([]);
  });

  test.each([
    ['Do not wear make-up [for 3 days.', /^A square bracket has no other/],
    ['Do not wear make-up for 3 days].', /^A square bracket has no other/],
    ['Do not wear [make-up [for 3 days]].', /^A square bracket has no other/],
    ['Do not wear [bright] make-up.', /^"\[bright\]" says no time/],
    ['Do not wear make-up [for 5 days].', /^"\[for 5 days\]" says another time/],
    ['Do not wear make-up [for 3 days, or for 5 days].', /says another time/],
    // A heading says no time that is for some alone.
    ['Do not wear make-up. [Make it 2 weeks if your skin marks easily.]', /says another time/],
    ['[Wait for 3 days.]', /^Nothing is left of the sentence/],
    ['[For 3 days,] do not wear make-up [for 3 days].', /^Two parts in square brackets say the same/],
  ])('are told to be wrong in "%s"', (advice, told) => {
    expect(wrongInBrackets({ ...threeDays, longer: 'P14D', advice })).toEqual([expect.stringMatching(told)]);
  });

  test('hold what says that a new date is needed, where it is', () => {
    const day = { from: 'PT0S', until: 'PT0S', newDate: true };
    expect(wrongInBrackets({ ...day, advice: 'Do not go if ill. [Ring.]' })).toEqual([]);
    expect(wrongInBrackets({ ...day, advice: 'Do not go if ill. Ring.' })).toEqual([
      'What says that a new date is needed (newDate) stands in square brackets',
    ]);
  });
});
