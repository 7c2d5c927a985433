import { z } from 'astro/zod';

import { citesSchema, idSchema, lineSchema, linkSchema, longestTitle } from './fields.ts';
import { sureSchema } from './sureness.ts';

/** A question that people ask, with its short answer. */
const questionSchema = z.strictObject({
  id: idSchema,
  question: lineSchema('the question as people ask it', longestTitle),
  brief: lineSchema('the first words of the answer, such as "No." or "Wait 3 days."', 60).optional(),
  answer: lineSchema('a straight answer in 1 to 3 short lines'),
  sure: sureSchema.optional(),
  sources: citesSchema().default([]),
  more: linkSchema.optional(),
});

/** A file of questions on one topic. */
export const topicSchema = z.strictObject({
  topic: lineSchema('the name of the topic', longestTitle),
  questions: z
    .array(questionSchema)
    .min(1, { error: 'A topic needs a question' })
    .describe('a list of questions'),
});

export type Question = z.infer<typeof questionSchema>;

/** The whole answer to a question: its first words, where they stand by themselves, and the rest. */
export const wholeAnswer = ({ brief, answer }: Question): string =>
  brief === undefined ? answer : `${brief} ${answer}`;

/** A topic with its questions; its id comes from its file's name. */
export interface Topic {
  id: string;
  topic: string;
  questions: readonly Question[];
}
