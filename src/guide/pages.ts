import { type Advice, sourcesOf } from './advice.ts';
import type { Heading } from './contents.ts';
import { type Problem, suggest } from './guide-error.ts';
import { linksIn, withoutLinks } from './inline.ts';
import { type Page, pageSchema, type RawPage } from './page.ts';
import { parseRecord } from './parse.ts';
import { isListed, phases } from './phase.ts';
import { numberSources, type Place, placeLinks, placeSources } from './place.ts';
import { type Topic, wholeAnswer } from './question.ts';
import { rangeOf } from './range.ts';
import { minutesFor, wordsIn } from './reading-time.ts';
import { fill } from './fact.ts';
import { sessionsIn, type Use } from './use.ts';

/** What pages show of the lists in content/. */
interface Shown {
  advice: readonly Advice[];
  uses: readonly Use[];
  places: readonly Place[];
  topics: readonly Topic[];
}

/** Citations of a page: ids of sources and where they are cited, in the order in which a reader meets them. */
const citationsOf = (raw: RawPage, data: Shown): { at: string; ids: readonly string[] }[] =>
  raw.references.flatMap((reference) => {
    const at = reference.under;
    switch (reference.kind) {
      case 'sources':
        return [{ at, ids: reference.ids }];
      case 'advice':
        return data.advice
          .filter((one) => isListed(one, reference))
          .map((one) => ({ at: one.id, ids: sourcesOf(one) }));
      case 'uses':
        return data.uses.map(({ sources }) => ({ at, ids: sources }));
      case 'places':
        return [
          { at, ids: reference.numbers ? numberSources(data.places) : [] },
          { at, ids: placeSources(data.places, reference.topics) },
        ];
      case 'fact':
        return [];
    }
  });

/** Links of the rules of advice and of the lists of places that a page shows. */
const linksOf = (raw: RawPage, { advice, places }: Shown): string[] =>
  raw.references.flatMap((reference) => {
    if (reference.kind === 'places') return placeLinks(places, reference.topics);
    if (reference.kind !== 'advice') return [];
    return advice.flatMap((one) => (isListed(one, reference) ? (one.more ?? []) : []));
  });

/**
 * How long a page takes to read, with the advice and the uses that it lists; the proof is its study detail, and the
 * range that sources give for each rule.
 */
function minutesOf(
  { words, references }: RawPage,
  { title, answer, usual = '', summary }: Pick<Page, 'title' | 'answer' | 'usual' | 'summary'>,
  data: Shown,
): Page['minutes'] {
  const rules = data.advice.filter((one) =>
    references.some((reference) => reference.kind === 'advice' && isListed(one, reference)),
  );
  const uses = references.some(({ kind }) => kind === 'uses') ? data.uses : [];
  const open = [
    title,
    answer,
    ...[usual, ...summary].map(withoutLinks),
    ...rules.flatMap(({ advice, why }) => [advice, why]),
    ...uses.flatMap(({ use, course }) => [use, ...(course ? [sessionsIn(course), course.spacing] : [])]),
  ];
  const ranges = rules.flatMap((one) => [one.range?.least ? rangeOf(one) : '', one.range?.note ?? '']);
  return {
    open: minutesFor(words.open + wordsIn(open)),
    proof: minutesFor(words.proof + wordsIn(ranges)),
  };
}

/** Headings of questions by topic, each question with its answer below it. */
const headingsOf = (topics: readonly Topic[]): Heading[] =>
  topics.flatMap(({ id, topic, questions }) => [
    { depth: 2, id, text: topic },
    ...questions.map((one) => ({ depth: 3, id: one.id, text: one.question, lead: wholeAnswer(one) })),
  ]);

/** Headings with the short names that their page gives them; a name for no heading is a problem. */
function named(
  headings: readonly Heading[],
  { file, short }: { file: string; short: Readonly<Record<string, string>> },
  problems: Problem[],
): Heading[] {
  const ids = headings.map(({ id }) => id);
  for (const id of Object.keys(short).filter((id) => !ids.includes(id))) {
    const what = `"${id}" is not the id of a heading on this page.`;
    problems.push({ file, where: `short.${id}`, what, todo: suggest(id, ids) });
  }
  return headings.map((heading) => ({ ...heading, ...(short[heading.id] && { short: short[heading.id] }) }));
}

/** Pages in order, each with its front matter read, its headings and the sources it cites, those of its list among them. */
export function toPages(
  ordered: readonly RawPage[],
  data: Shown,
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
    const front = parseRecord(pageSchema, raw.frontMatter, { file: raw.file }, problems);
    if (!front) return [];
    const { file, slug } = raw;
    const number = numbered ? index + 1 : undefined;
    const topics = front.shows === 'questions' ? data.topics : [];
    const asked = topics.flatMap(({ questions }) =>
      questions.map((one) => ({ at: one.id, ids: one.sources })),
    );
    // The page of all sources numbers none.
    const cited = front.shows === 'sources' ? [] : [...citationsOf(raw, data), ...asked];
    const citedAt = new Map(cited.toReversed().flatMap(({ at, ids }) => ids.map((id) => [id, at])));
    const own = raw.headings.map((one) => ({
      ...one,
      lead: one.lead && fill(one.lead, data),
      items: one.items?.map((item) => fill(item, data)),
      paragraphs: one.paragraphs?.map((paragraph) => fill(paragraph, data)),
      table: one.table?.map((row) => row.map((cell) => fill(cell, data))),
    }));
    const headings = named([...own, ...headingsOf(topics)], { file, short: front.short }, problems);
    return [
      {
        ...front,
        file,
        slug,
        path: `/${slug}/`,
        number,
        headings,
        sources: [...new Set(cited.flatMap(({ ids }) => ids))],
        citedAt,
        links: [
          ...new Set([
            ...linksIn([front.usual ?? '', ...front.summary]),
            ...raw.links.map(({ href }) => href),
            ...linksOf(raw, data),
          ]),
        ].filter((href) => !href.startsWith('tel:')),
        terms: [...new Set(raw.terms.map(({ id }) => id))],
        phases: phases.filter((phase) =>
          raw.references.some((one) => one.kind === 'advice' && one.phase.split(/\s+/).includes(phase)),
        ),
        help: raw.help.map((card) => ({
          ...card,
          lines: card.lines.map((line) => ({
            ...line,
            text: fill(line.text, data),
            marked: fill(line.marked, data),
          })),
        })),
        minutes: minutesOf(raw, front, data),
      },
    ];
  });
}
