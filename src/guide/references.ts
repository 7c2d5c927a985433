import type { Addresses } from './addresses.ts';
import { sourcesOf } from './advice.ts';
import { type Problem, suggest } from './guide-error.ts';
import { linksIn } from './inline.ts';
import type { Parsed } from './parsed.ts';
import { allPlaceSources } from './place.ts';
import { factInWords } from './fact.ts';
import { everyWordOf, phraseOf } from './search-words.ts';

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

/** Reports citations of sources that do not exist, and sources that nothing cites. */
export function checkCitations(parsed: Parsed, problems: Problem[]): void {
  const { raw, files, advice, uses, places, topics, healing, treatment, sources } = parsed;
  const existing = sources.map(({ id }) => id);
  const cited = new Set<string>();
  const cite = (ids: readonly string[], file: string, where: string) => {
    for (const id of ids) cited.add(id);
    const what = (id: string) => `The source "${id}" is not in ${raw.sources.file}.`;
    checkIds(ids, existing, { file, where, what }, problems);
  };
  for (const { file, references } of files) {
    for (const reference of references) {
      if (reference.kind === 'sources') cite(reference.ids, file, `line ${reference.line}`);
    }
  }
  for (const { file, data } of advice) cite(sourcesOf(data), file, `${data.id} › sources`);
  for (const { file, data } of uses) cite(data.sources, file, `${data.id} › sources`);
  for (const { file, data } of places) cite(allPlaceSources(data), file, data.id);
  for (const { file, data } of uses) {
    for (const { id, sources: ids } of data.counts) cite(ids, file, `${data.id} › ${id} › sources`);
  }
  for (const { id, sources: ids } of treatment?.visit ?? []) cite(ids, raw.treatment.file, `${id} › sources`);
  for (const { id, sources: ids } of healing) cite(ids, raw.healing.file, `${id} › sources`);
  for (const { file, questions } of topics) {
    for (const { id, sources: ids } of questions) cite(ids, file, `${id} › sources`);
  }
  for (const id of existing) {
    if (!cited.has(id)) {
      problems.push({
        file: raw.sources.file,
        where: id,
        what: 'No page cites this source.',
        todo: 'Cite it where it is used, or take it out of the file.',
      });
    }
  }
}

/** Reports terms that the glossary does not explain. */
export function checkTerms({ raw, files, terms }: Parsed, problems: Problem[]): void {
  const existing = terms.map(({ id }) => id);
  const what = (term: string) => `The term "${term}" is not in ${raw.glossary.file}.`;
  for (const { file, terms: used } of files) {
    for (const { id, line } of used) {
      if (id) checkIds([id], existing, { file, where: `line ${line}`, what }, problems);
    }
  }
}

/** Reports a phrase that two synonyms hold: the search could not tell which of them is meant. */
export function checkSynonyms({ raw, synonyms }: Parsed, problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const { id, typed } of synonyms) {
    for (const phrase of typed) {
      const words = everyWordOf(phrase).join(' ');
      const owner = owners.get(words);
      if (owner !== undefined && owner !== id) {
        problems.push({
          file: raw.synonyms.file,
          where: `${id} › typed`,
          what: `"${phrase}" stands in "${owner}" already.`,
          todo: 'Leave it in one of them; the search compares words without hyphens and endings.',
        });
      }
      owners.set(words, id);
    }
  }
}

/** Reports a phrase that is listed twice: one that is asked for several places stands once, below all of them. */
export function checkPhrasings({ raw, phrasings }: Parsed, problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const { at, asked } of phrasings) {
    const where = at.join(', ');
    for (const phrase of asked) {
      const words = phraseOf(phrase);
      const owner = owners.get(words);
      if (owner !== undefined) {
        problems.push({
          file: raw.phrasings.file,
          where,
          what: `"${phrase}" stands under ${owner} already.`,
          todo: 'Leave it in one of them; the search compares words without endings, and without "can I" and its like.',
        });
      }
      owners.set(words, where);
    }
  }
}

/** Reports links of the guide that lead nowhere, wherever in content/ they stand. */
export function checkLinks(parsed: Parsed, addresses: Addresses): void {
  const { raw, files, sections, pages, advice, uses, topics, terms, changes, synonyms, treatment, home } =
    parsed;
  for (const { file, links } of files) {
    for (const { href, line } of links) addresses.check(href, file, `line ${line}`);
  }
  for (const { file, next, course } of [...sections, ...pages]) {
    if (next) addresses.check(next.href, file, 'next.href');
    if (course?.comfort) addresses.check(course.comfort, file, 'course.comfort');
  }
  for (const { file, summary, levels, usual = '' } of [...sections, ...pages]) {
    for (const href of linksIn([usual])) addresses.check(href, file, 'usual');
    levels.forEach(({ href }, index) => addresses.check(href, file, `levels.${index}.href`));
    summary.forEach((line, index) => {
      for (const href of linksIn([line])) addresses.check(href, file, `summary.${index}`);
    });
  }
  const records: { file: string; id: string; more?: string | undefined }[] = [
    ...[...advice, ...uses].map(({ file, data: { id, more } }) => ({ file, id, more })),
    ...topics.flatMap(({ file, questions }) => questions.map(({ id, more }) => ({ file, id, more }))),
    ...terms.map(({ id, more }) => ({ file: raw.glossary.file, id, more })),
    ...changes.map(({ id, more }) => ({ file: raw.changes.file, id, more })),
    ...parsed.healing.map(({ id, more }) => ({ file: raw.healing.file, id, more })),
  ];
  for (const { file, id, more } of records) if (more) addresses.check(more, file, `${id} › more`);
  for (const field of ['preparation', 'procedure', 'followUp'] as const) {
    if (treatment) addresses.check(treatment[field], raw.treatment.file, field);
  }
  for (const { id, leads, urgent } of synonyms) {
    if (leads) addresses.check(leads, raw.synonyms.file, `${id} › leads`);
    if (urgent) addresses.check(urgent, raw.synonyms.file, `${id} › urgent`);
  }
  if (!home) return;
  home.doors.forEach(({ href, also }, door) => {
    addresses.check(href, raw.home.file, `doors.${door}.href`);
    if (also) addresses.check(also.href, raw.home.file, `doors.${door}.also.href`);
  });
  home.points.forEach(({ href }, point) => {
    addresses.check(href, raw.home.file, `points.${point}.href`);
  });
  addresses.check(home.urgent.href, raw.home.file, 'urgent.href');
  for (const href of linksIn([home.written ?? ''])) addresses.check(href, raw.home.file, 'written');
}

/** Reports what prose takes from a rule or a use that has no such thing, rules against rules that are not there, and times for nobody. */
export function checkFacts(parsed: Parsed, problems: Problem[]): void {
  const { raw, files, treatment } = parsed;
  const advice = parsed.advice.map(({ data }) => data);
  const facts = { advice, uses: parsed.uses.map(({ data }) => data), treatment };
  for (const { file, references } of files) {
    for (const reference of references) {
      if (reference.kind !== 'fact') continue;
      const words = factInWords(reference, facts);
      if (typeof words !== 'string') problems.push({ file, where: `line ${reference.line}`, ...words });
    }
  }
  const ids = advice.map(({ id }) => id);
  for (const { file, data } of parsed.advice) {
    const what = (id: string) => `The rule "${id}" is not in content/advice.`;
    for (const field of ['against', 'sameAs'] as const) {
      checkIds(data[field], ids, { file, where: `${data.id} › ${field}`, what }, problems);
    }
    const field = data.earlier === undefined ? 'longer' : 'earlier';
    if (data[field] === undefined || treatment?.longerFor) continue;
    problems.push({
      file,
      where: `${data.id} › ${field}`,
      what: 'Nothing says for whom that time is.',
      todo: `Say it in ${raw.treatment.file} as longerFor.`,
    });
  }
}
