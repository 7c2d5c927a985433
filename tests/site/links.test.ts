import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { shortName } from '../../src/guide/source.ts';
import { site } from '../../src/site.ts';
import { base, type BuiltPage, builtFiles, dist, redirects } from '../support/built-pages.ts';
import { all, faultsOn, readPages, type ReadPage, toDocument } from '../support/documents.ts';
import { guide } from '../support/guide.ts';
import { addressesOf, faultOf, isOutside } from '../support/links.ts';

/** Addresses of sources, each with what of it was seen. */
const seen = new Set(guide.sources.flatMap(({ URL, custom }) => (URL && custom.seen ? [URL] : [])));
/** The site's own address, where one is set. */
const origin = site.origin ?? 'https://schema.org';

const fileOf = ({ path }: BuiltPage) => (path.endsWith('/') ? `${path}index.html` : path);
const ids = new Map(
  [
    ...readPages.map((page) => [fileOf(page), page.document] as const),
    ...[...builtFiles]
      .filter((file) => file.endsWith('.svg'))
      .map((file) => [file, toDocument(readFileSync(join(dist, file), 'utf8'))] as const),
  ].map(([file, document]) => [file, new Set(all(document, '[id]').map(({ id }) => id))]),
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
  test('lead somewhere in the guide', () => {
    expect(readPages.filter((page) => inside(page).length === 0).map(({ path }) => path)).toEqual([]);
    expect(faultsOn(readPages, (page) => broken(page, page.document))).toEqual([]);
  });

  test('to 2 sources never have the same words', () => {
    const names = guide.sources.map(shortName);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('of old addresses lead to a page that is there', () => {
    expect(redirects.flatMap((page) => broken(page, toDocument(page.html)))).toEqual([]);
  });

  test('that leave the guide are web addresses, telephone numbers or mail addresses', () => {
    // A source stands under the address at which it was seen, be it http or https.
    const faults = faultsOn(readPages, ({ document }) =>
      addressesOf(document).filter(
        (address) => isOutside(address) && !/^(https?:\/\/\w|tel:\+?\d|mailto:\w)/.test(address),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('that leave the guide lead to sources, each of which says what was seen', () => {
    const faults = faultsOn(readPages, ({ document }) =>
      addressesOf(document).filter(
        (address) => /^https?:/.test(address) && !address.startsWith(origin) && !seen.has(address),
      ),
    );
    expect(seen.size).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test('say where they lead', () => {
    const vague = /^(here|click here|this|link|this page|read more|more)$/i;
    const faults = faultsOn(readPages, ({ document }) =>
      all(document, 'main a')
        .map((link) => (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim())
        .filter((name) => !/\w/.test(name) || vague.test(name)),
    );
    expect(faults).toEqual([]);
  });
});

test('the check of links finds each kind of slip', () => {
  const page: BuiltPage = { path: '/about/', html: '' };
  const missing = 'there is no "no-such-anchor" on that page';
  const slips: Record<string, string> = {
    '/no-such-page/': 'there is no such page or file',
    '/guide': 'there is no such page or file',
    '/guide/#no-such-anchor': missing,
    '#no-such-anchor': missing,
    '': 'the address is empty',
  };
  expect(builtFiles).toContain('/guide/index.html');
  const found = Object.keys(slips).map((address) => [
    address,
    faultOf(address.startsWith('/') ? base + address : address, page, ids),
  ]);
  expect(Object.fromEntries(found)).toEqual(slips);
});
