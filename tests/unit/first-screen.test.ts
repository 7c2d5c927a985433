import { describe, expect, test } from 'vitest';

import { endFirstScreen, inlineFirstStyles, layOutInParts } from '../../src/output/first-screen.ts';
import { readHtml, writeHtml } from '../../src/output/html.ts';
import { changed, pageAround } from '../support/html.ts';

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
  ['an opening that fills a phone', page(`<h1>${'One '.repeat(300)}</h1>${end}`, '<p>Two</p>')],
  ['no end', page('<h1>One</h1>', '<p>Two</p>')],
] as const)('a page with %s is left as it is', ([, html]) => {
  expect(changed(html, endFirstScreen)).toBe(html);
});

const site = (main: string) =>
  pageAround(`<main>${main}</main>`, '<link rel="preload" as="font"><link rel="stylesheet" href="/a.css">');
const [css, faces] = ['h1{margin:0}.b{margin:0}', '@font-face{font-family:A}'];

/** A page with a first frame. */
function painted(html: string): string {
  const document = readHtml(html, 'a.html');
  inlineFirstStyles(document, css, faces);
  return writeHtml(document);
}

describe('a page that is painted before its stylesheet', () => {
  test('has the rules of its first frame and its faces, and the stylesheet at the end of that frame', () => {
    const sheet = '<link rel="stylesheet" href="/a.css">';
    const html = site(`<h1>One</h1>${end}<p class="b">Two</p>`);
    expect(painted(html)).toBe(
      html.replace(sheet, `<style>${faces}h1{margin:0}</style>`).replace(end, `${sheet}${end}`),
    );
  });

  test.for([
    ['without an opening', '<h1>One</h1>'],
    ['that asks for a day', `<h1>One</h1>${end}<input type="date">`],
  ] as const)('is none %s: it has its faces, and waits', ([, main]) => {
    expect(painted(site(main))).toBe(
      site(main).replace('<link rel="stylesheet"', `<style>${faces}</style><link rel="stylesheet"`),
    );
  });
});

describe('a page below its first screen', () => {
  const words = (count: number) => '<p>One</p>'.repeat(count);
  const headingWith = (script: string) => `<header><h2>Two</h2>${script}</header>`;
  const heading = headingWith('');
  const later = end.replace('<script', '<script hidden');

  test('is laid out from heading to heading, wherever 100 elements have come since the last', () => {
    expect(
      changed(
        page(`<h1>One</h1>${end}`, words(40) + heading + words(60) + heading + words(9)),
        layOutInParts,
      ),
    ).toBe(page(`<h1>One</h1>${end}`, words(40) + heading + words(60) + headingWith(later) + words(9)));
  });

  test('is laid out in one where it has no end', () => {
    const whole = page('<h1>One</h1>', words(200) + heading);
    expect(changed(whole, layOutInParts)).toBe(whole);
  });
});
