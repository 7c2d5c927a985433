import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import getPort from 'get-port';
import { chromium } from 'playwright';

import { findBrowser } from '../../src/cli/browser.ts';
import { temporaryFolder } from '../../src/cli/run.ts';
import { serve } from '../../src/cli/serve.ts';
import { duration } from '../../src/cli/tally.ts';
import { reasonOf } from '../../src/guide/reason.ts';
import { buildIn, builtPages, copyProject } from './copied-project.ts';
import { lighthouseTable } from './lighthouse.ts';
import { loadTable } from './load.ts';
import { relevanceTable } from './peers.ts';
import { querySets } from './relevance.ts';
import { scaleTable } from './scale.ts';
import { searchTable } from './search.ts';
import { buildStarlight, starlightTable } from './starlight.ts';
import { weightTable } from './weight.ts';

const usage = `npm run bench -- [--lighthouse=/aftercare/,/] [--starlight=/aftercare/] [--search=FILE,FILE] [--load=1,50,500] [--sections=7,70,700]
  --lighthouse  pages that Lighthouse looks at, or all, or none
  --starlight   the page that is compared with the same words in Starlight, fetched for it, or none
  --search      sets of queries that are asked here, in Starlight and in VitePress, instead of those of tests/search, or none
  --load        connections at once to nginx and Caddy, or none
  --sections    sizes of guide whose build is timed, or none`;

/** A list from the command line: a,b, or none. */
const listOf = (text: string): string[] => (text === 'none' ? [] : text.split(',').filter(Boolean));

/** Prints a part of the figures; a part that fails says why and does not hide the others. */
async function show(title: string, make: () => Promise<string>): Promise<void> {
  console.log(`\n## ${title}\n`);
  try {
    console.log(await make());
  } catch (error) {
    console.log(`This part failed. ${reasonOf(error)}`);
    process.exitCode = 1;
  }
}

/** Measures a fresh build of the guide in a temporary folder. */
async function bench(
  lighthouse: readonly string[] | undefined,
  compared: string,
  queries: readonly string[] | undefined,
  connections: readonly number[],
  sizes: readonly number[],
): Promise<void> {
  const temporary = temporaryFolder();
  const project = join(temporary, 'project');
  mkdirSync(project);
  copyProject(project);
  console.log(`The guide as it is: built in ${duration(await buildIn(project))}.`);
  const dist = join(project, 'dist');
  const pages = builtPages(dist);
  const usual = ['/', '/aftercare/', '/guide/', '/benefits/'].filter((page) => pages.includes(page));
  const looked = lighthouse?.[0] === 'all' ? pages : (lighthouse ?? usual);
  const unknown = looked.filter((page) => !pages.includes(page));
  if (unknown.length > 0)
    throw new Error(`There is no page ${unknown.join(' or ')}. There is: ${pages.join(' ')}\n${usage}`);

  const port = await getPort();
  const found = await findBrowser();
  const { url, close } = await serve(dist, { port: 0 });
  // Starlight's page and ours are looked at over TLS too, with a certificate of this machine.
  const args = [`--remote-debugging-port=${port}`, '--ignore-certificate-errors'];
  const browser = await chromium.launch({ ...found, args: [...(found.args ?? []), ...args] });
  await show('Weight of each page', () => weightTable(browser, { dist, url, pages }));
  if (pages.includes('/search/')) await show('Search', () => searchTable(browser, { url }));

  if (looked.length > 0)
    await show('Lighthouse, mobile', () => lighthouseTable(port, { url, pages: looked }));
  const sets = querySets(queries);
  const compares = pages.includes(compared);
  const searches = sets.size > 0 && pages.includes('/search/');
  if (compares || searches) {
    const slugs = pages
      .map((page) => page.slice(1, -1))
      .filter((slug) => existsSync(join(dist, `${slug}.md`)));
    const built = buildStarlight(join(temporary, 'starlight'), dist, slugs);
    if (compares)
      await show('Beside Starlight', async () =>
        starlightTable(browser, port, { dist, url, page: compared, built: await built }),
      );
    if (searches)
      await show('Search beside those of Starlight and VitePress', async () => {
        const folder = join(temporary, 'vitepress');
        return relevanceTable(browser, sets, { project, slugs, starlight: await built, folder });
      });
  }
  await browser.close();
  await close();
  if (connections.length > 0)
    await show('Under load', () => loadTable(project, { pages: usual, connections }));
  if (sizes.length > 0) await show('Time to build', () => scaleTable(sizes, temporary));
}

try {
  const { values } = parseArgs({
    options: {
      lighthouse: { type: 'string' },
      starlight: { type: 'string', default: '/aftercare/' },
      search: { type: 'string' },
      load: { type: 'string', default: '1,50,500' },
      sections: { type: 'string', default: '7,70,700' },
    },
  });
  const numbersOf = (name: 'load' | 'sections'): number[] => {
    const numbers = listOf(values[name]).map(Number);
    if (numbers.some((one) => !Number.isInteger(one) || one < 1))
      throw new Error(`--${name} is not a list of numbers.\n${usage}`);
    return numbers;
  };
  const lighthouse = values.lighthouse === undefined ? undefined : listOf(values.lighthouse);
  const queries = values.search === undefined ? undefined : listOf(values.search);
  await bench(lighthouse, values.starlight, queries, numbersOf('load'), numbersOf('sections'));
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
