/** How soon help is needed, in the words that each help card begins with. */
export const urgencies = {
  ask: 'Not urgent',
  today: 'Urgent: the same\u00a0day',
  emergency: 'Emergency: now',
} as const;

export type Urgency = keyof typeof urgencies;

export const isUrgency = (word: string): word is Urgency => Object.hasOwn(urgencies, word);
