import { describe, expect, test } from 'vitest';

import type { Problem } from '../../src/guide/guide-error.ts';
import type { RawPage } from '../../src/guide/page.ts';
import { readPage } from '../../src/markdown/read-page.ts';

const front = '---\ntitle: Watering\nreviewed: 2026-11-22\n---\n';
const file = 'content/sections/watering.mdx';

/** Reads text below front matter; line 1 of the text is line 6 of the file. */
function read(text: string, start = `${front}\n`): { page: RawPage; problems: Problem[] } {
  const problems: Problem[] = [];
  return { page: readPage(file, 'watering', start + text, problems), problems };
}

describe('a page that is right', () => {
  test('keeps its file and its name', () => {
    expect(read('Water it.\n').page).toMatchObject({ file, slug: 'watering' });
  });

  test('adds no problem', () => {
    expect(read('Water it.\n\n## Feel the soil {#feel}\n\n### Then wait {#wait}\n').problems).toEqual([]);
  });

  test('has its front matter read', () => {
    expect(read('Water it.\n').page.frontMatter).toEqual({ title: 'Watering', reviewed: '2026-11-22' });
  });

  test('has its front matter read where lines end as on Windows', () => {
    expect(read('Water it.\r\n', front.replaceAll('\n', '\r\n')).page.frontMatter).toMatchObject({
      title: 'Watering',
    });
  });

  test('has its headings read with their level, id and words', () => {
    expect(read('## Feel the *soil* {#feel}\n\n### Then `wait` {#wait}\n').page.headings).toEqual([
      { depth: 2, id: 'feel', text: 'Feel the soil' },
      { depth: 3, id: 'wait', text: 'Then wait' },
    ]);
  });

  test('has the headings inside its components read too', () => {
    expect(read('<Steps>\n\n## Inside {#inside}\n\n</Steps>\n').page.headings).toMatchObject([
      { id: 'inside' },
    ]);
  });

  test('has its links read with the line they stand on', () => {
    expect(
      read('Water it.\n\nSee [how](/watering/#feel), or [ask](https://example.org).\n').page.links,
    ).toEqual([
      { href: '/watering/#feel', line: 8 },
      { href: 'https://example.org', line: 8 },
    ]);
  });

  test('has its terms read with the line they stand on', () => {
    expect(read('It has <Term id="root-rot">rot</Term>.\n').page.terms).toEqual([
      { id: 'root-rot', line: 6 },
    ]);
  });

  test('has everything that leads to sources read, in order', () => {
    const text = [
      'Soil dries. <Cite sources="green-2019  moss-2020" />',
      '<Proof sure="some" sources="brown-2021">\n\nIt dries.\n\n</Proof>',
      '<Proof sure="weak" sources="clay-2022">\n\nIn 12 pots. <Cite sources="moss-2020" />\n\n</Proof>',
      '<AdviceList phase="first-week" />',
      '<AdviceDiffers when="after" />',
      '<UsesTable />',
      '<EvidenceGlance />',
      'Wait <Fact id="shade" part="until" />. <Fact id="shade" part="rule" /> Some say <Fact id="shade" part="range" />.',
      'Pot it <Fact id="ferns" part="sessions" />.',
    ].join('\n\n');
    expect(read(text).page.references).toEqual([
      { kind: 'sources', ids: ['green-2019', 'moss-2020'], line: 6, under: 'watering' },
      { kind: 'sources', ids: ['brown-2021'], line: 8, under: 'watering' },
      { kind: 'sources', ids: ['moss-2020'], line: 16, under: 'watering' },
      { kind: 'sources', ids: ['clay-2022'], line: 14, under: 'watering' },
      { kind: 'advice', phase: 'first-week', line: 20, under: 'watering' },
      { kind: 'uses', line: 24, under: 'watering' },
      { kind: 'uses', line: 26, under: 'watering' },
      { kind: 'fact', id: 'shade', part: 'until', under: 'watering', line: 28 },
      { kind: 'fact', id: 'shade', part: 'rule', under: 'watering', line: 28 },
      { kind: 'fact', id: 'shade', part: 'range', under: 'watering', line: 28 },
      { kind: 'fact', id: 'ferns', part: 'sessions', under: 'watering', line: 30 },
    ]);
  });

  test('has its help cards read in plain words', () => {
    const card = '<Help urgency="today" title="Look">\n\n- **wet** soil\n\nAsk [us](/a/).\n\n</Help>\n';
    expect(read(card).page.help).toEqual([
      {
        urgency: 'today',
        title: 'Look',
        lines: [
          { item: true, text: 'wet soil', marked: '**wet** soil' },
          { item: false, text: 'Ask us.', marked: 'Ask [us](/a/).' },
        ],
      },
    ]);
  });

  test('has its words counted, in the open and as proof', () => {
    const text =
      'Water it now. <Cite sources="a" />\n\n<Proof sure="weak" sources="a">\n\nIn 12 pots.\n\n</Proof>\n';
    expect(read(text).page.words).toEqual({ open: 3, proof: 3 });
  });

  test('says of each source below which heading it is cited', () => {
    const text = 'A. <Cite sources="a" />\n\n## Feel {#feel}\n\nB. <Cite sources="b" />\n';
    expect(read(text).page.references.map(({ under }) => under)).toEqual(['watering', 'feel']);
  });

  test('is empty when nothing stands below its front matter', () => {
    expect(read(' \n\n').page.empty).toBe(true);
  });

  test('is not empty when a drawing alone stands there', () => {
    expect(read('<IsItNormal />\n').page.empty).toBe(false);
  });
});

/** Text with one slip, and what is told of it. */
const slips: readonly { title: string; text: string; told: Partial<Problem> }[] = [
  {
    title: 'a heading with no id',
    text: '## Feel the soil\n',
    told: {
      where: 'line 6',
      what: 'The heading "Feel the soil" has no id.',
      todo: 'Write one behind it: ## Feel the soil {#an-id}',
    },
  },
  {
    title: 'an id that is no id',
    text: '## Feel the soil {#Feel_it}\n',
    told: { where: 'line 6', what: '"Feel_it" is not an id.' },
  },
  {
    title: 'a heading of the level of the title',
    text: '# Feel the soil {#feel}\n',
    told: { where: 'line 6', what: '"Feel the soil" is a heading of level 1.' },
  },
  {
    title: 'a heading too deep for the contents',
    text: '## A {#a}\n\n### B {#b}\n\n#### C {#c}\n',
    told: { where: 'line 10', what: '"C" is a heading of level 4.' },
  },
  {
    title: 'a heading that skips a level',
    text: 'Water it.\n\n### Feel the soil {#feel}\n',
    told: {
      where: 'line 8',
      what: '"Feel the soil" skips a level of heading.',
      todo: 'Use ## before the first ###.',
    },
  },
  {
    title: 'a component that does not exist',
    text: 'A <Trem id="root-rot">rot</Trem>.\n',
    told: {
      where: 'line 6',
      what: '<Trem> is not a component of the guide.',
      todo: expect.stringContaining('Did you mean "Term"?'),
    },
  },
  {
    title: 'raw HTML',
    text: '<div>Water it.</div>\n',
    told: { where: 'line 6', what: '<div> is not a component of the guide.' },
  },
  {
    title: 'a name that every object knows',
    text: '<constructor />\n',
    told: { where: 'line 6', what: '<constructor> is not a component of the guide.' },
  },
  {
    title: 'an attribute that does not exist',
    text: '<Do titel="Good">\n\n- Water it.\n\n</Do>\n',
    told: {
      where: 'line 6',
      what: '<Do> takes no attribute "titel".',
      todo: 'Did you mean "title"? There is: title.',
    },
  },
  {
    title: 'a proof with no source',
    text: '<Proof sure="some">\n\nIt dries.\n\n</Proof>\n',
    told: { where: 'line 6', what: '<Proof> has no sources.', todo: 'Write sources="…".' },
  },
  {
    title: 'a proof that does not say how sure it is',
    text: '<Proof sources="green-2019" />\n',
    told: {
      where: 'line 6',
      what: '<Proof> has no sure.',
      todo: 'Write sure="…" with one of strong, some, weak, expert, custom, regulator.',
    },
  },
  {
    title: 'a proof that is sure in a word of its own',
    text: '<Proof sure="sone" sources="green-2019" />\n',
    told: { where: 'line 6', what: '<Proof> has sure="sone".' },
  },
  {
    title: 'a proof whose source is empty',
    text: '<Proof sure="some" sources=" ">\n\nIt dries.\n\n</Proof>\n',
    told: { where: 'line 6', what: '<Proof> has no sources.' },
  },
  {
    title: 'help with no urgency',
    text: '<Help>\n\nAsk.\n\n</Help>\n',
    told: {
      where: 'line 6',
      what: '<Help> has no urgency.',
      todo: 'Write urgency="…" with one of ask, today, emergency.',
    },
  },
  {
    title: 'a word that an attribute does not take',
    text: '<Help urgency="tody">\n\nAsk.\n\n</Help>\n',
    told: {
      where: 'line 6',
      what: '<Help> has urgency="tody".',
      todo: 'Did you mean "today"? There is: ask, today, emergency.',
    },
  },
  {
    title: 'a number that is not whole',
    text: '<Lines label="Notes" count="2.5" />\n',
    told: { where: 'line 6', what: '<Lines> has count="2.5".', todo: 'Write a whole number from 1 to 12.' },
  },
  {
    title: 'a number over the most',
    text: '<Lines label="Notes" count="13" />\n',
    told: { where: 'line 6', what: '<Lines> has count="13".', todo: 'Write a whole number from 1 to 12.' },
  },
  {
    title: 'a number under the least',
    text: '<Lines label="Notes" count="0" />\n',
    told: { where: 'line 6', what: '<Lines> has count="0".', todo: 'Write a whole number from 1 to 12.' },
  },
  {
    title: 'a number that is left out',
    text: '<Lines label="Notes" />\n',
    told: { where: 'line 6', what: '<Lines> has no count.', todo: 'Write count="…".' },
  },
  {
    title: 'code in a brace',
    text: 'Water {cups} of it.\n',
    told: { where: 'line 6', what: 'Code stands in the text.' },
  },
  {
    title: 'an import',
    text: 'import Soil from "./Soil.astro";\n\nWater it.\n',
    told: { where: 'line 6', what: 'Code stands in the text.' },
  },
  {
    title: 'a tag that is not closed',
    text: '<Steps>\n\n1. Water it.\n',
    told: {
      where: 'line 6',
      what: '<Steps> is opened here and not closed.',
      todo: expect.stringContaining('Close each tag'),
    },
  },
  {
    title: 'a tag that another one closes',
    text: '<Steps>\n\n1. Water it.\n\n</Do>\n',
    told: { where: 'line 10', what: '</Do> stands here, and <Steps> of line 6 is not closed yet.' },
  },
  {
    title: 'a tag that closes nothing',
    text: 'Water it.</Do>\n',
    told: { where: 'line 6', what: '</Do> closes what nothing opens.' },
  },
  {
    title: 'a place for a record as data has it',
    text: 'Wait {shade.until}.\n',
    told: { where: 'line 6', todo: 'Write what a record says as <Fact id="shade" part="until" />.' },
  },
  {
    title: 'quotes that are curled',
    text: 'So it is said. <Cite sources=“green-2019” />\n',
    told: { where: 'line 6', what: expect.stringContaining('straight quotes') },
  },
  {
    title: 'a brace that is not closed',
    text: 'Water {cups of it.\n',
    told: { where: 'line 6', what: 'A brace stands in the text.' },
  },
  {
    title: 'a sign of less before a word',
    text: 'Use <3 cups.\n',
    told: {
      where: 'line 6',
      what: expect.stringMatching(/^A < begins no tag/),
      todo: expect.stringContaining('&lt;'),
    },
  },
];

describe('a page with a slip', () => {
  test.each(slips)('such as $title is told with its line', ({ text, told }) => {
    expect(read(text).problems).toMatchObject([{ file, ...told }]);
  });

  test('in 2 places is told of both', () => {
    expect(read('## A\n\n## B\n').problems.map(({ where }) => where)).toEqual(['line 6', 'line 8']);
  });

  test('keeps what could be read of it', () => {
    expect(read('## A\n\n## B {#b}\n').page.headings).toEqual([{ depth: 2, id: 'b', text: 'B' }]);
  });

  test('such as no front matter says how to begin', () => {
    expect(read('Water it.\n', '').problems).toMatchObject([
      {
        file,
        what: 'The front matter is missing.',
        todo: expect.stringContaining('title, answer, reviewed and nextReview'),
      },
    ]);
  });

  test('such as front matter that is no YAML names the line', () => {
    expect(read('Water it.\n', '---\ntitle: Watering\nanswer: a: b\n---\n').problems).toMatchObject([
      { file, where: 'line 3', what: expect.stringContaining('The front matter is not YAML') },
    ]);
  });

  test('such as front matter that is empty is left to the schema', () => {
    expect(read('Water it.\n', '---\n\n---\n')).toMatchObject({ page: { frontMatter: {} }, problems: [] });
  });
});
