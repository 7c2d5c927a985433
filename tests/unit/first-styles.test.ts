import { expect, test } from 'vitest';

import { firstStyles } from '../../src/output/first-styles.ts';

const page =
  '<html><body><h1 class="a">One</h1><details><summary>More</summary><p class="b">Two</p></details>';

test.for([
  ['rules of what is there', '.a{margin:0}.c{margin:0}', '.a{margin:0}'],
  ['of several selectors those of what is there', '.c,.a:before,h1{margin:0}', '.a:before,h1{margin:0}'],
  ['no rules of what is folded', '.b{margin:0}', ''],
  [
    'no rules of what a reader has yet to do',
    '.a:hover{margin:0}.a:focus-visible{margin:0}:root:has(:target){margin:0}',
    '',
  ],
  [
    'the colours that a reader chose',
    ':root[data-scheme=dark]{color-scheme:dark}',
    ':root[data-scheme=dark]{color-scheme:dark}',
  ],
  [
    'rules of its window, and none of paper or of forced colours',
    '@media (width>=40rem){.a{margin:0}}@media print{.a{margin:0}}@media (forced-colors:active){.a{margin:0}}',
    '@media (width>=40rem){.a{margin:0}}',
  ],
  [
    'each layer in its place',
    '@layer base{.c{margin:0}}@layer prose{.a{margin:0}}',
    '@layer base{}@layer prose{.a{margin:0}}',
  ],
  ['no rule with a picture in it', '.a{mask:url("data:image/svg+xml,")}', ''],
  ['no declaration that a frame does not show', '.a{cursor:help;margin:0}', '.a{margin:0}'],
  [
    'of the theme what is read, in its place where it is read once',
    ':root{--one:1px;--two:2px;--three:3px}.a{margin:var(--one)}.a{padding:var(--two)}h1{top:var(--two)}',
    ':root{--two:2px}.a{margin:1px}.a{padding:var(--two)}h1{top:var(--two)}',
  ],
] as const)('the first frame has %s', ([, css, first]) => {
  expect(firstStyles(css, page)).toBe(first);
});
