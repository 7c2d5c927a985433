import { readFileSync } from 'node:fs';

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
import { drawCard } from '../../src/output/card.ts';
import { makeProject } from '../support/project.ts';
import { smallGuideContent } from '../support/small-guide.ts';

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

/** Where an author writes: a file, the way to the field in it, and how many characters it has room for. */
const fields = [
  ['contents.json', 'name', 60],
  ['home.yaml', 'promise', 150],
  ['home.yaml', 'intro'],
  ['home.yaml', 'why'],
  ['home.yaml', 'notice'],
  ['home.yaml', 'doors.0.title', 150],
  ['home.yaml', 'doors.0.text'],
  ['home.yaml', 'doors.0.links.0.text'],
  ['home.yaml', 'urgent.text'],
  ['glossary.yaml', '0.term', 150],
  ['glossary.yaml', '0.meaning'],
  ['changes.yaml', '0.change'],
  ['sources.json', '0.title'],
  ['sources.json', '0.author.0.family', 40],
  ['sources.json', '0.container-title'],
  ['places.yaml', '0.name', 60],
  ['places.yaml', '0.advice'],
  ['places.yaml', '0.harm.links.0.text'],
  ['questions/leaves.yaml', 'topic', 150],
  ['questions/leaves.yaml', 'questions.0.question', 150],
  ['questions/leaves.yaml', 'questions.0.brief', 60],
  ['questions/leaves.yaml', 'questions.0.answer'],
  ['advice/after.yaml', '0.advice', 150],
  ['advice/after.yaml', '0.why'],
  ['advice/after.yaml', '0.calendar', 40],
  ['uses/uses.yaml', '0.use', 150],
  ['uses/uses.yaml', '0.counts.0.who'],
  ['publisher.yaml', 'name', 150],
  ['publisher.yaml', 'description'],
  ['publisher.yaml', 'reviewers.0.credentials'],
  ['treatment.yaml', 'otherNames.0'],
  ['sections/watering.mdx', 'title', 150],
  ['sections/watering.mdx', 'answer', 170],
  ['sections/watering.mdx', 'summary.0'],
  ['sections/watering.mdx', 'next.text'],
  ['sections/repotting.mdx', 'checkedBy.credentials'],
] as const satisfies (readonly [file: string, way: string, room?: number])[];

/** What stands in the text of pages and in attributes there: a file, the words that give way, and the room there is. */
const inText = [
  ['sections/watering.mdx', 'when to repot'],
  ['sections/watering.mdx', 'A plant in the dark drinks less.'],
  ['sections/watering.mdx', 'It was seen in 12 ferns.'],
  ['sections/watering.mdx', 'Push a finger 2 cm into the soil.'],
  ['sections/watering.mdx', 'likes damp soil.'],
  ['sections/watering.mdx', 'In summer'],
  ['sections/watering.mdx', 'Twice a week'],
  ['sections/watering.mdx', 'Use water from the tap', 150],
  ['sections/watering.mdx', 'Good for roots', 800, 'attribute'],
  ['sections/watering.mdx', 'Let the water stand overnight.'],
  ['sections/watering.mdx', 'Look at the roots', 800, 'attribute'],
  ['sections/watering.mdx', 'Take the plant out of its pot if its soil is wet.'],
  ['sections/watering.mdx', 'Is the soil wet?'],
  ['sections/repotting.mdx', 'Why spring', 800, 'attribute'],
  ['sections/repotting.mdx', 'Roots grow fastest when the days get longer.'],
  ['sections/repotting.mdx', 'Repot when roots show below', 150],
  ['sections/repotting.mdx', 'Plants with new leaves', 800, 'attribute'],
  ['sections/repotting.mdx', 'Not this year'],
  ['sections/repotting.mdx', 'My questions', 800, 'attribute'],
  ['pages/words.mdx', 'These words stand in the guide.'],
] as const satisfies (readonly [file: string, words: string, room?: number, as?: 'attribute'])[];

/** Words as an author writes them in an attribute, and in running text, where a backslash makes each mark a mark. */
const asAttribute = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const asText = (words: string): string => words.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Words of a field, which start with a word that no other field has. */
const wordsOf = (index: number, some: readonly string[], room = 800): string => {
  let words = `zq${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}x`;
  for (const piece of some) if (`${words} ${piece}`.length <= room) words += ` ${piece}`;
  return words;
};

/** The words of every field, each with pieces of its own in an order of its own. */
const anyWords = fc
  .tuple(...[...fields, ...inText].map(() => fc.shuffledSubarray([...pieces], { minLength: pieces.length })))
  .map((all) => all.map((some, index) => wordsOf(index, some, [...fields, ...inText][index]?.[2])));

const project = makeProject(smallGuideContent);
// Kinds of content that the small guide has none of.
project.write(
  'content/publisher.yaml',
  'name: A\ndescription: A\nreviewers: [{ name: B, credentials: C }]\n',
);
project.write(
  'content/treatment.yaml',
  'name: Watering\notherNames: [A]\npreparation: /watering/\nprocedure: /watering/\nfollowUp: /repotting/\n',
);
// What not to do has to start with these words; what to do starts as it likes.
project.edit('content/advice/after.yaml', (text) => text.replace('kind: dont', 'kind: do'));
// Its form for paper has to hold the numbers that stand in the words it is given.
project.edit('content/advice/after.yaml', (text) => text.replace('No full sun', 'Shade 100, 3, 1'));
const bounds = '{ least: 1, most: 3, fewer: Fewer., more: More. }';
project.write(
  'content/pages/planner.mdx',
  `---\ntitle: Plan\nanswer: Days.\nreviewed: 2026-03-01\nnextReview: 2036-03-01\nshows: planner\ncourse: { sessions: ${bounds}, weeks: ${bounds} }\n---\n\nWords.\n`,
);
project.edit('content/contents.json', (text) => text.replace('"evidence"]', '"evidence", "planner"]'));
const pages = [...new Set(inText.map(([file]) => file))].map((file) => ({
  file: `content/${file}`,
  text: project.read(`content/${file}`),
}));

/** Writes these words into the text of pages. */
function writeInText(written: readonly string[]): void {
  for (const { file, text } of pages) project.write(file, text);
  for (const [index, [file, words, , as]] of inText.entries()) {
    const other = written[index] ?? '';
    project.edit(`content/${file}`, (text) =>
      text.replace(words, () => (as ? asAttribute(other) : asText(other))),
    );
  }
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
    const [, head = text, body] = /^---\n([^]*?\n)---\n([^]*)$/.exec(text) ?? [];
    const value: unknown = parse(head);
    put(value, way.split('.'), words);
    if (file.endsWith('.json')) return JSON.stringify(value);
    return body === undefined ? stringify(value) : `---\n${stringify(value)}---\n${body}`;
  });
}

/** A text as it is compared: where a line may break, and which way a quotation mark curls, is the page's own. */
const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');

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

describe('whatever an author writes is shown as it is written', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(await findBrowser());
  });
  afterAll(() => browser.close());

  test('on pages, in attributes, data, feed, calendar and Markdown', async () => {
    const look = async (written: string[]) => {
      writeInText(written.slice(fields.length));
      for (const [index, [file, way]] of fields.entries()) write(file, way, written[index] ?? '');
      const { code, output } = await project.build({ SITE_URL: 'https://example.org' });
      expect(code, output).toBe(0);
      const expected = written.map((words) => plain(lineSchema('').parse(words)));
      const context = await browser.newContext({ acceptDownloads: true });
      const reader = await context.newPage();
      const faults: string[] = [];
      const shown = new Set<string>();
      const check = (file: string, texts: readonly string[]) => {
        for (const text of deep(texts)) {
          for (const words of expected) if (plain(text).includes(words)) shown.add(words);
          faults.push(...brokenIn(text, expected).map((fault) => `${file}: ${fault}`));
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
      const missing = expected.filter((words) => !shown.has(words));

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
        '/answers/',
        '/words/',
        '/evidence/',
        '/guide/',
        '/',
      ]) {
        await page.goto(server.url + path);
        check(path, [await page.locator('body').innerText()]);
      }
      const title = expected[fields.findIndex(([, way]) => way === 'questions.0.question')] ?? '';
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
    for (const [index, [file, way]] of fields.entries()) {
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
