import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';

import { redirects } from '../support/built-pages.ts';
import { all, faultsOn, headingsOf, levelOf, readPages, textOf } from '../support/documents.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro leaves spaces before line ends where a part of a template is empty; no reader or browser meets them.
    'no-trailing-whitespace': 'off',
  },
});

describe('the HTML of every page', () => {
  test('is valid', () => {
    const faults = faultsOn(readPages, ({ path, html }) =>
      validator
        .validateStringSync(html, path)
        .results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
        ),
    );
    expect(faults).toEqual([]);
  });

  // A utility in a file that the styles do not read (@source in global.css) has no rule, and keeps its long name.
  test('names no utility that has no style', () => {
    const faults = faultsOn(readPages, ({ document }) => [
      ...new Set(
        all(document, '[class]').flatMap(({ classList }) =>
          [...classList].filter((name) => /[:[]/.test(name)),
        ),
      ),
    ]);
    expect(faults).toEqual([]);
  });

  test('says its language, describes itself and can be zoomed on a phone', () => {
    const faults = faultsOn(readPages, ({ document }) => {
      const meta = (name: string) =>
        document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
      const viewport = meta('viewport');
      return [
        document.documentElement.lang === 'en-GB' ? '' : 'no language',
        /\w/.test(meta('description')) ? '' : 'no description',
        /width=device-width/.test(viewport) && !/user-scalable|maximum-scale/.test(viewport) ? '' : viewport,
      ].filter(Boolean);
    });
    expect(faults).toEqual([]);
  });

  test('no two pages have the same title', () => {
    const titles = readPages.map(({ document }) => document.title);
    expect(titles.filter((title) => !/\w/.test(title))).toEqual([]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('no two pages have the same description', () => {
    const descriptions = readPages
      .filter(({ path }) => path !== '/guide/')
      .map(({ document }) => document.querySelector('meta[name="description"]')?.getAttribute('content'));
    expect(descriptions.filter((one, index) => descriptions.indexOf(one) !== index)).toEqual([]);
  });
});

test('every page has one h1 and skips no level of headings', () => {
  const faults = faultsOn(readPages, ({ document }) => {
    const headings = all(document, 'h1, h2, h3, h4, h5, h6');
    const skips = headings.filter((heading, index) => {
      const before = headings[index - 1];
      return levelOf(heading) > (before ? levelOf(before) + 1 : 1);
    });
    const names = all(document, 'h1');
    return [
      ...skips.map((one) => `skips to ${textOf(one)}`),
      ...(names.length === 1 ? [] : [`${names.length} h1`]),
    ];
  });
  expect(faults).toEqual([]);
});

describe('ids', () => {
  test('are unique on every page', () => {
    const faults = faultsOn(readPages, ({ document }) => {
      const seen = new Set<string>();
      return all(document, '[id]').flatMap(({ id }) => (seen.size === seen.add(id).size ? [`#${id}`] : []));
    });
    expect(faults).toEqual([]);
  });

  test('of headings and advice are unique in the whole guide', () => {
    // The page of the whole guide shows the sections a second time, with the ids that they have at home.
    const ids = readPages
      .filter(({ path }) => path !== '/guide/')
      .flatMap(({ path, document }) =>
        [...all(document, 'h1[id]'), ...headingsOf(document), ...all(document, '.advice li[id], dt[id]')].map(
          ({ id }) => ({ id, path }),
        ),
      );
    const places = Map.groupBy(ids, ({ id }) => id);
    const twice = [...places].filter(([, where]) => where.length > 1);
    expect(places.size).toBeGreaterThan(readPages.length);
    expect(twice.map(([id, where]) => `${id}: ${where.map(({ path }) => path).join(' and ')}`)).toEqual([]);
  });
});

describe('old addresses', () => {
  test('lead on by a page that says where to, and no search engine keeps', () => {
    const lost = redirects.filter(
      ({ html }) => !/<meta name="robots" content="noindex"/i.test(html) || !/<a href="/i.test(html),
    );
    expect(lost.map(({ path }) => path)).toEqual([]);
  });
});
