import { z } from 'astro/zod';

import { idSchema, lineSchema } from './fields.ts';
import { type Problem, suggest } from './guide-error.ts';
import { contentFiles } from './raw-guide.ts';

/** The order of the whole guide on one screen: content/contents.json. */
export const contentsSchema = z.strictObject({
  name: lineSchema("the guide's name", 60),
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

/** Names that the site gives to pages of its own. */
const taken = ['404', 'guide', 'index', 'keep', 'leaflets', 'og', 's', 'search'];

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
  const file = `content/${contentFiles.contents}`;
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
  for (const { file: of, slug } of raw) {
    if (list === 'questions') break;
    const what = taken.includes(slug)
      ? `The site has a page of its own called "${slug}".`
      : `"${slug}" is not the name of a page.`;
    if (taken.includes(slug) || !idSchema.safeParse(slug).success) {
      problems.push({
        file: of,
        what,
        todo: `Give the file another name: lower-case letters, digits and hyphens, and not ${taken.join(', ')}.`,
      });
    }
  }
  for (const unlisted of raw.filter(({ slug }) => !listed.includes(slug))) {
    problems.push({
      file: unlisted.file,
      what: `The ${one} is not listed in ${file}.`,
      todo: `Add "${unlisted.slug}" to "${list}" there, where it belongs in the order.`,
    });
  }
  return [...new Set(listed)].flatMap((name) => raw.find(({ slug }) => slug === name) ?? []);
}
