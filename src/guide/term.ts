import { z } from 'astro/zod';

import { idSchema, lineSchema, linkSchema, longestTitle } from './fields.ts';

/** A word of the glossary. */
export const termSchema = z.strictObject({
  id: idSchema,
  term: lineSchema('the word as clinicians say it', longestTitle),
  meaning: lineSchema('what it means, in 1 or 2 short sentences'),
  also: z
    .array(lineSchema('another name'))
    .default([])
    .describe('a list of other names that people use: brands, everyday words, other spellings'),
  more: linkSchema.optional(),
});

export type Term = z.infer<typeof termSchema>;

/** The id of what explains a term on a page that uses it. */
export const explanationOf = (id: string): string => `explain-${id}`;

/** Where the glossary explains a term: the id of its entry on the glossary's page. */
export const termAnchor = (id: string): string => `term-${id}`;
