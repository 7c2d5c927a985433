import { describe, expect, test } from 'vitest';

import { vancouver, withoutRepeats } from '../../src/data/bibliography.ts';
import type { Source } from '../../src/guide/source.ts';

const leaflet: Source = {
  id: 'leaflet',
  type: 'webpage',
  title: 'Watering',
  URL: 'https://example.org/watering',
  custom: { checked: '2026-03-01', seen: 'full text' },
};
const by = (literal: string, place: Partial<Source>): Source => ({
  ...leaflet,
  author: [{ literal }],
  ...place,
});
const on = (title: string): Partial<Source> => ({ 'container-title': title });

describe('a source in the list', () => {
  test.each([
    ['the same name', by('The Garden Society', on('The Garden Society'))],
    ['the same name with other capitals', by('Garden.org', on('garden.org'))],
    ['the first words of its name', by('GROW (Garden Office of Wales)', on('GROW'))],
    ['its initials', by('National Plant Service', on('NPS'))],
    ['the end of its initials', by('US Food and Drug Administration', on('FDA'))],
    ['the same name as publisher', by('The Garden Society', { publisher: 'The Garden Society' })],
  ])('does not name its author again: %s', (_how, source) => {
    const { 'container-title': container, publisher, ...rest } = source;
    expect(withoutRepeats(source)).toEqual(rest);
  });

  test.each([
    ['a journal', by('The Garden Society', on('Plant Life'))],
    ['a journal named after its author', by('The Garden Society', on('The Garden Society Journal'))],
    ['a word that begins as its author does', by('Plantation Trust', on('Plant'))],
    ['letters that are not its initials', by('The Garden Society', on('RHS'))],
    ['a publisher', by('The Garden Society', { publisher: 'Green Press' })],
    ['a place, where a person wrote it', { ...leaflet, author: [{ family: 'Green' }], ...on('Green') }],
    ['a place, where nobody is named', { ...leaflet, ...on('Green') }],
  ])('names where it stands: %s', (_where, source) => {
    expect(withoutRepeats(source)).toEqual(source);
  });

  test('reads as one line, with each name once', () => {
    expect(vancouver(by('The Garden Society', on('The Garden Society')))).toBe(
      'The Garden Society. Watering [Internet].',
    );
  });
});
