import { describe, expect, test } from 'vitest';

import { durationSchema, inWords, minutesIn } from '../../src/guide/duration.ts';

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
  { duration: 'P14D', minutes: 14 * day, words: '14 days' },
  { duration: '-P14D', minutes: -14 * day, words: '14 days' },
  { duration: 'P90D', minutes: 90 * day, words: '3 months' },
  { duration: 'P365D', minutes: 365 * day, words: '1 year' },
  { duration: 'P21D', minutes: 21 * day, words: '3 weeks' },
  { duration: 'P4W', minutes: 28 * day, words: '4 weeks' },
  { duration: 'P30D', minutes: 30 * day, words: '30 days' },
  { duration: '-P180D', minutes: -180 * day, words: '6 months' },
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
  'P1M',
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
      expect.soft(() => minutesIn(text), text).toThrow('is not a duration such as -P14D, PT24H or P3D');
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
