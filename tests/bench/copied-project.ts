import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { inProject, root } from '../../src/cli/project.ts';
import { run } from '../../src/cli/run.ts';

const left = new Set(['node_modules', 'dist', '.git', '.astro', 'test-results', 'tests']);

/** Lets a folder use the packages of this project. */
export const linkPackages = (folder: string): void =>
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'), 'junction');

/** Copies the project without what is made or fetched, and lets the copy use the same packages. */
export function copyProject(folder: string): void {
  for (const name of readdirSync(root)) {
    if (!left.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  linkPackages(folder);
}

/** All pages that a build wrote into a folder, as addresses: /, /aftercare/ and /s/sun/. */
export const allPages = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();

/** The pages of words among them: those below /s/ only lead on to a heading. */
export const builtPages = (dist: string): string[] =>
  allPages(dist).filter((page) => !page.startsWith('/s/'));

/**
 * Builds the Astro project of a folder as for a site at the root of a host.
 * @returns seconds from start to end of the command
 * @throws Error with what Astro wrote, when the build fails
 */
export async function buildIn(folder: string): Promise<number> {
  const env = { SITE_URL: undefined, BASE_PATH: undefined, NODE_ENV: undefined };
  const start = performance.now();
  const { code, output } = await run(process.execPath, [inProject('src/cli/astro.ts'), 'build'], {
    cwd: folder,
    env,
  });
  if (code !== 0) throw new Error(`The build failed:\n${output.trim().split('\n').slice(-40).join('\n')}`);
  return (performance.now() - start) / 1000;
}
