import { describe, expect, test } from 'vitest';

import { missingOf, noPublisher, publisherSchema, whoPays, whoPublishes } from '../../src/guide/publisher.ts';

const whole = {
  name: 'A Hospital',
  description: 'A hospital for everyone.',
  contact: 'mailto:words@example.org',
  funding: 'The hospital pays for it.',
  reviewers: [{ name: 'Ivy Fields', credentials: 'consultant dermatologist' }],
};

describe('who publishes a copy', () => {
  test('may be nobody, with every field left empty', () => {
    const empty = { name: null, description: null, contact: null, funding: null, reviewers: null };
    expect(publisherSchema.parse(empty)).toEqual(noPublisher);
  });

  test('may be named, with how to reach them, who pays and who reviewed it', () => {
    expect(publisherSchema.parse(whole)).toEqual(whole);
  });

  test.each([
    { title: 'a contact that is no address', change: { contact: 'ring us' }, field: 'contact' },
    { title: 'an address that is not safe', change: { contact: 'http://example.org' }, field: 'contact' },
    { title: 'a reviewer without credentials', change: { reviewers: [{ name: 'Ivy' }] }, field: 'reviewers' },
    { title: 'a misspelt field', change: { nmae: 'A Hospital' }, field: undefined },
  ])('is refused with $title', ({ change, field }) => {
    const issues = publisherSchema.safeParse({ ...whole, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test('is said in one plain sentence', () => {
    expect([whoPublishes(noPublisher), whoPublishes(publisherSchema.parse(whole))]).toEqual([
      'This copy names no publisher.',
      'Published by A Hospital.',
    ]);
  });

  test('says who pays for it, or that it does not say so', () => {
    expect([whoPays(noPublisher), whoPays(publisherSchema.parse(whole))]).toEqual([
      'Nobody is named as paying for it.',
      'The hospital pays for it.',
    ]);
  });

  test('is missed where it is left out, so that a build can warn', () => {
    expect([missingOf(noPublisher), missingOf(publisherSchema.parse(whole))]).toEqual([
      ['name', 'contact', 'funding', 'reviewers'],
      [],
    ]);
  });
});
