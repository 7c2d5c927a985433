import { inWords, minutesIn, timesIn } from './duration.ts';

/** Rows of time on the sheet, each with the end that all of its rules have unless their words say another. */
export const sheetRows = [
  { until: 'P1D', name: '24 hours' },
  { until: 'P3D', name: '3 days' },
  { until: 'P7D', name: '7 days' },
  { until: undefined, name: 'Weeks' },
] as const;

export type SheetRow = (typeof sheetRows)[number];

/** What is read of a rule to say it on paper. */
interface OnPaper {
  kind: string;
  advice: string;
  paper: string;
  from: string;
  until?: string | undefined;
  earlier?: string | undefined;
  longer?: string | undefined;
}

/** The row of the sheet in which a rule stands: the first that lasts as long as the rule. */
export function rowOf({ from, until }: Pick<OnPaper, 'from' | 'until'>): SheetRow {
  const ends = until === undefined || minutesIn(from) >= minutesIn('P7D') ? Infinity : minutesIn(until);
  return sheetRows.find((row) => row.until === undefined || ends <= minutesIn(row.until)) ?? sheetRows[3];
}

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
  'marks easily': '',
  'not while': '',
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

const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];

/**
 * What the form of a rule for paper says less than the rule: a time that the row does not tell, a number or a
 * condition; and whether it turns what not to do into an order, or the other way round.
 */
export function lostOnPaper(one: OnPaper): string[] {
  const { kind, advice, paper, from } = one;
  const forbids = /^(No|Do not) /.test(paper);
  const turned =
    (kind === 'dont') === forbids ? [] : [forbids ? 'that it is to be done' : '"No" or "Do not"'];
  const after = minutesIn(from) >= 0;
  // What is usual, and what to call for, has its times in words; a row tells where all of it begins and ends.
  const row = after && (kind === 'do' || kind === 'dont') ? rowOf(one) : undefined;
  const told = row?.until === undefined ? [0] : [0, minutesIn(row.until)];
  const kept = timesIn(paper).map(({ minutes }) => minutes);
  const own = [...(after ? [one.from, one.until] : []), one.earlier, one.longer].flatMap((time) =>
    time === undefined || kind === 'expect' || kind === 'help'
      ? []
      : { words: inWords(time), minutes: Math.abs(minutesIn(time)) },
  );
  const times = [...timesIn(advice), ...own].filter(
    ({ minutes }) => !told.includes(minutes) && !kept.includes(minutes),
  );
  const timed = timesIn(advice).flatMap(({ words }) => numbersIn(words));
  const numbers = numbersIn(advice).filter(
    (number) => !timed.includes(number) && !numbersIn(paper).includes(number),
  );
  return [
    ...turned,
    ...new Set([...times.map(({ words }) => words), ...numbers, ...conditionsLost(advice, paper)]),
  ];
}

/** What the form of a sign for paper leaves out: its times and numbers, the parts of the body, and its conditions. */
export const lostOfSign = (sign: string, paper: string): string[] => [
  ...numbersIn(sign).filter((number) => !numbersIn(paper).includes(number)),
  ...conditionsLost(sign, paper),
];

/** Lines of the sheet to write on, in their order. */
export const lineNames = ['clinic', 'day', 'night', 'finished', 'area', 'next', 'product', 'cream'] as const;

export type LineName = (typeof lineNames)[number];
