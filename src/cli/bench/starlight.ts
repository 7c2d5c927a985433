import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser } from 'playwright';

import { serve } from '../serve.ts';
import { run } from '../run.ts';
import { inProject } from '../project.ts';
import { look } from './lighthouse.ts';
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

/**
 * What a page costs here and in Starlight, of the same words in one run, as a table with the ratio of each figure. Times
 * are the middle of 5 visits by Lighthouse, made by turns.
 */
export async function starlightTable(
  browser: Browser,
  port: number,
  { dist, url, page, built }: { dist: string; url: string; page: string; built: string },
): Promise<string> {
  const served = await serve(built, { port: 0 });
  const sites = [
    { dist, url, times: [] as number[][] },
    { dist: built, url: served.url, times: [] as number[][] },
  ];
  for (let turn = 0; turn < 5; turn += 1) {
    for (const site of sites) {
      const { audits } = await look(port, site.url + page, ['performance']);
      const names = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];
      site.times.push(names.map((name) => audits[name]?.numericValue ?? NaN));
    }
  }
  const figures = await Promise.all(
    sites.map(async (site) => {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const opened = await context.newPage();
      const { css, js, font } = await visit(opened, site.url + page);
      const elements = await opened.evaluate(() => document.querySelectorAll('*').length);
      await context.close();
      const html = brotli(readFileSync(join(site.dist, page, 'index.html')));
      const times = [0, 1, 2].map((index) => middle(site.times.map((one) => one[index] ?? NaN)));
      return [...times, html, html + css + js + font, elements];
    }),
  );
  await served.close();
  const names = ['first paint, ms', 'largest paint, ms', 'blocking, ms', 'HTML', 'first visit', 'elements'];
  const rows = names.map((name, index) => {
    const [here = NaN, there = NaN] = figures.map((one) => Math.round(one[index] ?? NaN));
    return [name, String(here), String(there), (here / there).toFixed(2)];
  });
  return `${table([[page, 'here', 'Starlight', 'ratio'], ...rows])}
Bytes at brotli 11; the first visit is HTML with styles, scripts and faces. Starlight ${version}, the same words as Markdown.`;
}
