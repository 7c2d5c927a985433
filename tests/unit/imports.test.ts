import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import typescript from 'typescript';
import { describe, expect, test } from 'vitest';

/** A file of src/ and what it imports: files of src/ by their path, packages by their name. */
interface Module {
  file: string;
  folder: string;
  imports: readonly string[];
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file));

const known = new Set(files);

/** The first folder of a path in src/, or the file itself when it stands in none. */
const folderOf = (file: string): string => file.split('/')[0] ?? file;

/** The file of src/ that an import means, without what Vite is asked to do with it; else as it is written. */
function resolveImport(from: string, written: string): string {
  const name = written.replace(/\?(?:inline|url|worker&url)$/, '');
  if (!/^(\.|~\/)/.test(name)) return name;
  const path = name.startsWith('~/')
    ? name.slice(2)
    : normalize(join(dirname(from), name)).replaceAll('\\', '/');
  return (
    [path, `${path}.ts`, `${path}.astro`, `${path}/index.ts`].find((one) => known.has(one)) ?? `src/${path}`
  );
}

/** The code of a file: of a component, what stands in its front matter and its scripts. */
function codeOf(file: string): string {
  const text = readFileSync(join('src', file), 'utf8');
  if (!file.endsWith('.astro')) return text;
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  return [front, ...scripts].join('\n');
}

const modules: readonly Module[] = files.map((file) => {
  const { importedFiles } = typescript.preProcessFile(codeOf(file), true, true);
  return {
    file,
    folder: folderOf(file),
    imports: importedFiles.map(({ fileName }) => resolveImport(file, fileName)),
  };
});

/** Imports of the modules chosen that a rule does not allow, as "who → what". */
const against = (
  chosen: (module: Module) => boolean,
  allowed: (name: string, module: Module) => boolean,
): string[] =>
  modules
    .filter(chosen)
    .flatMap((module) =>
      module.imports.filter((name) => !allowed(name, module)).map((name) => `${module.file} → ${name}`),
    );

const inFolder =
  (...folders: string[]) =>
  (name: string) =>
    known.has(name) && folders.includes(folderOf(name));

/** What each folder may import of the others: pages → layouts → components → data → guide ← browser. */
const directions = {
  guide: [],
  markdown: ['guide'],
  browser: ['guide'],
  data: ['guide', 'markdown'],
  output: ['guide', 'data', 'browser'],
  components: ['guide', 'data', 'browser'],
  layouts: ['guide', 'data', 'browser', 'components'],
  pages: ['guide', 'data', 'output', 'browser', 'components', 'layouts'],
  cli: ['guide', 'data'],
} as const satisfies Record<string, readonly string[]>;

/** Files beside the folders: settings that any of them may read. */
const shared = new Set(['site.ts']);

describe('the imports of the source', () => {
  test('are all found', () => {
    const lost = against(
      () => true,
      (name) => !name.startsWith('src/') || existsSync(name),
    );
    expect(lost).toEqual([]);
  });

  test('stay in src/', () => {
    const leading = against(
      () => true,
      (name) => !name.startsWith('src/../'),
    );
    expect(leading).toEqual([]);
  });

  test('are read from files of every folder', () => {
    const importing = new Set(
      modules.filter(({ imports }) => imports.length > 0).map(({ folder }) => folder),
    );
    expect([...importing]).toEqual(
      expect.arrayContaining(['guide', 'markdown', 'data', 'components', 'layouts', 'pages']),
    );
  });

  test('of the model are the model itself, its schema library, the measure of nearness, the stems of words and the index of the search', () => {
    // schema-dts holds types alone.
    const packages = ['astro/zod', 'fastest-levenshtein', 'minisearch', 'schema-dts', 'stemmer'];
    const own = inFolder('guide');
    expect(
      against(
        ({ folder }) => folder === 'guide',
        (name) => own(name) || packages.includes(name),
      ),
    ).toEqual([]);
  });

  test('of what runs in a browser are its own, the model and what searches', () => {
    const own = inFolder('browser', 'guide');
    const searches = ['minisearch', 'stemmer', 'fastest-levenshtein'];
    expect(
      against(
        ({ folder }) => folder === 'browser',
        (name) => own(name) || searches.includes(name),
      ),
    ).toEqual([]);
  });

  test('of the content collections are made by the data, their config and pages alone', () => {
    const may = ({ folder }: Module) => ['data', 'pages', 'content.config.ts'].includes(folder);
    expect(
      against(
        (module) => !may(module),
        (name) => name !== 'astro:content',
      ),
    ).toEqual([]);
  });

  test('of pages do not exist', () => {
    expect(
      against(
        () => true,
        (name) => !known.has(name) || folderOf(name) !== 'pages',
      ),
    ).toEqual([]);
  });

  test.each(Object.entries(directions))('of %s point the right way', (folder, others: readonly string[]) => {
    expect(
      against(
        (module) => module.folder === folder,
        (name) => !known.has(name) || shared.has(name) || [folder, ...others].includes(folderOf(name)),
      ),
    ).toEqual([]);
  });

  test('run in no circle', () => {
    const importsOf = new Map(
      modules.map(({ file, imports }) => [file, imports.filter((name) => known.has(name))]),
    );
    const circles = new Set<string>();
    const done = new Set<string>();
    const follow = (file: string, way: readonly string[]): void => {
      const at = way.indexOf(file);
      if (at >= 0) circles.add([...way.slice(at), file].join(' → '));
      if (at >= 0 || done.has(file)) return;
      for (const next of importsOf.get(file) ?? []) follow(next, [...way, file]);
      done.add(file);
    };
    for (const { file } of modules) follow(file, []);
    expect([...circles]).toEqual([]);
  });
});
