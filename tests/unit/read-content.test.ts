import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { readContent } from '../../src/data/read-content.ts';
import { contentFiles, type RawGuide } from '../../src/guide/raw-guide.ts';
import { problemsOf, readSmallGuide, smallGuideContent } from '../support/small-guide.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The small guide, read after files of it were changed or taken out. */
async function readWith(files: Readonly<Record<string, string | Uint8Array | undefined>>): Promise<RawGuide> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'guide-content-'));
  folders.push(folder);
  cpSync(smallGuideContent, join(folder, 'content'), { recursive: true });
  for (const [file, data] of Object.entries(files)) {
    if (data === undefined) rmSync(join(folder, file), { recursive: true });
    else writeFileSync(join(folder, file), data);
  }
  return readContent(folder);
}

describe('the content of a guide', () => {
  test('that is right is read without a problem', async () => {
    expect((await readSmallGuide()).problems).toEqual([]);
  });

  test('is all listed for a writer in README', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(Object.values(contentFiles).filter((files) => !readme.includes(`| \`${files}\` |`))).toEqual([]);
  });

  test('names each file below the root of the project', async () => {
    const { contents, sections, advice, glossary } = await readSmallGuide();
    const named = [contents, ...sections, ...advice, glossary].map(({ file }) => file);
    expect(named).toEqual([
      'content/contents.json',
      'content/sections/repotting.mdx',
      'content/sections/watering.mdx',
      'content/advice/after.yaml',
      'content/glossary.yaml',
    ]);
  });

  test('is read from YAML and from JSON alike', async () => {
    const { contents, glossary } = await readSmallGuide();
    expect([contents.data, glossary.data]).toMatchObject([{ name: 'Houseplants' }, [{ id: 'root-rot' }]]);
  });

  test('takes each page by the name of its file', async () => {
    expect((await readSmallGuide()).pages.map(({ slug }) => slug)).toEqual(['answers', 'evidence', 'words']);
  });

  test('leaves what systems put into folders alone', async () => {
    const raw = await readWith({ 'content/sections/.DS_Store': 'later', 'content/.notes': 'later' });
    expect([raw.sections.length, raw.problems]).toEqual([2, []]);
  });

  test('may have no advice, no uses, no questions, no glossary and no sources', async () => {
    const optional = ['advice', 'uses', 'questions', 'glossary.yaml', 'sources.json'];
    const raw = await readWith(Object.fromEntries(optional.map((name) => [`content/${name}`, undefined])));
    expect(raw.problems).toEqual([]);
  });
});

/** Files that cannot be read, and what is told of them. */
const slips = [
  {
    title: 'a home page that is missing',
    file: 'content/home.yaml',
    data: undefined,
    told: { what: 'The file is missing.' },
  },
  {
    title: 'a list of contents that is missing',
    file: 'content/contents.json',
    data: undefined,
    told: { what: 'The file is missing.' },
  },
  {
    title: 'a page that is not UTF-8',
    file: 'content/sections/watering.mdx',
    data: Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
    told: { what: 'The file is not UTF-8 text.', todo: 'Save it again as UTF-8 in your editor.' },
  },
  {
    title: 'a glossary that is not UTF-8',
    file: 'content/glossary.yaml',
    data: Uint8Array.of(0xff, 0xfe, 0x2d),
    told: { what: 'The file is not UTF-8 text.' },
  },
  {
    title: 'YAML with a slip',
    file: 'content/glossary.yaml',
    data: '- id: root-rot\n  term: Root rot: soft\n',
    told: { where: 'line 2', what: expect.stringContaining('The file cannot be read: ') },
  },
  {
    title: 'JSON with a slip',
    file: 'content/sources.json',
    data: '[{ "id": "green-2019", }]',
    told: { where: 'line 1', what: 'The file cannot be read: Expected double-quoted property name.' },
  },
  {
    title: 'JSON with no comma between 2 fields',
    file: 'content/sources.json',
    data: '[{\n"id": "green-2019"\n"title": "How" }]',
    told: {
      where: 'line 3',
      what: expect.stringContaining('a comma or a bracket is missing here or before'),
    },
  },
  {
    title: 'YAML with a field twice',
    file: 'content/glossary.yaml',
    data: '- id: root-rot\n  term: Root rot\n  term: Rot\n',
    told: { where: 'line 3', what: expect.stringContaining('A field stands here twice') },
  },
];

describe('a file with a slip', () => {
  test.each(slips)('such as $title is told by its name', async ({ file, data, told }) => {
    expect((await readWith({ [file]: data })).problems).toMatchObject([{ file, ...told }]);
  });

  test.each([
    { title: 'is not UTF-8', data: Uint8Array.of(0xff) },
    { title: 'is not MDX', data: '---\ntitle: Watering\n---\n\n<Steps>\n' },
  ])('that $title is not told of again where it is listed and linked', async ({ data }) => {
    const raw = await readWith({ 'content/sections/watering.mdx': data });
    const files = problemsOf(raw).map(({ file }) => file);
    expect(new Set(files)).toEqual(new Set(['content/sections/watering.mdx']));
  });

  test('that every other leans on is told of alone', async () => {
    const raw = await readWith({ 'content/sources.json': '[{' });
    expect(problemsOf(raw)).toEqual(raw.problems);
    expect(raw.problems).toHaveLength(1);
  });

  test('keeps no other from being read', async () => {
    const raw = await readWith({
      'content/glossary.yaml': Uint8Array.of(0xff),
      'content/sources.json': '[',
      'content/sections/watering.mdx': '## Feel the soil',
    });
    expect(new Set(raw.problems.map(({ file }) => file))).toEqual(
      new Set(['content/glossary.yaml', 'content/sources.json', 'content/sections/watering.mdx']),
    );
  });
});
