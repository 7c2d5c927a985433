import { describe, expect, test } from 'vitest';

import { type Advice, adviceSchema, phaseOf, whenOf } from '../../src/guide/advice.ts';

const rule: Advice = {
  id: 'shade',
  kind: 'dont',
  advice: 'Do not sit in the sun.',
  from: 'PT0S',
  until: 'P3D',
  why: 'It burns.',
  range: '1 to 7 days',
  sure: 'custom',
  sources: ['green-2019'],
  more: '/watering/',
  calendar: 'Shade',
};

/** When a rule begins and ends, and when a reader needs it. */
const times = [
  { from: '-P180D', until: 'PT0S', phase: 'weeks-before' },
  { from: '-P14D', until: '-P1D', phase: 'weeks-before' },
  { from: '-P13D', until: 'PT0S', phase: 'days-before' },
  { from: '-P1D', until: 'P1D', phase: 'days-before' },
  { from: '-PT12H', until: 'PT0S', phase: 'on-the-day' },
  { from: 'PT0S', until: 'PT0S', phase: 'on-the-day' },
  { from: 'PT0S', until: 'PT12H', phase: 'first-day' },
  { from: 'PT0S', until: 'P1D', phase: 'first-day' },
  { from: 'PT0S', until: 'PT25H', phase: 'first-three-days' },
  { from: 'P1D', until: 'P3D', phase: 'first-three-days' },
  { from: 'PT0S', until: 'P7D', phase: 'first-week' },
  { from: 'P3D', until: 'P8D', phase: 'weeks-after' },
  { from: 'P1D', until: undefined, phase: 'weeks-after' },
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
    expect(adviceSchema.parse(rule)).toEqual(rule);
  });

  test('may have no end', () => {
    const { until: _until, ...open } = rule;
    expect(adviceSchema.safeParse(open).success).toBe(true);
  });

  test('may end when it begins', () => {
    expect(adviceSchema.safeParse({ ...rule, from: 'P3D' }).success).toBe(true);
  });
});

/** Rules that are not taken, and the field at fault. */
const wrong: readonly { title: string; change: Record<string, unknown>; field: string; says: string }[] = [
  {
    title: 'that ends before it begins',
    change: { from: 'P4D' },
    field: 'until',
    says: 'ends before it begins',
  },
  { title: 'with no source', change: { sources: [] }, field: 'sources', says: 'needs a source' },
  {
    title: 'not to do something that does not say so by itself',
    change: { advice: 'Sit in the sun.' },
    field: 'advice',
    says: 'starts with "Do not"',
  },
  {
    title: 'of no known kind',
    change: { kind: 'never' },
    field: 'kind',
    says: '"never" is not a kind of advice',
  },
  { title: 'of no known sureness', change: { sure: 'quite' }, field: 'sure', says: '"quite" is not a word' },
  {
    title: 'with a title too long for a calendar',
    change: { calendar: 'x'.repeat(41) },
    field: 'calendar',
    says: '40',
  },
  {
    title: 'with a label too long for the drawing',
    change: { label: 'x'.repeat(61) },
    field: 'label',
    says: '60',
  },
  {
    title: 'in months, which differ in length',
    change: { until: 'P1M' },
    field: 'until',
    says: '"P1M" is not a duration',
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
    const issues = adviceSchema.safeParse({ ...rule, ...change }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => ({ field: path[0], message }))).toEqual([
      { field, message: expect.stringContaining(says) },
    ]);
  });
});
