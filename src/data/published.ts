import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { lockFile, lockSchema } from '../guide/permalink.ts';

/** A list of addresses as it was written; none where it is not such a list. */
function listIn(text: string): string[] {
  try {
    return lockSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/**
 * Addresses that were promised before, whatever the lock says now: those of the last version that was committed, or,
 * where there is none, those of the last build.
 */
export async function readPublished(root: string): Promise<string[]> {
  try {
    const { stdout } = await promisify(execFile)('git', ['show', `HEAD:./${lockFile}`], {
      cwd: root,
      maxBuffer: 1e8,
    });
    return listIn(stdout);
  } catch {
    return listIn(await readFile(join(root, 'dist/permalinks.lock.json'), 'utf8').catch(() => '[]'));
  }
}
