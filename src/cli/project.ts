import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project, wherever a command is started from. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** A path inside the project. */
export const inProject = (...names: string[]): string => join(root, ...names);

/** Files that packages of the project run as their commands. */
const bins = { astro: 'astro/bin/astro.mjs', playwright: 'playwright/cli.js', vitest: 'vitest/vitest.mjs' };

/** The file that a package runs as its command. */
export const binOf = (name: keyof typeof bins): string => inProject('node_modules', bins[name]);
