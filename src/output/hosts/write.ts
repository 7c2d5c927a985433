import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { caddy } from './caddy.ts';
import { headersFile, redirectsFile, wrangler } from './folder.ts';
import { nginx } from './nginx.ts';
import { objectStore } from './object-store.ts';
import type { Hosted } from './statement.ts';

/** Writes into a build what Cloudflare and Netlify read there. */
export async function writeInBuild(folder: string, hosted: Hosted): Promise<void> {
  await writeFile(join(folder, '_headers'), headersFile(hosted));
  await writeFile(join(folder, '_redirects'), redirectsFile(hosted));
}

/** Names of the files of a build, in order. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await Array.fromAsync(glob('**/*', { cwd: folder, withFileTypes: true }));
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

/** A line of a list of checksums for each file of a build, as `sha256sum --check` reads it. */
async function checksums(folder: string, names: readonly string[]): Promise<string> {
  const lines = names.map(async (name) => {
    const sum = createHash('sha256').update(await readFile(join(folder, name)));
    return `${sum.digest('hex')}  ${name}\n`;
  });
  return (await Promise.all(lines)).join('');
}

/** Writes what other hosts read beside a build into .hosts/, with the checksums of its files. */
export async function writeBeside(root: string, hosted: Hosted): Promise<void> {
  const folder = join(root, '.hosts');
  const dist = join(root, 'dist');
  const names = await filesOf(dist);
  const files = {
    'nginx.conf': nginx(hosted),
    Caddyfile: caddy(hosted),
    'wrangler.json': wrangler(),
    'object-store.sh': objectStore(hosted, names),
    SHA256SUMS: await checksums(dist, names),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
