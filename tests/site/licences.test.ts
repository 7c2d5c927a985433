import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

import { dist } from '../support/built-pages.ts';

const told = readFileSync(join(dist, 'licences.txt'), 'utf8');

/** The text of a licence that stands in a folder. */
function licenceIn(folder: string): string {
  const name = readdirSync(folder).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file)) ?? '';
  return readFileSync(join(folder, name), 'utf8').trim();
}

/** Packages whose code the scripts of pages hold, by their folders. */
async function bundled(): Promise<string[]> {
  const input = readdirSync('src/browser').map((file) => join('src/browser', file));
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input } },
  })) as Rolldown.RolldownOutput;
  const modules = made.output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
  return [...new Set(modules.flatMap((id) => /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []))].sort();
}

test('the licence of each package whose code a page loads is published', async () => {
  const folders = await bundled();
  expect(folders).toContain('node_modules/minisearch');
  expect(folders.filter((folder) => !told.includes(licenceIn(folder)))).toEqual([]);
});

test('the licences of the guide, its typeface and the styles it builds on are published', () => {
  for (const file of ['LICENSE', 'src/assets/fonts/OFL.txt', 'node_modules/tailwindcss/LICENSE'])
    expect(told).toContain(readFileSync(file, 'utf8').trim());
  const others = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)[A-Z]+\.txt$/.test(file),
  );
  expect(others.length).toBeGreaterThan(0);
  for (const file of others) expect(told).toContain(readFileSync(join('src', file), 'utf8').trim());
});
