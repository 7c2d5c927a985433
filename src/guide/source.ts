import { z } from 'astro/zod';

import { daySchema, isAddress } from './fields.ts';

const nameSchema = z.strictObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});

/**
 * A source as CSL-JSON (https://docs.citationstyles.org), with when and how it was checked in `custom`.
 * Fields that CSL knows and the guide does not use are kept for the citation library.
 */
export const sourceSchema = z.looseObject({
  id: z.string({ error: 'A source needs an id' }).describe('an id to cite it by, such as chu-2021'),
  type: z
    .string({ error: 'A source needs a type' })
    .describe('its CSL type, such as article-journal or webpage'),
  title: z.string({ error: 'A source needs a title' }).describe('its title, word for word'),
  'title-short': z.string().describe('a short name for links in the text').optional(),
  author: z
    .array(nameSchema)
    .describe('a list of authors: family and given, or literal for a body')
    .optional(),
  'container-title': z.string().describe('the journal, book or site that it stands in').optional(),
  publisher: z.string().describe('who published it').optional(),
  issued: z
    .object({ 'date-parts': z.array(z.array(z.union([z.number(), z.string()]))) })
    .describe('when it came out: { "date-parts": [[2021, 4]] }')
    .optional(),
  URL: z
    .string()
    .refine(isAddress, { error: 'This is not an address that starts with https://' })
    .describe('its address, starting with https://')
    .optional(),
  custom: z
    .looseObject({
      checked: daySchema('the day it was checked, as 2026-11-22'),
      seen: z.string({ error: 'A source says what of it was seen' }).describe('what of it was seen'),
      note: z.string().optional(),
    })
    .describe('how it was checked: checked, a day, and seen, what of it was seen'),
});

export type Source = z.infer<typeof sourceSchema>;

/** Short name for a link in the text: its own `title-short`, or "Chu 2021", or the publisher and year. */
export function shortName(source: Source): string {
  if (source['title-short']) return source['title-short'];
  const first = source.author?.[0];
  const name =
    first?.family ?? first?.literal ?? source.publisher ?? source['container-title'] ?? source.title;
  const year = source.issued?.['date-parts'][0]?.[0];
  return year === undefined ? name : `${name} ${year}`;
}

/** Where a page lists a source: the id of its entry. */
export const sourceAnchor = (id: string): string => `source-${id}`;
