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
