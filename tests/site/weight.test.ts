import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { budgets } from '../budgets.ts';
import { brotli, inlineParts } from '../../src/cli/bench/page-weight.ts';
import { base, builtFiles, dist } from '../support/built-pages.ts';
import { all, faultsOn, readPages, type ReadPage } from '../support/documents.ts';

/** Bytes of script that a page may have: the planner has its own, and a page with a sheet prints and ticks. */
const scriptLimit = ({ document }: ReadPage) =>
  (document.querySelector('.planner') ? budgets.planner : budgets.script) +
  (document.querySelector('.print-choice') ? budgets.printAndTicks : 0);

// The page of the whole guide holds all the others, and the pages of all questions and all sources are lists that
// grow with the guide: as a whole they may be heavier. What their first screen needs is held to the same 14 kB as
// everywhere: tests/e2e/every-page.test.ts finds it in a browser. The kit holds every component for those who write.
const mayBeHeavy = ['/guide/', '/questions/', '/sources/', '/kit/'];

/** Files of the built site that elements of a page load. */
const loaded = ({ document }: ReadPage, selector: string, name: string) =>
  all(document, selector)
    .map((element) => (element.getAttribute(name) ?? '').slice(base.length))
    .filter((file) => builtFiles.has(file))
    .map((file) => readFileSync(join(dist, file)));

const sum = (files: readonly Buffer[]) => files.reduce((total, file) => total + brotli(file), 0);

const weighed = readPages.map((page) => {
  const { js } = inlineParts(page.html);
  return {
    path: page.path,
    page: brotli(page.html) + sum(loaded(page, 'link[rel="stylesheet"]', 'href')),
    scriptLimit: scriptLimit(page),
    script: (js ? brotli(js) : 0) + sum(loaded(page, 'script[src], link[rel="modulepreload"]', 'src')),
  };
});

console.log(
  ['Bytes at brotli 11: HTML with its styles, and script']
    .concat(
      weighed.map(
        ({ path, page, script }) =>
          `${path.padEnd(18)} ${String(page).padStart(7)} ${String(script).padStart(5)}`,
      ),
    )
    .join('\n'),
);

describe('the weight of a page', () => {
  test('is at most 20 kB', () => {
    const light = weighed.filter(({ path }) => !mayBeHeavy.includes(path));
    expect(light.filter(({ page }) => page > budgets.page).map(({ path, page }) => [path, page])).toEqual([]);
    // Only pages that exist may be heavier.
    expect(readPages.map(({ path }) => path)).toEqual(expect.arrayContaining(mayBeHeavy));
  });

  test('has little script: 1 kB, and what a page of its own kind needs', () => {
    const over = weighed.filter(({ script, scriptLimit: limit }) => script > limit);
    expect(over.map(({ path, script, scriptLimit: limit }) => [path, script, limit])).toEqual([]);
  });

  test('comes with no more requests than the page itself, the face and one script', () => {
    const faults = faultsOn(readPages, ({ document }) =>
      [
        ...all(document, 'script[src]').slice(1),
        ...all(document, 'link[rel="stylesheet"], link[rel="modulepreload"], img:not([loading="lazy"])'),
      ].map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(faults).toEqual([]);
  });
});
