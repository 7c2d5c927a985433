import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll } from 'vitest';

/** The real project, which the copies are made of. */
const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is fetched, made or not part of a build. */
const left = /^(node_modules|content|tests|dist|test-results|\..*)$/;

/** Variables of the test runner and of a publisher, which a build under test does not take over. */
const foreign = /^(NODE_ENV|NODE_OPTIONS|VITEST.*|MODE|DEV|PROD|SSR|TEST|BASE_URL|BASE_PATH|SITE_URL)$/;

/** The variables of this process that a build under test takes over. */
export const ownVariables = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
});

/** How a build or another command ended, and all that it wrote to the terminal. */
export interface Built {
  code: number;
  output: string;
}

/** A copy of the project with a content folder of its own. */
export interface Project {
  folder: string;
  /** Folder of its built pages. */
  dist: string;
  /** Changes a file of the copy; a change that changes nothing is an error of the test. */
  edit: (file: string, change: (text: string) => string) => void;
  /** Writes a file of the copy, text or bytes. */
  write: (file: string, data: string | Uint8Array) => void;
  /** Takes a file out of the copy. */
  remove: (file: string) => void;
  /** Puts every file back as it was when the copy was made; dist/ stays as the last build left it. */
  restore: () => void;
  /** What a file of the copy holds. */
  read: (file: string) => string;
  /** Runs a file of the copy on Node. */
  run: (file: string) => Promise<Built>;
  /** Runs the real `astro build` in the copy. */
  build: (variables?: Readonly<Record<string, string>>) => Promise<Built>;
  /** Every file of dist/ with what it holds, by its name below dist/. */
  built: () => ReadonlyMap<string, Buffer>;
  /** A fingerprint of each file of dist/, to tell whether anything in it changed. */
  fingerprints: () => Record<string, string>;
}

/** Names of all files below a folder, sorted; none when there is no such folder. */
function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch {
    return [];
  }
}

/** Links each package by itself, so that caches that tools keep in node_modules are the copy's own. */
function linkPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) {
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
    }
  }
}

/** Runs a command to its end; it resolves whatever the exit code. */
function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Built> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') }),
    );
  });
}

/**
 * Makes a temporary copy of the project with the content folder given. It is to be made while a file of tests is read
 * (not in a hook), and is removed after the last test of that file.
 */
export function makeProject(content: string): Project {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'guide-test-'));
  const removeAll = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  afterAll(removeAll);
  for (const name of readdirSync(root)) {
    if (!left.test(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  cpSync(content, join(folder, 'content'), { recursive: true });
  linkPackages(folder);

  const dist = join(folder, 'dist');
  const built = () => new Map(filesBelow(dist).map((file) => [file, readFileSync(join(dist, file))]));
  const changed = new Map<string, Uint8Array | undefined>();
  const bytesOf = (file: string): Uint8Array | undefined => {
    try {
      return readFileSync(join(folder, file));
    } catch {
      return undefined;
    }
  };
  const keep = (file: string) => {
    if (!changed.has(file)) changed.set(file, bytesOf(file));
  };
  const write = (file: string, data: string | Uint8Array) => {
    keep(file);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), data);
  };
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const remove = (file: string) => {
    keep(file);
    rmSync(join(folder, file));
  };

  return {
    folder,
    dist,
    read,
    write,
    remove,
    edit: (file, change) => {
      const before = read(file);
      const after = change(before);
      if (after === before) throw new Error(`The change to ${file} changed nothing.`);
      write(file, after);
    },
    restore: () => {
      for (const [file, bytes] of changed) {
        if (bytes) writeFileSync(join(folder, file), bytes);
        else rmSync(join(folder, file), { force: true });
      }
      changed.clear();
    },
    run: (file) => run([file], folder, process.env),
    build: (variables = {}) => {
      const env = { ...ownVariables(), ...variables };
      return run([join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], folder, env);
    },
    built,
    fingerprints: () =>
      Object.fromEntries(
        [...built()].map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')]),
      ),
  };
}
