import { oneOfSchema } from './fields.ts';

/**
 * How sure the guide is of a statement, in words that are defined once (on /about/) and used everywhere.
 * The line of a rule has what is brief, or the word. The dots say how strong a proof is, out of 3; advice, custom and law are no proof and have none.
 */
export const sureness = {
  strong: { word: 'good studies', dots: 3, meaning: 'Controlled trials agree.' },
  some: {
    word: 'some studies',
    dots: 2,
    meaning: 'Several small or uncontrolled studies agree.',
  },
  weak: {
    word: 'weak studies',
    dots: 1,
    meaning: 'Studies are few or small, or they disagree.',
  },
  expert: {
    word: 'experts advise it',
    dots: 0,
    meaning: 'Experts, hospitals or device labels advise it.',
  },
  custom: {
    word: 'clinics say so and nobody has tested it',
    brief: 'clinics say so',
    dots: 0,
    meaning: 'Clinics do it this way; no trial was found.',
  },
  regulator: {
    word: 'a regulator says so',
    dots: 0,
    meaning: 'A law or a public body says so.',
  },
} as const satisfies Record<string, { word: string; brief?: string; dots: number; meaning: string }>;

export type Sure = keyof typeof sureness;

/** How sure the guide is of most rules: paper says it once, and behind a rule only what differs. */
export const mostly: Sure = 'expert';

/** How sure the guide is, in the few words that the line of a rule has. */
export function inBrief(sure: Sure): string {
  const grade = sureness[sure];
  return 'brief' in grade ? grade.brief : grade.word;
}

const words = Object.keys(sureness).join(', ');

/** A word for how sure the guide is. */
export const sureSchema = oneOfSchema(
  Object.keys(sureness) as Sure[],
  'is not a word for how sure the guide is',
).describe(`how sure the guide is, one of ${words}`);
