import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser } from 'playwright';

import { onPath } from '../../src/cli/browser.ts';
import { serve } from '../../src/cli/serve.ts';
import { run } from '../../src/cli/run.ts';
import { inProject } from '../../src/cli/project.ts';
import { secured } from './hosts.ts';
import { look, type Slowed } from './lighthouse.ts';
import { brotli } from './page-weight.ts';
import { table } from './table.ts';
import { visit } from './weight.ts';

const version = '0.42.4';

const config = `
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Skin needling' })], trailingSlash: 'always' });
`;

const collection = `
import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Runs a command in a folder. @throws Error with what it wrote, when it fails */
export async function inFolder(cwd: string, command: string, ...args: string[]): Promise<void> {
  const { code, output } = await run(command, args, { cwd, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')}:\n${output.trim().slice(-2000)}`);
}

/** Builds a site of Starlight from the plain copies of pages that a build of the guide wrote beside them. */
export async function buildStarlight(
  folder: string,
  dist: string,
  slugs: readonly string[],
): Promise<string> {
  const docs = join(folder, 'src', 'content', 'docs');
  mkdirSync(docs, { recursive: true });
  const own = JSON.parse(readFileSync(inProject('node_modules/astro/package.json'), 'utf8')) as {
    version: string;
  };
  const dependencies = { '@astrojs/starlight': version, astro: own.version };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies }),
  );
  writeFileSync(join(folder, 'astro.config.mjs'), config);
  writeFileSync(join(folder, 'src', 'content.config.ts'), collection);
  for (const slug of slugs) {
    const [, title = slug, words = ''] =
      /^# (.+)\n([^]*)$/m.exec(readFileSync(join(dist, `${slug}.md`), 'utf8')) ?? [];
    writeFileSync(join(docs, `${slug}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n${words}`);
  }
  await inFolder(folder, 'npm', 'install', '--no-audit', '--no-fund');
  await inFolder(folder, 'npx', 'astro', 'build');
  return join(folder, 'dist');
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** What Lighthouse times of a page, under the name that the table gives it. */
const timed = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'total-blocking-time': 'blocking',
};

/** Times of a page at several addresses, in turns: of each address the middle of 5 visits by Lighthouse. */
async function timesOf(port: number, addresses: readonly string[], slowed: Slowed): Promise<number[][]> {
  const visits: number[][][] = addresses.map(() => []);
  for (let turn = 0; turn < 5; turn += 1) {
    for (const [index, address] of addresses.entries()) {
      const { audits } = await look(port, address, { categories: ['performance'], slowed });
      visits[index]?.push(Object.keys(timed).map((name) => audits[name]?.numericValue ?? NaN));
    }
  }
  return visits.map((one) =>
    Object.keys(timed).map((_, index) => middle(one.map((times) => times[index] ?? NaN))),
  );
}

/**
 * What a page costs here and in Starlight, of the same words in one run, as a table with the ratio of each figure. Times
 * are those over HTTP/2 with TLS, as hosts serve, where Caddy is here to do so; and over HTTP/1.1, which asks for each file
 * on its own and so shows what a request costs. Each is modelled from a fast visit, as Lighthouse does, which takes the
 * largest paint to wait for every file that came before it; and taken from a visit that is slowed in fact.
 */
export async function starlightTable(
  browser: Browser,
  port: number,
  { dist, url, page, built }: { dist: string; url: string; page: string; built: string },
): Promise<string> {
  const served = await serve(built, { port: 0 });
  const sites = [
    { dist, origin: url },
    { dist: built, origin: served.url },
  ];
  const secure = onPath(['caddy']).length > 0 ? await Promise.all(sites.map(secured)) : [];
  const rows = [[page, 'here', 'Starlight', 'ratio']];
  const add = (name: string, [here = NaN, there = NaN]: readonly number[]) =>
    rows.push([
      name,
      String(Math.round(here)),
      String(Math.round(there)),
      there > 0 ? (here / there).toFixed(2) : '-',
    ]);
  const protocols = [
    { protocol: 'HTTP/1.1', hosts: sites },
    ...(secure.length > 0 ? [{ protocol: 'HTTP/2', hosts: secure }] : []),
  ];
  for (const { protocol, hosts } of protocols) {
    const addresses = hosts.map(({ origin }) => origin + page);
    for (const slowed of ['simulate', 'devtools'] as const) {
      const times = await timesOf(port, addresses, slowed);
      const how = slowed === 'simulate' ? 'modelled' : 'slowed in fact';
      for (const [index, name] of Object.values(timed).entries())
        add(
          `${name} over ${protocol}, ${how}, ms`,
          times.map((one) => one[index] ?? NaN),
        );
    }
  }
  const figures = await Promise.all(
    sites.map(async (site) => {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const opened = await context.newPage();
      const { css, js, font } = await visit(opened, site.origin + page);
      const elements = await opened.evaluate(() => document.querySelectorAll('*').length);
      await context.close();
      const html = brotli(readFileSync(join(site.dist, page, 'index.html')));
      return { html, whole: html + css + js + font, elements };
    }),
  );
  add(
    'HTML',
    figures.map(({ html }) => html),
  );
  add(
    'first visit',
    figures.map(({ whole }) => whole),
  );
  add(
    'elements',
    figures.map(({ elements }) => elements),
  );
  await Promise.all(secure.map(({ stop }) => stop()));
  await served.close();
  return `${table(rows)}
Bytes at brotli 11; the first visit is HTML with styles, scripts and faces. Starlight ${version}, the same words as Markdown.
Times are the middle of 5 visits in turns, modelled from fast ones and slowed in fact; ${secure.length > 0 ? 'HTTP/2 with TLS is what hosts serve' : 'without Caddy none over HTTP/2'}.`;
}
