import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { reasonOf } from '../guide/reason.ts';
import { inProject } from './project.ts';

/** What stands in a file of a folder, or at an address; a page is asked for by its folder, as readers do. */
async function read(place: string, name: string): Promise<Uint8Array> {
  if (!/^https?:/.test(place)) return readFile(join(place, name));
  const answer = await fetch(`${place.replace(/\/$/, '')}/${name.replace(/(^|\/)index\.html$/, '$1')}`);
  if (!answer.ok && name !== '404.html') throw new Error(`status ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Holds a published folder or address against a list of checksums; what differs or is missing, file by file. */
export async function verify(place: string, list: string): Promise<string[]> {
  const faults: string[] = [];
  for (const line of list.trim().split('\n')) {
    const [sum, name = ''] = line.split(/ {2}(.*)/s);
    // A host reads these two and does not show them.
    if (/^https?:/.test(place) && /^_(headers|redirects)$/.test(name)) continue;
    try {
      const is = createHash('sha256')
        .update(await read(place, name))
        .digest('hex');
      if (is !== sum) faults.push(`${name} is not what was built`);
    } catch (error) {
      faults.push(`${name} cannot be read: ${reasonOf(error)}`);
    }
  }
  return faults;
}

if (import.meta.main) {
  const [place = inProject('dist')] = process.argv.slice(2);
  const list = await readFile(inProject('.hosts', 'SHA256SUMS'), 'utf8').catch(() => undefined);
  const faults = list ? await verify(place, list) : ['There is no list of checksums: build the guide first.'];
  console.log([...faults, `${place} is ${faults.length > 0 ? 'not ' : ''}what was built.`].join('\n'));
  process.exitCode = faults.length > 0 ? 1 : 0;
}
