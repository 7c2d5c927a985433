import { describe, expect, test } from 'vitest';

import { placeOf, scales } from '../../src/components/figures/strip.ts';

describe.each(['before', 'after'] as const)('the axis of the time %s the day', (when) => {
  const { days, lines } = scales[when];

  test('has a label for each of its lines', () => {
    expect(lines).toHaveLength(days.length);
  });

  test('runs forward', () => {
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });
});

/** Times of a rule, and where it stands between the lines of its axis. */
const places = [
  { rule: 'on a line', from: 'PT0S', until: 'P3D', place: { from: 0, to: 3 } },
  { rule: 'between 2 lines', from: 'PT12H', until: 'P5D', place: { from: 0.5, to: 3.5 } },
  { rule: 'without an end', from: 'P28D', until: undefined, place: { from: 5, to: 7 } },
  { rule: 'past the end of the axis', from: 'P90D', until: 'P730D', place: { from: 6, to: 7 } },
  { rule: 'up to the day', from: '-P14D', until: 'PT0S', place: { from: 3, to: 6 } },
  { rule: 'from before the axis', from: '-P365D', until: '-P7D', place: { from: 0, to: 4 } },
  { rule: 'of the day itself', from: 'PT0S', until: 'PT0S', place: { from: 6, to: 7 } },
] as const;

describe('a rule on its axis', () => {
  test.each(places)('begins and ends where it should: $rule', ({ from, until, place }) => {
    expect(placeOf({ from, until })).toEqual(place);
  });

  test('has a later end for skin that marks easily', () => {
    expect(placeOf({ from: 'PT0S', until: 'P3D', longer: 'P7D' })).toEqual({ from: 0, to: 3, longer: 4 });
  });
});
