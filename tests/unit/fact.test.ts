import { expect, test } from 'vitest';

import { adviceSchema } from '../../src/guide/advice.ts';
import { fill } from '../../src/guide/fact.ts';
import { treatmentSchema } from '../../src/guide/treatment.ts';
import { useSchema } from '../../src/guide/use.ts';

const ferns = useSchema.parse({
  id: 'ferns',
  use: 'Ferns',
  sure: 'some',
  amount: 2,
  counts: [
    {
      id: 'count-leaves',
      count: 5,
      of: 36,
      left: 2,
      did: 'grew new leaves',
      didNot: 'did not',
      who: 'Ferns in pots',
      sources: ['moss-2020'],
    },
    {
      id: 'count-seeds',
      count: 1,
      of: 7,
      about: true,
      did: 'had seeds',
      didNot: 'had none',
      who: 'Ferns in pots',
      sources: ['moss-2020'],
    },
  ],
  sources: ['moss-2020'],
  more: '/ferns/',
});
const treatment = treatmentSchema.parse({
  name: 'Repotting',
  preparation: '/ferns/',
  procedure: '/ferns/',
  followUp: '/ferns/',
  visit: [{ id: 'visit-whole', least: 'PT60M', most: 'PT90M', sources: ['moss-2020'] }],
});
const facts = { advice: [], uses: [ferns], treatment };

test.each([
  ['{count-leaves.both}', '5 of 36 grew new leaves, and 31 did not'],
  ['{count-leaves.people} grew', '5 of 36 grew'],
  ['{count-seeds.both}', 'about 1 in 7 had seeds, and 6 in 7 had none'],
  ['{count-leaves.count} of {count-leaves.of}, not {count-leaves.others}', '5 of 36, not 31'],
  ['{count-leaves.left} had left', '2 had left'],
  ['Allow {visit-whole.time}', 'Allow 1 to 1.5 hours'],
])('the figure in "%s" is taken from its record', (text, filled) => {
  expect(fill(text, facts)).toBe(filled);
});

test('what is usual is taken from the rule that tells what to expect', () => {
  const rule = adviceSchema.parse({
    ...{ id: 'rule-hang', kind: 'expect', advice: 'Expect leaves to hang.', paper: 'Leaves hang' },
    ...{ usual: 'A leaf that hangs is usual.', from: 'PT0S', why: 'It is thirsty.', sure: 'custom' },
    ...{ sources: ['moss-2020'], calendar: 'Leaves may hang' },
  });
  expect(fill('{rule-hang.usual}', { ...facts, advice: [rule] })).toBe('A leaf that hangs is usual.');
});

test('a part that a count does not have is told with those that it has', () => {
  const wrong: unknown[] = [];
  expect(fill('{count-leaves.other}', facts, (problem) => wrong.push(problem))).toBe('{count-leaves.other}');
  expect(wrong).toEqual([
    { what: 'The count "count-leaves" has no "other".', todo: expect.stringContaining('others') },
  ]);
});
