import { z } from 'astro/zod';

import { durationPattern, minutesIn } from './duration.ts';

/** An id that its author writes, part of addresses that people keep: lower-case letters, digits and hyphens. */
export const idSchema = z
  .string({ error: 'An id is text' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: (issue) => `"${String(issue.input)}" is not an id: use lower-case letters, digits and hyphens`,
  })
  .describe('lower-case letters, digits and single hyphens, such as keep-cool');

/** Straight quotes become curly ones, as Markdown's own are. */
const curlQuotes = (text: string): string =>
  text
    .replace(/(^|[\s([])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([“])'/g, '$1‘')
    .replaceAll("'", '’');

/** An address of another site, as a browser takes it. */
export const isAddress = (text: string): boolean =>
  /^https:\/\/[^\s/]/.test(text) && URL.canParse(text) && new URL(text).hostname.includes('.');

/** The longest title, in characters: what a card for chats has room for. */
export const longestTitle = 150;

/** A line of text that is not empty, at most `longest` characters. */
export const lineSchema = (what: string, longest = Infinity) =>
  z
    .string({ error: 'This is not text' })
    .trim()
    .min(1, { error: 'This text is empty' })
    .max(longest, { error: `This text is over ${longest} characters` })
    .overwrite(curlQuotes)
    .describe(what);

/** One of a few words; of any other text it is said what it is not, such as "is not a kind of advice". */
export const oneOfSchema = <Word extends string>(words: readonly Word[], isNot: string) =>
  z.enum(words, {
    error: ({ input }) => (typeof input === 'string' ? `"${input}" ${isNot}` : 'This is not text'),
  });

/** A mark that stands there or is left out. */
export const flagSchema = (what: string) =>
  z.literal(true, { error: 'Write true, or leave it out' }).optional().describe(what);

/** A whole number, from a least one and up to a most where these are given. */
export function wholeSchema(what: string, least?: number, most?: number) {
  const bounds = [least !== undefined && ` from ${least}`, most !== undefined && ` to ${most}`];
  return z
    .int({ error: `This is not a whole number${bounds.filter(Boolean).join('')}` })
    .min(least ?? Number.MIN_SAFE_INTEGER)
    .max(most ?? Number.MAX_SAFE_INTEGER)
    .describe(what);
}

/** Who says it: ids of sources, at least one where it is said whose they are. */
export const citesSchema = (whose?: string) =>
  z
    .array(z.string(), { error: 'Sources are a list of ids of content/sources.json' })
    .min(whose === undefined ? 0 : 1, { error: `${whose} needs a source` })
    .describe('ids of content/sources.json');

/** A calendar day such as 2026-11-22; YAML's own dates are read as such. */
export const daySchema = (what: string) =>
  z
    .preprocess(
      (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
      z.iso.date({ abort: true, error: 'This is not a day of the calendar, written as 2026-11-22' }),
    )
    .describe(what);

/** A link: a page of this guide from the root (/aftercare/#sun) or a full https address. */
export const linkSchema = z
  .string({ error: 'A link is text' })
  .refine((link) => link.startsWith('/') || isAddress(link), {
    error: 'A link starts with / (a page of this guide) or with https://',
  })
  .describe('a page of this guide such as /aftercare/#sun, or a full https:// address');

/** The longest duration that an author means, in minutes: 2 years. */
const longestDuration = 2 * 366 * 24 * 60;

/** A duration around the appointment, which is time 0. */
export const durationSchema = (what: string) =>
  z
    .string({ error: 'A duration is text such as -P14D' })
    .regex(durationPattern, {
      abort: true,
      error: (issue) => `"${String(issue.input)}" is not a duration such as -P14D, PT24H or P6M`,
    })
    .refine((duration) => Math.abs(minutesIn(duration)) <= longestDuration, {
      error: (issue) => `"${String(issue.input)}" is over 2 years`,
    })
    .describe(what);
