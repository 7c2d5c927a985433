import { z } from 'astro/zod';

import { daySchema, idSchema, isAddress, oneOfSchema, wholeSchema } from './fields.ts';

/** The types of CSL 1.0.2 that a guide may cite. */
const types =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter dataset document entry entry-encyclopedia hearing interview legal_case legislation manuscript pamphlet paper-conference patent post post-weblog regulation report review software speech standard thesis treaty webpage'.split(
    ' ',
  );

const wordsSchema = (what: string) =>
  z
    .string({ error: 'This is not text' })
    .trim()
    .min(1, { error: 'This text is empty' })
    .describe(what)
    .optional();

/** What is counted, in quotes: 12, 19-28, Suppl 1, SI 1985/1208 (N.I. 15). */
const numberSchema = (what: string) =>
  z
    .string({ error: 'A number stands in quotes, such as "12"' })
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} .,:()/–-]*$/u, {
      error: (issue) => `"${String(issue.input)}" is not a number: letters, figures and . , : ( ) / - only`,
    })
    .max(60, { error: 'This number is over 60 characters' })
    .describe(what)
    .optional();

const codeSchema = (what: string, pattern: RegExp) =>
  z
    .string({ error: `A ${what} is text` })
    .regex(pattern, { error: (issue) => `"${String(issue.input)}" is not a ${what}` })
    .describe(`its ${what}, with no address before it`)
    .optional();

const namesSchema = (who: string) =>
  z
    .array(
      z
        .strictObject({
          family: wordsSchema('a family name'),
          given: wordsSchema('given names, or their first letters'),
          literal: wordsSchema('the name of a body'),
        })
        .refine(({ family, literal }) => (family === undefined) !== (literal === undefined), {
          error: 'A name is either family, with given, or literal, for a body',
        }),
    )
    .describe(`a list of ${who}: family and given, or literal for a body`)
    .optional();

/** A source in the fields of CSL-JSON (https://docs.citationstyles.org), with when and how it was checked in `custom`. */
export const sourceSchema = z.strictObject({
  id: idSchema.describe('an id to cite it by, such as chu-2021'),
  type: oneOfSchema(types, 'is not a type of CSL').describe(`its CSL type: ${types.join(', ')}`),
  title: wordsSchema('its title, word for word').unwrap(),
  'title-short': wordsSchema('a short name for links in the text'),
  author: namesSchema('authors'),
  editor: namesSchema('editors'),
  'container-title': wordsSchema('the journal, book or site that it stands in'),
  publisher: wordsSchema('who published it'),
  'publisher-place': wordsSchema('where it was published'),
  edition: numberSchema('which edition it is'),
  volume: numberSchema('the volume'),
  issue: numberSchema('the issue'),
  page: numberSchema('the pages, such as 19-28'),
  number: numberSchema('the number of a law or a report'),
  issued: z
    .strictObject({ 'date-parts': z.array(z.array(wholeSchema('a year, a month or a day as a number'))) })
    .describe('when it came out: { "date-parts": [[2021, 4]] }')
    .optional(),
  URL: z
    .string()
    .refine(isAddress, { error: 'This is not an address that starts with https://' })
    .describe('its address, starting with https://')
    .optional(),
  DOI: codeSchema('DOI', /^10\.\d{4,}\/\S+$/),
  PMID: codeSchema('PMID', /^\d+$/),
  PMCID: codeSchema('PMCID', /^PMC\d+$/),
  custom: z
    .strictObject({
      checked: daySchema('the day it was checked, as 2026-11-22'),
      seen: wordsSchema('what of it was seen').unwrap(),
      note: wordsSchema('what to know of it, for readers'),
      unconfirmed: z
        .array(wordsSchema('what could not be seen').unwrap())
        .describe('a list of what could not be seen of it, for the next check')
        .optional(),
      record: wordsSchema('where it was seen, if not at its address'),
      registration: wordsSchema('the number of a trial in its register'),
      titleSupplied: z.boolean().describe('true where it has no title of its own').optional(),
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
