import { inWords, minutesIn, timesIn } from './duration.ts';

/** What is read of a rule to say it on paper. */
interface OnPaper {
  kind: string;
  advice: string;
  paper: string;
  from: string;
  until?: string | undefined;
  earlier?: string | undefined;
  longer?: string | undefined;
  best?: string | undefined;
  atLeast?: boolean | undefined;
  instead?: { paper: string } | undefined;
}

/** A row of time on the sheet, which says of all its rules when they end. */
interface SheetRow {
  name: string;
  time: string | undefined;
  /** When it ends for people whose skin marks easily, where that is later. */
  longer: string | undefined;
}

/** For whom the later end of a row is. */
export const forWhomLonger = 'brown or black skin, or cuts leave dark marks';

/** The whole form of a rule for paper, where it does not stand in two columns: what not to do, then what to do instead. */
export const inFull = ({ paper, instead }: Pick<OnPaper, 'paper' | 'instead'>): string =>
  [paper, ...(instead ? [instead.paper] : [])].join('. ');

/** The form of a rule for a printed plan, whose days stand beside it, with what to do where that cannot be done. */
export const besideDays = ({
  advice,
  plan,
  paper,
  otherwise,
  instead,
}: Pick<OnPaper, 'advice' | 'instead'> &
  Partial<Record<'plan' | 'paper' | 'otherwise', string | undefined>>): string =>
  [plan ?? (paper === undefined ? advice : inFull({ paper, instead })), otherwise].filter(Boolean).join('. ');

/** From when a rule holds that does not begin at once: "After 24 hours". */
export const beginsLater = ({ from }: Pick<OnPaper, 'from'>): string | undefined =>
  minutesIn(from) > 0 ? `After ${inWords(from)}` : undefined;

/** The row of the sheet in which a rule stands, by when it ends. */
export const rowOf = ({
  until,
  longer,
  atLeast,
}: Pick<OnPaper, 'until' | 'longer' | 'atLeast'>): SheetRow => ({
  name: until === undefined ? 'From now on' : `${atLeast ? 'at least ' : ''}${inWords(until)}`,
  time: until,
  longer,
});

/** Words by which a sentence narrows or widens a rule or a sign; paper has them too, or what is shorter. */
const conditions: Readonly<Record<string, string>> = {
  antiviral: '',
  'at any time': 'weeks later',
  'at home': '',
  'at least': '',
  'broad-spectrum': '',
  'clean hands': '',
  eye: '',
  face: '',
  'hard to see': '',
  lips: '',
  'marks easily': 'leave dark marks',
  'not while': 'longer if',
  prescri: '',
  sight: '',
  sterile: '',
  sunbed: '',
  throat: '',
  tongue: '',
  unless: '',
};

const conditionsLost = (said: string, paper: string): string[] =>
  Object.entries(conditions).flatMap(([words, shorter]) =>
    new RegExp(`\\b${words}`).test(said) && !paper.includes(words) && !(shorter && paper.includes(shorter))
      ? words
      : [],
  );

/** Words in which a number, or two, that shares the unit before it has its own: "4 weeks (deep scars 6)". */
const withUnits = (words: string): string =>
  words.replace(/(\d+ (hour|day|week|month)s?\b\D*? )(\d+(?: to \d+)?)(?=[).,]|$)/g, '$1$3 $2s');

const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];

/**
 * What the form of a rule for paper, with the name of its row, says less than the rule: a time, a number or a condition;
 * and whether it turns what not to do into an order, or the other way round.
 */
export function lostOnPaper(one: OnPaper): string[] {
  const { kind, advice, from } = one;
  const paper = withUnits(inFull(one));
  const forbids = /^(No|Do not) /.test(paper);
  const turned =
    (kind === 'dont') === forbids ? [] : [forbids ? 'that it is to be done' : '"No" or "Do not"'];
  const after = minutesIn(from) >= 0;
  const { name, longer } = rowOf(one);
  // What is usual, and what to call for, has its times in words.
  const said =
    after && (kind === 'do' || kind === 'dont')
      ? [name, longer ? `${inWords(longer)} ${forWhomLonger}` : '', beginsLater(one), paper].join(' ')
      : paper;
  const kept = [0, ...timesIn(said).map(({ minutes }) => minutes)];
  const own = [...(after ? [one.from, one.until] : []), one.earlier, one.longer].flatMap((time) =>
    time === undefined || kind === 'expect' || kind === 'help'
      ? []
      : { words: inWords(time), minutes: Math.abs(minutesIn(time)) },
  );
  const times = [...timesIn(advice), ...own].filter(({ minutes }) => !kept.includes(minutes));
  const timed = timesIn(advice).flatMap(({ words }) => numbersIn(words));
  const numbers = numbersIn(advice).filter(
    (number) => !timed.includes(number) && !numbersIn(paper).includes(number),
  );
  return [
    ...turned,
    ...new Set([
      ...times.map(({ words }) => words),
      ...numbers,
      ...conditionsLost(advice, said.toLowerCase()),
    ]),
  ];
}

/** What the form of a rule for a printed plan says less than the rule: the days beside it say when, and for whom longer. */
export function lostBesideDays(one: OnPaper): string[] {
  const told = [one.from, one.until, one.earlier, one.longer, one.best].flatMap((time) =>
    time === undefined ? [] : inWords(time),
  );
  if (one.earlier ?? one.longer) told.push('marks easily');
  return lostOnPaper(one).filter(
    (lost) => lost !== 'at least' && !told.some((words) => words === lost || words.split(' ')[0] === lost),
  );
}

/** What the form of a sign for paper leaves out: its times and numbers, the parts of the body, and its conditions. */
export const lostOfSign = (sign: string, paper: string): string[] => [
  ...numbersIn(sign).filter((number) => !numbersIn(paper).includes(number)),
  ...conditionsLost(sign, paper),
];

/** Lines of the sheet to write on, in their order. */
export const lineNames = ['clinic', 'day', 'night', 'finished', 'area', 'next', 'product', 'cream'] as const;

export type LineName = (typeof lineNames)[number];
