import { describe, expect, test } from 'vitest';

import { titleAt } from '../../src/guide/anchors.ts';
import { buildGuide, type Guide } from '../../src/guide/guide.ts';
import type { RawFile, RawGuide } from '../../src/guide/raw-guide.ts';
import type { Problem } from '../../src/guide/guide-error.ts';
import type { RawPage } from '../../src/guide/page.ts';
import { problemsOf, readSmallGuide, smallGuide, today } from '../support/small-guide.ts';

const raw = await readSmallGuide();
const guide = await smallGuide();

/** The small guide with one section changed. */
const withSection = (slug: string, change: Partial<RawPage>): RawGuide => ({
  ...raw,
  sections: raw.sections.map((page) => (page.slug === slug ? { ...page, ...change } : page)),
});

const section = (slug: string): RawPage => {
  const found = raw.sections.find((page) => page.slug === slug);
  if (!found) throw new Error(`The small guide has no section ${slug}`);
  return found;
};

/** The records of a file that holds a list. */
function recordsOf({ data }: RawFile): Record<string, unknown>[] {
  if (!Array.isArray(data)) throw new Error('This file holds no list');
  return data as Record<string, unknown>[];
}

/** A file with its first record changed, and records added behind it. */
const changed = (
  file: RawFile,
  change: Record<string, unknown>,
  ...more: Record<string, unknown>[]
): RawFile => {
  const [first = {}, ...rest] = recordsOf(file);
  return {
    file: file.file,
    data: [{ ...first, ...change }, ...rest, ...more.map((one) => ({ ...first, ...one }))],
  };
};

/** The only file of a kind in the small guide. */
const only = (files: readonly RawFile[]): RawFile => {
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Error('The small guide has one file of each kind');
  return file;
};

const advice = only(raw.advice);
const uses = only(raw.uses);
const questions = only(raw.questions);

const withContents = (data: Record<string, unknown>): RawGuide => ({
  ...raw,
  contents: { ...raw.contents, data: { ...(raw.contents.data as object), ...data } },
});

/** The small guide with a second file of questions, which its contents do not list. */
const withTopic: RawGuide = {
  ...raw,
  questions: [
    questions,
    {
      file: 'content/questions/roots.yaml',
      data: {
        topic: 'Roots',
        questions: [{ id: 'why-are-the-roots-brown', question: 'Why?', answer: 'Rot.' }],
      },
    },
  ],
};

const withHome = (data: Record<string, unknown>): RawGuide => ({
  ...raw,
  home: { ...raw.home, data: { ...(raw.home.data as object), ...data } },
});

describe('a guide that is right', () => {
  test('has no problem', () => {
    expect(problemsOf(raw)).toEqual([]);
  });

  test('has its name from its contents', () => {
    expect(guide.name).toBe('Houseplants');
  });

  test('has its sections in the order of its contents, not of their files', () => {
    expect(raw.sections.map(({ slug }) => slug)).toEqual(['repotting', 'watering']);
    expect(guide.sections.map(({ slug }) => slug)).toEqual(['watering', 'repotting']);
  });

  test('turns its sections round when its contents do', () => {
    const turned = buildGuide(withContents({ sections: ['repotting', 'watering'] }), today);
    expect(turned.sections.map(({ slug, number }) => [slug, number])).toEqual([
      ['repotting', 1],
      ['watering', 2],
    ]);
  });

  test('numbers its sections from 1', () => {
    expect(guide.sections.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('has its other pages in order, with no number', () => {
    expect(guide.pages.map(({ slug, number }) => [slug, number])).toEqual([
      ['answers', undefined],
      ['words', undefined],
      ['evidence', undefined],
    ]);
  });

  test('gives each page an address with a slash at its end', () => {
    expect([...guide.sections, ...guide.pages].map(({ path }) => path)).toEqual([
      '/watering/',
      '/repotting/',
      '/answers/',
      '/words/',
      '/evidence/',
    ]);
  });

  test('names a topic of questions after its file', () => {
    expect(guide.topics.map(({ id, topic }) => [id, topic])).toEqual([['about-leaves', 'Leaves']]);
  });

  test('has its topics of questions in the order of its contents, not of their files', () => {
    const turned = { ...withTopic, contents: withContents({ questions: ['roots', 'leaves'] }).contents };
    expect(buildGuide(turned, today).topics.map(({ topic }) => topic)).toEqual(['Roots', 'Leaves']);
  });

  test('may have no page beside its sections, and no data', () => {
    const bare: RawGuide = {
      ...withContents({ pages: [], questions: [] }),
      pages: [],
      advice: [],
      uses: [],
      questions: [],
      glossary: { ...raw.glossary, data: undefined },
      sources: { ...raw.sources, data: undefined },
      places: { ...raw.places, data: undefined },
      sections: raw.sections.map((page) => ({ ...page, links: [], references: [], terms: [] })),
    };
    expect(problemsOf(bare)).toEqual([]);
  });
});

const moss = { id: 'moss-2020' };
const fern = { id: 'fern-2021' };

/** The small guide with 3 sources, cited in the text of a section as given; elsewhere the text cites none. */
function citing(references: RawPage['references']): Guide {
  const elsewhere = [
    { kind: 'sources', ids: ['green-2019', 'moss-2020', 'fern-2021'], line: 1, under: 'watering' },
  ] satisfies RawPage['references'];
  return buildGuide(
    {
      ...raw,
      sources: changed(raw.sources, {}, moss, fern),
      advice: [changed(advice, { sources: ['moss-2020'] })],
      uses: [changed(uses, { sources: ['fern-2021'] })],
      sections: raw.sections.map((page) => ({
        ...page,
        references: page.slug === 'watering' ? references : elsewhere,
      })),
    },
    today,
  );
}

/** What a page refers to, and the sources that it then lists, in order. */
const citations: readonly { title: string; references: RawPage['references']; sources: string[] }[] = [
  {
    title: 'sources in the order in which a reader meets them',
    references: [
      { kind: 'sources', ids: ['moss-2020', 'green-2019'], line: 6, under: 'watering' },
      { kind: 'sources', ids: ['fern-2021'], line: 8, under: 'watering' },
    ],
    sources: ['moss-2020', 'green-2019', 'fern-2021'],
  },
  {
    title: 'a source that is cited again once',
    references: [
      { kind: 'sources', ids: ['moss-2020'], line: 6, under: 'watering' },
      { kind: 'sources', ids: ['green-2019', 'moss-2020'], line: 8, under: 'watering' },
    ],
    sources: ['moss-2020', 'green-2019'],
  },
  {
    title: 'the sources of a list of advice where the list stands',
    references: [
      { kind: 'advice', phase: 'first-week', line: 6, under: 'watering' },
      { kind: 'sources', ids: ['green-2019'], line: 8, under: 'watering' },
    ],
    sources: ['moss-2020', 'green-2019'],
  },
  {
    title: 'nothing for a list of advice that is empty',
    references: [{ kind: 'advice', phase: 'first-day', line: 6, under: 'watering' }],
    sources: [],
  },
  {
    title: 'the sources of the uses',
    references: [{ kind: 'uses', line: 6, under: 'watering' }],
    sources: ['fern-2021'],
  },
  { title: 'no source when it cites none', references: [], sources: [] },
];

describe('a page', () => {
  test.each(citations)('lists $title', ({ references, sources }) => {
    const watering = citing(references).sections.find(({ slug }) => slug === 'watering');
    expect(watering?.sources).toEqual(sources);
  });

  test('knows where each source is first met: below a heading, in a rule or in a question', () => {
    const watering = citing([
      { kind: 'sources', ids: ['green-2019'], line: 6, under: 'wilting' },
      { kind: 'advice', phase: 'first-week', line: 8, under: 'wilting' },
    ]).sections.find(({ slug }) => slug === 'watering');
    const rule = recordsOf(advice)[0]?.['id'];
    expect([...(watering?.citedAt ?? [])].sort()).toEqual([
      ['green-2019', 'wilting'],
      ['moss-2020', rule],
    ]);
  });

  test('knows its terms and the addresses it links to, each once', () => {
    const [term = { id: '', line: 0 }] = section('watering').terms;
    const [link = { href: '', line: 0 }] = section('watering').links;
    const twice = withSection('watering', {
      terms: [term, term],
      links: [link, { href: 'tel:999', line: 1 }, link],
    });
    const watering = buildGuide(twice, today).sections.find(({ slug }) => slug === 'watering');
    expect([watering?.terms, watering?.links]).toEqual([
      [term.id],
      ['/watering/#wilting', link.href, 'https://example.org/office'],
    ]);
  });

  test('that is due for review on the day of the build is not overdue', () => {
    const due = withSection('watering', {
      frontMatter: { ...(section('watering').frontMatter as object), nextReview: today },
    });
    expect(buildGuide(due, today).overdue).toEqual([]);
  });

  test('that was due the day before is overdue, and the guide stands', () => {
    const late = withSection('watering', {
      frontMatter: { ...(section('watering').frontMatter as object), nextReview: '2026-11-21' },
    });
    expect(buildGuide(late, today).overdue.map(({ file }) => file)).toEqual([
      'content/sections/watering.mdx',
    ]);
  });
});

/** Guides with one slip each, and what is told of it. */
const slips: readonly { title: string; guide: RawGuide; told: Partial<Problem> }[] = [
  {
    title: 'a section listed but absent, with the nearest there is',
    guide: withContents({ sections: ['watering', 'repotting', 'waterin'] }),
    told: {
      file: 'content/contents.json',
      where: 'sections.2',
      what: '"waterin" is listed, but content/sections/waterin.mdx does not exist.',
      todo: 'Did you mean "watering"? There is: repotting, watering.',
    },
  },
  {
    title: 'a short name for a heading that is not there',
    guide: withSection('watering', {
      frontMatter: { ...(section('watering').frontMatter as object), short: { wiltin: 'Wilting' } },
    }),
    told: {
      file: 'content/sections/watering.mdx',
      where: 'short.wiltin',
      what: '"wiltin" is not the id of a heading on this page.',
      todo: expect.stringContaining('Did you mean "wilting"?'),
    },
  },
  {
    title: 'a link of a summary that leads nowhere',
    guide: withSection('watering', {
      frontMatter: { ...(section('watering').frontMatter as object), summary: ['Go [on](/repoting/).'] },
    }),
    told: {
      file: 'content/sections/watering.mdx',
      where: 'summary.0',
      what: 'The link /repoting/ leads nowhere.',
    },
  },
  {
    title: 'a page listed but absent',
    guide: withContents({ pages: ['answers', 'words', 'evidence', 'prices'] }),
    told: { where: 'pages.3', what: '"prices" is listed, but content/pages/prices.mdx does not exist.' },
  },
  {
    title: 'a section listed twice',
    guide: withContents({ sections: ['watering', 'repotting', 'watering'] }),
    told: { where: 'sections.2', what: '"watering" is listed twice.' },
  },
  {
    title: 'a section present but not listed',
    guide: {
      ...raw,
      sections: [...raw.sections, { ...section('watering'), slug: 'feeding', file: 'f.mdx', headings: [] }],
    },
    told: {
      file: 'f.mdx',
      what: 'The page is not listed in content/contents.json.',
      todo: 'Add "feeding" to "sections" there, where it belongs in the order.',
    },
  },
  {
    title: 'a topic of questions listed but absent, with the nearest there is',
    guide: withContents({ questions: ['leaves', 'leafs'] }),
    told: {
      where: 'questions.1',
      what: '"leafs" is listed, but content/questions/leafs.yaml does not exist.',
      todo: expect.stringContaining('Did you mean "leaves"?'),
    },
  },
  {
    title: 'a topic of questions listed twice',
    guide: withContents({ questions: ['leaves', 'leaves'] }),
    told: { where: 'questions.1', what: '"leaves" is listed twice.' },
  },
  {
    title: 'a topic of questions present but not listed',
    guide: withTopic,
    told: {
      file: 'content/questions/roots.yaml',
      what: 'The topic is not listed in content/contents.json.',
      todo: 'Add "roots" to "questions" there, where it belongs in the order.',
    },
  },
  {
    title: 'contents with a misspelt field',
    guide: withContents({ sectoins: [] }),
    told: {
      file: 'content/contents.json',
      where: 'sectoins',
      what: 'The field "sectoins" is not known.',
      todo: expect.stringContaining('Did you mean "sections"?'),
    },
  },
  {
    title: 'a page with no text',
    guide: withSection('repotting', { empty: true }),
    told: { file: 'content/sections/repotting.mdx', what: 'The page has no text.' },
  },
  {
    title: 'a heading id used on another page',
    guide: withSection('repotting', {
      headings: [...section('repotting').headings, { depth: 2, id: 'wilting', text: 'Droop' }],
    }),
    told: {
      file: 'content/sections/repotting.mdx',
      where: 'heading "Droop"',
      what: expect.stringContaining(
        'The id "wilting" is used already: content/sections/watering.mdx › heading "Look after',
      ),
    },
  },
  {
    title: 'a heading id that is the name of a page',
    guide: withSection('repotting', {
      headings: [...section('repotting').headings, { depth: 2, id: 'words', text: 'Words' }],
    }),
    told: { what: expect.stringContaining('The id "words" is used already') },
  },
  {
    title: 'a question id used as a heading id',
    guide: withSection('repotting', {
      headings: [
        ...section('repotting').headings,
        { depth: 2, id: 'why-are-the-leaves-yellow', text: 'Leaves' },
      ],
    }),
    told: { file: 'content/questions/leaves.yaml', what: expect.stringContaining('is used already') },
  },
  {
    title: 'a term explained twice',
    guide: { ...raw, glossary: changed(raw.glossary, {}, { id: 'root-rot' }) },
    told: { file: 'content/glossary.yaml', what: expect.stringContaining('is used already') },
  },
  {
    title: 'a source listed twice',
    guide: { ...raw, sources: changed(raw.sources, {}, { id: 'green-2019' }) },
    told: { file: 'content/sources.json', what: expect.stringContaining('is used already') },
  },
  {
    title: 'a rule of advice with the id of another',
    guide: { ...raw, advice: [changed(advice, {}, { id: 'shade-after-repotting' })] },
    told: { file: 'content/advice/after.yaml', what: expect.stringContaining('is used already') },
  },
  {
    title: 'a rule of advice with the id of a heading',
    guide: { ...raw, advice: [changed(advice, { id: 'wilting' })] },
    told: { what: expect.stringContaining('The id "wilting" is used already') },
  },
  {
    title: 'a heading with an id that every page uses for its contents',
    guide: withSection('repotting', {
      headings: [...section('repotting').headings, { depth: 2, id: 'contents', text: 'Contents' }],
    }),
    told: { file: 'content/sections/repotting.mdx', what: expect.stringContaining('"contents"') },
  },
  {
    title: 'a section that would take the address of the page of everything',
    guide: {
      ...withContents({ sections: ['watering', 'repotting', 'guide'] }),
      sections: [
        ...raw.sections,
        { ...section('repotting'), slug: 'guide', file: 'content/sections/guide.mdx', headings: [] },
      ],
    },
    told: { file: 'content/sections/guide.mdx', what: expect.stringContaining('guide') },
  },
  {
    title: 'a link to a page that is not there, with the nearest',
    guide: withSection('watering', { links: [{ href: '/repoting/', line: 9 }] }),
    told: {
      file: 'content/sections/watering.mdx',
      where: 'line 9',
      what: 'The link /repoting/ leads nowhere.',
      todo: expect.stringContaining('Did you mean "/repotting/"?'),
    },
  },
  {
    title: 'a link to a heading that is not there, with the nearest of that page',
    guide: withSection('repotting', { links: [{ href: '/watering/#wilted', line: 9 }] }),
    told: {
      what: 'The link /watering/#wilted leads nowhere.',
      todo: 'Did you mean "/watering/#wilting"? There is: /watering/#watering, /watering/#feel-the-soil, /watering/#tap-water, /watering/#wilting, /watering/#call-north, /watering/#call-south, /watering/#call-far, /watering/#law-north, /watering/#law-far.',
    },
  },
  {
    title: 'a link to a heading on the wrong page',
    guide: withSection('watering', { links: [{ href: '/repotting/#wilting', line: 9 }] }),
    told: { what: 'The link /repotting/#wilting leads nowhere.' },
  },
  {
    title: 'a link without the slash at its end',
    guide: withSection('watering', { links: [{ href: '/repotting', line: 9 }] }),
    told: { todo: "A page's address ends in a slash: /repotting/" },
  },
  {
    title: 'a link that does not name its page',
    guide: withSection('watering', { links: [{ href: '#wilting', line: 9 }] }),
    told: { what: 'The link #wilting does not name its page.' },
  },
  {
    title: 'a link by a path from where it stands',
    guide: withSection('watering', { links: [{ href: '../repotting/', line: 9 }] }),
    told: {
      file: 'content/sections/watering.mdx',
      where: 'line 9',
      what: expect.stringContaining('../repotting/'),
    },
  },
  {
    title: 'a next step that leads nowhere',
    guide: withSection('watering', {
      frontMatter: {
        ...(section('watering').frontMatter as object),
        next: { text: 'Go on', href: '/feeding/' },
      },
    }),
    told: {
      file: 'content/sections/watering.mdx',
      where: 'next.href',
      what: 'The link /feeding/ leads nowhere.',
    },
  },
  {
    title: 'advice that leads nowhere',
    guide: { ...raw, advice: [changed(advice, { more: '/feeding/' })] },
    told: { file: 'content/advice/after.yaml', where: 'shade-after-repotting › more' },
  },
  {
    title: 'a use that leads nowhere',
    guide: { ...raw, uses: [changed(uses, { more: '/feeding/' })] },
    told: { file: 'content/uses/uses.yaml', where: 'use-crowded-roots › more' },
  },
  {
    title: 'a term that leads nowhere',
    guide: { ...raw, glossary: changed(raw.glossary, { more: '/feeding/' }) },
    told: { file: 'content/glossary.yaml', where: 'root-rot › more' },
  },
  {
    title: 'a way to urgent help that leads nowhere',
    guide: withHome({ urgent: { text: 'Help', href: '/help/' } }),
    told: {
      file: 'content/home.yaml',
      where: expect.stringContaining('urgent'),
      what: 'The link /help/ leads nowhere.',
    },
  },
  {
    title: 'a source that does not exist, with the nearest',
    guide: withSection('watering', {
      references: [{ kind: 'sources', ids: ['green-2091'], line: 9, under: 'watering' }],
    }),
    told: {
      file: 'content/sections/watering.mdx',
      where: 'line 9',
      what: 'The source "green-2091" is not in content/sources.json.',
      todo: 'Did you mean "green-2019"? There is: green-2019.',
    },
  },
  {
    title: 'advice from a source that does not exist',
    guide: { ...raw, advice: [changed(advice, { sources: ['green-2091'] })] },
    told: { file: 'content/advice/after.yaml', where: 'shade-after-repotting › sources' },
  },
  {
    title: 'a source that nothing cites',
    guide: { ...raw, sources: changed(raw.sources, {}, moss) },
    told: { file: 'content/sources.json', where: 'moss-2020', what: 'No page cites this source.' },
  },
  {
    title: 'a term that does not exist, with the nearest',
    guide: withSection('watering', { terms: [{ id: 'root-rott', line: 9 }] }),
    told: {
      where: 'line 9',
      what: 'The term "root-rott" is not in content/glossary.yaml.',
      todo: 'Did you mean "root-rot"? There is: root-rot.',
    },
  },
  {
    title: 'advice that ends before it begins',
    guide: { ...raw, advice: [changed(advice, { until: '-P1D' })] },
    told: {
      file: 'content/advice/after.yaml',
      where: 'shade-after-repotting › until',
      what: 'The advice ends before it begins.',
    },
  },
  {
    title: 'a record with no id, by its place in the list',
    guide: { ...raw, advice: [changed(advice, {}, { id: undefined })] },
    told: { file: 'content/advice/after.yaml', where: 'record 2 › id', what: 'The field "id" is missing.' },
  },
  {
    title: 'a file of advice that holds no list',
    guide: { ...raw, advice: [advice, { file: 'content/advice/more.yaml', data: { id: 'a' } }] },
    told: { file: 'content/advice/more.yaml', what: 'This file does not hold a list.' },
  },
  {
    title: 'a file of questions with a misspelt field',
    guide: {
      ...raw,
      questions: [questions, { file: 'content/questions/more.yaml', data: { topic: 'More', qestions: [] } }],
    },
    told: { file: 'content/questions/more.yaml' },
  },
  {
    title: 'what went wrong while reading',
    guide: { ...raw, problems: [{ file: 'content/x.yaml', what: 'Unread.', todo: 'Mend it.' }] },
    told: { file: 'content/x.yaml', what: 'Unread.', todo: 'Mend it.' },
  },
];

describe('a hidden page', () => {
  const hiding: RawGuide = {
    ...raw,
    pages: raw.pages.map((page) =>
      page.slug === 'answers'
        ? { ...page, frontMatter: { ...(page.frontMatter as object), hidden: true } }
        : page,
    ),
  };

  test('is built', () => {
    expect(buildGuide(hiding, today).hiddenPages.map(({ slug }) => slug)).toEqual(['answers']);
  });

  test('is not among the pages that readers are led to', () => {
    expect(buildGuide(hiding, today).pages.map(({ slug }) => slug)).toEqual(['words', 'evidence']);
  });

  test.each([
    ['/answers/', 'Questions'],
    ['/answers/#ask', 'Ask us'],
  ])('is named by a link to it all the same: %s is "%s"', (address, title) => {
    const headed = hiding.pages.map((page) =>
      page.slug === 'answers'
        ? { ...page, headings: [...page.headings, { depth: 2, id: 'ask', text: 'Ask us' }] }
        : page,
    );
    expect(titleAt(buildGuide({ ...hiding, pages: headed }, today), address)).toBe(title);
  });
});

describe('a guide with a slip', () => {
  test.each(slips)('is told of $title', ({ guide: slipped, told }) => {
    expect(problemsOf(slipped)).toContainEqual(expect.objectContaining(told));
  });

  test('is told in one go of every record that is wrong, and of nothing that comes of it', () => {
    const many: RawGuide = {
      ...withSection('watering', { frontMatter: { title: 'Watering' } }),
      advice: [changed(advice, { until: '-P1D' })],
      sources: changed(raw.sources, { type: 'blog' }),
    };
    expect(new Set(problemsOf(many).map(({ file }) => file))).toEqual(
      new Set(['content/sections/watering.mdx', 'content/advice/after.yaml', 'content/sources.json']),
    );
    const cited = { ...raw, sources: many.sources };
    expect(problemsOf(cited)).toMatchObject([{ where: expect.stringMatching(/ › type$/) }]);
  });

  test('is told in one go of all that leads nowhere', () => {
    const many: RawGuide = {
      ...withSection('watering', { terms: [{ id: 'rot', line: 9 }] }),
      advice: [changed(advice, { against: ['no-such-rule'] })],
      glossary: changed(raw.glossary, { more: '/feeding/' }),
    };
    expect(problemsOf(many).map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'content/sections/watering.mdx',
        'content/advice/after.yaml',
        'content/glossary.yaml',
      ]),
    );
  });

  test('is told of missing contents alone when they could not be read', () => {
    const unread = {
      file: 'content/contents.json',
      what: 'The file cannot be read.',
      todo: 'Mend it there.',
    };
    const without: RawGuide = { ...raw, contents: { ...raw.contents, data: undefined }, problems: [unread] };
    expect(problemsOf(without)).toEqual([unread]);
  });
});
