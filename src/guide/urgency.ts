import { oneOfSchema } from './fields.ts';
import type { Picture } from './picture.ts';

/** How soon help is needed, in the words that name a card of help below a heading of its own. */
export const urgencies = {
  ask: 'Not urgent',
  today: 'Urgent: the same\u00a0day',
  emergency: 'Emergency: now',
} as const;

export type Urgency = keyof typeof urgencies;

/** How soon help is needed, by the name of its card. */
export const urgencySchema = oneOfSchema(Object.keys(urgencies) as Urgency[], 'is not an urgency').describe(
  `one of ${Object.keys(urgencies).join(', ')}`,
);

/** Whether a word is one of them. */
export const isUrgency = (word: string): word is Urgency => Object.hasOwn(urgencies, word);

/** What help is asked for: as soon as its urgency says, or of a doctor, for what comes late. */
export type Level = Urgency | 'late';

/** The sign of each level of help, the same on screen and on paper, for whoever reads little of its words. */
export const levelPictures = {
  ask: 'phone-call',
  today: 'clock',
  emergency: 'ambulance',
  late: 'stethoscope',
} as const satisfies Record<Level, Picture>;
