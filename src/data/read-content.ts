import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import { closest } from 'fastest-levenshtein';

import { contentFiles, type RawFile, type RawGuide } from '../guide/raw-guide.ts';
import { isNear, type Problem } from '../guide/guide-error.ts';
import type { RawPage } from '../guide/page.ts';
import { reasonOf } from '../guide/reason.ts';
import { unseenIn, unseenProblem } from '../guide/unseen.ts';
import { readPage } from '../markdown/read-page.ts';
import { inQuotes, parseJson, parseYaml, YamlError } from '../markdown/parse-yaml.ts';
import { readPublished } from './published.ts';

/** Names of the files of a folder with an ending, sorted; none when there is no such folder. */
async function filesIn(folder: string, ending: RegExp): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => ending.test(name)).sort();
  } catch {
    return [];
  }
}

/** A page whose file is there and cannot be read. */
const unreadPage = (file: string, slug: string): RawPage => ({
  file,
  slug,
  frontMatter: undefined,
  headings: [],
  links: [],
  references: [],
  terms: [],
  help: [],
  words: { open: 0, proof: 0 },
  empty: false,
  unread: true,
});

/** Every text in a value, those of its parts among them. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => [key, ...textsIn(part)])
      : [];

/** The files that stand in content/ itself. */
const single = Object.values(contentFiles).filter((file) => !file.includes('*'));

/** The folders of content/, and how the names of their files end. */
const folders: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(contentFiles).flatMap((files) => {
    const [folder = '', ending] = files.split('/*');
    return ending ? [[folder, ending]] : [];
  }),
);

/** The files without which there is no guide. */
const needed: readonly string[] = [contentFiles.contents, contentFiles.home];

/** The name that was meant by that of a file which nobody reads, where there is one near it. */
function meantBy(file: string): string | undefined {
  const [, folder = '', name = ''] = /^content\/(?:([^/]+)\/)?(.+)$/.exec(file) ?? [];
  const stem = name.replace(/(?<=.)\.[^/]*$/, '');
  const near = Object.keys(folders).find((one) => isNear(folder, one));
  if (near && !stem.includes('/')) return `content/${near}/${stem}${folders[near]}`;
  const nearest = closest(name, single);
  return !folder && isNear(name, nearest) ? `content/${nearest}` : undefined;
}

/** Reads content/ of one project; every problem met is kept, none is thrown. */
class ContentReader {
  readonly problems: Problem[] = [];
  private readonly root: string;
  private readonly read = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  /** Text of a file, or undefined when it is missing or not UTF-8. */
  private async text(file: string, optional = false): Promise<string | undefined> {
    this.read.add(file);
    const bytes = await readFile(join(this.root, file)).catch(() => undefined);
    if (!bytes) {
      if (!optional)
        this.problems.push({
          file,
          what: 'The file is missing.',
          todo: 'Write it; README says what stands in it.',
        });
      return undefined;
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      if (unseenIn(text).length > 0) {
        for (const [index, line] of text.split('\n').entries()) this.see(line, file, `line ${index + 1}`);
      }
      return text;
    } catch {
      this.problems.push({
        file,
        what: 'The file is not UTF-8 text.',
        todo: 'Save it again as UTF-8 in your editor.',
      });
      return undefined;
    }
  }

  /** Reports signs that nobody sees in a text. */
  private see(text: string, file: string, where?: string): void {
    const unseen = unseenIn(text);
    if (unseen.length > 0) this.problems.push({ file, where, ...unseenProblem(unseen) });
  }

  /** Reports files below content/ that were not read. */
  async strays(): Promise<void> {
    const entries = await readdir(join(this.root, 'content'), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative(this.root, join(parentPath, name)).split(sep).join('/'));
    for (const file of files.toSorted()) {
      if (this.read.has(file) || /(^|\/)\./.test(file)) continue;
      const meant = meantBy(file);
      this.problems.push({
        file,
        what: 'Nobody reads this file.',
        todo: `${meant ? `Did you mean ${meant}? ` : ''}Give it a name that README lists under "Change the words", or take it out of content/.`,
      });
    }
  }

  /** A JSON or YAML file as plain data; undefined when it is missing or cannot be read. */
  private async data(file: string, optional = false): Promise<RawFile> {
    const text = await this.text(file, optional);
    if (text === undefined) return { file, data: undefined };
    try {
      const data = file.endsWith('.json') ? parseJson(text) : parseYaml(text);
      // What is written out as a sign of its own was seen above; a text may also spell one: \u200b.
      if (text.includes('\\')) this.see(textsIn(data).join(''), file);
      return { file, data };
    } catch (error) {
      const line = error instanceof YamlError ? error.line : undefined;
      this.problems.push({
        file,
        where: line === undefined ? undefined : `line ${line}`,
        what: `The file cannot be read: ${reasonOf(error)}.`,
        todo: file.endsWith('.json') ? 'Mend it there.' : `Mend it there; ${inQuotes}`,
      });
    }
    return { file, data: undefined };
  }

  private async lists(folder: string): Promise<RawFile[]> {
    const names = await filesIn(join(this.root, folder), /\.ya?ml$/);
    return Promise.all(names.map((name) => this.data(`${folder}/${name}`)));
  }

  private async pages(folder: string): Promise<RawPage[]> {
    const names = await filesIn(join(this.root, folder), /\.mdx$/);
    const pages = await Promise.all(
      names.map(async (name) => {
        const file = `${folder}/${name}`;
        const text = await this.text(file);
        const slug = name.replace(/\.mdx$/, '');
        if (text === undefined) return unreadPage(file, slug);
        const page = readPage(file, slug, text, this.problems);
        if (text.includes('\\')) this.see(textsIn(page.frontMatter).join(''), file);
        return page;
      }),
    );
    return pages;
  }

  /** One file of content/, or all of a folder, as contentFiles names them. */
  files(files: string): Promise<RawFile | RawFile[] | RawPage[]> {
    const [folder = '', ending] = `content/${files}`.split('/*');
    if (ending === '.mdx') return this.pages(folder);
    return ending ? this.lists(folder) : this.data(folder, !needed.includes(files));
  }
}

/** Reads everything in content/ below `root` as plain data, with what went wrong on the way, in the order of reading. */
export async function readContent(root: string): Promise<RawGuide> {
  const reader = new ContentReader(root);
  const read: [name: string, files: unknown][] = [];
  for (const [name, files] of Object.entries(contentFiles)) read.push([name, await reader.files(files)]);
  const published = await readPublished(root);
  await reader.strays();
  const content = Object.fromEntries(read) as Pick<RawGuide, keyof typeof contentFiles>;
  return { ...content, published, problems: reader.problems };
}
