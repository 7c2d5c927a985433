import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { type Kept, keepPages } from '../browser/service-worker.ts';
import { href, site } from '../site.ts';

/** A worker that takes itself and everything that it kept away: what is published to switch keeping off. */
export const farewell = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const key of await caches.keys()) if (key.startsWith(${JSON.stringify(`guide ${href('/')} `)})) await caches.delete(key);
  await registration.unregister();
})()));
`;

/** Styles, scripts, drawings and the typeface of a built site, in one order on every machine. */
async function assetsIn(folder: string): Promise<string[]> {
  const assets: string[] = [];
  for await (const name of glob(['_astro/**/*.{css,js,svg,woff2}', 'faces.svg'], { cwd: folder }))
    assets.push(name.replaceAll('\\', '/'));
  return assets.sort();
}

/**
 * Of these files those that a text names, and those that they name in turn: a build also leaves the scripts that it
 * joined to one.
 */
async function namedIn(
  texts: readonly string[],
  files: readonly string[],
  folder: string,
): Promise<string[]> {
  const named = new Set<string>();
  const open = [...texts];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const file of files) {
      if (named.has(file) || !text.includes(basename(file))) continue;
      named.add(file);
      open.push(await readFile(join(folder, file), 'utf8'));
    }
  }
  return files.filter((file) => named.has(file));
}

/**
 * Writes the service worker of a built site: its code with what it keeps, and a version that is another one as soon
 * as any kept file is.
 * @param folder the built site
 * @param pages addresses from the root of the guide of the pages that a reader may keep
 */
export async function writeServiceWorker(folder: string, pages: readonly string[]): Promise<void> {
  const file = join(folder, 'sw.js');
  if (!site.offline) {
    await writeFile(file, farewell);
    return;
  }
  const kept = pages.map((path) => `${path.slice(1)}index.html`);
  const texts = await Promise.all(kept.map((name) => readFile(join(folder, name), 'utf8')));
  const files = await namedIn(texts, await assetsIn(folder), folder);
  const lists = ['search.json'];
  const hash = createHash('sha256');
  let bytes = 0;
  for (const name of [...kept, ...lists, ...files]) {
    const data = await readFile(join(folder, name));
    hash.update(name).update(data);
    bytes += data.length;
  }
  const told: Kept = {
    version: hash.digest('hex').slice(0, 12),
    base: href('/'),
    assets: files.map((name) => href(`/${name}`)),
    pages: [...pages, ...lists.map((name) => `/${name}`)].map(href),
    bytes,
  };
  await writeFile(file, `(${keepPages.toString()})(self, ${JSON.stringify(told)});\n`);
}
