import { expect, test } from 'vitest';

import { leanPage } from '../../src/output/lean-page.ts';

const page =
  '<style>a[data-astro-cid-abcd1234]{}</style><p data-astro-cid-abcd1234></p><style>b[data-astro-cid-zyxw9876]{}</style><i data-astro-cid-zyxw9876></i>';

test('the styles of a page stand in one element, in their order', () => {
  expect(leanPage(page)).toMatch(/^<style>a\[\S+\]{}b\[\S+\]{}<\/style>[^]*<\/i>$/);
});

test('a style that stands in a page more than once is kept once', () => {
  expect(leanPage(page + page)).toMatch(
    /^<style>a\[\S+\]{}b\[\S+\]{}<\/style>(<p \S+><\/p><i \S+><\/i>){2}$/,
  );
});

test('scopes keep apart under their short names', () => {
  expect(leanPage(page)).toBe('<style>a[data-s0]{}b[data-s1]{}</style><p data-s0></p><i data-s1></i>');
});

test('space that a browser drops is gone, and a run of it between words is one', () => {
  const html =
    '<ul class="a"> <li> <a href="#b">One</a> <b>two</b> </li>\n<li>three\nfour </li> </ul> <p>five</p>';
  expect(leanPage(html)).toBe(
    '<ul class="a"><li><a href="#b">One</a> <b>two</b></li><li>three four</li></ul><p>five</p>',
  );
});

test('space beside a drawing in a line stays', () => {
  expect(leanPage('<p>Sure: <svg></svg> some</p>')).toBe('<p>Sure: <svg></svg> some</p>');
});

test('space in scripts, styles and text that is laid out by it stays', () => {
  const html = '<style>a  b{}</style><pre>one\n  two</pre><script>f()\ng()</script>';
  expect(leanPage(html)).toBe(html);
});
