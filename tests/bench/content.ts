import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'astro/zod';

import { citedIn, multiply, relinkYaml, type Words } from './sections.ts';
import { inProject } from '../../src/cli/project.ts';

/** The article's own 7 sections; where the guide has other ones, its first 7. */
const seven = ['what-it-is', 'how-it-works', 'benefits', 'preparation', 'procedure', 'aftercare', 'results'];

const contentsSchema = z.object({ name: z.string(), sections: z.array(z.string()) });
const sourcesSchema = z.array(z.looseObject({ id: z.string() }));

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The 7 real sections that stand for one section's size. */
export function realSections(): Words[] {
  const { sections } = contentsSchema.parse(json(inProject('content', 'contents.json')));
  const slugs = seven.every((slug) => sections.includes(slug)) ? seven : sections.slice(0, 7);
  return slugs.map((slug) => ({
    slug,
    text: readFileSync(inProject('content', 'sections', `${slug}.mdx`), 'utf8'),
  }));
}

/** Files below a folder with an ending, by their paths; none where there is no such folder. */
const filesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, name))
    : [];

/** Turns the content/ of a copy of the project into a guide of as many sections; its lists stay, its other pages go. */
export function writeContent(content: string, count: number): void {
  const real = realSections().slice(0, count);
  for (const folder of ['sections', 'pages', 'questions']) {
    for (const file of filesIn(join(content, folder), '')) rmSync(file, { recursive: true, force: true });
  }
  for (const file of filesIn(content, '.yaml'))
    writeFileSync(file, relinkYaml(readFileSync(file, 'utf8'), real));

  const sections = multiply(real, count);
  for (const { slug, text } of sections) writeFileSync(join(content, 'sections', `${slug}.mdx`), text);
  const { name } = contentsSchema.parse(json(join(content, 'contents.json')));
  const contents = { name, sections: sections.map(({ slug }) => slug), pages: [] };
  writeFileSync(join(content, 'contents.json'), JSON.stringify(contents));

  const texts = [
    ...sections.map(({ text }) => text),
    ...filesIn(content, '.yaml').map((file) => readFileSync(file, 'utf8')),
  ];
  const cited = new Set(texts.flatMap(citedIn));
  const sources = join(content, 'sources.json');
  if (existsSync(sources)) {
    const all = sourcesSchema.parse(json(sources));
    writeFileSync(sources, JSON.stringify(all.filter(({ id }) => cited.has(id))));
  }
  // What was promised or moved in the real guide is not there in this one.
  for (const file of ['permalinks.lock.json', 'redirects.json'].map((name) => join(content, name))) {
    if (existsSync(file)) writeFileSync(file, Array.isArray(json(file)) ? '[]' : '{}');
  }
}
