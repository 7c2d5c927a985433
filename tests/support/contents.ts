import { readFileSync } from 'node:fs';

/** Reads a JSON file of content/ of this project. */
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const slugs = (data: unknown, key: string): readonly string[] => {
  const list: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  if (!Array.isArray(list) || list.length === 0) throw new Error(`content/contents.json has no ${key}`);
  return list.map(String);
};

const contents = json('content/contents.json');

/** Addresses of the sections, in reading order, as content/contents.json lists them. */
export const sectionPaths: readonly string[] = slugs(contents, 'sections').map((slug) => `/${slug}/`);

/** Whether a page's front matter says that it is built and nothing links to it. */
const isHidden = (slug: string) => /^hidden: true$/m.test(readFileSync(`content/pages/${slug}.mdx`, 'utf8'));

/** Addresses of the pages beside the sections, hidden ones left out. */
export const otherPaths: readonly string[] = slugs(contents, 'pages').flatMap((slug) =>
  isHidden(slug) ? [] : [`/${slug}/`],
);
