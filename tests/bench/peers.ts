import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import MiniSearch from 'minisearch';
import type { Browser } from 'playwright';

import { makeFinder, type SearchData } from '../../src/guide/finder.ts';
import { readGuide } from '../../src/data/read-guide.ts';
import { serve } from '../../src/cli/serve.ts';
import { presentAddresses, type Queries, relevance } from './relevance.ts';
import { inFolder } from './starlight.ts';
import { table } from './table.ts';

const version = '1.6.4';

/** Builds a site of VitePress with its local search from the plain copies of pages. @returns its folder */
async function buildVitePress(folder: string, dist: string, slugs: readonly string[]): Promise<string> {
  mkdirSync(join(folder, '.vitepress'), { recursive: true });
  const dependencies = { vitepress: version };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies }),
  );
  writeFileSync(
    join(folder, '.vitepress', 'config.mjs'),
    `export default { ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' } } };`,
  );
  for (const slug of slugs)
    writeFileSync(join(folder, `${slug}.md`), readFileSync(join(dist, `${slug}.md`), 'utf8'));
  await inFolder(folder, 'npm', 'install', '--no-audit', '--no-fund');
  await inFolder(folder, 'npx', 'vitepress', 'build');
  return join(folder, '.vitepress', 'dist');
}

/** Letters and digits of a text alone: titles are compared without marks, which each site writes in its own way. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A place in a site of headings: its page, and the heading that is led to. */
const placeAt = (path: string, heading: string): string => `${path}#${plain(heading)}`;

/** Where each place of the guide stands in a site that knows headings alone: rules and words below the one above them. */
function placesByHeading({ entries }: SearchData, dist: string): Map<string, string> {
  const lines = new Map<string, string[]>();
  const linesOf = (path: string) => {
    const read = lines.get(path) ?? readFileSync(join(dist, `${path.slice(1, -1)}.md`), 'utf8').split('\n');
    lines.set(path, read);
    return read;
  };
  return new Map(
    entries.map(({ at, kind, title }) => {
      const [path = ''] = at.split('#');
      if (kind !== 'rule' && kind !== 'term') return [at, placeAt(path, title)];
      const all = linesOf(path);
      const line = all.findIndex((one) => plain(one).startsWith(plain(title)));
      const heading = all.slice(0, Math.max(line, 0)).findLast((one) => one.startsWith('#'));
      return [at, placeAt(path, heading ?? '')];
    }),
  );
}

/** What VitePress' local search finds, by its own index and the options that its theme gives it. */
async function vitePressSearch(built: string): Promise<(typed: string) => string[][]> {
  const chunks = join(built, 'assets', 'chunks');
  const file = readdirSync(chunks).find((name) => name.startsWith('@localSearchIndexroot'));
  if (!file) throw new Error('VitePress built no index of its search.');
  const { default: index } = (await import(join(chunks, file))) as { default: string };
  const search = MiniSearch.loadJSON<{ title: string }>(index, {
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  return (typed) =>
    search
      .search(typed)
      .slice(0, 3)
      .map((one) => [
        placeAt(String(one.id).replace(/(\.html)?(#.*)?$/, '/'), String((one as { title?: unknown }).title)),
      ]);
}

/** What Pagefind gives of a page that it found. */
interface Found {
  url: string;
  meta: { title?: string };
  sub_results: { title: string; url: string; locations: number[] }[];
}

/**
 * What Starlight's search finds, asked of its own Pagefind in a browser. A page that it finds counts as one place, and is
 * right where it or any of the headings that are shown below it is: the 3 with the most words that were typed.
 */
async function starlightSearch(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<(typed: string) => string[][]> {
  const page = await browser.newPage();
  await page.goto(`${url}/aftercare/`);
  const pages = await page.evaluate(async (all: readonly string[]) => {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(address)) as {
      search: (typed: string) => Promise<{ results: { data: () => Promise<Found> }[] }>;
    };
    const found: Found[][] = [];
    for (const typed of all) {
      const { results } = await pagefind.search(typed);
      found.push(await Promise.all(results.slice(0, 3).map((one) => one.data())));
    }
    return found;
  }, queries);
  await page.close();
  const answers = new Map(
    queries.map((typed, index) => [
      typed,
      (pages[index] ?? []).map(({ url: at, meta, sub_results: headings }) => {
        const path = new URL(at, url).pathname;
        const shown = headings
          .toSorted((one, other) => other.locations.length - one.locations.length)
          .slice(0, 3);
        return [meta.title ?? '', ...shown.map(({ title }) => title)].map((title) => placeAt(path, title));
      }),
    ]),
  );
  return (typed) => answers.get(typed) ?? [];
}

/**
 * How often the right place comes first, and among the first three, here and in the searches of Starlight and VitePress
 * of the same words, on the same queries. Those know headings alone: the heading above a rule or a word counts for them.
 */
export async function relevanceTable(
  browser: Browser,
  sets: ReadonlyMap<string, Queries>,
  {
    project,
    slugs,
    starlight,
    folder,
  }: { project: string; slugs: readonly string[]; starlight: string; folder: string },
): Promise<string> {
  const dist = join(project, 'dist');
  const data = JSON.parse(readFileSync(join(dist, 'search.json'), 'utf8')) as SearchData;
  const present = presentAddresses(await readGuide(project));
  const served = await serve(starlight, { port: 0 });
  const byHeading = placesByHeading(data, dist);
  const find = await makeFinder(data);
  const typed = [...sets.values()].flatMap((set) => Object.keys(set));
  const peers = [
    await starlightSearch(browser, served.url, typed),
    await vitePressSearch(await buildVitePress(folder, dist, slugs)),
  ];
  await served.close();
  const rows = [...sets].map(([name, queries]) => {
    const here = relevance(
      queries,
      (text) => find(text, 3),
      ({ at }, right) => right.map(present).includes(at),
    );
    const there = peers.map((peer) =>
      relevance(queries, peer, (places, right) =>
        right.some((at) => places.includes(byHeading.get(present(at)) ?? '')),
      ),
    );
    return [
      name,
      String(Object.keys(queries).length),
      ...[here, ...there].map(({ first, inThree }) => `${first.toFixed(0)} / ${inThree.toFixed(0)}`),
    ];
  });
  return `${table([['first / in three, of 100', 'queries', 'here', 'Starlight', 'VitePress'], ...rows])}
VitePress ${version}; each built from the same words.`;
}
