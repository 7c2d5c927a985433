import { describe, expect, test } from 'vitest';

import { type Advice, adviceSchema, sourcesOf, timeOf } from '../../src/guide/advice.ts';
import { listsOf, mayAfter, phaseOf, phases, whenOf } from '../../src/guide/phase.ts';
import { rangeOf } from '../../src/guide/range.ts';
import { advice } from '../support/guide.ts';

const written = {
  id: 'shade',
  kind: 'dont',
  advice: 'Do not sit in the sun for 3 days, or 2 weeks if your skin marks easily.',
  paper: 'No sun, 2 weeks if it marks easily',
  from: 'PT0S',
  until: 'P3D',
  longer: 'P14D',
  against: [],
  sameAs: [],
  why: 'It burns.',
  range: {
    least: { time: 'P1D', sources: ['green-2019'] },
    most: { time: 'P7D', sources: ['moss-2020'] },
  },
  sure: 'custom',
  sources: ['green-2019'],
  about: ['sun'],
  calendar: 'Shade',
  again: 'Sun.',
} satisfies Partial<Advice>;

const rule: Advice = { ...written, around: {} };

/** When a rule begins and ends, and when a reader needs it. */
const times = [
  { from: '-P6M', until: 'PT0S', phase: 'weeks-before' },
  { from: '-P14D', until: '-P1D', phase: 'weeks-before' },
  { from: '-P13D', until: 'PT0S', phase: 'days-before' },
  { from: '-P1D', until: 'P1D', phase: 'days-before' },
  { from: '-PT12H', until: 'PT0S', phase: 'on-the-day' },
  { from: 'PT0S', until: 'PT0S', phase: 'on-the-day' },
  { from: 'PT0S', until: 'PT12H', phase: 'first-day' },
  { from: 'PT0S', until: 'P1D', phase: 'first-day' },
  { from: 'PT0S', until: 'PT25H', phase: 'first-three-days' },
  { from: 'PT0S', until: 'P3D', phase: 'first-three-days' },
  { from: 'PT0S', until: 'P7D', phase: 'first-week' },
  { from: 'PT0S', until: 'P14D', phase: 'weeks-after' },
  { from: 'PT0S', until: undefined, phase: 'weeks-after' },
  { from: 'P1D', until: 'P3D', phase: 'next-days' },
  { from: 'P1D', until: 'P28D', phase: 'next-days' },
  { from: 'P3D', until: 'P8D', phase: 'weeks-after' },
] as const;

describe('a rule of advice', () => {
  test.each(times)('from $from until $until belongs to $phase', ({ from, until, phase }) => {
    expect(phaseOf({ from, until })).toBe(phase);
  });

  test('up to the day itself is advice for before, the rest for after', () => {
    const before = times.filter((time) => whenOf(time) === 'before').map(({ phase }) => phase);
    expect(new Set(before)).toEqual(new Set(['weeks-before', 'days-before', 'on-the-day']));
  });

  test('is taken when it is whole', () => {
    expect(adviceSchema.parse(written)).toEqual(rule);
  });

  test.each<[string, Partial<Record<keyof Advice, unknown>>]>([
    [
      'may have no end',
      { until: undefined, longer: undefined, again: undefined, advice: 'Do not.', paper: 'No sun' },
    ],
    ['may end when it begins', { from: 'P3D' }],
    ['may have a note in place of a range', { range: { note: 'Nobody says.' } }],
    [
      'may have a range of counts',
      {
        range: {
          least: { count: 3, sources: ['green-2019'] },
          most: { count: 4, sources: ['green-2019'] },
          of: 'times a day',
        },
      },
    ],
    ['may say no range at all', { range: undefined }],
    [
      'may name either end of its range',
      { advice: 'Do not for 7 days.', paper: 'No sun for 7 days, or 2 weeks' },
    ],
  ])('%s', (_title, change) => {
    expect(adviceSchema.safeParse({ ...written, ...change }).error?.issues).toBeUndefined();
  });

  test.each([
    [{ least: { time: 'P2D', sources: ['a'] }, most: { time: 'P6D', sources: ['a'] } }, '2 to 6 days'],
    [{ least: { time: 'PT0S', sources: ['a'] }, most: { time: 'P6D', sources: ['a'] } }, 'no wait to 6 days'],
    [
      { least: { count: 3, sources: ['a'] }, most: { count: 4, sources: ['a'] }, of: 'times' },
      '3 to 4 times',
    ],
    [{ least: { count: 4, sources: ['a'] }, most: { count: 4, sources: ['a'] }, of: 'times' }, '4 times'],
  ])('has its range in words: %j', (range, words) => {
    expect(rangeOf({ id: 'shade', range })).toBe(words);
  });

  test('has its times in words', () => {
    expect([timeOf(rule, 'until'), timeOf(rule, 'longer')]).toEqual(['3 days', '2 weeks']);
  });

  test('is asked for no time that it has not', () => {
    expect(() => timeOf(rule, 'earlier')).toThrow('"shade" has no time "earlier"');
  });

  test('has the sources of its range among its own, each once', () => {
    expect(sourcesOf(rule)).toEqual(['green-2019', 'moss-2020']);
  });
});

/** Rules that are not taken, and the field at fault. */
const wrong: readonly { title: string; change: Record<string, unknown>; field: string; says: string }[] = [
  {
    title: 'that ends before it begins',
    change: { from: 'P4D', paper: 'No sun for 3 days, or 2 weeks if it marks easily' },
    field: 'until',
    says: 'ends before it begins',
  },
  {
    title: 'whose later end is none',
    change: { longer: 'P3D', advice: 'Do not.', paper: 'No sun' },
    field: 'longer',
    says: 'is not after the end',
  },
  {
    title: 'whose earlier start is none',
    change: {
      earlier: 'P1D',
      earlierSays: 'Do not sit in the sun.',
      paper: 'No sun from 24 hours, 2 weeks if it marks easily',
    },
    field: 'earlier',
    says: 'is not before the start',
  },
  { title: 'with no source', change: { sources: [] }, field: 'sources', says: 'needs a source' },
  {
    title: 'not to do something that does not say so by itself',
    change: { advice: 'Sit in the sun for 3 days or 2 weeks.', paper: 'No sun, or 2 weeks' },
    field: 'advice',
    says: 'starts with "Do not"',
  },
  {
    title: 'not to do something that no longer says so below a heading',
    change: { advice: '[Do not sit here for 3 days.] Sit in the sun.', paper: 'No sun, or 2 weeks' },
    field: 'advice',
    says: 'starts with "Do not"',
  },
  {
    title: 'that leaves another time than its own to a heading',
    change: { advice: 'Do not sit in the sun [for 7 days].', paper: 'No sun for 7 days, or 2 weeks' },
    field: 'advice',
    says: '"[for 7 days]" says another time than the rule\'s from or until',
  },
  {
    title: 'that begins earlier for some with no sentence for them',
    change: { earlier: '-P1D', paper: 'No sun from 24 hours before, 2 weeks if it marks easily' },
    field: 'earlierSays',
    says: 'has a sentence for them',
  },
  {
    title: 'that has a sentence for those who begin earlier, and nobody does',
    change: { earlierSays: 'Do not sit in the sun.' },
    field: 'earlierSays',
    says: 'and no other does',
  },
  {
    title: 'whose sentence for those who begin earlier says another time',
    change: {
      earlier: '-P1D',
      earlierSays: 'Do not sit in the sun for 5 days.',
      paper: 'No sun from 24 hours before, 2 weeks if it marks easily',
    },
    field: 'earlierSays',
    says: '"5 days" is none of the rule',
  },
  {
    title: 'to be done now that holds after the appointment',
    change: { now: true },
    field: 'now',
    says: 'Only what comes before the appointment',
  },
  {
    title: 'for later that needs a new date',
    change: {
      newDate: true,
      advice: 'Do not sit in the sun for 3 days, or 2 weeks. [Ask for a new date.]',
      paper: 'No sun, or 2 weeks',
    },
    field: 'newDate',
    says: 'Only a rule for before you leave',
  },
  {
    title: 'that is to be done never and says now',
    change: { now: false },
    field: 'now',
    says: 'Write true, or leave it out',
  },
  {
    title: 'not to do something that paper would say as an order',
    change: { paper: 'Sun, 2 weeks if it marks easily' },
    field: 'paper',
    says: 'leaves out "No" or "Do not"',
  },
  {
    title: 'to do something that paper would forbid',
    change: { kind: 'do' },
    field: 'paper',
    says: 'leaves out that it is to be done',
  },
  {
    title: 'whose form for paper loses a time that its row does not tell',
    change: {
      advice: 'Do not sit in the sun for 3 days, or 2 weeks on a hill.',
      longer: undefined,
      range: { least: { time: 'P1D', sources: ['a'] }, most: { time: 'P14D', sources: ['a'] } },
      paper: 'No sun',
    },
    field: 'paper',
    says: 'leaves out 2 weeks',
  },
  {
    title: 'whose form for paper loses a number',
    change: { advice: 'Do not use SPF under 30.', longer: undefined, paper: 'No weak sunscreen' },
    field: 'paper',
    says: 'leaves out 30',
  },
  {
    title: 'whose form for paper loses a condition',
    change: { longer: undefined, advice: 'Do not sit in the sun, if skin marks easily.', paper: 'No sun' },
    field: 'paper',
    says: 'leaves out marks easily',
  },
  {
    title: 'to do something that has something to do instead',
    change: { kind: 'do', paper: 'Sun, 2 weeks if it marks easily', instead: { paper: 'Shade' } },
    field: 'instead',
    says: 'Only a "dont"',
  },
  {
    title: 'whose form for paper loses where it holds',
    change: { advice: 'Do not sit in the sun at home.', longer: undefined, paper: 'No sun' },
    field: 'paper',
    says: 'leaves out at home',
  },
  {
    title: 'with no form for paper',
    change: { paper: undefined },
    field: 'paper',
    says: 'as paperBy, the rule whose form says it too',
  },
  {
    title: 'whose sentence says another time than its data',
    change: { advice: 'Do not sit in the sun for 4 days.', kind: 'dont', paper: 'No sun, or 2 weeks' },
    field: 'advice',
    says: '"4 days" is none of the rule\'s own times',
  },
  {
    title: 'whose range is the wrong way round',
    change: {
      range: { least: { time: 'P7D', sources: ['a'] }, most: { time: 'P1D', sources: ['a'] } },
      advice: 'Do not.',
      paper: 'No sun, or 2 weeks',
    },
    field: 'range',
    says: 'The least is more than the most',
  },
  {
    title: 'whose floor is no more than the least that was seen',
    change: {
      range: {
        least: { time: 'P1D', sources: ['a'] },
        most: { time: 'P7D', sources: ['a'] },
        floor: 'P1D',
      },
    },
    field: 'range',
    says: 'The floor is a time above the least, and at most the most',
  },
  {
    title: 'whose range has one end',
    change: { range: { most: { time: 'P1D', sources: ['a'] }, note: 'Few say.' } },
    field: 'range',
    says: 'both least and most, or neither',
  },
  {
    title: 'whose range is a time and a count',
    change: {
      range: { least: { count: 1, sources: ['a'] }, most: { time: 'P1D', sources: ['a'] }, of: 'times' },
    },
    field: 'range',
    says: 'One end of the range is a time and the other a count',
  },
  {
    title: 'whose count counts nothing',
    change: { range: { least: { count: 1, sources: ['a'] }, most: { count: 2, sources: ['a'] } } },
    field: 'range',
    says: 'says what it counts in "of"',
  },
  { title: 'whose range is empty', change: { range: {} }, field: 'range', says: 'or has a note' },
  {
    title: 'whose range has an end with no source',
    change: { range: { least: { time: 'P1D', sources: [] }, most: { time: 'P2D', sources: ['a'] } } },
    field: 'range',
    says: 'needs a source',
  },
  {
    title: 'after which something starts again, with no end',
    change: { until: undefined, longer: undefined, advice: 'Do not.', paper: 'No sun' },
    field: 'again',
    says: 'has no end',
  },
  {
    title: 'that looks back and does not say on what',
    change: { looksBack: true },
    field: 'since',
    says: 'says what may have been before',
  },
  {
    title: 'that says what was before and does not look back',
    change: { since: 'Filler there' },
    field: 'since',
    says: 'and no other does',
  },
  {
    title: 'of which a part may start again that nothing else forbids',
    change: { still: 'Shaving.' },
    field: 'still',
    says: 'what another rule forbids too (sameAs)',
  },
  {
    title: 'that holds throughout a course by itself',
    change: { throughout: 'No sun' },
    field: 'throughout',
    says: 'by this rule and by others (sameAs)',
  },
  {
    title: 'to follow that says what is usual',
    change: { usual: 'A leaf that hangs is usual.' },
    field: 'usual',
    says: 'Only an "expect" says what is usual',
  },
  {
    title: 'of the day itself that does not say where',
    change: { until: 'PT0S', longer: undefined, advice: 'Do not.', paper: 'No sun' },
    field: 'place',
    says: 'says where, home or clinic',
  },
  {
    title: 'for later that says where',
    change: { place: 'home' },
    field: 'place',
    says: 'and no other does',
  },
  {
    title: 'of no known kind',
    change: { kind: 'never' },
    field: 'kind',
    says: '"never" is not a kind of advice',
  },
  {
    title: 'with a picture that is not drawn',
    change: { picture: 'no-sunn' },
    field: 'picture',
    says: '"no-sunn" is not the name of a picture',
  },
  { title: 'of no known sureness', change: { sure: 'quite' }, field: 'sure', says: '"quite" is not a word' },
  {
    title: 'with a title too long for a calendar',
    change: { calendar: 'x'.repeat(41) },
    field: 'calendar',
    says: '40',
  },
  {
    title: 'whose form for paper is too long',
    change: { advice: 'Do not.', paper: `No sun for 2 weeks ${'x'.repeat(150)}` },
    field: 'paper',
    says: '150',
  },
  {
    title: 'in years, which P12M says',
    change: { until: 'P1Y' },
    field: 'until',
    says: '"P1Y" is not a duration',
  },
  {
    title: 'with a link that leaves the web',
    change: { more: 'watering' },
    field: 'more',
    says: 'A link starts with /',
  },
];

describe('a rule', () => {
  test.each(wrong)('$title is refused at the field at fault', ({ change, field, says }) => {
    const issues = adviceSchema.safeParse({ ...written, ...change }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => ({ field: path[0], message }))).toEqual([
      { field, message: expect.stringContaining(says) },
    ]);
  });
});

describe('the rules of this guide', () => {
  test('let nothing begin again before the rule that it waits for has ended', () => {
    const after = (id: string) =>
      mayAfter(advice).find(({ rules }) => rules.some((one) => one.id === id))?.after;
    expect(['advice-sunscreen', 'advice-plain-only', 'advice-no-make-up'].map(after)).toEqual([
      '24 hours',
      '3 days',
      '3 days',
    ]);
  });

  test('of several phases are one list, in the order of content/, of one kind where that is asked', () => {
    const both = listsOf(advice, { phase: 'first-three-days first-day', only: 'do' });
    expect(both.map(({ kind }) => kind)).toEqual(['do']);
    expect(both.flatMap(({ items }) => items.map(({ id }) => id)).slice(0, 2)).toEqual([
      'advice-lukewarm',
      'advice-gel-only',
    ]);
  });

  test('each stand in just one list', () => {
    const listed = phases.flatMap((phase) => listsOf(advice, { phase }).flatMap(({ items }) => items));
    expect(listed.map(({ id }) => id).sort()).toEqual(advice.map(({ id }) => id).sort());
  });
});
