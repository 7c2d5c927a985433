import { z } from 'astro/zod';

import { type Advice, listsOf, phaseNames, phases, type Phase } from './advice.ts';
import type { Heading } from './contents.ts';
import { inWords, minutesIn } from './duration.ts';
import { idSchema, lineSchema, linkSchema } from './fields.ts';
import { type Problem, suggest } from './guide-error.ts';
import type { Page } from './page.ts';
import { needsBar, pictures, pictureSchema } from './picture.ts';
import { withinSentence } from './within-sentence.ts';

/** What a list of a leaflet means for its reader, with the words before its heading; one that asks says so itself. */
export const verdicts = { no: 'No: ', wait: 'Not now: ', ask: '' } as const;

export type Verdict = keyof typeof verdicts;

/** A part of a side, its words taken from elsewhere in content/; several fields stand in this order. */
const partSchema = z.strictObject({
  shows: z
    .enum(['help', 'emergency', 'numbers', 'back', 'uses', 'always'], {
      error: (issue) => `"${String(issue.input)}" is nothing that a leaflet shows`,
    })
    .optional()
    .describe(
      'help (every sign), emergency (what needs help at once), numbers (of an ambulance), back (that help stands on the back), uses or always (rules before the day that hold at any time)',
    ),
  lines: z
    .array(lineSchema('what is written there', 40))
    .default([])
    .describe('lines to write on, by their names'),
  blank: z
    .int({ error: 'This is not a whole number' })
    .min(0)
    .default(0)
    .describe('how many lines with no name follow the last of them'),
  section: idSchema.optional().describe('a section: its title, its answer and what to remember'),
  remember: z
    .int({ error: 'This is not a whole number' })
    .optional()
    .describe('how many sentences to remember of that section stand there; all, where it is left out'),
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
    .array(z.enum(phases, { error: (issue) => `"${String(issue.input)}" is not a phase of the advice` }))
    .default([])
    .describe(`a list of phases, whose rules stand there: ${phases.join(', ')}`),
  mark: z
    .enum(Object.keys(verdicts) as [Verdict, ...Verdict[]], {
      error: (issue) => `"${String(issue.input)}" is not a mark of a list`,
    })
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

/** Rules of a leaflet under one heading. */
export interface LeafletList {
  title: string;
  /** What is to be written beside the title: a day. */
  line?: string | undefined;
  /** The longer time, for people whose skin marks easily, with a line for its day. */
  longer?: string | undefined;
  items: LeafletItem[];
}

/** A rule, with those that paper says in its form where they stand in the same list. */
export interface LeafletItem {
  ids: string[];
  words: string;
  picture: Advice['picture'];
  /** Done once, so it can be ticked. */
  once: boolean;
  /** Forbidden, with a picture that has no bar of its own; a medicine is never barred. */
  barred: boolean;
}

/** A sentence below a heading that says its time, which it need not say again. */
export const withoutTime = (advice: string, time: string): string =>
  advice
    .replace(new RegExp(`^(?:For|From) ${time}, (\\w)`), (_all, letter: string) => letter.toUpperCase())
    // The longer time of people whose skin marks easily has a line of its own there.
    .replace(
      new RegExp(` for (?:the first )?${time}(?:, or \\d+ weeks if your skin marks easily)?(?=[.,])`),
      '',
    );

/** How a rule says that the day has to be put off, which the heading of its list says too. */
const putOff = / (?:Ring, and ask|Ask) for a new date\.$/;

/** What is to be done at once has no day by which. */
const isNow = ({ advice }: Advice): boolean => / at once (?!if sooner)/.test(advice);

/** A rule before the day for people whose skin marks easily alone, where they begin it earlier. */
const earlierFor = ({ advice, picture }: Advice): LeafletItem => ({
  ids: [],
  words: `If your skin marks easily, ${withinSentence(advice.replace(/\..*/, '.').replace(/ for \d+ weeks before/, ''))}`,
  picture,
  once: false,
  barred: false,
});

/** A rule before the day without the longer time of people whose skin marks easily, which has a line of its own. */
const forMost = (rule: Advice): Advice =>
  rule.earlier === undefined
    ? rule
    : { ...rule, advice: rule.advice.replace(/(?<=\.) .*marks easily\.$/, '') };

/** A rule's sentence below a heading that says this time. What must wait for something else too keeps it beside that. */
const wordsBelow = ({ advice, notWhile }: Advice, time: string | undefined): string =>
  time === undefined || notWhile !== undefined ? advice : withoutTime(advice, time);

/** A plan may say more after the same sentence: what to do where that cannot be done. */
const withRest = (words: string, { plan = '' }: Advice): string =>
  plan.startsWith(words) ? `${plan}.` : words;

const listed = (
  rules: readonly Advice[],
  { title, time, line }: { title: string; time?: string | undefined; line?: string },
): LeafletList[] => {
  const own = rules.filter(({ paper, paperBy }) => paper ?? !rules.some(({ id }) => id === paperBy));
  const items = own.map((rule) => {
    const { id, kind, once, picture } = rule;
    const joined = [rule, ...rules.filter(({ paper, paperBy }) => !paper && paperBy === id)];
    return {
      ids: joined.map((one) => one.id),
      words: joined.map((one) => withRest(wordsBelow(one, time), one)).join(' '),
      picture,
      once: once === true,
      barred: kind === 'dont' && needsBar(picture),
    };
  });
  return items.length > 0 ? [{ title, line, items }] : [];
};

/** Headings of what follows the day, with the time that their rules need not say again. */
const after: Partial<Record<Phase, { title: string; time?: string; line: string }>> = {
  'first-day': { title: 'For 24 hours', time: '24 hours', line: 'until' },
  'first-three-days': { title: 'For 3 days', time: '3 days', line: 'until' },
  'next-days': { title: 'After the first 24 hours', time: '24 hours', line: 'from' },
};

/** A rule's sentence in the list of its phase on screen; a rule whose opposite holds at another time keeps its own. */
export const wordsInPhase = (rule: Advice, phase: Phase): string =>
  wordsBelow(rule, rule.against.length > 0 ? undefined : after[phase]?.time);

/** The time that a rule's sentence leaves to the heading of its phase: "For 3 days:". */
export const timeAbove = (rule: Advice, phase: Phase): string | undefined =>
  wordsInPhase(rule, phase) === rule.advice ? undefined : after[phase] && `${after[phase].title}:`;

/** What is to be done or left for weeks, whenever it begins. */
const isForWeeks = ({ until }: Advice): boolean =>
  until !== undefined && minutesIn(until) >= minutesIn('P14D');

/** What ends first, first. */
const byEnd = (a: Advice, b: Advice) => minutesIn(a.until ?? 'P12M') - minutesIn(b.until ?? 'P12M');

/** Rules before the day that hold at any time. */
export const alwaysList = (advice: readonly Advice[]): LeafletList[] =>
  listed(
    (['weeks-before', 'days-before'] as const).flatMap((phase) =>
      listsOf(advice, { phase }).flatMap(({ items }) => items.filter(({ always }) => always)),
    ),
    { title: 'Now, and at any time' },
  );

/**
 * The rules of a phase as a leaflet lists them: before the day by when they begin, the longest time first, after what
 * looks back; on the day by place; and after it with a line for the day on which they end.
 */
export function leafletLists(advice: readonly Advice[], phase: Phase): LeafletList[] {
  const of = (wanted: Phase) => listsOf(advice, { phase: wanted }).flatMap(({ items }) => items);
  const rules = of(phase);
  if (phase === 'on-the-day') {
    const at = (wanted: Advice['place']) => rules.filter(({ place }) => place === wanted);
    return [
      ...listed(
        at('home').filter(({ advice }) => !putOff.test(advice)),
        { title: 'On the day, before you leave' },
      ),
      ...listed(
        at('home').flatMap((one) =>
          putOff.test(one.advice) ? { ...one, advice: one.advice.replace(putOff, '') } : [],
        ),
        { title: 'Ring for a new date if you must not go' },
      ),
      ...listed(at('clinic'), { title: 'At the clinic' }),
    ];
  }
  if (phase === 'weeks-before' || phase === 'days-before') {
    const inOrder = rules.toSorted((a, b) => minutesIn(a.from) - minutesIn(b.from));
    const past = (wanted: boolean) =>
      inOrder.filter(({ looksBack, kind }) => looksBack && (kind === 'dont') === wanted);
    const dated = inOrder.filter((one) => !one.looksBack && !one.always && !isNow(one));
    return [
      ...listed(past(true), { title: 'Do not have it yet' }),
      ...listed([...inOrder.filter(isNow), ...past(false)], { title: 'Tell or ask now' }),
      ...[...Map.groupBy(dated, ({ from }) => from)].flatMap(([time, same]) => [
        ...listed(
          same.filter(({ once }) => once),
          { title: `Tell or ask, ${inWords(time)} before`, line: 'by' },
        ),
        ...listed(same.filter(({ once }) => !once).map(forMost), {
          title: `Stop, ${inWords(time)} before`,
          time: `${inWords(time)} before`,
          line: 'from',
        }).map((list) => ({
          ...list,
          items: [...list.items, ...dated.filter(({ earlier }) => earlier === time).map(earlierFor)],
        })),
      ]),
    ];
  }
  if (phase === 'first-week')
    return [...Map.groupBy(rules.toSorted(byEnd), ({ until }) => until ?? '')].flatMap(([until, same]) =>
      listed(same, { title: `For ${inWords(until)}`, time: inWords(until), line: 'until' }),
    );
  if (phase === 'weeks-after') {
    const kinds = (...wanted: Advice['kind'][]) => rules.filter(({ kind }) => wanted.includes(kind));
    const forWeeks = [...of('next-days').filter(isForWeeks), ...kinds('do', 'dont')];
    const [least = ''] = forWeeks
      .flatMap(({ until }) => until ?? [])
      .sort((a, b) => minutesIn(a) - minutesIn(b));
    return [
      ...listed(forWeeks, {
        title: `For at least ${inWords(least)}`,
        time: `at least ${inWords(least)}`,
        line: 'until',
      }).map((list) => ({ ...list, longer: forWeeks.flatMap(({ longer }) => longer ?? []).map(inWords)[0] })),
      ...listed(kinds('next'), { title: 'Next session', line: 'not before' }),
      ...listed(
        rules.filter(({ kind }) => !['do', 'dont', 'next'].includes(kind)),
        { title: 'The result' },
      ),
    ];
  }
  return listed(
    // What is for weeks stands with the weeks.
    rules.filter((rule) => phase !== 'next-days' || !isForWeeks(rule)),
    after[phase] ?? { title: phaseNames[phase] },
  );
}

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
