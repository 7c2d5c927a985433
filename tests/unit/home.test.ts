import { expect, test } from 'vitest';

import { sectionsByDoor } from '../../src/guide/home.ts';
import { guide } from '../support/guide.ts';

test('each section stands in one part of the guide, in order, from the first to the last', () => {
  const parts = sectionsByDoor(guide);
  expect(parts.map(({ part }) => part)).toEqual(guide.home.doors.map(({ part }) => part));
  expect(parts.flatMap(({ sections }) => sections)).toEqual(guide.sections);
  for (const [index, { sections }] of parts.entries())
    if (index > 0) expect(guide.home.doors[index]?.href).toContain(sections[0]?.path);
});

test('where no door names a part, the sections are one', () => {
  const doors = guide.home.doors.map((door) => ({ ...door, part: undefined }));
  const parts = sectionsByDoor({ ...guide, home: { ...guide.home, doors } });
  expect(parts).toEqual([{ sections: guide.sections }]);
});
