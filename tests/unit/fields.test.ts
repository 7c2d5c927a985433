import { describe, expect, test } from 'vitest';

import {
  citesSchema,
  daySchema,
  flagSchema,
  idSchema,
  lineSchema,
  linkSchema,
  wholeSchema,
} from '../../src/guide/fields.ts';

const day = daySchema('the day');
const line = lineSchema('a line');
const flag = flagSchema('a mark');
const whole = wholeSchema('how many', 1, 3);

/** Values that a field takes or refuses. */
const fields = [
  { field: 'an id', schema: idSchema, takes: ['sun', 'keep-cool', 'day-1', '2-weeks'] },
  { field: 'a day', schema: day, takes: ['2026-11-22', '2028-02-29', new Date('2026-11-22')] },
  { field: 'a line', schema: line, takes: ['Keep cool.', ' Keep cool. '] },
  {
    field: 'a link',
    schema: linkSchema,
    takes: ['/', '/aftercare/', '/aftercare/#sun', 'https://example.org/a?b'],
  },
  { field: 'a mark', schema: flag, takes: [true, undefined] },
  { field: 'a whole number', schema: whole, takes: [1, 3] },
  { field: 'sources', schema: citesSchema('It'), takes: [['chu-2021']] },
  { field: 'sources that may be none', schema: citesSchema(), takes: [[]] },
].flatMap(({ field, schema, takes }) => takes.map((value) => ({ field, schema, value })));

const refused = [
  {
    field: 'an id',
    schema: idSchema,
    refuses: ['', 'Sun', 'keep_cool', '-sun', 'sun-', 'keep--cool', 'crème', 7],
  },
  {
    field: 'a day',
    schema: day,
    refuses: ['2026-02-30', '22.11.2026', '2026-11-22T10:00', '', 20261122, undefined],
  },
  { field: 'a line', schema: line, refuses: ['', '   ', 7, null, ['a']] },
  {
    field: 'a link',
    schema: linkSchema,
    refuses: ['aftercare', '#sun', 'http://example.org', 'javascript:x', '', 7],
  },
  { field: 'a mark', schema: flag, refuses: [false, 'true', null] },
  { field: 'a whole number', schema: whole, refuses: [0, 4, 1.5, '2', undefined] },
  { field: 'sources', schema: citesSchema('It'), refuses: [[], 'chu-2021', [1]] },
].flatMap(({ field, schema, refuses }) => refuses.map((value) => ({ field, schema, value })));

describe('a field', () => {
  test('takes what belongs in it, and refuses what does not', () => {
    expect(fields.filter(({ schema, value }) => !schema.safeParse(value).success)).toEqual([]);
    expect(refused.filter(({ schema, value }) => schema.safeParse(value).success)).toEqual([]);
  });

  test('for a day keeps the day as text, also where YAML makes a date of it', () => {
    expect(day.parse(new Date('2026-11-22'))).toBe('2026-11-22');
  });

  test('for a line drops the space around it', () => {
    expect(line.parse(' Keep cool. ')).toBe('Keep cool.');
  });
});
