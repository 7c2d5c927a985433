import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';

import { redirects } from '../support/built-pages.ts';
import { all, headingsOf, levelOf, readPages, textOf } from '../support/documents.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro leaves spaces before line ends where a part of a template is empty; no reader or browser meets them.
    'no-trailing-whitespace': 'off',
  },
});

describe('the HTML', () => {
  test.each(readPages)('of $path is valid', ({ path, html }) => {
    const { results } = validator.validateStringSync(html, path);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
    );
    expect(faults).toEqual([]);
  });

  test.each(readPages)('of $path says its language', ({ document }) => {
    expect(document.documentElement.lang).toBe('en-GB');
  });

  test.each(readPages)('of $path has a description', ({ document }) => {
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toMatch(/\w/);
  });

  test.each(readPages)('of $path can be zoomed on a phone', ({ document }) => {
    const viewport = document.querySelector('meta[name="viewport"]')?.getAttribute('content') ?? '';
    expect(viewport).toMatch(/width=device-width/);
    expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
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

describe('headings', () => {
  test.each(readPages)('$path has one h1', ({ document }) => {
    expect(all(document, 'h1').map(textOf)).toHaveLength(1);
  });

  test.each(readPages)('$path skips no level of headings', ({ document }) => {
    const headings = all(document, 'h1, h2, h3, h4, h5, h6');
    const skips = headings.filter((heading, index) => {
      const before = headings[index - 1];
      return levelOf(heading) > (before ? levelOf(before) + 1 : 1);
    });
    expect(skips.map(textOf)).toEqual([]);
  });
});

describe('ids', () => {
  test.each(readPages)('are unique on $path', ({ document }) => {
    const ids = all(document, '[id]').map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
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
