/** How soon help is needed, in the words that name a card of help below a heading of its own. */
export const urgencies = {
  ask: 'Not urgent',
  today: 'Urgent: the same\u00a0day',
  emergency: 'Emergency: now',
} as const;

export type Urgency = keyof typeof urgencies;

export const isUrgency = (word: string): word is Urgency => Object.hasOwn(urgencies, word);
