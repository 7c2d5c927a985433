import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import ICAL from 'ical.js';
import { type Browser, chromium, type Page } from 'playwright';
import { markdownToHtml } from 'satteri';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';

import { findBrowser } from '../../src/cli/browser.ts';
import { serve } from '../../src/cli/serve.ts';
import { readGuide } from '../../src/data/read-guide.ts';
import { lineSchema } from '../../src/guide/fields.ts';
import { GuideError } from '../../src/guide/guide-error.ts';
import { vocabulary } from '../../src/guide/vocabulary.ts';
import { drawCard } from '../../src/output/card.ts';
import { makeProject } from '../support/project.ts';
import { smallGuideContent } from '../support/small-guide.ts';
import { schemasWithWords } from '../support/word-fields.ts';

/** What the small guide has not: each field and each component in which an author writes words. */
const everyField = 'tests/fixtures/every-field/content';

/** What some reader of text takes for something else: of HTML, scripts, styles, XML, Markdown, YAML, calendars, addresses. */
const pieces = [
  '<script>slip()</script>',
  '</script>',
  '<style>*{display:none}</style>',
  '<img src=x onerror=slip()>',
  '</title>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&lt;b&gt;',
  '&amp;',
  '& co',
  '"so"',
  "'s",
  '`code`',
  '*star*',
  '_line_',
  '~~gone~~',
  '# one',
  '{brace}',
  '${sum}',
  '$& $1',
  '[square]',
  '|',
  'back\\slash',
  '\\n',
  'a;b,c:d',
  '100%',
  '%3Cb%3E',
  'שלום עולם',
  'مرحبا',
  '👩🏽‍⚕️',
  '🇬🇧',
  'naïve',
] as const;

/** Fields that take any words for a name of something else, or only words that stand elsewhere too. */
const named =
  /(^|\.)(sources|emergencySources|adviceSources)\.0$|^sheet\.signs\.0\.sign$|compares\.(columns\.0|first)$|^means$|^\*$|^custom\.(unconfirmed\.0|record|registration)$/;

/** What no page shows whole: words to search by, initials, what follows words of another field. */
const unseen = new Set([
  'adviceSchema about.0',
  'sourceSchema author.0.given',
  'sourceSchema editor.0.given',
  'synonymSchema typed.0',
  'treatmentSchema longerFor.means',
]);

/** The files that the records of a schema stand in, and where in them. */
const filesOf: Readonly<Record<string, readonly [files: readonly string[], where?: string]>> = {
  adviceSchema: [['advice/after.yaml'], '0.'],
  changeSchema: [['changes.yaml'], '0.'],
  contentsSchema: [['contents.json']],
  healingSchema: [['healing.yaml'], '0.'],
  homeSchema: [['home.yaml']],
  pageSchema: [['sections/every.mdx', 'pages/planner.mdx']],
  placeSchema: [['places.yaml'], '0.'],
  publisherSchema: [['publisher.yaml']],
  sourceSchema: [['sources.json'], '0.'],
  synonymSchema: [['synonyms.yaml'], '0.'],
  termSchema: [['glossary.yaml'], '0.'],
  topicSchema: [['questions/leaves.yaml']],
  treatmentSchema: [['treatment.yaml']],
  useSchema: [['uses/uses.yaml'], '0.'],
};

/** Schemas that stand within another one, with whose fields theirs are tried. */
const within = new Set(['leafletSchema', 'rangeSchema', 'sourcesSchema']);

/** Room that fields have beside their own longest: on a card for chats, in a line of a menu. */
const room: Readonly<Record<string, number>> = {
  'adviceSchema advice': 150,
  'adviceSchema paper': 150,
  'homeSchema doors.0.title': 150,
  'placeSchema name': 60,
  'publisherSchema name': 150,
  'sourceSchema author.0.family': 40,
  'useSchema use': 150,
};

/** The way to a field in a value: of a list by the first entry that has it; undefined where no part has it. */
function wayIn(value: unknown, [step, ...rest]: readonly string[]): string[] | undefined {
  if (step === undefined) return value === undefined ? undefined : [];
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    if (name !== step && step !== '0' && step !== '*') continue;
    const way = wayIn(part, rest);
    if (way) return [name, ...way];
  }
  return undefined;
}

const project = makeProject(smallGuideContent);
for (const name of globSync('**/*.*', { cwd: everyField }))
  project.write(`content/${name}`, readFileSync(join(everyField, name)));

/** A field of the copy: its schema's name for it, its file, the way to it there, and its room in characters. */
interface Field {
  name: string;
  file: string;
  way: string;
  room: number;
}

/** Front matter of a page, or a whole file of data, and what follows it. */
const partsOf = (text: string): { head: string; body?: string | undefined } => {
  const [, head = text, body] = /^---\n([^]*?\n)---\n([^]*)$/.exec(text) ?? [];
  return { head, body };
};

/** Every field of every schema, and where it stands in the copy; a field that stands nowhere has no file. */
const fields: readonly Field[] = Object.entries(schemasWithWords).flatMap(([schema, all]) => {
  if (within.has(schema)) return [];
  const [files, where = ''] = filesOf[schema] ?? [[]];
  return all
    .filter(({ way }) => !named.test(way))
    .map(({ way, longest }) => {
      const name = `${schema} ${way}`;
      const [found] = files.flatMap((file) => {
        const value: unknown = parse(partsOf(project.read(`content/${file}`)).head);
        const at = wayIn(value, (where + way).split('.'));
        return at ? [{ file, way: at.join('.') }] : [];
      });
      return { name, file: '', way, ...found, room: Math.min(longest, room[name] ?? 800) };
    });
});

/** Words as an author writes them in an attribute, and in running text, where a backslash makes each mark a mark. */
const asAttribute = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const asText = (words: string): string => words.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** What stands in the text of a page and in attributes there: @Do title@ is the title of a Do. */
const page = 'content/sections/every.mdx';
const written = project.read(page);
const inText = [...written.matchAll(/(=")?@([\w ]+)@/g)].map(([, attribute, name = '']) => ({
  name,
  room: /^heading|^Do$|^AdviceList$|title$/.test(name) ? 150 : 800,
  as: attribute ? asAttribute : asText,
}));

/** Words of a field, which start with a word that no other field has. */
const wordsOf = (index: number, some: readonly string[], longest: number): string => {
  let words = `zq${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}x`;
  for (const piece of some) if (`${words} ${piece}`.length <= longest) words += ` ${piece}`;
  return words;
};

/** The form of a rule for paper has to hold each number of the rule, so what has numbers comes first in it. */
const numbersFirst = (some: readonly string[]): string[] =>
  some.toSorted((one, other) => Number(/\d/.test(other)) - Number(/\d/.test(one)));

/** What a field may hold: a semicolon before a space parts 2 signs on paper, and square brackets a rule's time. */
const fitting = (name: string, some: readonly string[]): readonly string[] => {
  if (name === 'adviceSchema advice') return some.filter((piece) => !/[[\]]/.test(piece));
  if (name === 'adviceSchema paper') return numbersFirst(some);
  return name.endsWith('signs.0.paper') ? some.filter((piece) => !piece.endsWith(';')) : some;
};

/** The words of every field, each with pieces of its own in an order of its own. */
const places = [...fields, ...inText];
const anyWords = fc
  .tuple(...places.map(() => fc.shuffledSubarray([...pieces], { minLength: pieces.length })))
  .map((all) =>
    places.map(({ name, room: longest }, index) => wordsOf(index, fitting(name, all[index] ?? []), longest)),
  );

/** Writes these words into the text of the page. */
function writeInText(others: readonly string[]): void {
  let text = written;
  for (const [index, { name, as }] of inText.entries())
    text = text.replace(`@${name}@`, () => as(others[index] ?? ''));
  project.write(page, text);
}

/** Puts words at a place of a value. */
function put(value: unknown, way: readonly string[], words: string): void {
  const [name = '', ...rest] = way;
  const record = value as Record<string, unknown>;
  if (record[name] === undefined) throw new Error(`There is no ${way.join('.')}`);
  if (rest.length === 0) record[name] = words;
  else put(record[name], rest, words);
}

/** Writes these words into a field of the copy. */
function write(file: string, way: string, words: string): void {
  project.edit(`content/${file}`, (text) => {
    const { head, body } = partsOf(text);
    const value: unknown = parse(head);
    put(value, way.split('.'), words);
    if (file.endsWith('.json')) return JSON.stringify(value);
    return body === undefined ? stringify(value) : `---\n${stringify(value)}---\n${body}`;
  });
}

/**
 * A text as it is compared: where a line may break, which way a quotation mark curls, and whether a list of sources
 * puts its full stop before one, is the page's own.
 */
const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/([.,])"/g, '"$1');

/** All strings in a value of JSON. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** Every text that a document of the web shows or tells: its words, its attributes, its data for machines. */
const textsIn = (page: Page, text: string, type: DOMParserSupportedType): Promise<string[]> =>
  page.evaluate(
    ([source, kind]) => {
      const root = new DOMParser().parseFromString(source, kind);
      const data = [...root.querySelectorAll('script[type="application/ld+json"]')].map(
        ({ textContent }) => textContent,
      );
      for (const part of root.querySelectorAll('script, style')) part.remove();
      const attributes = [...root.querySelectorAll('*')].flatMap((one) =>
        [...one.attributes].filter(({ name }) => !/^(id|href|data-domain)$/.test(name)),
      );
      // Of XML each element by itself; of a page the words as they follow each other.
      const words =
        kind === 'text/xml'
          ? [...root.querySelectorAll('*')].filter((one) => !one.firstElementChild)
          : [root.documentElement];
      return [...words.map((one) => one.textContent), ...attributes.map(({ value }) => value), ...data];
    },
    [text, type] as const,
  );

/** Texts that are JSON again are read once more. */
const deep = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => {
    if (!/^\s*[{[]/.test(text)) return [text];
    try {
      return stringsIn(JSON.parse(text));
    } catch {
      return [text];
    }
  });

/** Where one of these words stands in a text and is not followed by all that was written with it. */
const brokenIn = (text: string, all: readonly string[]): string[] =>
  all.flatMap((words) => {
    const [start = ''] = words.split(' ');
    return (
      plain(text)
        .split(new RegExp(`(?=${start})`))
        .filter((part) => part.startsWith(start) && !part.startsWith(words))
        // A line that has no room for all ends in an ellipsis, or with a whole sentence.
        .filter((part) => {
          const begun = /^(.*?) ?…/.exec(part)?.[1] ?? /^.*!\W?$/.exec(part.trimEnd())?.[0];
          return begun === undefined || !words.startsWith(begun);
        })
        .map((part) => `${part.slice(0, words.length + 20)} ← ${words}`)
    );
  });

test('every field of a schema in which words are written is tried', () => {
  expect(fields.filter(({ file }) => file === '').map(({ name }) => name)).toEqual([]);
  expect(Object.keys(schemasWithWords)).toEqual(expect.arrayContaining(Object.keys(filesOf)));
});

test('every component in which words are written is tried, and each of its attributes', () => {
  // These name something else; in Panels stand Panel alone, in Signs a list of rules.
  const others = ['Panels', 'Signs'];
  const names = ['id', 'part', 'sources', 'list', 'counts', 'more'];
  const wanted = Object.entries(vocabulary).flatMap(([name, { attributes }]) => {
    const source = ['mdx', 'figures']
      .map((folder) => `src/components/${folder}/${name}.astro`)
      .flatMap((file) => (existsSync(file) ? readFileSync(file, 'utf8') : []))
      .join('');
    const free = Object.entries(attributes).filter(
      ([attribute, { oneOf, someOf, whole }]) => !(oneOf ?? someOf ?? whole) && !names.includes(attribute),
    );
    return [
      ...(/<slot|Astro\.slots/.test(source) && !others.includes(name) ? [name] : []),
      ...free.map(([attribute]) => `${name} ${attribute}`),
    ];
  });
  expect(wanted.length).toBeGreaterThan(15);
  expect(wanted.filter((name) => !inText.some((one) => one.name === name))).toEqual([]);
});

describe('whatever an author writes is shown as it is written', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(await findBrowser());
  });
  afterAll(() => browser.close());

  test('on pages, in attributes, data, feed, calendar and Markdown', async () => {
    const look = async (words: string[]) => {
      writeInText(words.slice(fields.length));
      for (const [index, { file, way }] of fields.entries()) write(file, way, words[index] ?? '');
      const { code, output } = await project.build({ SITE_URL: 'https://example.org' });
      expect(code, output).toBe(0);
      const expected = words.map((text) => plain(lineSchema('').parse(text)));
      const context = await browser.newContext({ acceptDownloads: true });
      const reader = await context.newPage();
      const whole = expected.filter((_, index) => !unseen.has(places[index]?.name ?? ''));
      const faults: string[] = [];
      const shown = new Set<string>();
      const check = (file: string, texts: readonly string[]) => {
        for (const text of deep(texts)) {
          for (const words of expected) if (plain(text).includes(words)) shown.add(words);
          faults.push(...brokenIn(text, whole).map((fault) => `${file}: ${fault}`));
        }
      };
      for (const [file, bytes] of project.built()) {
        const text = bytes.toString('utf8');
        if (file.endsWith('.html')) check(file, await textsIn(reader, text, 'text/html'));
        else if (/\.md$|^llms\.txt$/.test(file))
          check(file, await textsIn(reader, markdownToHtml(text).html, 'text/html'));
        else if (file.endsWith('.xml')) check(file, await textsIn(reader, text, 'text/xml'));
        else if (/\.webmanifest$|^licences\.txt$/.test(file)) check(file, [text]);
        else if (file === 'search.json') {
          const { entries } = JSON.parse(text) as { entries: Record<'title' | 'line' | 'page', string>[] };
          check(
            file,
            entries.flatMap(({ title, line, page }) => [title, line, page]),
          );
        }
      }
      const missing = whole.filter((text) => !shown.has(text));

      // The pictures that chats show are drawn of the words, and of nothing that is made of them.
      const { name, sections, anchors } = await readGuide(project.folder);
      const built = project.built();
      for (const { slug, title } of sections) {
        check(`the title of ${slug}`, [title]);
        const card = await drawCard({ over: name, title });
        if (!built.get(`og/${slug}.png`)?.equals(card)) faults.push(`og/${slug}.png is another picture`);
      }
      for (const { id, page, title } of anchors) {
        check(`the title of ${id}`, [title]);
        const card = await drawCard({ over: `${name} · ${page.title}`, title });
        if (!built.get(`s/${id}/card.png`)?.equals(card)) faults.push(`s/${id}/card.png is another picture`);
      }

      // As a reader has it: pages that run, the search and the calendar.
      const server = await serve(project.dist, { port: 0 });
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(`${page.url()} breaks: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${page.url()} says ${message.text()}`);
      });
      for (const path of [
        '/watering/',
        '/repotting/',
        '/every/',
        '/sheet/',
        '/answers/',
        '/words/',
        '/evidence/',
        '/guide/',
        '/',
      ]) {
        await page.goto(server.url + path);
        check(path, [await page.locator('body').innerText()]);
      }
      const title = expected[fields.findIndex(({ way }) => way === 'questions.0.question')] ?? '';
      await page.getByLabel('Search the guide').pressSequentially(title.slice(0, 5));
      await expect.poll(() => page.getByRole('option').allTextContents()).not.toEqual([]);
      check('search', await page.getByRole('option').locator('*').allTextContents());
      await page.goto(`${server.url}/planner/`);
      await page.getByLabel('Day of the appointment').fill(new Date().toISOString().slice(0, 10));
      check('/planner/', [await page.locator('#plan').innerText()]);
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download' }).click();
      const calendar = readFileSync(await (await waiting).path(), 'utf8');
      const events = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents('vevent');
      const said = events.flatMap((event) =>
        ['summary', 'description'].map((name) => String(event.getFirstPropertyValue(name))),
      );
      check('plan.ics', said);
      await context.close();
      await server.close();
      expect({ faults: [...new Set(faults)], missing, events: said.length > 0 }).toEqual({
        faults: [],
        missing: [],
        events: true,
      });
    };
    await fc.assert(fc.asyncProperty(anyWords, look), {
      numRuns: Number(process.env['RUNS'] ?? 2),
      seed: 1,
      endOnFailure: true,
    });
  });

  test('but a sign that nobody sees is refused by its name, in each field', async () => {
    const signs = ['0000', '0007', '001B', '007F', '0085', '200B', '202E', '2066', 'FEFF', 'FFFD'];
    const missed: string[] = [];
    for (const [index, { file, way }] of fields.entries()) {
      const code = signs[index % signs.length] ?? '';
      const before = project.read(`content/${file}`);
      write(file, way, `Words ${String.fromCodePoint(parseInt(code, 16))} and words`);
      const error: unknown = await readGuide(project.folder).catch((caught: unknown) => caught);
      if (!(error instanceof GuideError && error.message.includes(`U+${code}`)))
        missed.push(`${file} ${way}: U+${code}`);
      project.write(`content/${file}`, before);
    }
    expect(missed).toEqual([]);
  });
});
