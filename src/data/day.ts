import { dayWordInShort, type Page, whoChecked } from '../guide/page.ts';

/** Today as 2026-11-22, in UTC: the day of a build. */
export const today = (): string => new Date().toISOString().slice(0, 10);

const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day such as 2026-11-22 in words: 22 November 2026. */
export const dayInWords = (day: string): string => long.format(new Date(day));

/** When a page was last checked, when it will be, and by whom, as paper says at its foot. */
export const checksInWords = (page: Page): string =>
  `${dayWordInShort(page)} ${dayInWords(page.reviewed)}, next review ${dayInWords(page.nextReview)}. ${whoChecked(page)}`;
