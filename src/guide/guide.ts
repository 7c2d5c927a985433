import { adviceAt, collectAddresses } from './addresses.ts';
import { type Advice, adviceSchema } from './advice.ts';
import { toAliases, toAnchors } from './anchors.ts';
import { changeSchema } from './change.ts';
import { checkDays } from './days.ts';
import { GuideError, type Problem } from './guide-error.ts';
import { healingSchema } from './healing.ts';
import { type Home, homeSchema } from './home.ts';
import { contentsSchema, orderFiles } from './order.ts';
import { checkLeaflets } from './leaflet.ts';
import type { Page, RawPage } from './page.ts';
import { toPages } from './pages.ts';
import type { Lists, Parsed } from './parsed.ts';
import {
  type Anchor,
  checkLock,
  checkPromises,
  checkRedirects,
  lockSchema,
  type Redirect,
  redirectsSchema,
} from './permalink.ts';
import { phrasingsSchema, toPhrasings } from './phrasing.ts';
import { type Place, placeSchema } from './place.ts';
import { noPublisher, type Publisher, publisherSchema } from './publisher.ts';
import type { RawFile, RawGuide } from './raw-guide.ts';
import { readLists, readRecord, readTopics, toTopicFile } from './records.ts';
import {
  checkCitations,
  checkFacts,
  checkLinks,
  checkPhrasings,
  checkSynonyms,
  checkTerms,
} from './references.ts';
import { fillAll } from './fact.ts';
import { problemsOfPhrasings, problemsOfSynonyms } from './search.ts';
import { checkSheets, helpPage } from './sheet.ts';
import { sourceSchema } from './source.ts';
import { synonymSchema } from './synonym.ts';
import { termSchema } from './term.ts';
import { treatmentSchema } from './treatment.ts';
import { type Use, useSchema } from './use.ts';

/** The guide, whole and checked: every id resolves, every link leads somewhere. */
export interface Guide extends Lists {
  name: string;
  home: Home;
  /** Pages beside the sections, such as the questions and the glossary. */
  pages: readonly Page[];
  /** Where urgent help is. */
  help: Page | undefined;
  /** How the guide was made. */
  about: Page | undefined;
  /** The page that shows each list, where there is one. */
  showing: Readonly<Partial<Record<NonNullable<Page['shows']>, Page>>>;
  /** Pages that are built but neither linked nor shown to search engines. */
  hiddenPages: readonly Page[];
  advice: readonly Advice[];
  /** Where each rule of advice stands, by its id: /aftercare/#advice-no-sun. */
  adviceAt: ReadonlyMap<string, string>;
  uses: readonly Use[];
  /** Places that a reader may be in, in the order in which they are listed. */
  places: readonly Place[];
  /** Who stands behind this copy. */
  publisher: Publisher;
  /** Every address that a reader may keep: pages and their fragments, aliases among them. */
  addresses: readonly string[];
  /** Addresses that were published before, all of which still lead somewhere. */
  locked: readonly string[];
  redirects: readonly Redirect[];
  /** Everything with a heading of its own, to send to each other, on hidden pages too. */
  anchors: readonly Anchor[];
  /** Old ids of an id, which lead to it still. */
  aliases: ReadonlyMap<string, readonly string[]>;
  /** Pages whose review is overdue on the day of the build: a warning, never a failure. */
  overdue: readonly Page[];
}

/**
 * Reads every record by its schema, and the pages in their order.
 * @param gaps takes what one record says of a part of another that it has not
 */
function parse(raw: RawGuide, problems: Problem[], gaps: Problem[]): Parsed & { name: string | undefined } {
  const contents = readRecord(raw.contents, contentsSchema, problems);
  const advice = readLists(raw.advice, adviceSchema, problems);
  const uses = readLists(raw.uses, useSchema, problems);
  const ordered = <File extends { file: string; slug: string }>(
    files: readonly File[],
    list: 'sections' | 'pages' | 'questions',
  ) => (contents ? orderFiles(files, contents[list], list, problems) : files);
  const treatment = readRecord(raw.treatment, treatmentSchema, problems);
  const facts = { advice: advice.map((one) => one.data), uses: uses.map((one) => one.data), treatment };
  const filled = <File extends RawFile>(file: File): File => ({
    ...file,
    data: fillAll(file.data, facts, file.file, gaps),
  });
  const filledPage = (page: RawPage): RawPage => ({
    ...page,
    frontMatter: fillAll(page.frontMatter, facts, page.file, gaps),
  });
  const sectionFiles = ordered(raw.sections, 'sections').map(filledPage);
  const pageFiles = ordered(raw.pages, 'pages').map(filledPage);
  const topics = readTopics(ordered(raw.questions.map(toTopicFile), 'questions').map(filled), problems);
  const places = readLists([raw.places], placeSchema, problems);
  const data = { ...facts, places: places.map((one) => one.data), topics };
  return {
    raw,
    name: contents?.name,
    files: [...sectionFiles, ...pageFiles],
    sections: toPages(sectionFiles, data, true, problems),
    pages: toPages(pageFiles, data, false, problems),
    advice,
    uses,
    topics,
    terms: readLists([filled(raw.glossary)], termSchema, problems).map((one) => one.data),
    sources: readLists([raw.sources], sourceSchema, problems).map((one) => one.data),
    changes: readLists([raw.changes], changeSchema, problems).map((one) => one.data),
    synonyms: readLists([raw.synonyms], synonymSchema, problems).map((one) => one.data),
    phrasings: toPhrasings(readRecord(raw.phrasings, phrasingsSchema, problems) ?? {}),
    healing: readLists([filled(raw.healing)], healingSchema, problems).map((one) => one.data),
    treatment,
    places,
    home: readRecord(filled(raw.home), homeSchema, problems),
  };
}

/** Whether a file of the guide cannot be read, so that what others say of it cannot be checked. */
function hasUnread({
  problems,
  published: _,
  sections,
  pages,
  advice,
  uses,
  questions,
  ...single
}: RawGuide): boolean {
  const told = new Set(problems.map(({ file }) => file));
  const data = [...advice, ...uses, ...questions, ...Object.values(single)];
  return (
    data.some((one) => one.data === undefined && told.has(one.file)) ||
    [...sections, ...pages].some((one) => (one.unread || one.frontMatter === undefined) && told.has(one.file))
  );
}

/**
 * Makes the guide out of what was read: order, previous and next, every id resolved. Where a file cannot be read at
 * all, what was met while reading is told alone, and where a record is wrong by itself, no more than what records are:
 * all else may come of it, and would have a writer look for a source that only has a slip.
 * @param today the day of the build as 2026-11-22, for reviews that are overdue
 * @throws GuideError with every problem that can be told at once
 */
export function buildGuide(raw: RawGuide, today: string): Guide {
  if (hasUnread(raw)) throw new GuideError(raw.problems);
  const wrong: Problem[] = [];
  const gaps: Problem[] = [];
  const parsed = parse(raw, wrong, gaps);
  const { raw: _raw, files: _files, name, home, ...read } = parsed;
  const { sections, terms } = read;
  const publisher = readRecord(raw.publisher, publisherSchema, wrong) ?? noPublisher;
  const pages = parsed.pages.filter(({ hidden }) => !hidden);
  const hiddenPages = parsed.pages.filter(({ hidden }) => hidden);
  const redirects = Object.entries(readRecord(raw.redirects, redirectsSchema, wrong) ?? {}).map(
    ([from, to]) => ({ from, to }),
  );
  const locked = readRecord(raw.lock, lockSchema, wrong) ?? [];
  if (wrong.length > 0 || name === undefined || !home) throw new GuideError([...raw.problems, ...wrong]);

  const problems = [...raw.problems, ...gaps];

  const addresses = collectAddresses(parsed, problems);
  checkCitations(parsed, problems);
  checkTerms(parsed, problems);
  checkFacts(parsed, problems);
  checkLinks(parsed, addresses);
  checkSynonyms(parsed, problems);
  checkPhrasings(parsed, problems);
  checkSheets(parsed, problems);
  checkLeaflets(parsed, problems);
  checkDays(parsed, today, problems);
  const hiddenPaths = hiddenPages.map(({ path }) => path);
  const published = addresses.list().filter((address) => !hiddenPaths.includes(address.split('#')[0] ?? ''));
  problems.push(...checkRedirects(redirects, published));
  if (!raw.problems.some(({ file }) => file === raw.lock.file)) {
    problems.push(...checkPromises(locked, raw.published));
  }
  // What is broken elsewhere often takes addresses with it, so the promise is checked on a guide that is whole.
  if (problems.length === 0) problems.push(...checkLock(locked, published, redirects));
  if (problems.length > 0) throw new GuideError(problems);

  const advice = parsed.advice.map(({ data }) => data);
  const guide = {
    ...read,
    name,
    home,
    pages,
    help: helpPage([...sections, ...pages], home),
    about: pages.find(({ slug }) => slug === 'about'),
    showing: Object.fromEntries(
      pages.toReversed().flatMap((page) => (page.shows ? [[page.shows, page]] : [])),
    ),
    hiddenPages,
    advice,
    adviceAt: adviceAt(parsed),
    uses: parsed.uses.map(({ data }) => data),
    places: parsed.places.map(({ data }) => data),
    publisher,
    addresses: published.toSorted(),
    locked,
    redirects,
    anchors: toAnchors([...sections, ...parsed.pages], terms, advice),
    aliases: toAliases([...sections, ...parsed.pages]),
    overdue: [...sections, ...parsed.pages].filter((page) => page.nextReview < today),
  };
  const lost = [
    ...problemsOfSynonyms(guide, raw.synonyms.file),
    ...problemsOfPhrasings(guide, raw.phrasings.file),
  ];
  if (lost.length > 0) throw new GuideError(lost);
  return guide;
}
