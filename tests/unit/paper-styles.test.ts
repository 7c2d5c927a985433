import { expect, test } from 'vitest';

import { readHtml } from '../../src/output/html.ts';
import { partPaper } from '../../src/output/paper-styles.ts';
import { classesIn, classesOnScreen, namesOnPaper, shortNames } from '../../src/output/short-names.ts';
import { pageAround } from '../support/html.ts';

const css =
  '@layer base,print;@layer base{.a{color:red}@media print{.a{color:#000}}@media print,(forced-colors:active){.b{color:#000}}@media screen{.c{color:red}}@supports selector(::details-content){@media print and (width>=9rem){.d{color:#000}}}.e,.e.a{color:red}.e,.a{margin:0}}@page{margin:1in}';

test('a stylesheet is parted into what a screen needs and what paper needs besides', () => {
  const { screen, paper } = partPaper(css, new Set());
  expect(screen).toBe(
    '@layer base{.a{color:red}@media print,(forced-colors:active){.b{color:#000}}@media screen{.c{color:red}}.e,.e.a{color:red}.e,.a{margin:0}}@layer print;',
  );
  expect(paper).toBe(
    '@layer base{@media print{.a{color:#000}}@supports selector(::details-content){@media print and (width>=9rem){.d{color:#000}}}}@page{margin:1in}',
  );
});

test('rules whose every selector has a class of paper alone are for paper', () => {
  const { screen, paper } = partPaper(css, new Set(['e']));
  expect(screen).not.toContain('.e.a');
  expect(screen).toContain('.e,.a{margin:0}');
  expect(paper).toContain('.e,.e.a{color:red}');
  expect(paper).not.toContain('margin:0');
});

test('classes of paper alone are those that nothing has which a screen may show', () => {
  const page = readHtml(
    pageAround('<p class="p-1 flex">Words.</p><div data-paper><p class="p-1 p-2">Ink.</p></div>'),
    'a.html',
  );
  const names = shortNames('@layer utilities{.p-1,.p-2{padding:0}.flex{display:flex}}', [classesIn(page)]);
  expect([...namesOnPaper(names, [classesOnScreen(page)])]).toEqual([names.get('p-2')]);
});
