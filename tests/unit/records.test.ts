import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';

import { homeSchema } from '../../src/guide/home.ts';
import { topicSchema } from '../../src/guide/question.ts';
import { sourceSchema } from '../../src/guide/source.ts';
import { termSchema } from '../../src/guide/term.ts';
import { useSchema } from '../../src/guide/use.ts';

const link = { text: 'Read on', href: '/watering/' };

/** A whole record of each kind, and the same with one slip. */
const records: readonly {
  kind: string;
  schema: z.ZodType;
  whole: Record<string, unknown>;
  slips: readonly { title: string; change: Record<string, unknown>; field: string }[];
}[] = [
  {
    kind: 'a use',
    schema: useSchema,
    whole: {
      id: 'use-roots',
      use: 'Crowded roots',
      sure: 'weak',
      amount: 2,
      course: { sessions: { least: 1, most: 1 }, spacing: '2 years' },
      counts: [
        {
          id: 'count-leaves',
          count: 7,
          of: 10,
          did: 'had new leaves',
          didNot: 'had none',
          who: 'Plants in small pots',
          sources: ['green-2019'],
        },
      ],
      sources: ['green-2019'],
      more: '/repotting/',
    },
    slips: [
      {
        title: 'more plants counted than there were',
        change: {
          counts: [
            {
              id: 'count-leaves',
              count: 11,
              of: 10,
              did: 'had new leaves',
              didNot: 'had none',
              who: 'Plants in small pots',
              sources: ['green-2019'],
            },
          ],
        },
        field: 'counts',
      },
      { title: 'an amount over 4', change: { amount: 5 }, field: 'amount' },
      { title: 'an amount between 2 dots', change: { amount: 2.5 }, field: 'amount' },
      { title: 'no source', change: { sources: [] }, field: 'sources' },
      { title: 'a sureness that is not defined', change: { sure: 'quite' }, field: 'sure' },
    ],
  },
  {
    kind: 'a term',
    schema: termSchema,
    whole: { id: 'root-rot', term: 'Root rot', meaning: 'Soft roots.', also: ['wet feet'] },
    slips: [
      { title: 'no meaning', change: { meaning: '' }, field: 'meaning' },
      { title: 'an id that is no part of an address', change: { id: 'Root rot' }, field: 'id' },
    ],
  },
  {
    kind: 'a topic',
    schema: topicSchema,
    whole: { topic: 'Leaves', questions: [{ id: 'why', question: 'Why?', answer: 'Water.', sources: [] }] },
    slips: [
      { title: 'no question', change: { questions: [] }, field: 'questions' },
      {
        title: 'a question whose first words are a whole answer',
        change: { questions: [{ id: 'why', question: 'Why?', brief: 'x'.repeat(61), answer: 'Water.' }] },
        field: 'questions',
      },
      {
        title: 'a question with no answer',
        change: { questions: [{ id: 'why', question: 'Why?' }] },
        field: 'questions',
      },
    ],
  },
  {
    kind: 'a home page',
    schema: homeSchema,
    whole: {
      promise: 'Plants that live.',
      intro: 'For beginners.',
      points: [{ title: 'What kills', text: 'Too much water.', href: '/watering/' }],
      doors: [{ title: 'Thirsty', text: 'Find out.', href: '/watering/' }],
      why: 'Most die of water.',
      notice: 'It does not replace a look at your plant.',
      urgent: link,
    },
    slips: [
      { title: 'no way to urgent help', change: { urgent: undefined }, field: 'urgent' },
      {
        title: 'a door that leads nowhere',
        change: { doors: [{ title: 'Thirsty', text: 'Find out.' }] },
        field: 'doors',
      },
    ],
  },
  {
    kind: 'a source',
    schema: sourceSchema,
    whole: {
      id: 'green-2019',
      type: 'article-journal',
      title: 'Watering',
      volume: '7',
      custom: { checked: '2026-03-01', seen: 'full text' },
    },
    slips: [
      {
        title: 'no word on what of it was seen',
        change: { custom: { checked: '2026-03-01' } },
        field: 'custom',
      },
      { title: 'no word on when it was checked', change: { custom: { seen: 'abstract' } }, field: 'custom' },
      { title: 'a misspelt name', change: { author: [{ famly: 'Green' }] }, field: 'author' },
    ],
  },
];

const slips = records.flatMap(({ kind, schema, whole, slips: own }) =>
  own.map(({ title, change, field }) => ({ kind, title, schema, field, data: { ...whole, ...change } })),
);

describe('a record', () => {
  test.each(records)('of $kind is taken whole, with nothing lost', ({ schema, whole }) => {
    expect(schema.parse(whole)).toEqual(whole);
  });

  test.each(slips)('of $kind with $title is refused at that field', ({ schema, data, field }) => {
    const issues = schema.safeParse(data).error?.issues ?? [];
    expect(new Set(issues.map(({ path }) => path[0]))).toEqual(new Set([field]));
  });
});
