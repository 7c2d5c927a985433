import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { inProject } from '../../src/cli/project.ts';
import { run } from '../../src/cli/run.ts';

/** The packages that only the tests of hosts and the bench need, with their lockfile. */
const listed = inProject('tests/bench/tools');

/** Where their packages are kept from run to run and from checkout to checkout, as long as the lockfile is the same. */
function keptAt(): string {
  const lock = createHash('sha256')
    .update(readFileSync(join(listed, 'package-lock.json')))
    .digest('hex');
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(cache, 'skin-needling-guide', `tools-${process.platform}-${process.arch}-${lock.slice(0, 16)}`);
}

/** Fetches them where they are not kept yet: into a folder beside their place, which they take only when they are whole. */
export async function fetchTools(): Promise<string> {
  const place = keptAt();
  if (existsSync(place)) return place;
  mkdirSync(dirname(place), { recursive: true });
  const folder = mkdtempSync(`${place}-`);
  cpSync(listed, folder, { recursive: true });
  // None of them has a script that is needed.
  const options = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const { code, output } = await run('npm', ['ci', '--prefix', folder, ...options]);
  if (code !== 0) throw new Error(`The tools could not be fetched:\n${output}`);
  try {
    renameSync(folder, place);
  } catch (error) {
    // Another run was quicker.
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

/** Folder of a package that only the tests of hosts and the bench need. */
export const toolAt = async (name: string): Promise<string> => join(await fetchTools(), 'node_modules', name);

/** What such a package gives to who imports it. */
export async function importTool<Exports>(name: string): Promise<Exports> {
  const folder = await toolAt(name);
  const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string };
  return (await import(pathToFileURL(join(folder, main)).href)) as Exports;
}
