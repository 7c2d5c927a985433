import { z } from 'astro/zod';

import { lineSchema, linkSchema } from './fields.ts';

const signpost = z.strictObject({ text: lineSchema('the words of the link'), href: linkSchema });

/** The words of the home page. */
export const homeSchema = z.strictObject({
  drawing: z
    .enum(['OpenSkin'], { error: 'The drawing is OpenSkin, or left out for a field of dots' })
    .optional()
    .describe('a drawing of src/components/figures to open with; a field of dots where none is named'),
  promise: lineSchema('what the guide is, in 1 line'),
  intro: lineSchema('what this is and for whom, in 2 or 3 sentences'),
  doors: z
    .array(
      z.strictObject({
        title: lineSchema('where the reader stands'),
        text: lineSchema('1 sentence'),
        href: linkSchema,
        links: z.array(signpost).default([]).describe('a list of links: text and href'),
      }),
    )
    .describe('a list of doors: title, text, href, links'),
  why: lineSchema('why read this guide'),
  notice: lineSchema('what the guide is not, for the foot of every page'),
  urgent: signpost.describe('where urgent help is: text and href'),
});

export type Home = z.infer<typeof homeSchema>;
