import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { timesOf } from '../../src/guide/advice.ts';
import { minutesIn, timesIn } from '../../src/guide/duration.ts';
import { fill } from '../../src/guide/fact.ts';
import { advice, guide } from '../support/guide.ts';

/** Figures that are right to stand beside the words of a rule: something else is counted. */
const exceptions: readonly { file: string; words: string; says: string }[] = [
  { file: 'content/questions/daily-life.yaml', words: '1 day', says: 'mostly for 1 to 3 days' },
  { file: 'content/sections/other-choices.mdx', words: '12 hours', says: '**Silicone** sheets' },
  { file: 'content/sections/other-choices.mdx', words: '3 months', says: '**Silicone** sheets' },
  { file: 'content/questions/timing.yaml', words: '13 weeks', says: 'In a study of 25 people' },
];

const folders = ['sections', 'pages', 'questions'].map((folder) => join('content', folder));
const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Sentences of a file as its author wrote them; what comes from the data is taken out, and proof is not advice. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/<Proof[^>]*\/>|<Proof[\s\S]*?<\/Proof>/g, '')
    .replace(/<[^>]+>|\{[a-z0-9.-]+\}/g, ' ')
    .split('\n')
    .flatMap((line) => [...sentences.segment(line)].map(({ segment }) => segment.trim()));

const about = advice.flatMap((rule) =>
  rule.about.map((word) => ({ rule, word: new RegExp(`\\b${word}`, 'i') })),
);

test('a time beside the words of a rule is a time of that rule', () => {
  const faults = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => {
      const file = join(folder, name);
      return sentencesOf(readFileSync(file, 'utf8')).flatMap((sentence) => {
        const rules = about.filter(({ word }) => word.test(sentence)).map(({ rule }) => rule);
        if (rules.length === 0) return [];
        const known = rules.flatMap(timesOf);
        return timesIn(sentence)
          .filter(({ minutes }) => !known.includes(minutes))
          .filter(
            ({ words }) =>
              !exceptions.some(
                (one) => one.file === file && one.words === words && sentence.includes(one.says),
              ),
          )
          .map(
            ({ words }) =>
              `${file}: "${words}" is no time of ${rules.map(({ id }) => id).join(', ')}; take it from there with <Fact> or {id.until}, or list it here as an exception: ${sentence}`,
          );
      });
    }),
  );
  expect(faults).toEqual([]);
});

/**
 * What the other figures of the words belong to, by what their sentence says: a figure of content/advice or content/uses
 * is taken from there, so that a heading which repeats it must be mended with it; any other stands here once, and is the
 * same wherever it is repeated.
 */
const grounds: readonly { says: RegExp; figures: readonly string[] }[] = [
  { says: /([Ff]or|[Ff]rom|first) 24 hours|Count 24 hours/, figures: ['{advice-gel-only.until}'] },
  { says: /treat it as open|Do not, for 3 days/, figures: ['{advice-plain-only.until}'] },
  { says: /Do not, for 5 to/, figures: ['5 to {advice-no-actives.until}'] },
  { says: /What not to do for 3 to/, figures: ['3 to {advice-no-actives.until}'] },
  { says: /open|barrier/, figures: ['2 to 3 days', '3 days'] },
  { says: /\bred\b|darker|[Rr]edness|soreness/, figures: ['1 to {advice-expect-redness.until}'] },
  { says: /Usually for/, figures: ['1 to {advice-expect-redness.until}'] },
  { says: /Over hours, to/, figures: ['{advice-plain-only.until}'] },
  { says: /^First hours|Days 1 to 3|Days 4 to 7|[Aa]fter 2 weeks|at 2 weeks/, figures: ['2 weeks'] },
  { says: /[Jj]udge|at 3, 6/, figures: ['{advice-when-to-judge.from}', '{advice-when-to-judge.until}'] },
  { says: /Plan for/, figures: ['{use-acne-scars.sessions} sessions'] },
  { says: /Allow|visit takes|Whole visit/, figures: ['{visit-whole.time}'] },
  { says: /^A column/, figures: ['15 minutes', '3 months'] },
  // First aid, and after contact with blood.
  { says: /[Pp]ress/, figures: ['10 minutes'] },
  { says: /second pen/, figures: ['5 minutes'] },
  { says: /running water/, figures: ['20 minutes', '3 hours'] },
  { says: /still helps/, figures: ['3 hours'] },
  { says: /HIV|hepatitis|shared needle/, figures: ['72 hours', '3 days', '24 hours', '7 days', '48 hours'] },
  { says: /Go (now|today)|go for help now/, figures: ['7 days'] },
  { says: /watched (them |people )?for (only )?about|In another, of about/, figures: ['6 weeks'] },
  // Who should wait.
  { says: /[Cc]hemotherapy/, figures: ['4 weeks'] },
  { says: /after a tattoo/, figures: ['3 months'] },
  { says: /other new scar/, figures: ['6 months'] },
  { says: /Smoking/, figures: ['4 weeks'] },
  { says: /expect to wait/, figures: ['4 months'] },
  { says: /on the day, or for/, figures: ['24 hours'] },
  { says: /no ibuprofen/, figures: ['5 days', '2 weeks'] },
  { says: /package/, figures: ['6 sessions'] },
  { says: /first session|To see a result/, figures: ['3 months', '3 sessions', '5 months'] },
  // What studies saw, and other treatments.
  { says: /In a study of 25 people/, figures: ['6 to 7', '13 to 16 weeks'] },
  { says: /change/, figures: ['6 months', '6 to 12 months'] },
  { says: /lines above the lip/, figures: ['2 sessions'] },
  { says: /In 120 people/, figures: ['2 to 3 sessions'] },
  { says: /reaction to a product/, figures: ['3 days', '7 days'] },
  { says: /mycobacteria|Slow infections/, figures: ['3 to 4 weeks'] },
  { says: /Bruises/, figures: ['3 in 100'] },
  { says: /flare of acne/, figures: ['13 in 100'] },
  { says: /\(light\) to|A deep one swells/, figures: ['6 weeks', '2 weeks'] },
  { says: /new skin has grown|Strong: 1 to 2 weeks/, figures: ['1 to 2 weeks'] },
  {
    says: /7 to 14 days|new colour|Keep out of the sun for 3 to/,
    figures: ['7 to 14 days', '6 weeks', '3 months', '3 to 6 months'],
  },
  { says: /with a plain cream/, figures: ['1 to 4 months'] },
  { says: /acne scars over half better/, figures: ['77 of 100', '6 months'] },
  { says: /back after/, figures: ['33 of 100', '50 of 100', '1 year'] },
  { says: /[Ss]ilicone|flattens/, figures: ['3 months', '12 hours', '1 to 2 years'] },
  { says: /stitches/, figures: ['5 to 10 days'] },
];

const figure =
  /\b\d[\d.]*(?: (?:to|or) \d[\d.]*)? (?:minute|hour|day|week|month|year|session|visit)s?\b|\b\d+ (?:in|of) \d+\b/g;

test('any other figure in the words or a drawing is the one that it belongs to', () => {
  const filled = grounds.map(({ says, figures }) => ({
    says,
    figures: figures.map((words) => fill(words, guide)),
  }));
  const files = [...folders, join('src', 'components', 'figures')].flatMap((folder) =>
    readdirSync(folder)
      // The kit shows what an author may use, with made-up words.
      .filter((name) => name !== 'kit.mdx')
      .map((name) => join(folder, name)),
  );
  const faults = [...files, 'content/glossary.yaml', 'content/healing.yaml', 'content/home.yaml'].flatMap(
    (file) =>
      sentencesOf(readFileSync(file, 'utf8')).flatMap((sentence) => {
        const rules = about.filter(({ word }) => word.test(sentence));
        const known = filled.filter(({ says }) => says.test(sentence)).flatMap(({ figures }) => figures);
        return (sentence.match(figure) ?? [])
          .filter((words) => !known.includes(words))
          .filter((words) => rules.length === 0 || timesIn(words).length === 0)
          .map(
            (words) =>
              `${file}: "${words}" is not what is known of it; take it from content/advice or content/uses, or tell here what it belongs to: ${sentence}`,
          );
      }),
  );
  expect(faults).toEqual([]);
});

test('the usual course of the planner is that of the uses and rules', () => {
  const course = guide.pages.find(({ shows }) => shows === 'planner')?.course;
  const sessions = guide.uses.find(({ id }) => id === 'use-acne-scars')?.course?.sessions;
  const gap = advice.find(({ id }) => id === 'advice-next-session');
  const weeks = (time = '') => minutesIn(time) / minutesIn('P7D');
  expect(course).toMatchObject({
    sessions: { least: sessions?.least, most: sessions?.most },
    weeks: { least: weeks(gap?.from), most: weeks(gap?.range?.most?.time) },
  });
});

/** How many people, or studies of them, a text tells of; about 100 people and 1 person are ways of speaking. */
const studied =
  /\b(?!1 |100 )(\d[\d,]*) (?:people|women|men|adults|clients|studies|trials|articles|cases)\b/g;

/** The parts of a file that name their own sources: what stands below a heading, or a record of a list. */
const partsOf = (file: string, text: string): string[] =>
  text.split(file.endsWith('.mdx') ? /^#{2,3} /m : /^(?: {2})?- id: /m);

test('how many people or studies are told of is what is said of a source that stands with them', () => {
  const counts = guide.uses.flatMap((use) => use.counts);
  const said = (id: string) => {
    const source = guide.sources.find((one) => one.id === id);
    const counted = counts.filter(({ sources }) => sources.includes(id));
    return [source?.custom.note, source?.title, ...counted.flatMap(({ count, of }) => [count, of])].join(' ');
  };
  const files = [...folders, join('content', 'advice')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name !== 'kit.mdx')
      .map((name) => join(folder, name)),
  );
  const faults = files.flatMap((file) =>
    partsOf(file, readFileSync(file, 'utf8').replace(/^---[^]*?\n---\n/, '')).flatMap((part) => {
      const named = guide.sources.filter(({ id }) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(part));
      const known = named.map(({ id }) => said(id)).join(' ');
      return [...part.matchAll(studied)]
        .filter(([, number]) => !new RegExp(`(?<![\\d,.])${number}(?![\\d]|[,.]\\d)`).test(known))
        .map(
          ([words]) => `${file}: "${words}" is told of no source that stands with it: ${part.split('\n')[0]}`,
        );
    }),
  );
  expect(faults).toEqual([]);
});

test('first aid in a printed plan has the times of the page of help', () => {
  const help = readFileSync(join('content', 'sections', 'get-help.mdx'), 'utf8');
  const [, firstAid = ''] = /\{#first-aid\}([^]*?)\n## /.exec(help) ?? [];
  const lines = guide.pages.flatMap(({ course }) => course?.aid ?? []).filter((line) => /\d/.test(line));
  const faults = lines.filter((line) => {
    const [name = ''] = line.split(':');
    const told = firstAid.split('\n').find((paragraph) => paragraph.startsWith(`**${name}:**`)) ?? '';
    const times = (words: string) => timesIn(words).map(({ minutes }) => minutes);
    return !times(line).every((time) => times(told).includes(time));
  });
  expect(lines.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});
