import { z } from 'astro/zod';

import { daySchema, lineSchema } from './fields.ts';

/** A field that is left empty is left out. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => value ?? undefined, schema.optional());

const reviewerSchema = z.strictObject({
  name: lineSchema('the name of the clinician'),
  credentials: lineSchema('what qualifies them, and where they work'),
  interests: lineSchema('what they earn from needling, or that they earn nothing').optional(),
  reviewed: daySchema('the day on which they last read the guide, as 2026-11-22').optional(),
});

/** Who stands behind this copy: content/publisher.yaml. Nothing is asked for, and all that is given is true. */
export const publisherSchema = z.strictObject({
  name: optional(lineSchema('who publishes this copy')),
  description: optional(lineSchema('what they are, in a sentence')),
  contact: optional(
    z.string({ error: 'A contact is text' }).regex(/^(https:\/\/\S+|mailto:\S+@\S+)$/, {
      error: 'A contact is an address that starts with https:// or with mailto:',
    }),
  ).describe('how to reach them: https://… or mailto:…'),
  funding: optional(lineSchema('who pays for this copy, in a sentence')),
  reviewers: z
    .preprocess((value) => value ?? [], z.array(reviewerSchema, { error: 'Reviewers are a list' }))
    .describe('a list of clinicians who read the guide: name, credentials, interests, reviewed'),
});

export type Publisher = z.infer<typeof publisherSchema>;

/** Nobody, which a guide without the file says of itself. */
export const noPublisher: Publisher = { reviewers: [] };

/** Who publishes a copy, or that nobody says so, in one plain sentence. */
export const whoPublishes = ({ name }: Publisher): string =>
  name ? `Published by ${name}.` : 'This copy names no publisher.';

/** Who pays for a copy, or that it does not say so. */
export const whoPays = ({ funding }: Publisher): string => funding ?? 'Nobody is named as paying for it.';

/** What is missing of who stands behind a copy, for the warning of a build. */
export const missingOf = ({ name, contact, funding, reviewers }: Publisher): string[] => [
  ...(name ? [] : ['name']),
  ...(contact ? [] : ['contact']),
  ...(funding ? [] : ['funding']),
  ...(reviewers.length > 0 ? [] : ['reviewers']),
];
