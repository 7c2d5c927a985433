import type { Advice } from './advice.ts';
import { type Problem, suggest } from './guide-error.ts';
import { byEnd, minutesIn } from './duration.ts';
import type { HelpCard, Page } from './page.ts';
import { beginsLater, inFull, lostOnPaper, lostOfSign, rowOf } from './paper.ts';
import type { Parsed } from './parsed.ts';
import type { FigureBounds } from './sheet-lines.ts';
import { type Urgency, urgencies } from './urgency.ts';
import { capital } from './within-sentence.ts';

type Sheet = NonNullable<Page['sheet']>;

/** What follows an order to act on signs: nobody waits for a second one. */
export const anyOne = 'for any of these';

/** How urgent signs are, the most urgent first. */
const byUrgency = (Object.keys(urgencies) as Urgency[]).toReversed();

/** The signs of the page of urgent help: those of its first card of each urgency. */
const signsOf = (help: readonly HelpCard[], urgency: Urgency): string[] =>
  (help.find((card) => card.urgency === urgency)?.lines ?? []).flatMap(({ item, text }) =>
    item ? text : [],
  );

/** The page that the guide's link to urgent help leads to. */
export const helpPage = <One extends Pick<Page, 'path'>>(
  pages: readonly One[],
  { urgent }: { urgent: { href: string } },
): One | undefined => pages.find(({ path }) => path === urgent.href.split('#')[0]);

/** The section that has a sheet of paper of its own. */
export const sheetPage = ({ sections }: { sections: readonly Page[] }): Page | undefined =>
  sections.find(({ sheet }) => sheet);

/** Signs in the words of paper that are headings of the page of urgent help; in full where it has the room. */
const besides = (signs: Sheet['signs'], wanted: Urgency, whole: boolean): string[] =>
  signs.flatMap(({ urgency, paper, full }) =>
    urgency === wanted ? ((whole ? full : undefined) ?? paper ?? []) : [],
  );

/** The signs in the words of paper, each once, the most urgent first. A semicolon parts one that has several. */
export const signsOnPaper = (
  { signs }: Sheet,
  help: readonly HelpCard[],
  advice: readonly Advice[],
  whole = false,
): { urgency: Urgency; signs: string[] }[] =>
  byUrgency.map((urgency) => ({
    urgency,
    signs: [
      ...new Set(
        signsOf(help, urgency).flatMap((sign) => {
          const said = signs.find((one) => one.sign === sign);
          const paper = said?.paper ?? advice.find(({ id }) => id === said?.rule)?.paper;
          return paper?.split('; ') ?? [];
        }),
      ),
      ...besides(signs, urgency, whole),
    ],
  }));

/** As much of a guide as tells who needs help. */
interface Helping {
  /** The page of urgent help. */
  help: Page | undefined;
  advice: readonly Advice[];
}

/** Signs of one level of help on paper. */
interface SignsOnPaper {
  level: keyof Sheet['help'];
  signs: string[];
}

/**
 * Those signs, each level even where a guide names none, and at last what to see a doctor for, which no sign says.
 *
 * @param whole whether what has fuller words for paper than those of the sheet is said in them
 */
export function helpOnPaper({ help, advice }: Helping, sheet: Sheet, whole = false): SignsOnPaper[] {
  const late = rowsOnPaper(advice).late.flatMap(({ id, paper }) =>
    paper && !sheet.signs.some(({ rule }) => rule === id) ? paper : [],
  );
  return [
    ...signsOnPaper(sheet, help?.help ?? [], advice, whole).map(({ urgency, signs }) => ({
      level: urgency,
      signs,
    })),
    ...(late.length > 0 ? [{ level: 'late' as const, signs: late }] : []),
  ];
}

/** Signs that are headings of the page of urgent help, in the words of paper: of what was done, not of how one feels. */
export const signsOfHeadings = ({ signs }: Sheet): string[] =>
  signs.flatMap(({ urgency, paper }) => (urgency && paper ? paper : []));

/** Signs in a wide column and a narrow one, which has those of at most so many letters, the longest of them first. */
export const inTwoColumns = (signs: readonly string[], most = 30): string[][] => [
  signs.filter((sign) => sign.length > most),
  signs.filter((sign) => sign.length <= most).toSorted((a, b) => b.length - a.length),
];

/** Those levels in the full words of the page of urgent help and of the rules, where paper has the room. */
export function helpInFull({ help, advice }: Helping, sheet: Sheet): SignsOnPaper[] {
  return helpOnPaper({ help, advice }, sheet).map(({ level, signs }) => ({
    level,
    signs:
      level === 'late'
        ? rowsOnPaper(advice).late.flatMap(({ paper, advice: said }) =>
            paper && signs.includes(paper) ? said.replace(`${sheet.help.late} `, '') : [],
          )
        : [...signsOf(help?.help ?? [], level), ...besides(sheet.signs, level, true)],
  }));
}

/** After these words a rule for paper says what only skin that marks easily needs. */
const marked = '; if skin marks easily, ';

/**
 * The rules of a page by when they end, do and do not apart, those that begin later with when they do and end; and what
 * is usual or to be planned.
 */
export function rowsOnPaper(rules: readonly Advice[]) {
  const of = (...kinds: Advice['kind'][]) => rules.filter((one) => one.paper && kinds.includes(one.kind));
  // What is to be done instead of a rule stands where that ends, under the other head.
  const instead = of('dont').flatMap(({ instead: other, ...one }) =>
    other ? { ...one, ...other, kind: 'do' as const } : [],
  );
  const timed = [...of('do', 'dont'), ...instead].map(({ paper = '', ...one }) => {
    const [words = '', ...also] = paper.split(marked);
    return { ...one, paper: words, also, begins: beginsLater(one) };
  });
  const groups = Map.groupBy(timed, (one) => {
    const { name, longer = '' } = rowOf({ ...one, atLeast: undefined });
    return name + longer;
  });
  const rows = [...groups.values()]
    .flatMap((same) =>
      same.slice(0, 1).map((one) => ({
        // "At least" only where it is so of every rule.
        ...rowOf({ ...one, atLeast: same.every(({ atLeast }) => atLeast) }),
        until: one.until,
        do: same.filter(({ kind }) => kind === 'do'),
        dont: same.filter(({ kind }) => kind === 'dont'),
        /** What only skin that marks easily needs, beside the later end of the row. */
        also: same.flatMap(({ also }) => also),
      })),
    )
    .toSorted(byEnd);
  return { rows, usual: of('expect'), next: of('next'), judge: of('judge'), late: of('help') };
}

type RowsOnPaper = ReturnType<typeof rowsOnPaper>['rows'];
type RuleOnPaper = RowsOnPaper[number]['do'][number];

/** Rules of one time, of one column of the sheet. */
interface BlockOnPaper {
  /** "3 days", "After 24 hours". */
  name: string;
  /** When they end, where that is one day for all of them. */
  time?: string | undefined;
  /** Those that begin later each say when they end. */
  rules: readonly (RuleOnPaper & { ends?: string | undefined })[];
  /** What only skin that marks easily needs until then. */
  also?: readonly string[];
}

/**
 * Those rows as the sheet has them: first each that has both what to do and what not to do, from the start; then, by
 * column, what begins later, by when it does, and the rest by when it ends. So each time is read once.
 */
export function blocksOnPaper(rows: RowsOnPaper) {
  const kinds = ['do', 'dont'] as const;
  const atOnce = rows.map((row) => ({
    ...row,
    do: row.do.filter(({ begins }) => !begins),
    dont: row.dont.filter(({ begins }) => !begins),
  }));
  const single = atOnce.findIndex((row) => kinds.some((kind) => row[kind].length === 0));
  const both = single < 0 ? atOnce : atOnce.slice(0, single);
  const columns = kinds.map((kind): BlockOnPaper[] => {
    const later = rows.flatMap((row) =>
      row[kind].flatMap((one) =>
        one.begins
          ? {
              ...one,
              begins: one.begins,
              // "Until day 3", "At least 2 weeks".
              ends: row.time && capital(row.name.replace(/^(\d+) days?$/, 'until day $1')),
            }
          : [],
      ),
    );
    return [
      ...[...Map.groupBy(later, ({ begins }) => begins)].map(([name, rules]) => ({ name, rules })),
      ...atOnce
        .slice(both.length)
        .flatMap((row) => (row[kind].length > 0 ? { name: row.name, time: row.time, rules: row[kind] } : [])),
      ...rows.flatMap(({ longer, also, name }) =>
        longer && kind === 'do'
          ? {
              ...rowOf({ until: longer, longer: undefined, atLeast: name.startsWith('at least') }),
              rules: [],
              also,
            }
          : [],
      ),
    ];
  });
  return { both, columns };
}

/** The name by which a link sets a figure for a rule. */
export const figureName = ({ id }: Pick<Advice, 'id'>): string => id.replace(/^advice-/, '');

/**
 * Within what a clinic may set its own figure for a rule: the least and the most that sources give for its time, or the
 * rule's floor where it has one.
 */
export function figureBounds({ kind, until, range }: Advice): FigureBounds | undefined {
  const { least, most, floor } = range ?? {};
  if ((kind !== 'do' && kind !== 'dont') || until === undefined) return undefined;
  if (least?.time === undefined || most?.time === undefined || least.time === most.time) return undefined;
  const [from, to] = [minutesIn(floor ?? least.time), minutesIn(most.time)];
  const unit = from % (24 * 60) === 0 ? 'day' : 'hour';
  const length = unit === 'day' ? 24 * 60 : 60;
  return { least: from / length, most: to / length, unit };
}

/** Each sign of the page of urgent help is on the sheet, with every number that it has; and the sheet has no other. */
export function checkSheets({ sections, pages, advice, home, healing }: Parsed, problems: Problem[]): void {
  const help = home && helpPage([...sections, ...pages], home);
  const ids = advice.map(({ data }) => data.id);
  for (const { file, data: rule } of advice) {
    if (rule.paperBy === undefined) continue;
    const report = (what: string, todo: string) =>
      problems.push({ file, where: `${rule.id} › paperBy`, what, todo });
    const by = advice.find(({ data }) => data.id === rule.paperBy)?.data;
    if (!by?.paper) report(`The rule "${rule.paperBy}" has no form for paper.`, suggest(rule.paperBy, ids));
    else {
      const said = inFull({ ...by, paper: by.paper });
      const paper = [rule.paper ?? [], said].flat().join('. ');
      const lost = lostOnPaper({ ...rule, kind: rule.paper ? rule.kind : by.kind, paper });
      if (lost.length > 0)
        report(`"${paper}" leaves out ${lost.join(', ')}.`, 'Say it there, or here as paper.');
    }
  }
  for (const { file, sheet } of sections) {
    if (!sheet || !help) continue;
    const wanted = byUrgency.flatMap((urgency) => signsOf(help.help, urgency));
    const report = (where: string, what: string, todo: string) =>
      problems.push({ file, where: `sheet › ${where}`, what, todo });
    for (const sign of wanted.filter((one) => !sheet.signs.some((said) => said.sign === one))) {
      const what = `The sign "${sign}" of ${help.file} has no words for paper.`;
      report('signs', what, 'Add it to the list, as sign, with its few words as paper.');
    }
    const faces = healing.map(({ id }) => id);
    sheet.signs.forEach(({ sign, paper = '', rule, urgency, face }, index) => {
      const where = `signs › ${index}`;
      const known = urgency ? help.headings.map(({ text }) => text) : wanted;
      if (!known.includes(sign)) report(where, `"${sign}" is no sign of ${help.file}.`, suggest(sign, known));
      if (rule !== undefined && !ids.includes(rule))
        report(where, `The rule "${rule}" is not in content/advice.`, suggest(rule, ids));
      if (face !== undefined && !faces.includes(face))
        report(where, `The face "${face}" is not in content/healing.yaml.`, suggest(face, faces));
      const lost = rule === undefined ? lostOfSign(sign, paper) : [];
      if (lost.length > 0) report(where, `"${paper}" leaves out ${lost.join(', ')}.`, `Say it: ${sign}`);
    });
  }
}
