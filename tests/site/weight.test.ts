import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { budgets } from '../budgets.ts';
import { brotli, inlineParts } from '../bench/page-weight.ts';
import { base, builtFiles, dist } from '../support/built-pages.ts';
import { all, faultsOn, readPages, type ReadPage } from '../support/documents.ts';
import { sectionPaths } from '../support/guide.ts';

/** Bytes of script that a page may have: the planner has its own, and a page with the field of the search loads it on use. */
const scriptLimit = ({ document }: ReadPage) =>
  (document.querySelector('.planner') ? budgets.planner : budgets.script) +
  (document.querySelector('#search-field') ? budgets.search : 0);

// The page of the whole guide holds all the others, and the pages of all questions, all sources and the A to Z are lists that
// grow with the guide: as a whole they may be heavier. What their first screen needs is held to the same 14 kB as
// everywhere: tests/e2e/every-page.test.ts finds it in a browser. The kit holds every component for those who write.
const mayBeHeavy = ['/guide/', '/questions/', '/sources/', '/search/', '/kit/'];

/** Bytes of the files of the built site that pages load: each is weighed once for all of them. */
const weights = new Map<string, number>();

function weightOf(file: string): number {
  const weight = weights.get(file) ?? brotli(readFileSync(join(dist, file)));
  weights.set(file, weight);
  return weight;
}

/** Bytes of the files of the built site that elements of a page load. */
const loaded = ({ document }: ReadPage, selector: string, name: string) =>
  all(document, selector)
    .map((element) => (element.getAttribute(name) ?? '').slice(base.length))
    .filter((file) => builtFiles.has(file))
    .reduce((total, file) => total + weightOf(file), 0);

const weighed = readPages.map((page) => {
  const { js } = inlineParts(page.html);
  return {
    path: page.path,
    page: brotli(page.html),
    words: brotli(page.html.replace(/<style>[\s\S]*?<\/style>/, '')),
    style: loaded(page, 'link[rel="stylesheet"]', 'href'),
    face: loaded(page, 'link[rel="preload"][as="font"]', 'href'),
    scriptLimit: scriptLimit(page),
    script: (js ? brotli(js) : 0) + loaded(page, 'script[src], link[rel="modulepreload"]', 'src'),
  };
});

console.log(
  ['Bytes at brotli 11: HTML with what is inlined, styles, and script']
    .concat(
      weighed.map(
        ({ path, page, style, script }) =>
          `${path.padEnd(18)} ${[page, style, script].map((bytes) => String(bytes).padStart(7)).join('')}`,
      ),
    )
    .join('\n'),
);

test('a section has at most 900 elements', () => {
  const sections = readPages.filter(({ path }) => sectionPaths.includes(path));
  const many = sections.map(({ path, document }) => [path, document.querySelectorAll('*').length] as const);
  expect(many.filter(([, elements]) => elements > budgets.elements)).toEqual([]);
});

test('the stylesheet is named by what is in it, since browsers keep it for good under its name', () => {
  const sheets = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.css'));
  const hashes = sheets.map((name) =>
    createHash('sha256')
      .update(readFileSync(join(dist, '_astro', name)))
      .digest('base64url')
      .slice(0, 8),
  );
  expect(sheets).toEqual(hashes.map((hash) => `style.${hash}.css`));
  expect(sheets.length).toBe(1);
});

describe('the weight of a page', () => {
  test('is at most 13 kB of HTML with the rules of its first frame, and 10.5 kB without them', () => {
    const light = weighed.filter(({ path }) => !mayBeHeavy.includes(path));
    const heavy = light.filter(({ page, words }) => page > budgets.page || words > budgets.words);
    expect(heavy.map(({ path, page, words }) => [path, page, words])).toEqual([]);
    // Only pages that exist may be heavier.
    expect(readPages.map(({ path }) => path)).toEqual(expect.arrayContaining(mayBeHeavy));
  });

  test('is at most 47 kB with styles, face and script at the first visit', () => {
    const light = weighed.filter(({ path }) => !mayBeHeavy.includes(path));
    const bytes = light.map(
      ({ path, page, style, face, script }) => [path, page + style + face + script] as const,
    );
    expect(bytes.filter(([, all]) => all > budgets.firstVisit)).toEqual([]);
    expect(Math.min(...weighed.map(({ face }) => face))).toBeGreaterThan(0);
  });

  test('has little script: 2 kB, and what a page of its own kind needs', () => {
    const over = weighed.filter(({ script, scriptLimit: limit }) => script > limit);
    expect(over.map(({ path, script, scriptLimit: limit }) => [path, script, limit])).toEqual([]);
  });

  test('makes a plan with little script too, which comes once there is a day', () => {
    const own = [...builtFiles].filter((file) => /\/plan-form-[\w-]+\.js$/.test(file));
    expect(own).toHaveLength(1);
    const page = weighed.find(({ path }) => path === '/planner/');
    expect((page?.script ?? NaN) + weightOf(own[0] ?? '')).toBeLessThanOrEqual(budgets.planner);
  });

  test('comes with no more requests than the page itself, the styles, the face and one script', () => {
    const faults = faultsOn(readPages, ({ document }) =>
      [
        ...all(document, 'script[src]').slice(1),
        ...all(document, 'link[rel="stylesheet"]').slice(1),
        ...all(document, 'link[rel="modulepreload"], img:not([loading="lazy"])'),
      ].map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(faults).toEqual([]);
  });
});
