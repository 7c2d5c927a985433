import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project, wherever a command is started from. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** A path inside the project. */
export const inProject = (...names: string[]): string => join(root, ...names);

/**
 * File that a package of the project runs as a command.
 * @throws Error that says to install, when the package is not there
 */
export function binOf(name: string): string {
  const folder = inProject('node_modules', name);
  let text: string;
  try {
    text = readFileSync(join(folder, 'package.json'), 'utf8');
  } catch {
    throw new Error(`The package ${name} is not installed. Run: npm ci`);
  }
  const { bin } = JSON.parse(text) as { bin?: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin?.[name.replace(/^@[^/]+\//, '')];
  if (file === undefined) throw new Error(`The package ${name} holds no command of that name.`);
  return join(folder, file);
}
