import { z } from 'astro/zod';

import { type Advice, phaseOf } from './advice.ts';
import { idSchema, lineSchema } from './fields.ts';
import { type Problem, suggest } from './guide-error.ts';
import { type Page, pageSchema, type RawPage } from './page.ts';
import { parseRecord } from './parse.ts';
import type { Use } from './use.ts';

/** The order of the whole guide on one screen: content/contents.json. */
export const contentsSchema = z.strictObject({
  name: lineSchema("the guide's name"),
  sections: z
    .array(idSchema, { error: 'This is not a list of names of files in content/sections' })
    .min(1, { error: 'The guide has no section' })
    .describe('a list of names of files in content/sections, without .mdx'),
  pages: z
    .array(idSchema, { error: 'This is not a list of names of files in content/pages' })
    .default([])
    .describe('a list of names of files in content/pages, without .mdx'),
  questions: z
    .array(idSchema, { error: 'This is not a list of names of files in content/questions' })
    .default([])
    .describe('a list of names of files in content/questions, without .yaml'),
});

/** What the files of each list are called, and how their names end. */
const lists = {
  sections: { one: 'page', ending: 'mdx' },
  pages: { one: 'page', ending: 'mdx' },
  questions: { one: 'topic', ending: 'yaml' },
} as const;

/** Files in the order of contents.json; what is listed and absent, unlisted or listed twice is a problem. */
export function orderFiles<File extends { file: string; slug: string }>(
  raw: readonly File[],
  listed: readonly string[],
  list: keyof typeof lists,
  problems: Problem[],
): File[] {
  const slugs = raw.map(({ slug }) => slug);
  const { one, ending } = lists[list];
  const file = 'content/contents.json';
  listed.forEach((slug, index) => {
    if (!slugs.includes(slug)) {
      problems.push({
        file,
        where: `${list}.${index}`,
        what: `"${slug}" is listed, but content/${list}/${slug}.${ending} does not exist.`,
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
  for (const unlisted of raw.filter(({ slug }) => !listed.includes(slug))) {
    problems.push({
      file: unlisted.file,
      what: `The ${one} is not listed in ${file}.`,
      todo: `Add "${unlisted.slug}" to "${list}" there, where it belongs in the order.`,
    });
  }
  return [...new Set(listed)].flatMap((name) => raw.find(({ slug }) => slug === name) ?? []);
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

/** Pages in order, each with its front matter read and the sources it cites. */
export function toPages(
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
