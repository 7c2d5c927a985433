import { z } from 'astro/zod';

import { idSchema, lineSchema, linkSchema } from './fields.ts';

/** What people type in the search, the guide's own words for it, and what must then come first. */
export const synonymSchema = z
  .strictObject({
    id: idSchema,
    typed: z
      .array(lineSchema('a word or phrase as people type it'), { error: 'This is not a list' })
      .min(1, { error: 'A synonym needs what people type' })
      .describe('a list of words or phrases as people type them'),
    means: lineSchema(
      "the guide's own words for it, all of which stand somewhere in the guide; the A to Z names the first",
    ).optional(),
    leads: linkSchema.optional().describe('the place that comes first where nothing else was typed'),
    urgent: linkSchema.optional().describe('the place of help that comes first whatever else was typed'),
  })
  .refine(({ means, leads, urgent }) => [means, leads, urgent].some((one) => one !== undefined), {
    error: 'A synonym leads nowhere: give it means, leads or urgent',
  });

export type Synonym = z.infer<typeof synonymSchema>;
