import { z } from 'astro/zod';

import { lineSchema, linkSchema, longestTitle } from './fields.ts';
import { leafletSchema } from './leaflet.ts';

const signpost = z.strictObject({ text: lineSchema('the words of the link'), href: linkSchema });

/** The words of the home page. */
export const homeSchema = z.strictObject({
  promise: lineSchema('what the guide is, in 1 line', longestTitle),
  intro: lineSchema('what this is and for whom, in 2 or 3 sentences'),
  example: lineSchema('what one may type, in the empty field of the search', longestTitle).optional(),
  points: z
    .array(
      z.strictObject({
        title: lineSchema('what the line is about'),
        text: lineSchema('the bottom line, in 1 or 2 sentences'),
        href: linkSchema,
      }),
    )
    .default([])
    .describe('the bottom line of the whole guide, in a few lines: title, text, href'),
  doors: z
    .array(
      z.strictObject({
        title: lineSchema('where the reader stands'),
        text: lineSchema('1 sentence'),
        href: linkSchema,
        leaflet: leafletSchema.optional(),
      }),
    )
    .describe('a list of doors: title, text, href, leaflet'),
  why: lineSchema('why read this guide'),
  written: lineSchema(
    'who wrote the guide, and how it may be shared; a link is written as [words](/page/)',
  ).optional(),
  notice: lineSchema('what the guide is not, for the foot of every page'),
  urgent: signpost.describe('where urgent help is: text and href'),
});

export type Home = z.infer<typeof homeSchema>;
