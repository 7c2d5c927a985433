import { describe, expect, test } from 'vitest';

import { between, byEnd, durationOf, inWords, minutesIn, timesIn } from '../../src/guide/duration.ts';
import { durationSchema } from '../../src/guide/fields.ts';

const hour = 60;
const day = 24 * hour;

/** Durations as an author writes them, in minutes and in words. */
const durations = [
  { duration: 'PT0S', minutes: 0, words: '0 minutes' },
  { duration: 'PT1M', minutes: 1, words: '1 minute' },
  { duration: 'PT30M', minutes: 30, words: '30 minutes' },
  { duration: 'PT1H', minutes: hour, words: '1 hour' },
  { duration: 'PT1H30M', minutes: 90, words: '1.5 hours' },
  { duration: 'PT24H', minutes: day, words: '24 hours' },
  { duration: 'P1D', minutes: day, words: '24 hours' },
  { duration: 'PT36H', minutes: 36 * hour, words: '36 hours' },
  { duration: 'P1DT12H', minutes: 36 * hour, words: '36 hours' },
  { duration: 'P3D', minutes: 3 * day, words: '3 days' },
  { duration: 'PT72H', minutes: 3 * day, words: '3 days' },
  { duration: 'P1W', minutes: 7 * day, words: '7 days' },
  { duration: 'P14D', minutes: 14 * day, words: '2 weeks' },
  { duration: '-P14D', minutes: -14 * day, words: '2 weeks' },
  { duration: 'P3M', minutes: 91.5 * day, words: '3 months' },
  { duration: 'P12M', minutes: 366 * day, words: '12 months' },
  { duration: 'P1M', minutes: 30.5 * day, words: '1 month' },
  { duration: 'P21D', minutes: 21 * day, words: '3 weeks' },
  { duration: 'P4W', minutes: 28 * day, words: '4 weeks' },
  { duration: 'P30D', minutes: 30 * day, words: '30 days' },
  { duration: '-P6M', minutes: -183 * day, words: '6 months' },
] as const;

/** Texts that look like a duration and are none, or none of a fixed length. */
const wrong = [
  '',
  'P',
  'PT',
  '-',
  '14D',
  'P14',
  'P14d',
  'P1M2D',
  'P1Y',
  'P1.5D',
  'PT5S',
  'P1D2W',
  '+P1D',
  'P1DT',
  ' P1D',
  '3 days',
];

describe('a duration', () => {
  test('has a length in minutes, and words', () => {
    const read = durations.map(({ duration }) => ({
      duration,
      minutes: minutesIn(duration),
      words: inWords(duration),
    }));
    expect(read).toEqual(durations);
  });

  test('of no time before the appointment is the appointment itself', () => {
    expect(minutesIn('-PT0S')).toBe(0);
  });

  test('that is none is refused, with what one looks like', () => {
    for (const text of wrong)
      expect.soft(() => minutesIn(text), text).toThrow('is not a duration such as -P14D, PT24H or P6M');
  });
});

describe('months', () => {
  test('stay months, since they differ in length', () => {
    expect(durationOf('-P6M')).toEqual({ months: -6, minutes: 0 });
  });
});

describe('a range of durations', () => {
  test.each([
    ['P2D', 'P6D', '2 to 6 days'],
    ['P1D', 'P6D', '24 hours to 6 days'],
    ['PT0S', 'P6D', 'no wait to 6 days'],
    ['PT6H', 'P1D', '6 to 24 hours'],
    ['P7D', 'P14D', '7 days to 2 weeks'],
    ['P14D', 'P28D', '2 to 4 weeks'],
    ['P28D', 'P28D', '4 weeks'],
    ['PT45M', 'PT60M', '45 to 60 minutes'],
    ['P42D', 'P12M', '6 weeks to 12 months'],
  ])('from %s to %s is "%s"', (least, most, words) => {
    expect(between(least, most)).toBe(words);
  });
});

describe('the times that a text names', () => {
  test.each([
    ['Wait 3 days, or 2 to 4 weeks.', ['3 days', '2 weeks', '4 weeks']],
    ['Use SPF 30 to 50 for 1 month.', ['1 month']],
    ['On day 2, 3 to 4 times a day.', []],
  ])('%s', (text, words) => {
    expect(timesIn(text).map((time) => time.words)).toEqual(words);
  });
});

describe('a field for a duration', () => {
  const schema = durationSchema('when it begins');

  test('takes what is one, and nothing else', () => {
    expect(durations.map(({ duration }) => schema.parse(duration))).toEqual(
      durations.map(({ duration }) => duration),
    );
    expect([...wrong, 14, undefined].filter((value) => schema.safeParse(value).success)).toEqual([]);
  });
});

describe('what ends first, first', () => {
  test('has what never ends last, also after what ends in years, and leaves what ends together as it is', () => {
    const ends = [
      { id: 'never', until: undefined },
      { id: 'years', until: 'P18M' },
      { id: 'left out' },
      { id: 'hours', until: 'PT24H' },
      { id: 'a day', until: 'P1D' },
    ];
    expect(ends.toSorted(byEnd).map(({ id }) => id)).toEqual([
      'hours',
      'a day',
      'years',
      'never',
      'left out',
    ]);
  });
});
