import type { Rule } from '../../src/guide/plan.ts';

import { advice } from './guide.ts';

/** The guide's rules as the planner has them, with the words of a calendar. */
export const planRules = advice.map((one) => ({
  ...one,
  title: one.calendar,
  link: `https://example.org/#${one.id}`,
}));

/** A rule of the planner that holds from one time to another, from the appointment. */
export const rule = (from: string, until?: string, more: Partial<Rule> = {}): Rule => ({
  id: 'rule',
  kind: 'do',
  from,
  ...(until === undefined ? {} : { until }),
  ...more,
});
