import { expect, test } from 'vitest';

import { leanPage } from '../../src/output/lean-page.ts';
import { changed } from '../support/html.ts';

test('words that look like a style, a scope or a policy stay words', () => {
  const html =
    '<p title="&lt;style>x&lt;/style>">&lt;style> data-astro-cid-abcd1234 &lt;meta http-equiv="content-security-policy"></p>';
  expect(changed(html, leanPage)).toBe(html);
});

test('space that a browser drops is gone, and a run of it between words is one', () => {
  const html =
    '<ul class="a"> <li> <a href="#b">One</a> <b>two</b> </li>\n<li>three\nfour </li> </ul> <p>five</p>';
  expect(changed(html, leanPage)).toBe(
    '<ul class="a"><li><a href="#b">One</a> <b>two</b></li><li>three four</li></ul><p>five</p>',
  );
});

test('space inside a part of a line is gone where a space or an edge is beside it, and there alone', () => {
  const html = '<p>One <b> two </b> three<i> four </i>five <a href="#b"> <b> six </b> </a></p>';
  expect(changed(html, leanPage)).toBe(
    '<p>One <b>two</b> three<i> four </i>five <a href="#b"><b>six</b></a></p>',
  );
});

test('space beside a heading in the line of what is folded stays', () => {
  const html = '<details><summary><h3>Why?</h3> <span>So.</span></summary></details>';
  expect(changed(html, leanPage)).toBe(html);
});

test('space beside a drawing in a line stays', () => {
  expect(changed('<p>Sure: <svg></svg> some</p>', leanPage)).toBe('<p>Sure: <svg></svg> some</p>');
});

test('space in scripts, styles and text that is laid out by it stays', () => {
  const html = '<style>a  b{}</style><pre>one\n  <b>  two</b></pre><script>f()\ng()</script>';
  expect(changed(html, leanPage)).toBe(html);
});
