import type { Advice } from './advice.ts';
import { byEnd, inWords, minutesIn } from './duration.ts';
import { listsOf, phaseNames, type Phase } from './phase.ts';
import { sentenceWithout } from './rule-sentence.ts';

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
interface LeafletItem {
  ids: string[];
  words: string;
  picture: Advice['picture'];
  /** Done once, so it can be ticked. */
  once: boolean;
}

/** A heading of rules, and what it says of each, so that their sentences need not. */
interface Heading {
  title: string;
  line?: string;
  from?: string;
  until?: string;
  atLeast?: boolean;
  newDate?: boolean;
}

const isSame = (time: string | undefined, other: string | undefined): boolean =>
  time !== undefined && other !== undefined && minutesIn(time) === minutesIn(other);

/** A rule's sentence below a heading. */
function sentenceBelow({ advice, around, from, until, atLeast }: Advice, heading: Heading): string {
  const says = heading.newDate
    ? 'newDate'
    : isSame(from, heading.from)
      ? 'from'
      : isSame(until, heading.until) && (heading.atLeast ?? !atLeast)
        ? 'until'
        : undefined;
  const said = says && around[says];
  return said ? sentenceWithout(said) : advice;
}

/** That sentence, and what to do where that cannot be done. */
const wordsBelow = (rule: Advice, heading: Heading): string =>
  [sentenceBelow(rule, heading), ...(rule.otherwise ? [`${rule.otherwise}.`] : [])].join(' ');

/** A rule before the day for the people who begin it earlier. */
const earlierItem = ({ earlierSays: words, picture }: Advice): LeafletItem[] =>
  words === undefined ? [] : [{ ids: [], words, picture, once: false }];

/** Rules below a heading, each with those that its form for paper says too. */
function itemsBelow(rules: readonly Advice[], heading: Heading): LeafletItem[] {
  const own = rules.filter(({ paper, paperBy }) => paper ?? !rules.some(({ id }) => id === paperBy));
  return own.map((rule) => {
    const { id, once, picture } = rule;
    const joined = [rule, ...rules.filter(({ paper, paperBy }) => !paper && paperBy === id)];
    return {
      ids: joined.map((one) => one.id),
      words: joined.map((one) => wordsBelow(one, heading)).join(' '),
      picture,
      once: once === true,
    };
  });
}

/** A list under a heading; none where nothing stands in it. */
const listUnder = ({ title, line }: Heading, items: LeafletItem[]): LeafletList[] =>
  items.length > 0 ? [{ title, line, items }] : [];

const listed = (rules: readonly Advice[], heading: Heading): LeafletList[] =>
  listUnder(heading, itemsBelow(rules, heading));

/** Headings of what follows the day at once. */
const after: Partial<Record<Phase, Heading>> = {
  'first-day': { title: 'For 24 hours', until: 'P1D', line: 'until' },
  'first-three-days': { title: 'For 3 days', until: 'P3D', line: 'until' },
  'next-days': { title: 'After the first 24 hours', from: 'P1D', line: 'from' },
};

/** A rule's sentence in the list of its phase on screen; a rule whose opposite holds at another time keeps its own. */
export function wordsInPhase(rule: Advice, phase: Phase): string {
  const heading = after[phase];
  return heading && rule.against.length === 0 ? sentenceBelow(rule, heading) : rule.advice;
}

/** The time that a rule's sentence leaves to the heading of its phase: "For 3 days:". */
export const timeAbove = (rule: Advice, phase: Phase): string | undefined =>
  wordsInPhase(rule, phase) === rule.advice ? undefined : after[phase] && `${after[phase].title}:`;

/** What is to be done or left for weeks, whenever it begins. */
const isForWeeks = ({ until }: Advice): boolean =>
  until !== undefined && minutesIn(until) >= minutesIn('P14D');

/** The rules of a phase, what to do before what not to do. */
const rulesOf = (advice: readonly Advice[], phase: Phase): Advice[] =>
  listsOf(advice, { phase }).flatMap(({ items }) => items);

/** Rules before the day that hold at any time. */
export const alwaysList = (advice: readonly Advice[]): LeafletList[] =>
  listed(
    (['weeks-before', 'days-before'] as const).flatMap((phase) =>
      rulesOf(advice, phase).filter(({ always }) => always),
    ),
    { title: 'Now, and at any time' },
  );

/** What comes before the day by when it begins, the longest time first, after what looks back and what is due now. */
function listsBefore(rules: readonly Advice[]): LeafletList[] {
  const inOrder = rules.toSorted((a, b) => minutesIn(a.from) - minutesIn(b.from));
  const past = (wanted: boolean) =>
    inOrder.filter(({ looksBack, kind }) => looksBack && (kind === 'dont') === wanted);
  const dated = inOrder.filter((one) => !one.looksBack && !one.always && !one.now);
  const times = [...new Set(dated.flatMap(({ from, earlier = from }) => [from, earlier]))].toSorted(
    (a, b) => minutesIn(a) - minutesIn(b),
  );
  return [
    ...listed(past(true), { title: 'Do not have it yet' }),
    ...listed([...inOrder.filter(({ now }) => now), ...past(false)], { title: 'Tell or ask now' }),
    ...times.flatMap((time) => {
      const at = (isOnce: boolean) =>
        dated.filter(({ from, once = false }) => from === time && once === isOnce);
      const start: Heading = { title: `From ${inWords(time)} before`, from: time, line: 'from' };
      return [
        ...listed(at(true), { title: `Tell or ask, ${inWords(time)} before`, line: 'by' }),
        ...listUnder(start, [
          ...itemsBelow(at(false), start),
          ...dated.filter(({ earlier }) => earlier === time).flatMap(earlierItem),
        ]),
      ];
    }),
  ];
}

/** What is for the day itself, by place. */
function listsOfTheDay(rules: readonly Advice[]): LeafletList[] {
  const at = (wanted: Advice['place'], isPutOff = false) =>
    rules.filter(({ place, newDate = false }) => place === wanted && newDate === isPutOff);
  return [
    ...listed(at('home'), { title: 'On the day, before you leave' }),
    ...listed(at('home', true), { title: 'Ring for a new date if you must not go', newDate: true }),
    ...listed(at('clinic'), { title: 'At the clinic' }),
  ];
}

/** What ends within the first week, a list for each end. */
const listsOfFirstWeek = (rules: readonly Advice[]): LeafletList[] =>
  [...Map.groupBy(rules.toSorted(byEnd), ({ until }) => until ?? '')].flatMap(([until, same]) =>
    listed(same, { title: `For ${inWords(until)}`, until, line: 'until' }),
  );

/** What is for weeks, the next session and the result. */
function listsOfWeeks(rules: readonly Advice[], begunBefore: readonly Advice[]): LeafletList[] {
  const kinds = (...wanted: Advice['kind'][]) => rules.filter(({ kind }) => wanted.includes(kind));
  const forWeeks = [...begunBefore, ...kinds('do', 'dont')];
  const least = forWeeks.toSorted(byEnd)[0]?.until;
  const heading: Heading =
    least === undefined
      ? { title: phaseNames['weeks-after'] }
      : { title: `For at least ${inWords(least)}`, until: least, atLeast: true, line: 'until' };
  const [longer] = forWeeks.flatMap((one) => one.longer ?? []).map(inWords);
  return [
    ...listed(forWeeks, heading).map((list) => ({ ...list, longer })),
    ...listed(kinds('next'), { title: 'Next session', line: 'not before' }),
    ...listed(kinds('judge'), { title: 'The result' }),
  ];
}

/** The rules of a phase as a leaflet lists them: after the day with a line for that on which they end. */
export function leafletLists(advice: readonly Advice[], phase: Phase): LeafletList[] {
  const rules = rulesOf(advice, phase);
  switch (phase) {
    case 'weeks-before':
    case 'days-before':
      return listsBefore(rules);
    case 'on-the-day':
      return listsOfTheDay(rules);
    case 'first-week':
      return listsOfFirstWeek(rules);
    case 'weeks-after':
      return listsOfWeeks(rules, rulesOf(advice, 'next-days').filter(isForWeeks));
    default: {
      // What is for weeks stands with the weeks.
      const own = phase === 'next-days' ? rules.filter((rule) => !isForWeeks(rule)) : rules;
      return listed(own, after[phase] ?? { title: phaseNames[phase] });
    }
  }
}
