import type { Problem } from './guide-error.ts';
import type { Parsed } from './parsed.ts';

/** A day so many days or years after another. */
function later(day: string, { days = 0, years = 0 }: { days?: number; years?: number }): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + days);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

/** Years that a page may go without a review. */
const longest = 10;

/** Reports days of the past that are yet to come, and days to come that nobody means. */
export function checkDays(parsed: Parsed, today: string, problems: Problem[]): void {
  const { raw, sections, pages, sources, changes } = parsed;
  // East of where the guide is built it may be tomorrow already.
  const latest = later(today, { days: 1 });
  const check = (day: string, file: string, where: string) => {
    if (day <= latest) return;
    problems.push({
      file,
      where,
      what: `The day ${day} is yet to come.`,
      todo: `Write a day up to today, ${today}.`,
    });
  };
  for (const { file, reviewed, nextReview } of [...sections, ...pages]) {
    check(reviewed, file, 'reviewed');
    if (nextReview > later(reviewed, { years: longest })) {
      problems.push({
        file,
        where: 'nextReview',
        what: `The next review, ${nextReview}, is more than ${longest} years after the last one.`,
        todo: 'Write the day the words are due to be checked again, such as a year after the last review.',
      });
    }
  }
  for (const { id, custom } of sources) check(custom.checked, raw.sources.file, `${id} › custom.checked`);
  for (const { id, day } of changes) check(day, raw.changes.file, `${id} › day`);
  for (const { id, issued } of sources) {
    const year = issued?.['date-parts'][0]?.[0] ?? 0;
    // Journals date an issue ahead of the day it is read.
    if (year > Number(today.slice(0, 4)) + 1) {
      problems.push({
        file: raw.sources.file,
        where: `${id} › issued`,
        what: `The year ${year} is yet to come.`,
        todo: 'Write the year it came out: { "date-parts": [[2021, 4]] }.',
      });
    }
  }
}
