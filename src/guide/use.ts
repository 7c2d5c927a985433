import { z } from 'astro/zod';

import { idSchema, lineSchema, linkSchema } from './fields.ts';
import { sureSchema } from './sureness.ts';

/** One thing the treatment is used for, and what is known of it. */
export const useSchema = z.strictObject({
  id: idSchema,
  use: lineSchema('what it is used for'),
  sure: sureSchema,
  change: lineSchema('how much change to expect, with who was studied'),
  amount: z
    .int({ error: 'The amount is a whole number from 0 to 4' })
    .min(0)
    .max(4)
    .describe('the change for the picture: 0 none shown, 1 slight, 2 modest, 3 clear but partial, 4 large'),
  sessions: lineSchema('how many sessions are usual'),
  spacing: lineSchema('the time between sessions'),
  judge: lineSchema('when to judge the result'),
  sources: z
    .array(z.string(), { error: 'Sources are a list of ids of content/sources.json' })
    .min(1, { error: 'A use needs a source' })
    .describe('ids of content/sources.json'),
  more: linkSchema,
});

export type Use = z.infer<typeof useSchema>;
