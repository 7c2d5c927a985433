import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

import { pageSchema } from './guide/page.ts';

const words = (folder: string) =>
  defineCollection({
    loader: glob({ base: `./content/${folder}`, pattern: '*.mdx', retainBody: false }),
    schema: pageSchema,
  });

export const collections = { sections: words('sections'), pages: words('pages') };
