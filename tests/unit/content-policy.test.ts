import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { narrowPolicy } from '../../src/output/content-policy.ts';
import { attributeOf, elementsOf, readHtml } from '../../src/output/html.ts';
import { pageAround } from '../support/html.ts';

/** What a page may do after its policy was narrowed, by the name of the directive. */
const policyOf = (policy: string, body: string): Record<string, string> => {
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  const page = readHtml(pageAround(body, meta), 'a.html');
  narrowPolicy(page, 'a.html');
  const [narrowed = ''] = elementsOf(page, 'meta').map((one) => attributeOf(one, 'content'));
  return Object.fromEntries(
    narrowed.split(';').map((directive): [string, string] => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
};

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const broad =
  "default-src 'none'; img-src 'self'; script-src 'self' 'sha256-old'; style-src 'self' 'sha256-old';";

describe('the policy of a page', () => {
  test('allows just the scripts and styles that stand in it', () => {
    expect(policyOf(broad, '<style>a{}</style><script type="module">b()</script>')).toMatchObject({
      'script-src': hash('b()'),
      'style-src': hash('a{}'),
    });
  });

  test('allows no script and no style where there is none', () => {
    expect(policyOf(broad, '<p>Water it.</p>')).toMatchObject({
      'script-src': "'none'",
      'style-src': "'none'",
    });
  });

  test('allows scripts of the site where a page loads one', () => {
    expect(policyOf(broad, '<script type="module" src="/a.js"></script>')).toMatchObject({
      'script-src': "'self'",
    });
  });

  test('takes no word of a sentence for a script or a style', () => {
    expect(
      policyOf(broad, '<p title="<style>a</style>">&lt;script src="/a.js"&gt;b()&lt;/script&gt;</p>'),
    ).toMatchObject({
      'script-src': "'none'",
      'style-src': "'none'",
    });
  });

  test('keeps everything else that it says', () => {
    expect(policyOf(broad, '')).toMatchObject({ 'default-src': "'none'", 'img-src': "'self'" });
  });

  test('is missed where there is none', () => {
    expect(() => narrowPolicy(readHtml(pageAround(''), 'a.html'), 'a.html')).toThrow(
      'a.html carries no content security policy',
    );
  });
});
