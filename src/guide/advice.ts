import { z } from 'astro/zod';

import { inWords, minutesIn, timesIn } from './duration.ts';
import {
  citesSchema,
  durationSchema,
  flagSchema,
  idSchema,
  lineSchema,
  linkSchema,
  oneOfSchema,
} from './fields.ts';
import { lostBesideDays, lostOnPaper } from './paper.ts';
import { pictureSchema } from './picture.ts';
import { rangeSchema } from './range.ts';
import { aroundSaid, sentenceOf, sentenceWithout, wrongInBrackets } from './rule-sentence.ts';
import { sureSchema } from './sureness.ts';

/** What a rule does: `help` says when to call, `next` when to come again, `judge` when to look at the result. */
const kinds = ['do', 'dont', 'expect', 'help', 'next', 'judge'] as const;

/** One rule of time-bound advice around the appointment, which is time 0. */
export const adviceSchema = z
  .strictObject({
    id: idSchema,
    kind: oneOfSchema(kinds, 'is not a kind of advice').describe(
      'one of do, dont, expect (what is usual), help (when to call), next (when to come again), judge',
    ),
    advice: lineSchema(
      'what the reader reads: one rule with its condition, safe when read alone. In square brackets (the whole then in quotes where it starts with one) stands what a heading may say in its place: its from or until, such as "Do not wear make-up [for 3 days]."',
    ),
    urgency: oneOfSchema(['today', 'ask'], 'is neither today nor ask')
      .optional()
      .describe('in whose card of help a rule of when to call stands: today, or ask (not urgent)'),
    picture: pictureSchema.optional(),
    paper: lineSchema(
      'the same in few words, for paper, with no full stop: no less in kind, number or time, but for the time of its row',
      150,
    ).optional(),
    plan: lineSchema(
      'the same for a printed plan, whose days stand beside it, with no full stop: no less in kind, number or condition; left out where `paper` names no time and drops no verb',
      150,
    ).optional(),
    otherwise: lineSchema(
      'what to do where that cannot be done, which a printed plan and a leaflet say after it, with no full stop: "If it gave you nothing, ring and ask"',
      60,
    ).optional(),
    inCourse: lineSchema(
      'what is left of `plan` for a course, which says once what the rules of `throughout` forbid',
      100,
    ).optional(),
    instead: z
      .strictObject({
        paper: lineSchema('the rest of the form for paper: what to do, such as "Shade, hat"', 60),
        picture: pictureSchema.optional(),
      })
      .optional()
      .describe('what to do instead of what it forbids, which a sheet has under "Do": paper, picture'),
    paperBy: idSchema
      .optional()
      .describe('the rule whose form for paper says this one too, or the rest of it beside its own'),
    from: durationSchema('when it begins, around the appointment, such as -P14D'),
    until: durationSchema('when it ends, such as P3D; left out where it has no end').optional(),
    earlier: durationSchema('an earlier start for people whose skin marks easily').optional(),
    earlierSays: lineSchema(
      'the sentence for those people below a heading that says that start, such as "If your skin marks easily, do not tan."',
    ).optional(),
    longer: durationSchema('a later end for people whose skin marks easily').optional(),
    best: durationSchema('when the result is judged best, after the start').optional(),
    atLeast: flagSchema('true where it is wise to go on after the end'),
    always: flagSchema(
      'true where it holds at all times, so that no date is shown; from only gives its place in lists',
    ),
    now: flagSchema(
      'true where it is to be done before the appointment at once, so that it has no day by which',
    ),
    newDate: flagSchema(
      'true where the reader must not go, before they leave, and needs a new date: the words that say so stand in square brackets',
    ),
    looksBack: flagSchema('true where it asks what was before the appointment ("not within 6 months of …")'),
    may: lineSchema(
      'what may begin at its start, or at its end where it forbids or has again, in a word or a few, for the list of when',
      40,
    ).optional(),
    once: flagSchema('true where it is done once, so that a plan on paper has a box to tick beside it'),
    since: lineSchema(
      'what may have been before, where looksBack is true, such as "Filler in this area": a plan says "Filler in this area since 12 March 2026"',
      60,
    ).optional(),
    notWhile: lineSchema(
      'a state in which it must wait all the same, after "not while", such as "it stings"',
    ).optional(),
    whom: lineSchema(
      'for whom it is, where not for all and its sentence does not say so: after "for", such as "people who had it on the body"',
    ).optional(),
    place: oneOfSchema(['home', 'clinic'], 'is neither home nor clinic')
      .optional()
      .describe('for the day itself: home (before you leave) or clinic'),
    against: z.array(idSchema).default([]).describe('ids of rules that say the opposite at another time'),
    sameAs: z
      .array(idSchema)
      .default([])
      .describe(
        'ids of rules that forbid the same at another time, while one of which nothing starts again; of what is to be done, those that it goes with: it goes on between sessions for as long as they do',
      ),
    why: lineSchema('the reason, in 1 or 2 short sentences'),
    range: rangeSchema.optional(),
    sure: sureSchema,
    sources: citesSchema('Advice'),
    more: linkSchema.optional(),
    about: z
      .array(lineSchema('a word'))
      .default([])
      .describe(
        'words by which prose names what the rule is about; times beside them must agree with the rule',
      ),
    calendar: lineSchema('a discreet title for a shared calendar', 40),
    again: lineSchema('what may start again when it ends, for the planner').optional(),
    still: lineSchema(
      'what of that may start again all the same, while a rule of sameAs forbids the rest',
    ).optional(),
    throughout: lineSchema(
      'what it and the rules of sameAs forbid, for a course in which one follows on the other, such as "No sunbathing or sunbeds"',
      60,
    ).optional(),
    usual: lineSchema('a calm sentence')
      .optional()
      .describe('what is usual while it holds, for the top of a page, where kind is expect'),
  })
  .refine((one) => one.until === undefined || minutesIn(one.until) >= minutesIn(one.from), {
    path: ['until'],
    error: 'The advice ends before it begins',
  })
  .refine(
    (one) => one.longer === undefined || !(minutesIn(one.longer) <= minutesIn(one.until ?? one.longer)),
    {
      path: ['longer'],
      error: 'The later end for skin that marks easily is not after the end',
    },
  )
  .refine((one) => one.earlier === undefined || minutesIn(one.earlier) < minutesIn(one.from), {
    path: ['earlier'],
    error: 'The earlier start for skin that marks easily is not before the start',
  })
  .refine((one) => (one.earlier === undefined) === (one.earlierSays === undefined), {
    path: ['earlierSays'],
    error: 'A rule with an earlier start for some (earlier) has a sentence for them, and no other does',
  })
  .refine(
    (one) =>
      one.kind !== 'dont' ||
      [sentenceOf(one.advice), ...Object.values(aroundSaid(one)).map(sentenceWithout)].every((words) =>
        words.startsWith('Do not'),
      ),
    {
      path: ['advice'],
      error: 'A "dont" starts with "Do not", so that it is safe when read alone',
    },
  )
  .refine((one) => one.now === undefined || minutesIn(one.from) < 0, {
    path: ['now'],
    error: 'Only what comes before the appointment is to be done now',
  })
  .refine((one) => one.newDate === undefined || one.place === 'home', {
    path: ['newDate'],
    error: 'Only a rule for before you leave (place: home) can need a new date',
  })
  .refine((one) => one.instead === undefined || (one.kind === 'dont' && one.paper !== undefined), {
    path: ['instead'],
    error: 'Only a "dont" with a form for paper has something to do instead',
  })
  .refine((one) => one.usual === undefined || one.kind === 'expect', {
    path: ['usual'],
    error: 'Only an "expect" says what is usual',
  })
  .refine((one) => one.may === undefined || one.kind !== 'dont' || one.until !== undefined, {
    path: ['may'],
    error: 'Nothing may begin again after a rule that has no end',
  })
  .refine((one) => one.again === undefined || one.until !== undefined, {
    path: ['again'],
    error: 'Nothing starts again after a rule that has no end',
  })
  .refine(
    ({ notWhile, again = '', still = again }) =>
      !notWhile || [again, still].every((words) => !words || words.includes('only when')),
    {
      path: ['again'],
      error: 'What must wait in some state (notWhile) starts again "only when" that is over',
    },
  )
  .refine((one) => (one.since === undefined) === (one.looksBack === undefined), {
    path: ['since'],
    error: 'A rule that looks back (looksBack) says what may have been before, and no other does',
  })
  .refine((one) => one.still === undefined || (one.again !== undefined && one.sameAs.length > 0), {
    path: ['still'],
    error: 'Only what starts again (again), and what another rule forbids too (sameAs), has a part that may',
  })
  .refine((one) => one.throughout === undefined || (one.kind === 'dont' && one.sameAs.length > 0), {
    path: ['throughout'],
    error: 'Only what is forbidden, by this rule and by others (sameAs), can be so throughout a course',
  })
  .refine((one) => (one.place === undefined) === !(minutesIn(one.from) === 0 && one.until === 'PT0S'), {
    path: ['place'],
    error: 'A rule of the day itself (from and until PT0S) says where, home or clinic, and no other does',
  })
  .superRefine((one, context) => {
    const own = timesOf(one);
    for (const field of ['advice', 'earlierSays', 'paper', 'plan', 'notWhile', 'again'] as const) {
      const strange = timesIn(one[field] ?? '').filter(({ minutes }) => !own.includes(minutes));
      for (const { words } of strange) {
        const message = `"${words}" is none of the rule's own times (from, until, earlier, longer and its range)`;
        context.addIssue({ code: 'custom', path: [field], message });
      }
    }
    const dropped = one.plan === undefined ? [] : lostBesideDays({ ...one, paper: one.plan });
    if (dropped.length > 0) {
      const message = `The form for a plan leaves out ${dropped.join(', ')}`;
      context.addIssue({ code: 'custom', path: ['plan'], message });
    }
    if (one.paper === undefined && one.paperBy === undefined) {
      const message = 'A rule has its form for paper or, as paperBy, the rule whose form says it too';
      context.addIssue({ code: 'custom', path: ['paper'], message });
    }
    // A time that is not the rule's own is told already.
    if (timesIn(one.advice).some(({ minutes }) => !own.includes(minutes))) return;
    const lost =
      one.paper === undefined || one.paperBy !== undefined ? [] : lostOnPaper({ ...one, paper: one.paper });
    if (lost.length > 0) {
      context.addIssue({
        code: 'custom',
        path: ['paper'],
        message: `The form for paper leaves out ${lost.join(', ')}`,
      });
    }
    for (const message of wrongInBrackets(one))
      context.addIssue({ code: 'custom', path: ['advice'], message });
  })
  .transform((one) => ({ ...one, advice: sentenceOf(one.advice), around: aroundSaid(one) }));

export type Advice = z.infer<typeof adviceSchema>;

/** A time of a rule that prose can take from it. */
export const timeParts = ['from', 'until', 'earlier', 'longer', 'best'] as const;

export type TimePart = (typeof timeParts)[number];

/** Every time by which prose may speak of a rule, in minutes: its own, and both ends of the range seen. */
export const timesOf = (
  one: Partial<Record<TimePart, string | undefined>> & Pick<Advice, 'range'>,
): number[] =>
  [...timeParts.map((part) => one[part]), one.range?.least?.time, one.range?.most?.time].flatMap((time) =>
    time === undefined ? [] : Math.abs(minutesIn(time)),
  );

/**
 * A time of a rule in words: "3 days".
 * @throws Error when the rule has no such time
 */
export function timeOf(one: Advice, part: TimePart): string {
  const time = one[part];
  if (time === undefined) throw new Error(`The rule "${one.id}" has no time "${part}"`);
  return inWords(time);
}

/** Every source of a rule, those of its range among them. */
export const sourcesOf = ({ sources, range }: Pick<Advice, 'sources' | 'range'>): string[] => [
  ...new Set([...sources, ...(range?.least?.sources ?? []), ...(range?.most?.sources ?? [])]),
];

/** A rule in a few words: its title for a calendar without the word that hides what it is about. */
export const nameOf = ({ calendar }: Pick<Advice, 'calendar'>): string =>
  calendar.replace(/^Skin:? (.)/, (_all, first: string) => first.toUpperCase());
