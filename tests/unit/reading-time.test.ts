import { expect, test } from 'vitest';

import { minutesFor, wordsIn } from '../../src/guide/reading-time.ts';

test('words are counted over all texts', () => {
  expect(wordsIn(['Feel the soil.', '', ' Then  wait. '])).toBe(5);
});

test.each([
  { words: 0, minutes: 0 },
  { words: 1, minutes: 1 },
  { words: 238, minutes: 1 },
  { words: 476, minutes: 2 },
  { words: 1200, minutes: 5 },
])('$words words take $minutes whole minutes', ({ words, minutes }) => {
  expect(minutesFor(words)).toBe(minutes);
});
