import { z } from 'astro/zod';

import { between, minutesIn } from './duration.ts';
import { citesSchema, durationSchema, idSchema, lineSchema, linkSchema } from './fields.ts';

/** A part of a visit, and how long it takes. */
const visitSchema = z
  .strictObject({
    id: idSchema,
    least: durationSchema('the shortest time that it takes, such as PT10M'),
    most: durationSchema('the longest'),
    sources: citesSchema('A time'),
  })
  .refine(({ least, most }) => minutesIn(least) <= minutesIn(most), {
    path: ['most'],
    error: 'The longest time is under the shortest',
  });

/** How long a part of a visit takes, in words: "1 to 1.5 hours". */
export const visitTime = ({ least, most }: z.infer<typeof visitSchema>): string => between(least, most);

/** The treatment that the guide is about, for search engines: content/treatment.yaml. A guide about none has no such file. */
export const treatmentSchema = z.strictObject({
  name: lineSchema('the name of the treatment'),
  otherNames: z.array(lineSchema('another name')).default([]).describe('a list of other names'),
  bodyLocation: lineSchema('the part of the body that is treated').optional(),
  preparation: linkSchema.describe('the page on how to prepare'),
  procedure: linkSchema.describe('the page on what happens'),
  followUp: linkSchema.describe('the page on what to do afterwards'),
  longerFor: z
    .strictObject({
      whom: lineSchema(
        'after "if", as rules of content/advice have it, such as "your skin marks easily"',
        60,
      ),
      means: lineSchema('the same where it is met first, so that a reader knows who is meant', 100),
    })
    .optional()
    .describe('for whom some rules begin earlier (earlier) or end later (longer): whom, means'),
  visit: z
    .array(visitSchema)
    .default([])
    .describe('how long the parts of a visit take, that no rule of content/advice tells'),
});

export type Treatment = z.infer<typeof treatmentSchema>;
