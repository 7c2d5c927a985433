import { glob, mkdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

import { GuideError } from '../guide/guide-error.ts';
import { reasonOf } from '../guide/reason.ts';

/** Room that a build of any guide wants, in bytes: its code and its cards come with every guide. */
const least = 16e6;

/** Bytes of all files of a folder; none when there is no such folder. */
async function sizeOf(folder: string): Promise<number> {
  let size = 0;
  for await (const name of glob('**/*', { cwd: folder }))
    size += (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0;
  return size;
}

/**
 * Makes the folder that a build goes into, beside the last one.
 * @throws GuideError when nothing can be written there, or when there is not the room for a second build
 */
export async function makeRoom(fresh: string, root: string): Promise<void> {
  const refuse = (what: string, todo: string): never => {
    throw new GuideError([{ file: 'dist/', what, todo: `${todo} The last dist/ stays as it was.` }]);
  };
  await mkdir(fresh).catch((error: unknown) =>
    refuse(
      `A new one cannot be written beside it: ${reasonOf(error)}.`,
      `Let the user who builds write in ${root}, or build in a copy of it.`,
    ),
  );
  const { bavail, bsize } = await statfs(root);
  const needed = Math.max(least, 2 * (await sizeOf(join(root, 'dist'))));
  const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
  if (bavail * bsize < needed) {
    refuse(
      `The disk is nearly full: a build wants ${inMegabytes(needed)} beside the last one, and ${inMegabytes(bavail * bsize)} are free.`,
      `Make room on the disk of ${root}.`,
    );
  }
}
