import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

/**
 * The files whose MDX is rendered. What their front matter may say stands in guide/page.ts and is checked with all else
 * in content/; a schema here would stop the server at the first slip, in words that no writer knows.
 */
const words = (folder: string) =>
  defineCollection({ loader: glob({ base: `./content/${folder}`, pattern: '*.mdx', retainBody: false }) });

export const collections = { sections: words('sections'), pages: words('pages') };
