import { z } from 'astro/zod';

/** What people type who look for a place, by its address; where several places answer the same, by all of theirs. */
export const phrasingsSchema = z.record(
  z.string(),
  z
    .array(
      z
        .string({ error: 'This is not text; put a number in quotation marks' })
        .regex(/^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)*$/u, {
          error: (issue) =>
            `"${String(issue.input)}" holds more than lower-case words, digits and single spaces`,
        })
        .describe('a phrase as people type it, such as cant i swim'),
      { error: 'This is not a list' },
    )
    .min(1, { error: 'This list is empty' })
    .describe('a list of phrases as people type them'),
);

/** What people type who look for a place, or for any of several that answer the same. */
export interface Phrasing {
  /** Addresses of the places, from the root of the guide. */
  at: readonly string[];
  asked: readonly string[];
}

/** Phrasings as records, out of a file that lists phrases by addresses, which commas part. */
export const toPhrasings = (file: z.infer<typeof phrasingsSchema>): Phrasing[] =>
  Object.entries(file).map(([at, asked]) => ({ at: at.split(', '), asked }));
