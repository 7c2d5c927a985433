import { describe, expect, test } from 'vitest';

import { pageSchema } from '../../src/guide/page.ts';

const front = {
  title: 'Watering',
  answer: 'Water when the soil is dry.',
  reviewed: '2026-11-22',
  nextReview: '2027-05-22',
};

describe('the front matter of a page', () => {
  test('needs a title, an answer and two days', () => {
    expect(pageSchema.parse(front)).toMatchObject(front);
  });

  test('takes days that YAML made dates of', () => {
    const days = { reviewed: new Date('2026-11-22'), nextReview: new Date('2027-05-22') };
    expect(pageSchema.parse({ ...front, ...days })).toMatchObject({
      reviewed: '2026-11-22',
      nextReview: '2027-05-22',
    });
  });

  test('may give headings short names for lists of contents', () => {
    expect(pageSchema.parse({ ...front, short: { sun: 'Sun' } })).toMatchObject({ short: { sun: 'Sun' } });
  });

  test('may name the clinician who checked the page', () => {
    const checkedBy = { name: 'Ivy Fields', credentials: 'head gardener' };
    expect(pageSchema.parse({ ...front, checkedBy })).toMatchObject({ checkedBy });
  });
});

/** Front matter with one slip, and the field at fault. */
const slips: readonly { title: string; change: Record<string, unknown>; field: string }[] = [
  { title: 'a next review before the last one', change: { nextReview: '2026-11-21' }, field: 'nextReview' },
  {
    title: 'a next review on the day of the last one',
    change: { nextReview: '2026-11-22' },
    field: 'nextReview',
  },
  { title: 'a day that is not in the calendar', change: { reviewed: '2026-02-30' }, field: 'reviewed' },
  { title: 'an answer that a search engine would cut', change: { answer: 'x'.repeat(171) }, field: 'answer' },
  { title: 'more than 3 things to remember', change: { summary: ['a', 'b', 'c', 'd'] }, field: 'summary' },
  { title: 'a summary that is not a list', change: { summary: 'a' }, field: 'summary' },
  { title: 'a list that no page shows', change: { shows: 'prices' }, field: 'shows' },
  { title: 'a clinician without credentials', change: { checkedBy: { name: 'Ivy' } }, field: 'checkedBy' },
  { title: 'a next step without a link', change: { next: { text: 'Read on' } }, field: 'next' },
  { title: 'a short name that is long', change: { short: { sun: 'x'.repeat(29) } }, field: 'short' },
  { title: 'a title that is empty', change: { title: ' ' }, field: 'title' },
];

describe('a page', () => {
  test.each(slips)('with $title is refused at that field', ({ change, field }) => {
    const issues = pageSchema.safeParse({ ...front, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test('with a misspelt field is refused', () => {
    expect(pageSchema.safeParse({ ...front, reveiwed: '2026-11-22' }).success).toBe(false);
  });
});
