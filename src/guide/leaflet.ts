import { z } from 'astro/zod';

import { phases } from './advice.ts';
import { idSchema } from './fields.ts';
import { type Problem, suggest } from './guide-error.ts';
import { pictureSchema } from './picture.ts';

/** A part of a side, its words taken from elsewhere in content/; several fields stand in this order. */
const partSchema = z.strictObject({
  shows: z
    .enum(['help', 'emergency', 'lines', 'uses'], {
      error: (issue) => `"${String(issue.input)}" is nothing that a leaflet shows`,
    })
    .optional()
    .describe(
      'help (every sign), emergency (when to call an ambulance), lines (to write on) or uses (what it is used for)',
    ),
  section: idSchema.optional().describe('a section: its title, its answer and what to remember'),
  phases: z
    .array(z.enum(phases, { error: (issue) => `"${String(issue.input)}" is not a phase of the advice` }))
    .default([])
    .describe(`a list of phases, whose rules stand there: ${phases.join(', ')}`),
  questions: z.array(idSchema).default([]).describe('ids of content/questions, each with its answer'),
});

export type LeafletPart = z.infer<typeof partSchema>;

/** A leaflet of 4 sides for readers who stand at one door: one sheet, printed on both sides and folded. */
export const leafletSchema = z
  .strictObject({
    slug: idSchema,
    picture: pictureSchema.describe('what is drawn on its cover'),
    sides: z
      .array(z.array(partSchema, { error: 'A side is a list of parts' }), {
        error: 'The sides are a list of 4',
      })
      .length(4, { error: 'A folded sheet has 4 sides' })
      .describe('4 sides, each a list of parts: shows, section, phases, questions'),
  })
  .describe('the leaflet for these readers: slug, picture, and 4 sides');

export type Leaflet = z.infer<typeof leafletSchema>;

/** The address of a leaflet from the root of the guide. */
export const leafletPath = ({ slug }: Pick<Leaflet, 'slug'>): string => `/leaflets/${slug}/`;

/** What is read of content/ to check its leaflets. */
interface Read {
  raw: { home: { file: string } };
  home: { doors: readonly { leaflet?: Leaflet | undefined }[] } | undefined;
  sections: readonly { slug: string }[];
  topics: readonly { questions: readonly { id: string }[] }[];
}

/** Each section and question of a leaflet exists. */
export function checkLeaflets({ raw, home, sections, topics }: Read, problems: Problem[]): void {
  const known = {
    section: sections.map(({ slug }) => slug),
    question: topics.flatMap(({ questions }) => questions.map(({ id }) => id)),
  };
  const parts = home?.doors.flatMap(({ leaflet }) => leaflet?.sides.flat() ?? []) ?? [];
  for (const { section, questions } of parts) {
    const named = [
      ...(section === undefined ? [] : [{ kind: 'section' as const, id: section }]),
      ...questions.map((id) => ({ kind: 'question' as const, id })),
    ];
    for (const { kind, id } of named.filter(({ kind, id }) => !known[kind].includes(id))) {
      problems.push({
        file: raw.home.file,
        where: 'doors › leaflet',
        what: `There is no ${kind} "${id}".`,
        todo: suggest(id, known[kind]),
      });
    }
  }
}
