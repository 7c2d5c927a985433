import { expect, test } from 'vitest';

import { readHtml } from '../../src/output/html.ts';
import { changed, pageAround } from '../support/html.ts';

test.each([
  '<p>&lt;style> and &lt;/script> --> ]]> &amp;amp; "quotes" שלום 🧴</p>',
  '<a title="&lt;b> &quot; --> \'">a</a>',
  '<li data-rule=\'{"kind":"do"}\'>a</li>',
  '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>',
  '<input disabled><img alt src="/a.png">',
  '<noscript><p>Words</p></noscript>',
  '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>',
  '<table><tbody><tr><td>1</td></tr></tbody></table>',
])('a page comes back as it was written: %s', (html) => {
  expect(changed(html, () => undefined)).toBe(html);
});

test.each([
  '<p>one<p>two</p>',
  '<p><div>one</div></p>',
  '<ul><li>one</ul>',
  '<b>one',
  '<table><tr></tr></table>',
])('a page that a browser would mend is refused: %s', (html) => {
  expect(() => readHtml(pageAround(html), 'a.html')).toThrow(/^a\.html is not well-formed at line 1: </);
});
