import { z } from 'astro/zod';

import {
  citesSchema,
  flagSchema,
  idSchema,
  lineSchema,
  linkSchema,
  oneOfSchema,
  wholeSchema,
} from './fields.ts';
import { sureSchema } from './sureness.ts';

/** What `amount` of a use says in words. */
export const amounts = [
  'no change shown',
  'slightly better',
  'modestly better',
  'clearly better, in part',
  'much better',
] as const;

/** How what is treated may look in the skin. */
const skinMarkNames = [
  'dents',
  'line',
  'wrinkles',
  'streaks',
  'rough',
  'spots',
  'patches',
  'raised',
  'pores',
] as const;

export type SkinMark = (typeof skinMarkNames)[number];

/** People counted in one study: how many of how many, said both ways. */
const countSchema = z
  .strictObject({
    id: idSchema,
    count: wholeSchema('how many people it happened to', 0),
    of: wholeSchema('how many people were counted', 1),
    about: flagSchema('true where the source tells a share, not people: "about 1 in 7"'),
    left: wholeSchema(
      'how many more began and left before the count; they are drawn crossed out',
      1,
    ).optional(),
    early: wholeSchema(
      'how many of those who were counted left early; only said, as no study here tells which they were',
      1,
    ).optional(),
    did: lineSchema('what happened to them, as it follows "22 of 32": said that they looked better'),
    didNot: lineSchema('the same of the others, as it follows "10 of 32": did not'),
    who: lineSchema('who was counted, and with what'),
    when: lineSchema('when they were looked at, or for how long: A year after 3 sessions').optional(),
    plan: flagSchema('true where it is, among counts of the same thing, the one to plan for'),
    harm: flagSchema('true where what happened is harm: its people are drawn with a cross'),
    sources: citesSchema('A count'),
  })
  .refine(({ count, of }) => count <= of, {
    path: ['count'],
    error: 'More people are counted than there are',
  });

/** People counted in one study. */
export type Count = z.infer<typeof countSchema>;

/** What prose can take from a count: both sides in a sentence, the people as "22 of 32", or a bare number of them. */
export const countParts = ['both', 'people', 'count', 'others', 'of', 'left'] as const;

/** The words for a part of a count. */
export function countWords(
  { count, of, about, left = 0, did, didNot }: Count,
  part: (typeof countParts)[number],
): string {
  const others = of - count;
  const people = about ? `about ${count} in ${of}` : `${count} of ${of}`;
  const words = {
    both:
      count === 0
        ? `none of ${of} ${did}`
        : `${people} ${did}, and ${others}${about ? ` in ${of}` : ''} ${didNot}`,
    people,
    count: `${count}`,
    others: `${others}`,
    of: `${of}`,
    left: `${left}`,
  };
  return words[part];
}

/** How many sessions a course has. */
const sessionsSchema = z
  .strictObject({
    least: wholeSchema('the fewest that are usual', 1),
    most: wholeSchema('the most that are usual'),
    note: lineSchema('what stands after the number: in the one study seen').optional(),
  })
  .refine(({ least, most }) => least <= most, {
    path: ['most'],
    error: 'The most sessions are under the fewest',
  });

/** The sessions of a course in words: "3 to 6", "3, in the one study seen". */
export const sessionsIn = ({ sessions: { least, most, note } }: NonNullable<Use['course']>): string =>
  [least === most ? `${most}` : `${least} to ${most}`, note].filter(Boolean).join(', ');

/** One thing the treatment is used for, and what is known of it. */
export const useSchema = z.strictObject({
  id: idSchema,
  use: lineSchema('what it is used for'),
  mark: oneOfSchema(skinMarkNames, 'is not how skin can be drawn')
    .optional()
    .describe(`how it looks in the skin, drawn beside its name, one of ${skinMarkNames.join(', ')}`),
  sure: sureSchema,
  amount: wholeSchema(
    'the change for the picture: 0 none shown, 1 slight, 2 modest, 3 clear but partial, 4 large',
    0,
    4,
  ),
  course: z
    .strictObject({
      sessions: sessionsSchema,
      spacing: lineSchema('the time between sessions'),
    })
    .optional()
    .describe('the usual course: sessions and spacing; left out where nobody knows'),
  counts: z
    .array(countSchema)
    .default([])
    .describe('people counted in single studies, for drawings and sentences'),
  sources: citesSchema('A use'),
  more: linkSchema,
});

export type Use = z.infer<typeof useSchema>;
