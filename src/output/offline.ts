import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
  const files = await assetsIn(folder);
  const lists = ['search.json'];
  const hash = createHash('sha256');
  let bytes = 0;
  for (const name of [...pages.map((path) => `${path.slice(1)}index.html`), ...lists, ...files]) {
    const data = await readFile(join(folder, name));
    hash.update(name).update(data);
    bytes += data.length;
  }
  const kept: Kept = {
    version: hash.digest('hex').slice(0, 12),
    base: href('/'),
    assets: files.map((name) => href(`/${name}`)),
    pages: [...pages, ...lists.map((name) => `/${name}`)].map(href),
    bytes,
  };
  await writeFile(file, `(${keepPages.toString()})(self, ${JSON.stringify(kept)});\n`);
}
