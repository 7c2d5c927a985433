import { expect, test } from 'vitest';

import { oneLine } from '../../src/guide/one-line.ts';

test('a line keeps whole sentences as long as there is room', () => {
  expect(oneLine('Feel the soil. Water it. Wait for a day.', 26)).toBe('Feel the soil. Water it.');
});

test('a line cuts a sentence that is longer than all the room at a word', () => {
  expect(oneLine('Feel the soil with a finger', 20)).toBe('Feel the soil with…');
});

test('a short text is a line as it stands', () => {
  expect(oneLine('Feel the soil.')).toBe('Feel the soil.');
});
