import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { reasonOf } from '../guide/reason.ts';
import { inProject } from './project.ts';

/** Files that a host reads and does not show. */
const forHost = new Set(['_headers', '_redirects']);

/** Files asked for at once. */
const width = 8;

/** What stands in a file of a folder, or at an address; a page is asked for by its folder, as readers do. */
async function read(place: string, name: string): Promise<Uint8Array> {
  if (!/^https?:\/\//.test(place)) return readFile(join(place, name));
  const answer = await fetch(`${place.replace(/\/$/, '')}/${name.replace(/(^|\/)index\.html$/, '$1')}`);
  if (!answer.ok && name !== '404.html') throw new Error(`status ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Holds a published folder or address against a list of checksums; what differs or is missing, file by file. */
export async function verify(place: string, list: string): Promise<string[]> {
  const faults: string[] = [];
  const waiting = list
    .trim()
    .split('\n')
    .map((line) => line.split(/ {2}(.*)/s))
    .filter(([, name = '']) => !(/^https?:/.test(place) && forHost.has(name)));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [sum, name = ''] = next;
      try {
        const is = createHash('sha256')
          .update(await read(place, name))
          .digest('hex');
        if (is !== sum) faults.push(`${name} is not what was built`);
      } catch (error) {
        faults.push(`${name} cannot be read: ${reasonOf(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return faults.toSorted();
}

if (import.meta.main) {
  const place = process.argv[2] ?? inProject('dist');
  try {
    const list = readFileSync(inProject('.hosts', 'SHA256SUMS'), 'utf8');
    const faults = await verify(place, list);
    for (const fault of faults) console.error(fault);
    console.log(
      faults.length === 0
        ? `${place} is what was built: ${list.trim().split('\n').length} files.`
        : `${faults.length} files of ${place} are not what was built.`,
    );
    process.exitCode = faults.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`There is no list of checksums: build the guide first. (${reasonOf(error)})`);
    process.exitCode = 1;
  }
}
