import { expect, test } from 'vitest';

import { besideDays } from '../../src/guide/paper.ts';

test.each([
  ['Do not wax the area for 4 weeks before', 'Do not wax the area'],
  ['Cold sores: ask about antivirals at least 3 weeks before', 'Cold sores: ask about antivirals'],
  ['Pause retinol 3 days before, or as your clinic says', 'Pause retinol, or as your clinic says'],
  ['Do not tan for 2 weeks before, 4 weeks if your skin marks easily', 'Do not tan'],
  ['Up to 3 days: warm, red', 'Warm, red'],
  // What is no time before the day stays.
  ['Do not have needling within 2 weeks of toxin', 'Do not have needling within 2 weeks of toxin'],
  [
    'No needling if you had toxin in the 2 weeks before: ask',
    'No needling if you had toxin on or after this day: ask',
  ],
  // For whom it is longer has a day of its own.
  ['No sunbathing; 4 weeks if skin marks easily', 'No sunbathing'],
  ['Sunscreen; if skin marks easily (cuts leave marks), 4 weeks; no tint', 'Sunscreen; no tint'],
])('beside its days, "%s" is "%s"', (paper, words) => {
  expect(besideDays(paper)).toBe(words);
});
