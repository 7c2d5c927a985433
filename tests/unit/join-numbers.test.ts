import { expect, test } from 'vitest';

import { joinPage } from '../../src/output/join-page.ts';
import { joinNumbers } from '../../src/guide/join-numbers.ts';
import { changed } from '../support/html.ts';

/** What was joined, with the joins shown as underscores. */
const shown = (words: string): string => joinNumbers(words).replaceAll('\u00a0', '_');

/** Words, and how they are joined. */
const joins: [words: string, joined: string][] = [
  ['for 3 days', 'for 3_days'],
  ['about day 2. They', 'about day_2. They'],
  ['6 to 12 months', '6_to_12_months'],
  ['up to 3 days', 'up to 3_days'],
  ['days 2 to 7', 'days_2_to_7'],
  ['SPF 30 to 50 every day', 'SPF_30_to_50 every day'],
  ['0.5 to 1.5 mm deep', '0.5 to 1.5_mm deep'],
  ['a laser of 1,340 nm', 'a laser of 1,340_nm'],
  ['Reviewed 22 November 2026', 'Reviewed 22_November_2026'],
  ['Dermatology. 2022 Dec 2', 'Dermatology. 2022 Dec_2'],
  ['Section 6: Risks', 'Section_6: Risks'],
  ['from age 22. On page 3', 'from age_22. On page 3'],
  ['5 of 36 got marks, 1 in 7 scars', '5_of_36 got marks, 1_in_7 scars'],
  ['skin types III to VI', 'skin types III_to_VI'],
  ['leave off vitamin C for now', 'leave off vitamin_C for now'],
];

test('a number and what it counts stay on one line', () => {
  expect(joins.map(([words]) => [words, shown(words)])).toEqual(joins);
});

test('all other spaces let a line break', () => {
  const loose = ['In 111 people they lasted', 'today 2026', 'to the 3', 'a 3 dayslong'];
  expect(loose.map(shown)).toEqual(loose);
});

test('what is joined is never longer than the narrowest line of a phone', () => {
  const words =
    'Wait 24 to 72 hours, then 6 to 12 months from day 2 to day 14 and 10 to 12 weeks of SPF 30 to 50.';
  expect(
    Math.max(
      ...shown(words)
        .split(' ')
        .map((part) => part.length),
    ),
  ).toBeLessThanOrEqual(16);
});

test('the numbers of sources follow the last word of what they prove', () => {
  expect(changed('It heals. <span class="cite"><a>1</a></span>', joinPage)).toBe(
    'It heals.<span class="cite"> <a>1</a></span>',
  );
});

test('only text is joined, not what machines read of a page', () => {
  const page =
    '<title>In 3 days</title><script>"3 days"</script><a aria-label="3 days">3 days</a><style>/* 3 days */</style>';
  expect(changed(page, joinPage)).toBe(page.replace('>3 days<', '>3\u00a0days<'));
});
