/** Today as 2026-11-22, in UTC: the day of a build. */
export const today = (): string => new Date().toISOString().slice(0, 10);
