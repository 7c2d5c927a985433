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
});

/** Pages in the order of contents.json; what is listed and absent, unlisted or listed twice is a problem. */
export function orderPages(
  raw: readonly RawPage[],
  listed: readonly string[],
  list: 'sections' | 'pages',
  problems: Problem[],
): RawPage[] {
  const slugs = raw.map(({ slug }) => slug);
  const file = 'content/contents.json';
  listed.forEach((slug, index) => {
    if (!slugs.includes(slug)) {
      problems.push({
        file,
        where: `${list}.${index}`,
        what: `"${slug}" is listed, but content/${list}/${slug}.mdx does not exist.`,
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
