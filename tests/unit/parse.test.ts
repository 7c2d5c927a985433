import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';

import { adviceSchema } from '../../src/guide/advice.ts';
import type { Problem } from '../../src/guide/guide-error.ts';
import { homeSchema } from '../../src/guide/home.ts';
import { pageSchema } from '../../src/guide/page.ts';
import { parseRecord } from '../../src/guide/parse.ts';
import { topicSchema } from '../../src/guide/question.ts';
import { sourceSchema } from '../../src/guide/source.ts';
import { termSchema } from '../../src/guide/term.ts';
import { useSchema } from '../../src/guide/use.ts';

const schema = z.strictObject({
  title: z.string({ error: 'This is not text' }).describe('the name of the plant'),
  note: z.string({ error: 'This is not text' }).describe('what to remember').optional(),
  pots: z
    .array(z.strictObject({ size: z.number({ error: 'This is not a number' }).describe('its size in cm') }))
    .default([])
    .describe('a list of pots'),
});

const at = { file: 'content/plants.yaml', record: 'fern' };

/** What is reported of a record. */
function problemsOf(data: unknown, place: { file: string; record?: string } = at): Problem[] {
  const problems: Problem[] = [];
  parseRecord(schema, data, place, problems);
  return problems;
}

describe('a record that is right', () => {
  test('is returned as its schema makes it', () => {
    expect(parseRecord(schema, { title: 'Fern' }, at, [])).toEqual({ title: 'Fern', pots: [] });
  });

  test('adds no problem', () => {
    expect(problemsOf({ title: 'Fern' })).toEqual([]);
  });
});

describe('a record that is wrong', () => {
  test('is not returned', () => {
    expect(parseRecord(schema, {}, at, [])).toBeUndefined();
  });

  test('keeps the problems of other records', () => {
    const problems: Problem[] = [{ file: 'a', what: 'b', todo: 'c' }];
    parseRecord(schema, {}, at, problems);
    expect(problems).toHaveLength(2);
  });

  test('is told with every problem that it has', () => {
    const found = problemsOf({ titel: 'Fern', pots: [{ size: 'big' }] });
    expect(found.map(({ where }) => where).sort()).toEqual([
      'fern › pots.0.size',
      'fern › titel',
      'fern › title',
    ]);
  });

  test('is told without the name of a record when a file holds one record', () => {
    expect(problemsOf({}, { file: 'content/home.yaml' })).toMatchObject([
      { file: 'content/home.yaml', where: 'title' },
    ]);
  });
});

/** Records with one slip each, and what is told of it. */
const slips: readonly { title: string; data: unknown; told: Partial<Problem> }[] = [
  {
    title: 'a field that is missing is told with what belongs there',
    data: {},
    told: {
      where: 'fern › title',
      what: 'The field "title" is missing.',
      todo: 'Write the name of the plant.',
    },
  },
  {
    title: 'a field of the wrong type is told with what belongs there',
    data: { title: 7 },
    told: { where: 'fern › title', what: 'This is not text.', todo: 'Write the name of the plant.' },
  },
  {
    title: 'a field with nothing behind its colon is told as empty',
    data: { title: null },
    told: {
      where: 'fern › title',
      what: 'The field "title" is empty.',
      todo: 'Write the name of the plant.',
    },
  },
  {
    title: 'a field that may be left out is told with what belongs there too',
    data: { title: 'Fern', note: 7 },
    told: { where: 'fern › note', what: 'This is not text.', todo: 'Write what to remember.' },
  },
  {
    title: 'a field inside a list is told with its place in the list',
    data: { title: 'Fern', pots: [{ size: 1 }, {}] },
    told: {
      where: 'fern › pots.1.size',
      what: 'The field "pots.1.size" is missing.',
      todo: 'Write its size in cm.',
    },
  },
  {
    title: 'a misspelt field is told with the nearest that exists and all there are',
    data: { title: 'Fern', notes: 'Wet' },
    told: {
      where: 'fern › notes',
      what: 'The field "notes" is not known.',
      todo: 'Did you mean "note"? There is: title, note, pots.',
    },
  },
  {
    title: 'a misspelt field inside a list is told with the fields of that list',
    data: { title: 'Fern', pots: [{ size: 1, sise: 2 }] },
    told: { where: 'fern › pots.0.sise', todo: 'Did you mean "size"? There is: size.' },
  },
];

describe('a slip in a record', () => {
  test.each(slips)('$title', ({ data, told }) => {
    expect(problemsOf(data)).toMatchObject([told]);
  });

  test.each([
    { title: 'a text', data: 'Fern' },
    { title: 'a list', data: ['Fern'] },
    { title: 'nothing', data: null },
    { title: 'a number', data: 7 },
  ])('such as $title in place of a record is told in everyday words', ({ data }) => {
    expect(problemsOf(data)).toHaveLength(1);
    expect(problemsOf(data)[0]?.what).not.toMatch(/Invalid input|expected|received|object|undefined/);
  });
});

/** Every schema that an editor writes for, with its fields. */
const schemas = {
  adviceSchema: adviceSchema.in,
  homeSchema,
  pageSchema,
  sourceSchema,
  termSchema,
  topicSchema,
  useSchema,
};
const fields = Object.entries(schemas).flatMap(([name, { shape }]) =>
  Object.keys(shape).map((field) => ({ name, field })),
);

/** What is told of a field of a schema that holds a value. */
const toldOf = ({ name, field }: (typeof fields)[number], value: unknown): Problem[] => {
  const problems: Problem[] = [];
  parseRecord(schemas[name as keyof typeof schemas], { [field]: value }, at, problems);
  return problems.filter(({ where = '' }) => where.split('.')[0] === `fern › ${field}`);
};

describe('a field that an editor writes', () => {
  test('tells what belongs there', () => {
    for (const one of fields) {
      const told = toldOf(one, Symbol('odd'));
      const name = `${one.field} of ${one.name}`;
      expect.soft(told, name).toMatchObject([{ todo: expect.stringMatching(/^Write /) }]);
      expect.soft(told[0]?.what, name).not.toMatch(/Invalid/);
    }
  });

  test('tells a record in place of it in everyday words', () => {
    for (const one of fields) {
      const said = toldOf(one, { odd: 1 }).map(({ what }) => what);
      expect.soft(said.join(' '), `${one.field} of ${one.name}`).toMatch(/^(?!.*(Invalid|object Object))./);
    }
  });
});
