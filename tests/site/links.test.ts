import { describe, expect, test } from 'vitest';

import { readContent } from '../../src/data/read-content.ts';
import { buildGuide } from '../../src/guide/guide.ts';
import { shortName } from '../../src/guide/source.ts';
import { site } from '../../src/site.ts';
import { type BuiltPage, builtFiles, redirects } from '../support/built-pages.ts';
import { all, readPages, type ReadPage, toDocument } from '../support/documents.ts';
import { addressesOf, faultOf, isOutside } from '../support/links.ts';

const { sources } = buildGuide(await readContent('.'), '2026-11-22');
/** Addresses of sources, each with what of it was seen. */
const seen = new Set(sources.flatMap(({ URL, custom }) => (URL && custom.seen ? [URL] : [])));
/** The site's own address, where one is set. */
const origin = site.origin ?? 'https://schema.org';

const fileOf = ({ path }: BuiltPage) => (path.endsWith('/') ? `${path}index.html` : path);
const ids = new Map(
  readPages.map((page) => [fileOf(page), new Set(all(page.document, '[id]').map(({ id }) => id))]),
);

const broken = (page: BuiltPage, document: Document) =>
  addressesOf(document)
    .filter((address) => !isOutside(address))
    .flatMap((address) => {
      const fault = faultOf(address, page, ids);
      return fault === undefined ? [] : [`${address}: ${fault}`];
    });

const inside = ({ document }: ReadPage) => addressesOf(document).filter((address) => !isOutside(address));

describe('links', () => {
  test.each(readPages)('on $path lead somewhere in the guide', (page) => {
    expect(inside(page)).not.toEqual([]);
    expect(broken(page, page.document)).toEqual([]);
  });

  test('to 2 sources never have the same words', () => {
    const names = sources.map(shortName);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('of old addresses lead to a page that is there', () => {
    expect(redirects.flatMap((page) => broken(page, toDocument(page.html)))).toEqual([]);
  });

  test.each(readPages)(
    'on $path that leave the guide are web addresses, telephone numbers or mail addresses',
    ({ document }) => {
      // A source stands under the address at which it was seen, be it http or https.
      const faults = addressesOf(document).filter(
        (address) => isOutside(address) && !/^(https?:\/\/\w|tel:\+?\d|mailto:\w)/.test(address),
      );
      expect(faults).toEqual([]);
    },
  );

  test.each(readPages)(
    'on $path that leave the guide lead to sources, each of which says what was seen',
    ({ document }) => {
      const faults = addressesOf(document).filter(
        (address) => /^https?:/.test(address) && !address.startsWith(origin) && !seen.has(address),
      );
      expect(faults).toEqual([]);
    },
  );

  test.each(readPages)('on $path say where they lead', ({ document }) => {
    const vague = /^(here|click here|this|link|this page|read more|more)$/i;
    const faults = all(document, 'main a')
      .map((link) => (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim())
      .filter((name) => !/\w/.test(name) || vague.test(name));
    expect(faults).toEqual([]);
  });
});

describe('the check of links finds', () => {
  const page: BuiltPage = { path: '/about/', html: '' };
  const slips = [
    ['a page that is not there', '/no-such-page/', 'there is no such page or file'],
    ['a page without the slash at its end', '/guide', 'there is no such page or file'],
    [
      'an anchor that is not on the page',
      '/guide/#no-such-anchor',
      'there is no "no-such-anchor" on that page',
    ],
    ['an anchor that is not on this page', '#no-such-anchor', 'there is no "no-such-anchor" on that page'],
    ['an empty address', '', 'the address is empty'],
  ] as const;

  test.each(slips)('%s', (_slip, address, fault) => {
    expect(builtFiles).toContain('/guide/index.html');
    expect(faultOf(address, page, ids)).toBe(fault);
  });
});
