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
        part: lineSchema('what the sections are called that begin with the one it leads to', 40).optional(),
        also: signpost.optional().describe('what else is asked there: text and href'),
        leaflet: leafletSchema.optional(),
      }),
    )
    .describe('a list of doors: title, text, href, part, also, leaflet'),
  why: lineSchema('why read this guide'),
  written: lineSchema(
    'who wrote the guide, and how it may be shared; a link is written as [words](/page/)',
  ).optional(),
  notice: lineSchema('what the guide is not, for the foot of every page'),
  urgent: signpost.describe('where urgent help is: text and href'),
});

export type Home = z.infer<typeof homeSchema>;

/**
 * The sections in order, in parts that doors name: each begins with the section that its door leads to, and the first
 * with the first of all. Where no door names a part, they are one.
 */
export function sectionsByDoor<One extends { path: string }>({
  sections,
  home,
}: {
  sections: readonly One[];
  home: Home;
}): { part?: string | undefined; sections: One[] }[] {
  const starts = home.doors.flatMap(({ part, href }) => {
    const at = sections.findIndex(({ path }) => href.startsWith(path));
    return part && at >= 0 ? { part, at } : [];
  });
  if (starts.length === 0) return [{ sections: [...sections] }];
  return starts.map(({ part, at }, index) => ({
    part,
    sections: sections.slice(index === 0 ? 0 : at, starts[index + 1]?.at),
  }));
}
