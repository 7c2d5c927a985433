import { expect, test } from 'vitest';

import { pageSchema } from '../../src/guide/page.ts';
import { lostOnPaper } from '../../src/guide/paper.ts';
import { blocksOnPaper, checkSheets, rowsOnPaper, signsOnPaper } from '../../src/guide/sheet.ts';
import type { Problem } from '../../src/guide/guide-error.ts';
import type { Parsed } from '../../src/guide/parsed.ts';
import { whenOf } from '../../src/guide/phase.ts';
import { advice, guide } from '../support/guide.ts';

const aftercare = guide.sections.find(({ sheet }) => sheet);
const sheet = aftercare?.sheet;
if (!aftercare || !sheet) throw new Error('No section has a sheet');
const help = guide.sections.find(({ slug }) => slug === 'get-help')?.help ?? [];

type Signs = NonNullable<typeof sheet>['signs'];

/** What is said of the guide's own sheet after a change to its signs or to a rule. */
function problemsAfter(change: { signs?: Signs; paperBy?: string }): string[] {
  const { signs = sheet?.signs ?? [], paperBy } = change;
  const problems: Problem[] = [];
  const page = { ...aftercare, sheet: { ...sheet, signs } };
  const rules = advice.map((data) => ({
    file: 'after.yaml',
    data: data.paperBy && paperBy ? { ...data, paperBy } : data,
  }));
  const sections = guide.sections.map((one) => (one.slug === aftercare?.slug ? page : one));
  checkSheets({ ...guide, sections, advice: rules } as unknown as Parsed, problems);
  return problems.map(({ what }) => what);
}

test('every sign of urgent help is on the sheet once, the emergency first', () => {
  const groups = signsOnPaper(sheet, help, advice);
  expect(groups.map(({ urgency }) => urgency)).toEqual(['emergency', 'today', 'ask']);
  expect(groups.map(({ signs }) => signs.length)).toEqual([8, 9, 3]);
  expect(problemsAfter({})).toEqual([]);
});

test('a sign with no words for paper, words for no sign and a lost number are told', () => {
  expect(problemsAfter({ signs: sheet.signs.slice(1) })).toEqual([
    expect.stringContaining(`"${sheet.signs[0]?.sign}"`),
  ]);
  expect(problemsAfter({ signs: [...sheet.signs, { sign: 'a cold nose', paper: 'nose' }] })).toEqual([
    expect.stringContaining('"a cold nose" is no sign of'),
  ]);
  const unsaid = sheet.signs.map((one) =>
    /10 minutes/.test(one.sign) ? { ...one, paper: 'bleeding after pressing' } : one,
  );
  expect(problemsAfter({ signs: unsaid })).toEqual(['"bleeding after pressing" leaves out 10.']);
  const bare = sheet.signs.map((one) => (/blue/.test(one.sign) ? { ...one, paper: 'blue skin' } : one));
  expect(problemsAfter({ signs: bare })).toEqual(['"blue skin" leaves out lips, tongue.']);
  const strange = sheet.signs.map((one) => (one.rule ? { ...one, rule: 'advice-none' } : one));
  expect(problemsAfter({ signs: strange })[0]).toContain('The rule "advice-none" is not in content/advice');
  const faceless = sheet.signs.map((one) => (one.face ? { ...one, face: 'healing-none' } : one));
  expect(problemsAfter({ signs: faceless })[0]).toContain(
    'The face "healing-none" is not in content/healing',
  );
});

test('words in full for a sign that paper never says in full are told', () => {
  const signs = [{ sign: 'a cold nose', paper: 'nose', full: 'a nose that is cold' }];
  const { error } = pageSchema.shape.sheet.safeParse({ ...sheet, signs });
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['signs.0.full', 'Only a heading with an urgency and words for paper is said in full too'],
  ]);
  const heading = { ...signs[0], urgency: 'today' };
  expect(pageSchema.shape.sheet.safeParse({ ...sheet, signs: [heading] }).success).toBe(true);
});

test('a rule that another says on paper loses no time there', () => {
  expect(problemsAfter({ paperBy: 'advice-no-make-up' }).join(' ')).toContain('leaves out');
  expect(problemsAfter({ paperBy: 'advice-none' })[0]).toContain('"advice-none" has no form for paper');
});

test.each([
  ['at least 4 weeks (deep scars 6)', []],
  ['at least 4 weeks, deep scars 5 to 6', []],
  ['at least 4 weeks; deep scars take 6 visits', ['6 weeks']],
  ['at least 4 (deep scars 6)', ['4 weeks', '6 weeks']],
])('"%s" on paper loses %j: a number shares the unit before it', (paper, lost) => {
  const rule = { kind: 'next', from: 'P28D', advice: 'Leave 4 weeks, or 6 weeks for deep scars.' };
  expect(lostOnPaper({ ...rule, paper })).toEqual(lost);
});

test('what is to be left longer while skin is not calm says so on paper', () => {
  const rule = {
    kind: 'dont',
    from: 'PT0S',
    until: 'P3D',
    advice: 'Do not scrub for 3 days, and not while it flakes.',
  };
  expect(lostOnPaper({ ...rule, paper: 'No scrub; longer if flaky' })).toEqual([]);
  expect(lostOnPaper({ ...rule, paper: 'No scrub' })).toEqual(['not while']);
});

test('each rule of aftercare stands on the sheet once, in the row that says when it ends', () => {
  const after = advice.filter((one) => whenOf(one) === 'after');
  const { rows, usual, next, judge, late } = rowsOnPaper(after);
  const ruled = rows.flatMap((row) => [...row.do, ...row.dont]);
  // What is to be done instead of a rule has the other column.
  expect(
    rows.flatMap((row) => row.do).flatMap((one) => (one.id === 'advice-no-sun' ? one.paper : [])),
  ).toEqual(['Shade, wide hat']);
  expect(rows.map((row) => row.longer)).toEqual([undefined, undefined, undefined, undefined, 'P28D']);
  expect([...new Set([...ruled, ...usual, ...next, ...judge, ...late].map(({ id }) => id))].sort()).toEqual(
    after.flatMap(({ id, paper }) => (paper ? id : [])).sort(),
  );
  for (const row of rows) for (const { until } of [...row.do, ...row.dont]) expect(until).toBe(row.time);
  expect(rows.map(({ name }) => name)).toEqual([
    '24 hours',
    '3 days',
    '5 days',
    '7 days',
    'at least 2 weeks',
  ]);
  // What is said to be for at least so long stands in a row that says it.
  const least = rows.filter((row) => [...row.do, ...row.dont].some((one) => /at least/.test(one.advice)));
  expect(least.map(({ name }) => name)).toEqual(['at least 2 weeks']);
  // What begins later says so in the row in which it ends; all else begins at once.
  expect(ruled.flatMap(({ id, begins, until }) => (begins ? [[id, begins, until]] : []))).toEqual([
    ['advice-plain-only', 'After 24 hours', 'P3D'],
    ['advice-moisturise', 'After 24 hours', 'P7D'],
    ['advice-sunscreen', 'After 24 hours', 'P14D'],
  ]);
});

test('a row says "at least" only where each of its rules does', () => {
  const two = advice
    .filter(({ id }) => id === 'advice-no-sunbathing' || id === 'advice-no-picking')
    .map((one) => ({ ...one, until: 'P7D', longer: undefined }));
  expect(rowsOnPaper(two).rows.map(({ name }) => name)).toEqual(['7 days']);
  expect(rowsOnPaper(two.slice(1)).rows.map(({ name }) => name)).toEqual(['at least 7 days']);
});

test('what has no end stands last, and says when it begins', () => {
  const rules = advice
    .filter(({ id }) => id === 'advice-moisturise' || id === 'advice-no-make-up')
    .map((one) => ({ ...one, until: undefined }));
  const { rows } = rowsOnPaper(rules);
  expect(rows.map(({ name, time }) => [name, time])).toEqual([['From now on', undefined]]);
  expect(rows.flatMap((row) => row.do).map(({ id, begins }) => [id, begins])).toEqual([
    ['advice-moisturise', 'After 24 hours'],
  ]);
});

test('the sheet reads each time once: what both columns have, then what each has alone, with each rule once', () => {
  const { rows } = rowsOnPaper(advice.filter((one) => whenOf(one) === 'after'));
  const { both, columns } = blocksOnPaper(rows);
  expect(both.map(({ name }) => name)).toEqual(['24 hours', '3 days']);
  expect(columns.map((blocks) => blocks.map(({ name }) => name))).toEqual([
    ['After 24 hours', 'at least 4 weeks'],
    ['5 days', '7 days', 'at least 2 weeks'],
  ]);
  expect(columns[0]?.[0]?.rules.map(({ ends }) => ends)).toEqual([
    'Until day 3',
    'Until day 7',
    'At least 2 weeks',
  ]);
  const said = [
    ...both.flatMap((row) => [...row.do, ...row.dont]),
    ...columns.flat().flatMap(({ rules }) => rules),
  ];
  expect(said.map(({ paper }) => paper).sort()).toEqual(
    rows.flatMap((row) => [...row.do, ...row.dont].map(({ paper }) => paper)).sort(),
  );
});

test('a sheet on which every time has both columns has nothing below them', () => {
  const { rows } = rowsOnPaper(advice.filter(({ id }) => /^advice-(gel-only|no-cover)$/.test(id)));
  const { both, columns } = blocksOnPaper(rows);
  expect([both.length, columns.flat().length]).toEqual([1, 0]);
});
