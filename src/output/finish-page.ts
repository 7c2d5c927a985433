import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { absolute, site } from '../site.ts';
import { addPolicy } from './content-policy.ts';
import { endFirstScreen, inlineFirstStyles, layOutInParts } from './first-screen.ts';
import { readHtml, writeHtml } from './html.ts';
import { joinPage } from './join-page.ts';
import { leanPage } from './lean-page.ts';
import { markdownCopy } from './markdown-copy.ts';
import { joinScripts } from './one-script.ts';
import { type Renamed, shortenClasses } from './short-names.ts';

/** A page that a build wrote, to be finished. */
export interface Unfinished {
  /** Folder that the build wrote into. */
  folder: string;
  /** File of the page in that folder: aftercare/index.html. */
  name: string;
  /** Whether the page is also given as plain Markdown. */
  copied: boolean;
  short: Renamed;
}

/** Makes a link of a page one that leads there from anywhere. */
const addressFrom = (slug: string) => (link: string) => {
  if (link.startsWith('#')) return absolute(`/${slug}/`) + link;
  return link.startsWith('/') ? (site.origin ?? '') + link : link;
};

/**
 * Finishes a page in its place: lean, with one script, its numbers joined to what they count, its utilities under
 * short names, the rules of its first frame in it, with the narrowest policy; and writes its Markdown copy beside it. It
 * is read once, and apart from the rest of a build, so that each core can do some of the pages.
 * @throws Error when the page is not well-formed, or is to be copied and has no article
 */
export async function finishPage({ folder, name, copied, short }: Unfinished): Promise<void> {
  const file = join(folder, name);
  const page = readHtml(await readFile(file, 'utf8'), name);
  leanPage(page);
  await joinScripts(page, join(folder, '_astro'));
  const slug = dirname(name);
  if (copied) await writeFile(join(folder, `${slug}.md`), markdownCopy(page, addressFrom(slug)));
  joinPage(page);
  endFirstScreen(page);
  shortenClasses(page, short);
  inlineFirstStyles(page, await readFile(join(folder, '_astro', short.sheet.is), 'utf8'), short.faces);
  layOutInParts(page);
  addPolicy(page, name);
  await writeFile(file, writeHtml(page));
}
