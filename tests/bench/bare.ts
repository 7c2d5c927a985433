import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Words } from './sections.ts';

const config = `
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  cacheDir: './.astro',
  integrations: [mdx()],
  markdown: { syntaxHighlight: false, processor: satteri({ features: { headingAttributes: true } }) },
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
`;

const collection = `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { sections: defineCollection({ loader: glob({ base: './sections', pattern: '*.mdx' }) }) };
`;

const page = (components: readonly string[]) => `---
import { getCollection, render } from 'astro:content';
import Plain from '../Plain.astro';

export async function getStaticPaths() {
  return (await getCollection('sections')).map((entry) => ({ params: { section: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
const components = { ${components.map((name) => `${name}: Plain`).join(', ')} };
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
  <body><h1>{entry.data.title}</h1><Content components={components} /></body>
</html>
`;

/** Writes the plainest Astro site of the same sections: one layout, and nothing for the author's components to do. */
export function writeBareSite(folder: string, sections: readonly Words[]): void {
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  for (const name of ['sections', 'src', 'src/pages']) mkdirSync(join(folder, name));
  const components = new Set(
    sections.flatMap(({ text }) => [...text.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name)),
  );
  write('package.json', JSON.stringify({ name: 'bare', private: true, type: 'module' }));
  write('astro.config.mjs', config);
  write('src/content.config.ts', collection);
  write('src/Plain.astro', '<slot />\n');
  write('src/pages/[section].astro', page([...components]));
  for (const { slug, text } of sections) write(`sections/${slug}.mdx`, text);
}
