import { z } from 'astro/zod';

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
  id: z.string({ error: 'A source needs an id' }),
  type: z.string({ error: 'A source needs a CSL type, such as article-journal or webpage' }),
  title: z.string({ error: 'A source needs a title' }),
  'title-short': z.string().optional(),
  author: z.array(nameSchema).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  issued: z.object({ 'date-parts': z.array(z.array(z.union([z.number(), z.string()]))) }).optional(),
  URL: z.string().optional(),
  custom: z.looseObject({
    checked: z.string({ error: 'A source says when it was checked, in custom.checked' }),
    seen: z.string({ error: 'A source says what of it was seen, in custom.seen' }),
    note: z.string().optional(),
  }),
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
