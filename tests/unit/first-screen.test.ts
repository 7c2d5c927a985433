import { expect, test } from 'vitest';

import { endFirstScreen } from '../../src/output/first-screen.ts';
import { changed } from '../support/html.ts';

const end = '<script>a()</script>';
const page = (opening: string, text: string) =>
  `<main><article><div>${opening}</div>${text}</article></main>`;

test.for([
  {
    what: 'the first paragraphs, past headings',
    before: '<header><h2>Two</h2></header><p>Three</p><header></header><p>',
    last: 'Four',
    after: '</p><p>Five</p>',
  },
  {
    what: 'the one before a picture, past what shows later',
    before: '<div class="holds quiet"></div><script type="module" src="/b.js"></script><p>',
    last: 'Two',
    after: '</p><figure></figure><p>Three</p>',
  },
])('what is painted first ends with $what', ({ before, last, after }) => {
  expect(changed(page(`<h1>One</h1>${end}`, before + last + after), endFirstScreen)).toBe(
    page('<h1>One</h1>', before + last + end + after),
  );
});

test.for([
  ['no text of its own', page(`<h1>One</h1>${end}`, '<figure></figure><p>Two</p>')],
  ['no end', page('<h1>One</h1>', '<p>Two</p>')],
] as const)('a page with %s is left as it is', ([, html]) => {
  expect(changed(html, endFirstScreen)).toBe(html);
});
