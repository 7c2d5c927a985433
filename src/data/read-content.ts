import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse as parseYaml, YAMLParseError } from 'yaml';

import type { RawFile, RawGuide } from '../guide/raw-guide.ts';
import type { Problem } from '../guide/guide-error.ts';
import type { RawPage } from '../guide/page.ts';
import { reasonOf } from '../guide/reason.ts';
import { readPage } from '../markdown/read-page.ts';

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

/** Reads content/ of one project; every problem met is kept, none is thrown. */
class ContentReader {
  readonly problems: Problem[] = [];
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Text of a file, or undefined when it is missing or not UTF-8. */
  private async text(file: string, optional = false): Promise<string | undefined> {
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
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      this.problems.push({
        file,
        what: 'The file is not UTF-8 text.',
        todo: 'Save it again as UTF-8 in your editor.',
      });
      return undefined;
    }
  }

  /** A JSON or YAML file as plain data; undefined when it is missing or cannot be read. */
  async data(file: string, optional = false): Promise<RawFile> {
    const text = await this.text(file, optional);
    if (text === undefined) return { file, data: undefined };
    try {
      const data: unknown = file.endsWith('.json') ? JSON.parse(text) : parseYaml(text);
      return { file, data };
    } catch (error) {
      const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
      this.problems.push({
        file,
        where: line === undefined ? undefined : `line ${line}`,
        what: `The file cannot be read: ${reasonOf(error).split('\n')[0]}`,
        todo: 'Mend it there; put a text that holds a colon or a # in quotes.',
      });
      return { file, data: undefined };
    }
  }

  async lists(folder: string): Promise<RawFile[]> {
    const names = await filesIn(join(this.root, folder), /\.ya?ml$/);
    return Promise.all(names.map((name) => this.data(`${folder}/${name}`)));
  }

  async pages(folder: string): Promise<RawPage[]> {
    const names = await filesIn(join(this.root, folder), /\.mdx$/);
    const pages = await Promise.all(
      names.map(async (name) => {
        const file = `${folder}/${name}`;
        const text = await this.text(file);
        const slug = name.replace(/\.mdx$/, '');
        return text === undefined ? unreadPage(file, slug) : readPage(file, slug, text, this.problems);
      }),
    );
    return pages;
  }
}

/** Reads everything in content/ below `root` as plain data, with what went wrong on the way, in the order of reading. */
export async function readContent(root: string): Promise<RawGuide> {
  const reader = new ContentReader(root);
  return {
    contents: await reader.data('content/contents.json'),
    home: await reader.data('content/home.yaml'),
    sections: await reader.pages('content/sections'),
    pages: await reader.pages('content/pages'),
    advice: await reader.lists('content/advice'),
    uses: await reader.lists('content/uses'),
    questions: await reader.lists('content/questions'),
    glossary: await reader.data('content/glossary.yaml', true),
    sources: await reader.data('content/sources.json', true),
    changes: await reader.data('content/changes.yaml', true),
    treatment: await reader.data('content/treatment.yaml', true),
    places: await reader.data('content/places.yaml', true),
    publisher: await reader.data('content/publisher.yaml', true),
    redirects: await reader.data('content/redirects.json', true),
    synonyms: await reader.data('content/synonyms.yaml', true),
    lock: await reader.data('content/permalinks.lock.json', true),
    problems: reader.problems,
  };
}
