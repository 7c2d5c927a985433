import { advice } from './guide.ts';

/** The guide's rules as the planner has them, with the words of a calendar. */
export const planRules = advice.map((one) => ({
  ...one,
  title: one.calendar,
  link: `https://example.org/#${one.id}`,
}));
