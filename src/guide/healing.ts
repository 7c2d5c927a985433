import { z } from 'astro/zod';

import { citesSchema, idSchema, lineSchema, linkSchema, oneOfSchema, wholeSchema } from './fields.ts';
import { pictureSchema } from './picture.ts';
import { urgencySchema } from './urgency.ts';

/** What is drawn from near, together in one frame, in this order. */
export const closeUps = ['pus', 'crusts', 'blisters', 'sores'] as const;

export type CloseUp = (typeof closeUps)[number];

/** What can be drawn on a face beside its colour; marks are dark, blue-grey and light ones; calm skin has a tick. */
export const healingSigns = [
  'swelling',
  'heat',
  'blood',
  'flakes',
  'bumps',
  'hand',
  'spreading',
  'lips',
  'hives',
  'marks',
  'calm',
  ...closeUps,
] as const;

/** A face in the drawing: how red or dark it is, and what else is seen. */
const lookSchema = z.strictObject({
  colour: wholeSchema('how red or dark the skin is: 0 none, 1 faint, 2 clear, 3 strong', 0, 3).default(0),
  signs: z
    .array(oneOfSchema(healingSigns, 'is no sign that can be drawn'))
    .default([])
    .describe(`a list of what else is seen: ${healingSigns.join(', ')}`),
});

/** How skin looks at one time, drawn as the most that is usual; or what is not usual, and how soon to ask. */
export const healingSchema = z.strictObject({
  id: idSchema,
  when: lineSchema('the time, or who to ask', 40),
  looks: lineSchema('what is seen and felt then, in 1 or 2 sentences'),
  urgency: urgencySchema
    .optional()
    .describe(`how soon to ask, where it is not usual: ${urgencySchema.options.join(', ')}`),
  look: lookSchema.describe('the most that is seen: colour and signs; calm for skin as it was before'),
  picture: pictureSchema.optional(),
  more: linkSchema.optional().describe('where it says more, such as /get-help/#same-day'),
  sources: citesSchema('It'),
});

export type Healing = z.infer<typeof healingSchema>;

/** Whether there is something to draw: a colour, or a sign. */
export const isSeen = ({ look }: Healing): boolean => look.colour > 0 || look.signs.length > 0;
