import { z } from 'astro/zod';

import { daySchema, idSchema, lineSchema, linkSchema } from './fields.ts';

/** A change of the guide that a reader may want to know of: a line of content/changes.yaml, the newest first. */
export const changeSchema = z.strictObject({
  id: idSchema,
  day: daySchema('the day of the change, as 2026-11-22'),
  change: lineSchema('what changed, in 1 or 2 short sentences'),
  more: linkSchema.optional(),
});

export type Change = z.infer<typeof changeSchema>;
