import { z } from 'astro/zod';

import { lineSchema, linkSchema } from './fields.ts';

/** The treatment that the guide is about, for search engines: content/treatment.yaml. A guide about none has no such file. */
export const treatmentSchema = z.strictObject({
  name: lineSchema('the name of the treatment'),
  otherNames: z.array(lineSchema('another name')).default([]).describe('a list of other names'),
  bodyLocation: lineSchema('the part of the body that is treated').optional(),
  preparation: linkSchema.describe('the page on how to prepare'),
  procedure: linkSchema.describe('the page on what happens'),
  followUp: linkSchema.describe('the page on what to do afterwards'),
});

export type Treatment = z.infer<typeof treatmentSchema>;
