import { z } from 'astro/zod';

import type { Heading } from './contents.ts';
import type { Asked } from './fact.ts';
import {
  daySchema,
  idSchema,
  lineSchema,
  linkSchema,
  longestTitle,
  oneOfSchema,
  wholeSchema,
} from './fields.ts';
import { type LineName, lineNames } from './paper.ts';
import type { Listed, Phase } from './phase.ts';
import type { PlaceTopic } from './place.ts';
import { type Urgency, urgencySchema } from './urgency.ts';

/** A usual range, and what to say of a number outside it. */
const boundsSchema = (what: string) =>
  z
    .strictObject({
      least: wholeSchema(`the smallest usual number of ${what}`, 1),
      most: wholeSchema(`the largest usual number of ${what}`),
      fewer: lineSchema('what to say of a smaller number').optional(),
      more: lineSchema('what to say of a larger number').optional(),
    })
    .refine(({ least, most }) => least <= most, {
      path: ['most'],
      error: 'The largest usual number is under the smallest',
    })
    .describe(`the usual number of ${what}: least, most, and what to say of fewer and of more`);

/** A usual range of whole numbers, and what to say of a number outside it. */
export type Bounds = z.infer<ReturnType<typeof boundsSchema>>;

/** What the front matter of every page of words says. A misspelt field fails. */
export const pageSchema = z
  .strictObject({
    title: lineSchema("the page's short name: its h1 and its name in the contents", longestTitle),
    answer: lineSchema(
      'one line that answers the page, short enough for a search engine or a chat to show',
      170,
    ),
    summary: z
      .array(lineSchema('a plain sentence'), { error: 'The summary is a list of sentences' })
      .max(3, { error: 'The summary has more than 3 sentences' })
      .default([])
      .describe('up to 3 sentences to remember; a link is written as [words](/page/)'),
    usual: lineSchema('a calm sentence')
      .optional()
      .describe('what is usual, below the line that answers; a link is written as [words](/page/)'),
    levels: z
      .array(
        z.strictObject({
          text: lineSchema('the words of the link', 28),
          href: linkSchema,
          urgency: urgencySchema
            .optional()
            .describe('how soon: the urgency of the card that it leads to, where it leads to one'),
        }),
        { error: 'The levels are a list of links: text, href and urgency' },
      )
      .default([])
      .describe(
        'buttons below the line that answers, to the levels of help or to what is asked first: text, href and urgency',
      ),
    short: z
      .record(idSchema, lineSchema('a short name for a heading', 28), {
        error: 'Short names are ids of headings and names, such as { sun: Sun }',
      })
      .default({})
      .describe('names of headings for lists of contents, at most 28 characters each: { sun: Sun }'),
    reviewed: daySchema('the day the words were last checked against their sources, as 2026-11-22'),
    nextReview: daySchema('the day the words are due to be checked again'),
    checkedBy: z
      .strictObject({
        name: lineSchema('the name of the clinician who checked the page'),
        credentials: lineSchema('what qualifies them'),
      })
      .optional()
      .describe('the clinician who checked the page; left out until it is true'),
    basis: lineSchema('what the page rests on, said before that no clinician has checked it', 30).optional(),
    next: z
      .strictObject({
        text: lineSchema('a short command: what to do or read next'),
        href: linkSchema,
      })
      .optional()
      .describe('the next step at the end of the page: text and href'),
    hidden: z
      .boolean({ error: 'This is neither true nor false' })
      .default(false)
      .describe('true for a page that is built but neither linked nor shown to search engines'),
    aliases: z
      .record(idSchema, idSchema, { error: 'Aliases are old ids and new ones, such as { old-id: new-id }' })
      .optional()
      .describe('old ids and the ids on this page that took their place: { old-id: new-id }'),
    shows: oneOfSchema(
      ['questions', 'glossary', 'sources', 'planner', 'sheet'],
      'is not a list that a page can show',
    )
      .optional()
      .describe('the list that follows the words: questions, glossary, sources, planner or sheet'),
    sheet: z
      .strictObject({
        title: lineSchema('the title of the sheet'),
        notFor: lineSchema('after what the sheet does not hold, and what to do then'),
        help: z
          .strictObject({
            emergency: lineSchema('what to do at once'),
            today: lineSchema('whom to ask the same day'),
            ask: lineSchema('whom to ask soon'),
            late: lineSchema('whom to see about what may come late'),
          })
          .describe('what stands above the signs of each level: emergency, today, ask, late'),
        signs: z
          .array(
            z
              .strictObject({
                sign: lineSchema('a sign as the page of urgent help has it'),
                paper: lineSchema('the same in few words', 110).optional(),
                full: lineSchema('the same in full, where paper has more room than the sheet').optional(),
                rule: idSchema.optional().describe('the rule of content/advice that says it on the sheet'),
                face: idSchema
                  .optional()
                  .describe('the face of content/healing.yaml that shows it on the sheet, beside its words'),
                urgency: urgencySchema
                  .optional()
                  .describe(
                    'how urgent it is, where it is a heading of that page and stands in none of its lists',
                  ),
              })
              .refine(({ paper, rule }) => (paper === undefined) !== (rule === undefined), {
                error: 'A sign has either its words for paper or the rule that says it',
              })
              .refine(({ paper, full, urgency }) => full === undefined || (paper !== undefined && urgency), {
                path: ['full'],
                error: 'Only a heading with an urgency and words for paper is said in full too',
              }),
          )
          .describe(
            'every sign of the page of urgent help, in the words of paper: sign, and paper (full) or rule',
          ),
        lines: z
          .strictObject(
            Object.fromEntries(
              lineNames.map((name) => [name, lineSchema('what is written there', 30)]),
            ) as Record<LineName, ReturnType<typeof lineSchema>>,
          )
          .describe(`the names of the lines to write on: ${lineNames.join(', ')}`),
        sore: lineSchema('what eases a burn and soreness, in few words').optional(),
        own: lineSchema('whose instructions come first'),
        pen: lineSchema('what to use before an ambulance is called').optional(),
      })
      .optional()
      .describe('the sheet of paper that the page prints: its advice and all help on 1 side'),
    course: z
      .strictObject({
        sessions: boundsSchema('sessions'),
        weeks: boundsSchema('weeks between 2 sessions'),
        apart: lineSchema('the name of the field for those weeks'),
        news: lineSchema('what to tell at the clinic on the day'),
        comfort: linkSchema
          .optional()
          .describe('the heading whose list says what eases the first days, which the first night then says'),
        notFor: lineSchema('for whom a printed plan is not'),
        ahead: z
          .array(lineSchema('a sentence', 90))
          .describe('what to see to before the day on a printed plan, which is no rule of content/advice'),
        aid: z
          .array(lineSchema('a sentence', 120))
          .describe(
            'first aid on a printed plan: first what to do before the ambulance, which stands with its signs',
          ),
      })
      .optional()
      .describe(
        'for the planner: how many sessions are usual, how far apart (weeks, apart), and what else it says (news, comfort, notFor, ahead, aid)',
      ),
  })
  .refine((page) => (page.shows === 'planner') === (page.course !== undefined), {
    path: ['course'],
    error: 'A course belongs to the page that shows the planner, and to no other',
  })
  .refine((page) => page.nextReview > page.reviewed, {
    path: ['nextReview'],
    error: 'The next review is not after the last one',
  });

type FrontMatter = z.infer<typeof pageSchema>;

/** Something in a page's text that leads to sources, in the order it stands there, with the id of the heading above. */
export type Reference = { under: string } & (
  | { kind: 'sources'; ids: readonly string[] }
  | ({ kind: 'advice' } & Listed)
  | { kind: 'uses' }
  | { kind: 'places'; list: string; topics: readonly PlaceTopic[]; numbers: boolean }
  | ({ kind: 'fact' } & Asked)
);

/** A help card in plain words, as paper shows it once more, and as it is marked. */
export interface HelpCard {
  urgency: Urgency;
  title: string;
  /** Its paragraphs and the items of its lists, in order. */
  lines: readonly { item: boolean; text: string; marked: string }[];
}

/** What was read of one MDX file, not yet checked against the rest of the guide. */
export interface RawPage {
  file: string;
  slug: string;
  frontMatter: unknown;
  headings: readonly Heading[];
  /** Internal links, with the line they stand on. */
  links: readonly { href: string; line: number }[];
  references: readonly (Reference & { line: number })[];
  /** Glossary terms used, with their line. */
  terms: readonly { id: string; line: number }[];
  help: readonly HelpCard[];
  /** How many words its text has in the open, and folded as proof. */
  words: { open: number; proof: number };
  /** Whether there is any text below the front matter. */
  empty: boolean;
  /** Whether the text could not be read, so that its headings, links and citations are not known. */
  unread?: boolean;
}

/** A page of words, whole: what a layout needs, in one flat object. */
export interface Page extends FrontMatter {
  file: string;
  slug: string;
  /** Address from the root of the guide: /aftercare/. */
  path: string;
  /** Place among the sections, from 1; undefined for a page that is not a section. */
  number: number | undefined;
  headings: readonly Heading[];
  /** Ids of the sources cited, in the order in which they are first met. */
  sources: readonly string[];
  /** Where each source is first met: the id of a heading, a rule or a question. */
  citedAt: ReadonlyMap<string, string>;
  /** Addresses that links of the text lead to, each once, telephone numbers left out. */
  links: readonly string[];
  /** Ids of the terms that the text explains, each once. */
  terms: readonly string[];
  /** Phases of the advice that the text lists. */
  phases: readonly Phase[];
  help: readonly HelpCard[];
  /** Minutes that its words take to read: what stands open, and the proof beside it. */
  minutes: { open: number; proof: number };
}

/** What stands around the words of one page, or of several that are read as one: numbers, sources, explanations. */
export type Apparatus = Pick<Page, 'sources' | 'citedAt' | 'links' | 'terms'>;

/** The apparatus of several pages as that of one: everything once, in the order in which it is first met. */
export const apparatusOf = (pages: readonly Apparatus[]): Apparatus => ({
  sources: [...new Set(pages.flatMap(({ sources }) => sources))],
  citedAt: new Map(pages.toReversed().flatMap(({ citedAt }) => [...citedAt])),
  links: [...new Set(pages.flatMap(({ links }) => links))],
  terms: [...new Set(pages.flatMap(({ terms }) => terms))],
});

/** What a page's day says: it is a review only once a clinician has checked the page. */
export const dayWord = ({ checkedBy }: Page): string => (checkedBy ? 'Reviewed' : 'Last updated');

/** The same for paper, which has no room for more. */
export const dayWordInShort = ({ checkedBy }: Page): string => (checkedBy ? 'Reviewed' : 'Updated');

/** Whether a page is where help is sought at once, by how soon it is needed. */
export const isUrgent = ({ levels }: Pick<Page, 'levels'>): boolean =>
  levels.some(({ urgency }) => urgency !== undefined);

/** Whether the switch of all proof stands where a page says at its top how long the proof takes to read. */
export const hasSwitchOnTop = (page: Page): boolean =>
  page.number !== undefined && page.summary.length > 0 && page.minutes.proof > 0 && !isUrgent(page);

/** Who has checked a page, or that nobody has. */
export const whoChecked = ({ basis, checkedBy }: Page): string => {
  if (checkedBy) return `Checked by ${checkedBy.name}, ${checkedBy.credentials}.`;
  return basis ? `${basis}; no clinician has checked it.` : 'No clinician has checked it yet.';
};
