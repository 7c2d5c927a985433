import { expect, test } from 'vitest';

import { joinStyles } from '../../src/data/join-styles.ts';

test('styles of a page are joined in their order, where the first stood', () => {
  const html = '<head><style>a{}</style><meta><style>b{}</style></head><body><style>c{}</style><p></p>';
  expect(joinStyles(html)).toBe('<head><style>a{}b{}c{}</style><meta></head><body><p></p>');
});

test('a page without styles stays as it is', () => {
  expect(joinStyles('<p></p>')).toBe('<p></p>');
});
