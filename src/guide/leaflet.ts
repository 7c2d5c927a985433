import { z } from 'astro/zod';

import type { Heading } from './contents.ts';
import { idSchema, lineSchema, linkSchema, oneOfSchema, wholeSchema } from './fields.ts';
import { type Problem, suggest } from './guide-error.ts';
import type { Page } from './page.ts';
import { phases } from './phase.ts';
import { pictures, pictureSchema } from './picture.ts';

/** What a list of a leaflet means for its reader, with the words before its heading; one that asks says so itself. */
export const verdicts = { no: 'No: ', wait: 'Not now: ', ask: '' } as const;

export type Verdict = keyof typeof verdicts;

/** A part of a side, its words taken from elsewhere in content/; several fields stand in this order. */
const partSchema = z.strictObject({
  shows: oneOfSchema(
    ['help', 'emergency', 'numbers', 'back', 'uses', 'always'],
    'is nothing that a leaflet shows',
  )
    .optional()
    .describe(
      'help (every sign), emergency (what needs help at once), numbers (of an ambulance), back (that help stands on the back), uses or always (rules before the day that hold at any time)',
    ),
  lines: z
    .array(lineSchema('what is written there', 40))
    .default([])
    .describe('lines to write on, by their names'),
  blank: wholeSchema('how many lines with no name follow the last of them', 0).default(0),
  section: idSchema.optional().describe('a section: its title, its answer and what to remember'),
  remember: wholeSchema(
    'how many sentences to remember of that section stand there; all, where it is left out',
  ).optional(),
  answers: z.array(idSchema).default([]).describe('sections, each with its title and its answer alone'),
  asks: z
    .array(lineSchema('a question to ask the clinic', 60))
    .default([])
    .describe('questions to ask the clinic, in a few words each'),
  lists: z
    .array(linkSchema)
    .default([])
    .describe(
      'headings of sections, such as /aftercare/#sun, each with its list or its first paragraph, and the lists in it',
    ),
  phases: z
    .array(oneOfSchema(phases, 'is not a phase of the advice'))
    .default([])
    .describe(`a list of phases, whose rules stand there: ${phases.join(', ')}`),
  mark: oneOfSchema(Object.keys(verdicts) as Verdict[], 'is not a mark of a list')
    .optional()
    .describe(
      `what its lists mean, shown at their head and at each line: ${Object.keys(verdicts).join(', ')}`,
    ),
  texts: z
    .array(linkSchema)
    .default([])
    .describe(
      'headings of sections, each with its paragraphs; without its words below the first list of phases',
    ),
  ticks: z.boolean().default(false).describe('whether each sentence of those paragraphs is a task to tick'),
  compares: z
    .strictObject({
      table: linkSchema.describe('the heading of a table, such as /decide/#choices-compared'),
      columns: z
        .array(lineSchema('the head of a column', 40))
        .min(2, { error: 'Name two columns or more' })
        .describe('the heads of its columns that stand there, in this order'),
      first: lineSchema('the first words of a row', 40)
        .optional()
        .describe('the row that stands first, by its first cell'),
    })
    .optional()
    .describe('some columns of a table: table, columns, first'),
  briefs: z
    .array(idSchema)
    .default([])
    .describe('ids of content/questions, each with the first words of its answer alone'),
});

export type LeafletPart = z.infer<typeof partSchema>;

/** A leaflet of 4 sides for readers who stand at one door: one sheet, printed on both sides and folded. */
export const leafletSchema = z
  .strictObject({
    slug: idSchema,
    picture: pictureSchema.describe(`what is drawn on its cover, one of ${pictures.join(', ')}`),
    sides: z
      .array(z.array(partSchema, { error: 'A side is a list of parts' }), {
        error: 'The sides are a list of 4',
      })
      .length(4, { error: 'A folded sheet has 4 sides' })
      .describe(
        '4 sides, each a list of parts: shows, lines, section, answers, lists, mark, texts, ticks, compares, phases, briefs, blank, asks',
      ),
    asked: z
      .array(idSchema)
      .default([])
      .describe('ids of content/questions that lead from the cover of the printed guide'),
  })
  .describe('the leaflet for these readers: slug, picture, 4 sides, and what they ask most');

export type Leaflet = z.infer<typeof leafletSchema>;

/** The address of a leaflet from the root of the guide. */
export const leafletPath = ({ slug }: Pick<Leaflet, 'slug'>): string => `/leaflets/${slug}/`;

/** A heading of a section by its address, and the headings in it that have a list. */
export function headingsAt(
  sections: readonly Pick<Page, 'path' | 'headings'>[],
  address: string,
): readonly Heading[] {
  const [path, id] = address.split('#');
  const headings = sections.find((one) => one.path === path)?.headings ?? [];
  const first = headings.findIndex((one) => one.id === id);
  const depth = headings[first]?.depth ?? 0;
  const next = headings.findIndex((one, index) => index > first && one.depth <= depth);
  const all = first < 0 ? [] : headings.slice(first, next < 0 ? undefined : next);
  return all.filter(({ items }, index) => index === 0 || items);
}

/** The columns of a table that a leaflet shows, row by row, its head first; nothing where one is not there. */
export function tableOf(
  pages: readonly Pick<Page, 'path' | 'headings'>[],
  { table, columns, first }: NonNullable<LeafletPart['compares']>,
): string[][] {
  const [heading] = headingsAt(pages, table);
  const rows = heading?.table ?? [];
  const places = columns.map((name) => rows[0]?.indexOf(name) ?? -1);
  if (places.includes(-1)) return [];
  const place = ([name]: readonly string[]) => (name === rows[0]?.[0] ? 0 : name === first ? 1 : 2);
  return rows.toSorted((a, b) => place(a) - place(b)).map((row) => places.map((column) => row[column] ?? ''));
}

/** What is read of content/ to check its leaflets. */
interface Read {
  raw: { home: { file: string } };
  home: { doors: readonly { leaflet?: Leaflet | undefined }[] } | undefined;
  sections: readonly Pick<Page, 'slug' | 'path' | 'headings'>[];
  pages: readonly Pick<Page, 'path' | 'headings'>[];
  topics: readonly { questions: readonly { id: string }[] }[];
}

/** Each section, list and question of a leaflet exists. */
export function checkLeaflets({ raw, home, sections, pages, topics }: Read, problems: Problem[]): void {
  const known = {
    section: sections.map(({ slug }) => slug),
    question: topics.flatMap(({ questions }) => questions.map(({ id }) => id)),
    list: sections.flatMap(({ path, headings }) => headings.map(({ id }) => `${path}#${id}`)),
  };
  const leaflets = home?.doors.flatMap(({ leaflet }) => leaflet ?? []) ?? [];
  const report = (kind: keyof typeof known, ids: readonly string[]) => {
    for (const id of ids.filter((one) => !known[kind].includes(one)))
      problems.push({
        file: raw.home.file,
        where: 'doors › leaflet',
        what: `There is no ${kind} "${id}".`,
        todo: suggest(id, known[kind]),
      });
  };
  for (const { asked } of leaflets) report('question', asked);
  for (const { section, answers, briefs, lists, texts, compares } of leaflets.flatMap(({ sides }) =>
    sides.flat(),
  )) {
    report('section', section === undefined ? answers : [section, ...answers]);
    report('question', briefs);
    report('list', [...lists, ...texts]);
    if (compares && tableOf([...sections, ...pages], compares).length === 0) {
      problems.push({
        file: raw.home.file,
        where: 'doors › leaflet',
        what: `There is no table "${compares.table}" with ${compares.columns.join(', ')}.`,
        todo: 'Name a heading with a table below it, and columns as its head has them.',
      });
    }
  }
}
