import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { all, readPages } from '../support/documents.ts';
import { isOutside } from '../support/links.ts';

const policyOf = (document: Document): Map<string, string[]> => {
  const content =
    document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
  return new Map(
    content
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...values]) => [name, values]),
  );
};

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the security policy', () => {
  test.each(readPages)('of $path begins by forbidding everything', ({ document }) => {
    expect(policyOf(document).get('default-src')).toEqual(["'none'"]);
  });

  test.each(readPages)('of $path allows nothing unsafe and no other origin', ({ document }) => {
    const values = [...policyOf(document).values()].flat();
    expect(values.filter((value) => !/^'(none|self|sha(256|384|512)-[\w+/=]+)'$/.test(value))).toEqual([]);
  });

  test.each(readPages)('of $path comes before anything that loads or runs', ({ document }) => {
    const head = [...document.head.children];
    const policy = head.findIndex((element) =>
      element.matches('meta[http-equiv="content-security-policy" i]'),
    );
    const before = head.slice(0, policy).filter((element) => element.matches('script, style, link, base'));
    expect(policy).toBeGreaterThanOrEqual(0);
    expect(before.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
  });

  test.each(readPages)('of $path knows each style that stands in the page', ({ document }) => {
    const known = policyOf(document).get('style-src') ?? [];
    const styles = all(document, 'style').map(({ textContent }) => textContent);
    expect(styles.filter((text) => !known.includes(hash(text)))).toEqual([]);
  });

  test.each(readPages)('of $path knows each script that stands in the page', ({ document }) => {
    const known = policyOf(document).get('script-src') ?? [];
    const scripts = all(document, 'script:not([src]):not([type="application/ld+json"])').map(
      ({ textContent }) => textContent,
    );
    expect(scripts.filter((text) => !known.includes(hash(text)))).toEqual([]);
  });
});

describe('the pages', () => {
  test.each(readPages)('$path has no style attribute and no handler in an attribute', ({ document }) => {
    const faults = all(document, '*').flatMap((element) =>
      [...element.attributes]
        .filter(({ name }) => name === 'style' || name.startsWith('on'))
        .map(({ name, value }) => `${element.localName} ${name}="${value}"`),
    );
    expect(faults).toEqual([]);
  });

  test.each(readPages)('$path has no link that is a script', ({ html }) => {
    expect(html).not.toMatch(/\b(?:href|src|action)\s*=\s*["']?\s*javascript:/i);
  });

  test.each(readPages)('$path loads nothing from another origin', ({ document, html }) => {
    const loads = all(
      document,
      '[src], [srcset], [poster], object[data], link[href]:not([rel="canonical"], [rel="alternate"], [rel="author"], [rel="license"]), use[href], image[href]',
    ).flatMap((element) =>
      ['src', 'srcset', 'poster', 'data', 'href'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    const inStyles = [...html.matchAll(/url\(["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
      ([, url, sheet]) => url ?? sheet ?? '',
    );
    expect([...loads, ...inStyles].filter(isOutside)).toEqual([]);
  });

  test.each(readPages)('$path asks for no data: no form and no frame', ({ document }) => {
    expect(all(document, 'form, iframe, frame, object, embed').map(({ localName }) => localName)).toEqual([]);
  });
});
