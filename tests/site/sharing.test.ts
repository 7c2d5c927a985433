import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { absolute, canonical, href } from '../../src/site.ts';
import { type BuiltPage, builtFiles, dist, redirects } from '../support/built-pages.ts';
import { all, faultsOn, readPages, textOf, toDocument } from '../support/documents.ts';
import { guide } from '../support/guide.ts';

const shown = readPages.filter(({ document }) => !document.querySelector('meta[name="robots"]'));
const sharePages = redirects.filter(({ path }) => path.startsWith('/s/'));

const named = (document: Document, name: string) =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');

/** What a chat reads of a page, by name. */
const preview = (document: Document) => ({
  title: named(document, 'og:title'),
  description: named(document, 'og:description'),
  address: named(document, 'og:url'),
  image: named(document, 'og:image'),
  alt: named(document, 'og:image:alt'),
  locale: named(document, 'og:locale'),
  card: named(document, 'twitter:card'),
});

const cardOf = (document: Document): string | undefined =>
  [...builtFiles].find((file) => absolute(file) === named(document, 'og:image'));

const shared: readonly (BuiltPage & { document: Document })[] = [
  ...shown,
  ...sharePages.map((page) => ({ ...page, document: toDocument(page.html) })),
];

describe('what the other person sees first', () => {
  test('is there for every page and every heading', () => {
    const lacking = shared.filter(({ document }) =>
      Object.entries(preview(document)).some(
        ([name, value]) => !value && (name !== 'address' || canonical('/')),
      ),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(sharePages.length).toBeGreaterThan(0);
    expect(lacking.map(({ path }) => path)).toEqual([]);
  });

  test('is there for each link beside a heading', () => {
    const faults = faultsOn(readPages, ({ document }) =>
      all(document, '.share[href^="#"]')
        .map((link) => `/s/${link.getAttribute('href')?.slice(1)}/index.html`)
        .filter((file) => !builtFiles.has(file)),
    );
    expect(faults).toEqual([]);
  });

  test('agrees with the address of the page, where the origin of the site is known', () => {
    const wrong = shared.filter(
      ({ path, document }) => preview(document).address !== (canonical(path) ?? undefined),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('is of one canonical address, the page itself', () => {
    const wrong = shown.filter(
      ({ path, document }) =>
        (document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined) !==
        canonical(path),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('has the title that the page has itself', () => {
    const faults = faultsOn(shown, ({ path, document }) => {
      const name = textOf(document.querySelector('h1'));
      const title = preview(document).title ?? '';
      return path === '/' || name.startsWith(title) || title.includes(name) ? [] : [`${title} for ${name}`];
    });
    expect(faults).toEqual([]);
  });

  test('is told apart by its title, but for old ids of one heading', () => {
    const old = [...guide.aliases.values()].flat().map((id) => `/s/${id}/`);
    const titles = shared.filter(({ path }) => !old.includes(path)).map(({ document }) => document.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('has a picture of 1200 by 630 pixels, under 80 kB', () => {
    const faults = shared.flatMap(({ path, document }) => {
      const file = cardOf(document);
      if (!file) return [`${path} has no picture`];
      const png = readFileSync(join(dist, file));
      const size = [png.readUInt32BE(16), png.readUInt32BE(20), png.length < 80_000].join();
      return size === '1200,630,true' ? [] : [`${path}: ${size}`];
    });
    expect(faults).toEqual([]);
  });
});

describe('a share page', () => {
  /** Every id that a reader can send: those with a link beside them. */
  const sent = readPages
    .filter(({ path }) => path !== '/guide/')
    .filter((page) => shown.includes(page))
    .flatMap(({ path, document }) =>
      [...document.querySelectorAll('.share[href^="#"]')].map((link) => ({
        path,
        id: link.getAttribute('href')?.slice(1) ?? '',
      })),
    );

  test('lands on its heading at once, with no script', () => {
    const wrong = sent.filter(({ path, id }) => {
      const html = sharePages.find((page) => page.path === `/s/${id}/`)?.html ?? '';
      return !html.includes(`content="0;url=${href(path)}#${id}"`) || html.includes('<script');
    });
    expect(sent.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('leads to a place that is there, from an id of old too', () => {
    const lost = sharePages.filter(({ html }) => {
      const [path, id = ''] = (/content="0;url=([^"]*)"/.exec(html)?.[1] ?? '').split('#');
      return !readPages.find((page) => href(page.path) === path)?.document.getElementById(id);
    });
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  test('is kept out of search engines and carries the narrowest policy', () => {
    const wrong = sharePages.filter(
      ({ html }) =>
        !/name="robots" content="noindex"/.test(html) || !/script-src 'none'; style-src 'self'/.test(html),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('is tiny', () => {
    expect(Math.max(...sharePages.map(({ html }) => html.length))).toBeLessThan(3000);
  });
});

describe('what machines read', () => {
  const data = shown.map(({ path, document }) => ({
    path,
    json: document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
  }));

  test('stands on every page', () => {
    expect(data.filter(({ json }) => !json).map(({ path }) => path)).toEqual([]);
  });

  test('cannot end its element early', () => {
    expect(data.filter(({ json }) => json.includes('<'))).toEqual([]);
  });

  test('names no reviewer who has not reviewed', () => {
    const checked = new Set(shown.filter(({ html }) => /Checked by/.test(html)).map(({ path }) => path));
    expect(data.filter(({ path, json }) => json.includes('reviewedBy') !== checked.has(path))).toEqual([]);
  });
});

describe('each page as plain Markdown', () => {
  const copies = [...builtFiles].filter((file) => file.endsWith('.md'));

  test('begins with its title and holds no HTML', () => {
    const faults = copies.flatMap((file) => {
      const text = readFileSync(join(dist, file), 'utf8');
      const html = text.match(/<\/?[a-z][^>]*>|\u00a0/g) ?? [];
      return [...(/^# \S/m.test(text) ? [] : ['no title']), ...html].map((fault) => `${file}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  test('has each question as a heading of its own', () => {
    const headings = readFileSync(join(dist, 'questions.md'), 'utf8').match(/^### .*$/gm) ?? [];
    expect(headings).not.toEqual([]);
    expect(headings.filter((heading) => !heading.endsWith('?'))).toEqual([]);
  });

  test('is named in llms.txt', () => {
    const text = readFileSync(join(dist, 'llms.txt'), 'utf8');
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.filter((file) => !text.includes(`](${absolute(file)})`))).toEqual([]);
  });
});

describe('the promise of addresses', () => {
  test('is kept: each that was ever published leads to a place on a page', () => {
    const published = JSON.parse(readFileSync('content/permalinks.lock.json', 'utf8')) as string[];
    expect(published.length).toBeGreaterThan(100);
    const lost = published.filter((address) => {
      const [path, id] = address.split('#');
      const page = readPages.find((one) => one.path === path);
      if (!page) return !redirects.some((one) => one.path === path);
      return id !== undefined && !page.document.getElementById(id);
    });
    expect(lost).toEqual([]);
  });

  test('holds every address of the guide, so that none is published without it (npm run permalinks adds it)', () => {
    const locked = new Set(JSON.parse(readFileSync('content/permalinks.lock.json', 'utf8')) as string[]);
    const standing = readPages
      .filter((page) => shown.includes(page) && page.path !== '/guide/')
      .flatMap(({ path, document }) => [
        path,
        ...[...document.querySelectorAll('.share[href^="#"], main h1[id]')].map(
          (one) => path + (one.getAttribute('href') ?? `#${one.id}`),
        ),
      ]);
    expect(standing.filter((address) => !address.endsWith('#') && !locked.has(address))).toEqual([]);
  });
});
