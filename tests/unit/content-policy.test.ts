import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { addPolicy } from '../../src/output/content-policy.ts';
import { attributeOf, elementsOf, readHtml, writeHtml } from '../../src/output/html.ts';
import { pageAround } from '../support/html.ts';

/** What a page may do, by the name of the directive. */
const policyOf = (body: string): Record<string, string> => {
  const page = readHtml(pageAround(body), 'a.html');
  addPolicy(page, 'a.html');
  const [policy = ''] = elementsOf(page, 'meta').map((one) => attributeOf(one, 'content'));
  return Object.fromEntries(
    policy.split(';').map((directive): [string, string] => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
};

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  test('allows just the scripts and styles that stand in it', () => {
    expect(policyOf('<style>a{}</style><script type="module">b()</script>')).toMatchObject({
      'script-src': hash('b()'),
      'style-src': hash('a{}'),
    });
  });

  test('allows no script and no style where there is none', () => {
    expect(policyOf('<p>Water it.</p>')).toMatchObject({
      'script-src': "'none'",
      'style-src': "'none'",
    });
  });

  test('allows scripts of the site where a page loads one', () => {
    expect(policyOf('<script type="module" src="/a.js"></script>')).toMatchObject({
      'script-src': "'self'",
    });
  });

  test('takes no word of a sentence for a script or a style', () => {
    expect(
      policyOf('<p title="<style>a</style>">&lt;script src="/a.js"&gt;b()&lt;/script&gt;</p>'),
    ).toMatchObject({
      'script-src': "'none'",
      'style-src': "'none'",
    });
  });

  test('forbids what it does not name', () => {
    expect(policyOf('')).toMatchObject({ 'default-src': "'none'", 'img-src': "'self' data:" });
  });

  test('stands behind the character set, before all that it holds for', () => {
    const head = '<meta charset="utf-8"><link rel="stylesheet" href="/a.css"><title>A</title>';
    const page = readHtml(pageAround('', head), 'a.html');
    addPolicy(page, 'a.html');
    expect(writeHtml(page)).toMatch(
      /<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src [^>]*><link /,
    );
  });
});
