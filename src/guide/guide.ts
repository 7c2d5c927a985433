import { z } from 'astro/zod';

import { type Advice, adviceSchema, phaseOf } from './advice.ts';
import { type Change, changeSchema } from './change.ts';
import { idSchema, lineSchema } from './fields.ts';
import { GuideError, type Problem, suggest } from './guide-error.ts';
import { type Home, homeSchema } from './home.ts';
import { type Page, pageSchema, type RawPage } from './page.ts';
import { parseRecord } from './parse.ts';
import {
  type Anchor,
  checkLock,
  checkRedirects,
  lockSchema,
  type Redirect,
  redirectsSchema,
} from './permalink.ts';
import { type Question, type Topic, topicSchema } from './question.ts';
import { type Source, sourceAnchor, sourceSchema } from './source.ts';
import { type Term, termAnchor, termSchema } from './term.ts';
import { type Treatment, treatmentSchema } from './treatment.ts';
import { type Use, useSchema } from './use.ts';

/** A data file as it was read: a list, or one record. */
export interface RawFile {
  file: string;
  data: unknown;
}

/** Everything that was read of content/, as plain data, not yet checked. */
export interface RawGuide {
  contents: RawFile;
  home: RawFile;
  sections: readonly RawPage[];
  pages: readonly RawPage[];
  advice: readonly RawFile[];
  uses: readonly RawFile[];
  questions: readonly RawFile[];
  glossary: RawFile;
  sources: RawFile;
  changes: RawFile;
  treatment: RawFile;
  redirects: RawFile;
  lock: RawFile;
  /** What went wrong already while reading. */
  problems: readonly Problem[];
}

/** The guide, whole and checked: every id resolves, every link leads somewhere. */
export interface Guide {
  name: string;
  home: Home;
  /** The numbered sections, in reading order. */
  sections: readonly Page[];
  /** Pages beside the sections, such as the questions and the glossary. */
  pages: readonly Page[];
  /** Pages that are built but neither linked nor shown to search engines. */
  hiddenPages: readonly Page[];
  advice: readonly Advice[];
  uses: readonly Use[];
  topics: readonly Topic[];
  terms: readonly Term[];
  sources: readonly Source[];
  /** What changed in the guide, the newest first. */
  changes: readonly Change[];
  treatment: Treatment | undefined;
  /** Every address that a reader may keep: pages and their fragments, aliases among them. */
  addresses: readonly string[];
  /** Addresses that were published before, all of which still lead somewhere. */
  locked: readonly string[];
  redirects: readonly Redirect[];
  /** Everything with a heading of its own, to send to each other. */
  anchors: readonly Anchor[];
  /** Old ids of an id, which lead to it still. */
  aliases: ReadonlyMap<string, readonly string[]>;
  /** Pages whose review is overdue on the day of the build: a warning, never a failure. */
  overdue: readonly Page[];
}

/** The order of the whole guide on one screen: content/contents.json. */
const contentsSchema = z.strictObject({
  name: lineSchema("the guide's name"),
  sections: z
    .array(idSchema, { error: 'This is not a list of names of files in content/sections' })
    .min(1, { error: 'The guide has no section' })
    .describe('a list of names of files in content/sections, without .mdx'),
  pages: z
    .array(idSchema, { error: 'This is not a list of names of files in content/pages' })
    .default([])
    .describe('a list of names of files in content/pages, without .mdx'),
});

type Contents = z.infer<typeof contentsSchema>;

/** Where an id stands, to name both places when it is used twice. */
type Places = Map<string, string>;

/** A record with the file that it stands in. */
interface InFile<Data> {
  file: string;
  data: Data;
}

/** Reads files that hold a list of records each; the order of the files' names, then of the records, is kept. */
function readLists<Schema extends z.ZodType<{ id: string }>>(
  files: readonly RawFile[],
  schema: Schema,
  problems: Problem[],
): InFile<z.infer<Schema> & { id: string }>[] {
  return files.flatMap(({ file, data }) => {
    if (!Array.isArray(data)) {
      if (data !== undefined) {
        problems.push({
          file,
          what: 'This file does not hold a list.',
          todo: 'Begin each record with "- id: …".',
        });
      }
      return [];
    }
    return data.flatMap((one: unknown, index) => {
      const id = (one as { id?: unknown } | null)?.id;
      const record = typeof id === 'string' ? id : `record ${index + 1}`;
      const parsed = parseRecord(schema, one, { file, record }, problems);
      return parsed ? [{ file, data: parsed }] : [];
    });
  });
}

/** Pages in the order of contents.json; what is listed and absent, unlisted or listed twice is a problem. */
function orderPages(
  raw: readonly RawPage[],
  listed: readonly string[],
  { folder, list }: { folder: string; list: 'sections' | 'pages' },
  problems: Problem[],
): RawPage[] {
  const slugs = raw.map(({ slug }) => slug);
  const file = 'content/contents.json';
  listed.forEach((slug, index) => {
    if (!slugs.includes(slug)) {
      problems.push({
        file,
        where: `${list}.${index}`,
        what: `"${slug}" is listed, but ${folder}/${slug}.mdx does not exist.`,
        todo: suggest(slug, slugs),
      });
    }
    if (listed.indexOf(slug) !== index) {
      problems.push({
        file,
        where: `${list}.${index}`,
        what: `"${slug}" is listed twice.`,
        todo: 'Leave one of them out.',
      });
    }
  });
  for (const page of raw) {
    if (!listed.includes(page.slug)) {
      problems.push({
        file: page.file,
        what: `The page is not listed in ${file}.`,
        todo: `Add "${page.slug}" to "${list}" there, where it belongs in the order.`,
      });
    }
  }
  return [...new Set(listed)].flatMap((slug) => raw.find((page) => page.slug === slug) ?? []);
}

/** Sources that a page cites, in the order in which a reader meets them, each once. */
function citedOn(raw: RawPage, data: { advice: readonly Advice[]; uses: readonly Use[] }): string[] {
  const ids = raw.references.flatMap((reference) => {
    switch (reference.kind) {
      case 'sources':
        return reference.ids;
      case 'advice':
        return data.advice.filter((one) => phaseOf(one) === reference.phase).flatMap((one) => one.sources);
      case 'uses':
        return data.uses.flatMap((use) => use.sources);
    }
  });
  return [...new Set(ids)];
}

/** Ids that the pages of the site use themselves. */
const reserved = ['contents', 'contents-title', 'link-sign', 'main', 'page-sources', 'guide'] as const;

/** Where everything that can be linked to stands: page and fragment to the place in content/ that makes it. */
class Addresses {
  private readonly places: Places = new Map();
  private readonly ids: Places = new Map(reserved.map((id) => [id, 'every page holds it']));
  private readonly unread = new Set<string>();
  private readonly problems: Problem[];

  constructor(problems: Problem[]) {
    this.problems = problems;
  }

  /** Adds a page; what stands on one that could not be read is not known, so each link to it passes. */
  page(path: string, file: string, unread = false): void {
    this.places.set(path, file);
    if (unread) this.unread.add(path);
  }

  /** Adds an id to a page; an id is unique in the whole guide, so that the page of everything can hold all. */
  id(path: string, id: string, file: string, where: string): void {
    const before = this.ids.get(id);
    if (before !== undefined) {
      this.problems.push({
        file,
        where,
        what: `The id "${id}" is used already: ${before}.`,
        todo: 'Give one of them another id; ids are unique in the whole guide.',
      });
    }
    this.ids.set(id, `${file} › ${where}`);
    this.places.set(`${path}#${id}`, file);
  }

  /** Adds the id of a record; it may stand on any page. */
  own(id: string, file: string): void {
    this.id('', id, file, id);
  }

  /** Says that a record stands on a page. */
  shown(path: string, id: string, file: string): void {
    this.places.set(`${path}#${id}`, file);
  }

  /** Adds an old id that leads to what took its place on the same page. */
  alias(path: string, old: string, now: string, file: string): void {
    const where = `aliases.${old}`;
    if (!this.places.has(`${path}#${now}`)) {
      this.problems.push({
        file,
        where,
        what: `The alias "${old}" leads to "${now}", which is not on the page.`,
        todo: suggest(now, this.on(path)),
      });
    }
    this.id(path, old, file, where);
  }

  /** Ids on a page. */
  private on(path: string): string[] {
    return this.list().flatMap((address) =>
      address.startsWith(`${path}#`) ? [address.slice(path.length + 1)] : [],
    );
  }

  /** Every address: pages, and page#fragment. */
  list(): string[] {
    return [...this.places.keys()].filter((address) => address.startsWith('/'));
  }

  /** Reports a link of the guide that leads nowhere. */
  check(href: string, file: string, where: string): void {
    if (/^(https|mailto|tel):/.test(href)) return;
    if (href.startsWith('#')) {
      this.problems.push({
        file,
        where,
        what: `The link ${href} does not name its page.`,
        todo: `Write the page too, such as /aftercare/${href}, so that it is right wherever the text stands.`,
      });
      return;
    }
    const [path = ''] = href.split('#');
    if (this.places.has(href) || this.unread.has(path)) return;
    const onPage = [...this.places.keys()].filter((address) => address.startsWith(`${path}#`));
    const pages = [...this.places.keys()].filter((address) => !address.includes('#'));
    const slash = path !== '/' && !path.endsWith('/') && this.places.has(`${path}/`);
    this.problems.push({
      file,
      where,
      what: `The link ${href} leads nowhere.`,
      todo: slash
        ? `A page's address ends in a slash: ${path}/`
        : suggest(href, this.places.has(path) ? onPage : pages),
    });
  }
}

/** Reports ids in `used` that are not among `existing`. */
function checkIds(
  used: readonly string[],
  existing: readonly string[],
  at: { file: string; where: string; what: (id: string) => string },
  problems: Problem[],
): void {
  for (const id of used) {
    if (!existing.includes(id)) {
      problems.push({ file: at.file, where: at.where, what: at.what(id), todo: suggest(id, existing) });
    }
  }
}

/** Pages in order, each with its front matter read and the sources it cites. */
function toPages(
  ordered: readonly RawPage[],
  data: { advice: readonly Advice[]; uses: readonly Use[] },
  numbered: boolean,
  problems: Problem[],
): Page[] {
  return ordered.flatMap((raw, index) => {
    if (raw.empty) {
      problems.push({
        file: raw.file,
        what: 'The page has no text.',
        todo: 'Write it, or take it out of content/contents.json and delete the file.',
      });
    }
    if (raw.frontMatter === undefined) return [];
    const front = parseRecord(pageSchema, raw.frontMatter, { file: raw.file }, problems);
    if (!front) return [];
    const { file, slug, headings } = raw;
    const number = numbered ? index + 1 : undefined;
    return [{ ...front, file, slug, path: `/${slug}/`, number, headings, sources: citedOn(raw, data) }];
  });
}

/** Questions by topic; a topic's id comes from its file's name. */
function toTopics(files: readonly RawFile[], problems: Problem[]): (Topic & { file: string })[] {
  return files.flatMap(({ file, data }) => {
    const topic = data === undefined ? undefined : parseRecord(topicSchema, data, { file }, problems);
    const name = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
    return topic ? [{ ...topic, id: `about-${name}`, file }] : [];
  });
}

/** Everything with a heading of its own, in the order of the guide. */
function toAnchors(pages: readonly Page[], topics: readonly Topic[], terms: readonly Term[]): Anchor[] {
  return pages.flatMap((page) => [
    ...page.headings.map(({ id, text, lead }) => ({ id, page, title: text, line: lead ?? page.answer })),
    ...(page.shows === 'questions'
      ? topics.flatMap(({ id, topic, questions }) => [
          { id, page, title: topic, line: page.answer },
          ...questions.map((one) => ({ id: one.id, page, title: one.question, line: one.answer })),
        ])
      : []),
    ...(page.shows === 'glossary'
      ? terms.map(({ id, term, meaning }) => ({ id: termAnchor(id), page, title: term, line: meaning }))
      : []),
  ]);
}

/** Old ids by the id that took their place. */
function toAliases(pages: readonly Page[]): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const [old, now] of pages.flatMap((page) => Object.entries(page.aliases ?? {}))) {
    aliases.set(now, [...(aliases.get(now) ?? []), old]);
  }
  return aliases;
}

/**
 * Makes the guide out of what was read: order, previous and next, every id resolved.
 * @param today the day of the build as 2026-11-22, for reviews that are overdue
 * @throws GuideError with every problem of the run at once
 */
export function buildGuide(raw: RawGuide, today: string): Guide {
  const problems: Problem[] = [...raw.problems];
  const contents: Contents | undefined =
    raw.contents.data === undefined
      ? undefined
      : parseRecord(contentsSchema, raw.contents.data, { file: raw.contents.file }, problems);
  const home =
    raw.home.data === undefined
      ? undefined
      : parseRecord(homeSchema, raw.home.data, { file: raw.home.file }, problems);

  const adviceInFiles = readLists(raw.advice, adviceSchema, problems);
  const usesInFiles = readLists(raw.uses, useSchema, problems);
  const advice = adviceInFiles.map(({ data }) => data);
  const uses = usesInFiles.map(({ data }) => data);
  const terms = readLists([raw.glossary], termSchema, problems).map(({ data }) => data);
  const sources = readLists([raw.sources], sourceSchema, problems).map(({ data }) => data);
  const topics = toTopics(raw.questions, problems);
  const data = { advice, uses };
  const changes = readLists([raw.changes], changeSchema, problems).map(({ data }) => data);
  const optional = <Schema extends z.ZodType>({ file, data }: RawFile, schema: Schema) =>
    data === undefined ? undefined : parseRecord(schema, data, { file }, problems);
  const treatment = optional(raw.treatment, treatmentSchema);
  const redirects = Object.entries(optional(raw.redirects, redirectsSchema) ?? {}).map(([from, to]) => ({
    from,
    to,
  }));
  const locked = optional(raw.lock, lockSchema) ?? [];

  const sectionFiles = contents
    ? orderPages(raw.sections, contents.sections, { folder: 'content/sections', list: 'sections' }, problems)
    : [...raw.sections];
  const pageFiles = contents
    ? orderPages(raw.pages, contents.pages, { folder: 'content/pages', list: 'pages' }, problems)
    : [...raw.pages];
  const sections = toPages(sectionFiles, data, true, problems);
  const allPages = toPages(pageFiles, data, false, problems);
  const pages = allPages.filter(({ hidden }) => !hidden);
  const hiddenPages = allPages.filter(({ hidden }) => hidden);

  const addresses = new Addresses(problems);
  for (const path of ['/', '/guide/']) addresses.page(path, 'the site');
  for (const { slug, file, headings, unread } of [...sectionFiles, ...pageFiles]) {
    const path = `/${slug}/`;
    addresses.page(path, file, unread);
    addresses.id(path, slug, file, "the page's own name");
    for (const { id, text } of headings) addresses.id(path, id, file, `heading "${text}"`);
  }
  const listedOn = (list: Page['shows']) => pages.find((page) => page.shows === list)?.path ?? '/';
  for (const { id, topic, questions, file } of topics) {
    addresses.id(listedOn('questions'), id, file, `topic "${topic}"`);
    for (const question of questions) addresses.id(listedOn('questions'), question.id, file, question.id);
  }
  for (const { id } of terms) addresses.id(listedOn('glossary'), termAnchor(id), raw.glossary.file, id);
  for (const { id } of sources) addresses.id(listedOn('sources'), sourceAnchor(id), raw.sources.file, id);

  for (const { file, data: one } of [...adviceInFiles, ...usesInFiles]) addresses.own(one.id, file);
  const hidden = hiddenPages.map(({ path }) => path);
  for (const { slug, references } of [...sectionFiles, ...pageFiles]) {
    for (const reference of references) {
      if (reference.kind !== 'advice' || hidden.includes(`/${slug}/`)) continue;
      for (const { file, data: one } of adviceInFiles) {
        if (phaseOf(one) === reference.phase) addresses.shown(`/${slug}/`, one.id, file);
      }
    }
  }
  for (const { path, file, aliases = {} } of [...sections, ...allPages]) {
    for (const [old, now] of Object.entries(aliases)) addresses.alias(path, old, now, file);
  }
  const published = addresses.list().filter((address) => !hidden.includes(address.split('#')[0] ?? ''));

  const sourceIds = sources.map(({ id }) => id);
  const termIds = terms.map(({ id }) => id);
  const missingSource = (id: string) => `The source "${id}" is not in ${raw.sources.file}.`;
  const cited = new Set<string>();
  const someUnread = [...sectionFiles, ...pageFiles].some(({ unread }) => unread);
  const cite = (ids: readonly string[], file: string, where: string) => {
    for (const id of ids) cited.add(id);
    checkIds(ids, sourceIds, { file, where, what: missingSource }, problems);
  };

  for (const page of [...sectionFiles, ...pageFiles]) {
    for (const { href, line } of page.links) addresses.check(href, page.file, `line ${line}`);
    for (const reference of page.references) {
      if (reference.kind === 'sources') cite(reference.ids, page.file, `line ${reference.line}`);
    }
    for (const { id, line } of page.terms) {
      const what = (term: string) => `The term "${term}" is not in ${raw.glossary.file}.`;
      if (id) checkIds([id], termIds, { file: page.file, where: `line ${line}`, what }, problems);
    }
  }
  for (const { file, next } of [...sections, ...allPages])
    if (next) addresses.check(next.href, file, 'next.href');
  const records: InFile<Pick<Question, 'id' | 'sources' | 'more'>>[] = [
    ...adviceInFiles,
    ...usesInFiles,
    ...topics.flatMap(({ file, questions }) => questions.map((data) => ({ file, data }))),
  ];
  for (const { file, data: record } of records) {
    const { id, sources: ids, more } = record;
    cite(ids, file, `${id} › sources`);
    if (more) addresses.check(more, file, `${id} › more`);
  }
  for (const { id, more } of terms) if (more) addresses.check(more, raw.glossary.file, `${id} › more`);
  for (const id of sourceIds) {
    if (!cited.has(id) && !someUnread) {
      problems.push({
        file: raw.sources.file,
        where: id,
        what: 'No page cites this source.',
        todo: 'Cite it where it is used, or take it out of the file.',
      });
    }
  }
  if (home) {
    const { doors, urgent } = home;
    doors.forEach(({ href, links }, door) => {
      addresses.check(href, raw.home.file, `doors.${door}.href`);
      links.forEach((link, index) => {
        addresses.check(link.href, raw.home.file, `doors.${door}.links.${index}.href`);
      });
    });
    addresses.check(urgent.href, raw.home.file, 'urgent.href');
  }

  for (const { id, more } of changes) if (more) addresses.check(more, raw.changes.file, `${id} › more`);
  for (const field of ['preparation', 'procedure', 'followUp'] as const) {
    if (treatment) addresses.check(treatment[field], raw.treatment.file, field);
  }
  problems.push(...checkRedirects(redirects, published));
  // What is broken elsewhere often takes addresses with it, so the promise is checked on a guide that is whole.
  if (problems.length === 0) problems.push(...checkLock(locked, published, redirects));

  if (problems.length > 0 || !contents || !home) throw new GuideError(problems);
  const overdue = [...sections, ...allPages].filter((page) => page.nextReview < today);
  return {
    name: contents.name,
    home,
    sections,
    pages,
    hiddenPages,
    advice,
    uses,
    topics,
    terms,
    sources,
    changes,
    treatment,
    addresses: published.toSorted(),
    locked,
    redirects,
    anchors: toAnchors([...sections, ...pages], topics, terms),
    aliases: toAliases([...sections, ...allPages]),
    overdue,
  };
}
