import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

import { site } from '../../src/site.ts';

/** Folder of the built site: DIST, or dist/ of this project. */
export const dist = resolve(process.env['DIST'] ?? 'dist');

/** Path in front of every page of this build: empty, or a slash and a name. */
export const { base } = site;

/** A page of the built site. */
export interface BuiltPage {
  /** Address from the root of the guide: / or /aftercare/ or /404.html. */
  path: string;
  html: string;
}

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
  .sort();

/** Address of every file of the built site, from the root of the guide. */
export const builtFiles: ReadonlySet<string> = new Set(files);

const all: readonly BuiltPage[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({
    path: file.replace(/(^|\/)index\.html$/, '$1'),
    html: readFileSync(join(dist, file), 'utf8'),
  }));

const isRedirect = ({ html }: BuiltPage): boolean => /<meta http-equiv="refresh"/i.test(html);

/** Every page of the built site that a reader reads. */
export const pages: readonly BuiltPage[] = all.filter((page) => !isRedirect(page));

/** Pages at old addresses that do nothing but lead to the new one. */
export const redirects: readonly BuiltPage[] = all.filter(isRedirect);

if (pages.length === 0) throw new Error(`There is no page in ${dist}: build the guide first, or set DIST.`);

/** Addresses of the pages that a reader reads. */
export const paths: readonly string[] = pages.map(({ path }) => path);

/** The built page at this address. @throws Error when there is none */
export function pageAt(path: string): BuiltPage {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`There is no page at ${path} in ${dist}. There are: ${paths.join(' ')}`);
  return page;
}
