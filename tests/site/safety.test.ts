import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { all, faultsOn, readPages } from '../support/documents.ts';
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

/** Scripts that stand in a page and run, and are not data. */
const scriptsIn = (document: Document) =>
  all(document, 'script:not([src]):not([type="application/ld+json"])').map(({ textContent }) => textContent);

describe('the security policy of every page', () => {
  test('begins by forbidding everything, and allows nothing unsafe and no other origin; data: for pictures alone', () => {
    const faults = faultsOn(readPages, ({ document }) => {
      const policy = policyOf(document);
      const begins = policy.get('default-src')?.join() === "'none'" ? [] : ['it does not forbid by default'];
      const values = [...policy].flatMap(([name, sources]) =>
        // The signs of headings stand in the stylesheet, and a picture runs nothing.
        name.endsWith('-src') ? sources.filter((source) => name !== 'img-src' || source !== 'data:') : [],
      );
      return [
        ...begins,
        ...values.filter((value) => !/^'(none|self|sha(256|384|512)-[\w+/=]+)'$/.test(value)),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('sends no form, takes no other base, and lets no text become code but the address of a service worker', () => {
    const faults = faultsOn(readPages, ({ document }) => {
      const policy = policyOf(document);
      return Object.entries({
        'base-uri': "'none'",
        'form-action': "'none'",
        'require-trusted-types-for': "'script'",
        'trusted-types': 'service-worker',
      }).flatMap(([name, value]) => (policy.get(name)?.join(' ') === value ? [] : [`no ${name} ${value}`]));
    });
    expect(faults).toEqual([]);
  });

  test('comes before anything that loads or runs', () => {
    const faults = faultsOn(readPages, ({ document }) => {
      const head = [...document.head.children];
      const policy = head.findIndex((element) =>
        element.matches('meta[http-equiv="content-security-policy" i]'),
      );
      if (policy < 0) return ['there is none'];
      const before = head.slice(0, policy).filter((element) => element.matches('script, style, link, base'));
      return before.map(({ outerHTML }) => outerHTML.slice(0, 80));
    });
    expect(faults).toEqual([]);
  });

  test('knows each style and each script that stands in the page', () => {
    const faults = faultsOn(readPages, ({ document }) => {
      const policy = policyOf(document);
      const unknown = (directive: string, texts: readonly string[]) =>
        texts.filter((text) => !policy.get(directive)?.includes(hash(text)));
      return [
        ...unknown(
          'style-src',
          all(document, 'style').map(({ textContent }) => textContent),
        ),
        ...unknown('script-src', scriptsIn(document)),
      ].map((text) => text.slice(0, 80));
    });
    expect(readPages.flatMap(({ document }) => scriptsIn(document))).not.toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('every page', () => {
  test('has no style attribute, no handler in an attribute and no link that is a script', () => {
    const faults = faultsOn(readPages, ({ document, html }) => [
      ...all(document, '*').flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) => name === 'style' || name.startsWith('on'))
          .map(({ name, value }) => `${element.localName} ${name}="${value}"`),
      ),
      ...(html.match(/\b(?:href|src|action)\s*=\s*["']?\s*javascript:.{0,40}/gi) ?? []),
    ]);
    expect(faults).toEqual([]);
  });

  test('loads nothing from another origin', () => {
    const loading =
      '[src], [srcset], [poster], object[data], link[href]:not([rel="canonical"], [rel="alternate"], [rel="author"], [rel="license"]), use[href], image[href]';
    const faults = faultsOn(readPages, ({ document, html }) => {
      const loads = all(document, loading).flatMap((element) =>
        ['src', 'srcset', 'poster', 'data', 'href'].flatMap((name) => element.getAttribute(name) ?? []),
      );
      const inStyles = [...html.matchAll(/url\(["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
        ([, url, sheet]) => url ?? sheet ?? '',
      );
      return [...loads, ...inStyles].filter(isOutside);
    });
    expect(faults).toEqual([]);
  });

  test('sends no data: a form has nowhere to send what is typed, and there is no frame', () => {
    const faults = faultsOn(readPages, ({ document }) =>
      all(document, 'form:is([action], [method]), [formaction], iframe, frame, object, embed').map(
        ({ localName }) => localName,
      ),
    );
    expect(faults).toEqual([]);
  });
});
