import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { readGuide } from '../../src/data/read-guide.ts';
import { reasonOf } from '../../src/guide/reason.ts';
import { makeProject, type Project } from '../support/project.ts';
import { smallGuideContent, smallGuideFolder } from '../support/small-guide.ts';

const watering = 'content/sections/watering.mdx';
const repotting = 'content/sections/repotting.mdx';
const advice = 'content/advice/after.yaml';
const sources = 'content/sources.json';
const contents = 'content/contents.json';

const readPage = (file: string) => readFileSync(`${smallGuideFolder}${file}`, 'utf8').split('\n');

/** A place as it is told: a page of the small guide, and its line that holds these words. */
const lineOf = (file: string, words: string) =>
  `${file} › line ${readPage(file).findIndex((line) => line.includes(words)) + 1}`;

const replace = (file: string, from: string | RegExp, to: string) => (project: Project) => {
  project.edit(file, (text) => text.replace(from, to));
};

const append = (file: string, text: string) => (project: Project) => {
  project.edit(file, (before) => `${before.trimEnd()}\n\n${text}\n`);
};

/** A slip in the words or the data, and what its writer has to be told of it. */
interface Slip {
  title: string;
  /** Makes the slip in a good guide. */
  make: (project: Project) => void;
  /** File, place, what is wrong, what to do and what exists. */
  says: readonly string[];
  /** What the message must not say, because it would lead astray. */
  hides?: readonly string[];
}

const slips: readonly Slip[] = [
  {
    title: 'front matter that is missing',
    make: replace(watering, /^---\n[\s\S]*?\n---\n/, ''),
    says: [
      watering,
      'The front matter is missing',
      'Begin the file with a line ---',
      'title, answer, reviewed and nextReview',
    ],
  },
  {
    title: 'front matter that is not YAML',
    make: replace(watering, 'title: Watering', 'title: Watering: how much'),
    says: [`${watering} › line 2`, 'The front matter is not YAML', 'quotes'],
  },
  {
    title: 'a sign of skin that cannot be drawn',
    make: (project) => {
      project.write(
        'content/healing.yaml',
        '- id: healing-first-day\n  when: Day 1\n  looks: Red.\n  look: { colour: 4, signs: [flake] }\n  sources: [green-2019]\n',
      );
    },
    says: [
      'content/healing.yaml › healing-first-day › look.colour',
      'from 0 to 3',
      'content/healing.yaml › healing-first-day › look.signs.0',
      '"flake" is no sign that can be drawn',
      'swelling, heat, blood, flakes, bumps',
    ],
  },
  {
    title: 'a source of a time of healing that is not there',
    make: (project) => {
      project.write(
        'content/healing.yaml',
        '- id: healing-first-day\n  when: Day 1\n  looks: Red.\n  look: {}\n  more: /watering/#no-such\n  sources: [green-2018]\n',
      );
    },
    says: [
      'content/healing.yaml › healing-first-day › sources',
      'The source "green-2018" is not in content/sources.json',
      'green-2019',
      'content/healing.yaml › healing-first-day › more',
    ],
  },
  {
    title: 'a field of the front matter that is missing',
    make: replace(watering, /^title: .*\n/m, ''),
    says: [`${watering} › title`, 'The field "title" is missing', "the page's short name"],
  },
  {
    title: 'a field of the front matter that is misspelt',
    make: replace(watering, 'summary:', 'sumary:'),
    says: [
      `${watering} › sumary`,
      'The field "sumary" is not known',
      'Did you mean "summary"?',
      'title, answer, summary',
    ],
  },
  {
    title: 'a field of the front matter of the wrong type',
    make: replace(watering, /^summary:\n(?: {2}- .*\n)+/m, 'summary: Feel the soil.\n'),
    says: [`${watering} › summary`, 'The summary is a list of sentences', 'Write up to 3 sentences'],
  },
  {
    title: 'a day of review that is no day',
    make: replace(watering, /^reviewed: .*$/m, 'reviewed: last spring'),
    says: [`${watering} › reviewed`, 'not a day of the calendar', '2026-11-22'],
    hides: ['The next review is not after the last one'],
  },
  {
    title: 'a section that is listed but absent',
    make: replace(contents, '"repotting"', '"repotting", "feeding"'),
    says: [
      `${contents} › sections.2`,
      '"feeding" is listed, but content/sections/feeding.mdx does not exist',
      'There is: repotting, watering',
    ],
  },
  {
    title: 'a section that is present but not listed',
    make: (project) => {
      const front = 'title: Feeding\nanswer: Feed in summer.\nreviewed: 2026-03-01\nnextReview: 2036-03-01';
      project.write('content/sections/feeding.mdx', `---\n${front}\n---\n\nFeed your plants in summer.\n`);
    },
    says: ['content/sections/feeding.mdx', `not listed in ${contents}`, 'Add "feeding" to "sections"'],
  },
  {
    title: 'a section that is listed twice',
    make: replace(contents, '"repotting"', '"repotting", "watering"'),
    says: [`${contents} › sections.2`, '"watering" is listed twice', 'Leave one of them out'],
  },
  {
    title: 'a list of sections that is not JSON',
    make: replace(contents, '"repotting"]', '"repotting"'),
    says: [contents, 'The file cannot be read', 'Mend it'],
  },
  {
    title: 'a heading with no id',
    make: replace(watering, ' {#tap-water}', ''),
    says: [
      lineOf(watering, '{#tap-water}'),
      'The heading "Use water from the tap" has no id',
      '### Use water from the tap {#an-id}',
    ],
  },
  {
    title: 'an id that 2 pages use',
    make: replace(repotting, '{#gardeners-differ}', '{#tap-water}'),
    says: [
      `${repotting} › heading "Gardeners do not agree"`,
      'The id "tap-water" is used already',
      `${watering} › heading "Use water from the tap"`,
      'Give one of them another id',
    ],
  },
  {
    title: 'an id that a rule of advice and a heading use',
    make: replace(advice, 'id: shade-after-repotting', 'id: tap-water'),
    says: ['The id "tap-water" is used already', advice, 'Give one of them another id'],
  },
  {
    title: 'a link to a page that is not there',
    make: replace(watering, '(/repotting/#when-to-repot)', '(/reppotting/)'),
    says: [
      lineOf(watering, '(/repotting/#when-to-repot)'),
      'The link /reppotting/ leads nowhere',
      'Did you mean "/repotting/"?',
      '/watering/',
    ],
  },
  {
    title: 'a link to a heading that is not there',
    make: replace(watering, '(/repotting/#when-to-repot)', '(/repotting/#when-to-rebot)'),
    says: [
      lineOf(watering, '(/repotting/#when-to-repot)'),
      'The link /repotting/#when-to-rebot leads nowhere',
      'Did you mean "/repotting/#when-to-repot"?',
      '/repotting/#gardeners-differ',
    ],
  },
  {
    title: 'a link of the home page that leads nowhere',
    make: replace('content/home.yaml', '/watering/#feel-the-soil', '/watering/#fill-the-soil'),
    says: [
      'content/home.yaml › doors.0.href',
      'The link /watering/#fill-the-soil leads nowhere',
      'Did you mean "/watering/#feel-the-soil"?',
    ],
  },
  {
    title: 'a leaflet with a section that is not there',
    make: replace(
      'content/home.yaml',
      '  - title: My plant has no room',
      '    leaflet: { slug: dry, picture: hat, sides: [[{ section: waterig }], [], [], []] }\n  - title: My plant has no room',
    ),
    says: [
      'content/home.yaml › doors › leaflet',
      'There is no section "waterig"',
      'Did you mean "watering"?',
    ],
  },
  {
    title: 'a leaflet with a column that is not there',
    make: replace(
      'content/home.yaml',
      '  - title: My plant has no room',
      '    leaflet: { slug: dry, picture: hat, sides: [[{ compares: { table: /watering/#feel-the-soil, columns: [A, B] } }], [], [], []] }\n  - title: My plant has no room',
    ),
    says: [
      'content/home.yaml › doors › leaflet',
      'There is no table "/watering/#feel-the-soil" with A, B',
      'Name a heading with a table below it',
    ],
  },
  {
    title: 'text that is not MDX',
    make: replace(watering, '</Steps>', ''),
    says: [watering, lineOf(watering, '<Steps>'), '<Steps> is opened here and not closed', 'Close each tag'],
    hides: ['leads nowhere'],
  },
  {
    title: 'a component that does not exist',
    make: replace(watering, /<(\/?)Steps>/g, '<$1Stepps>'),
    says: [lineOf(watering, '<Steps>'), '<Stepps> is not a component of the guide', 'Did you mean "Steps"?'],
  },
  {
    title: 'a section with no text',
    make: replace(repotting, /(?<=\n---\n)[\s\S]*$/, '\n'),
    says: [repotting, 'The page has no text', 'Write it'],
  },
  {
    title: 'a section that is not UTF-8',
    make: (project) => project.write(watering, Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1')),
    says: [watering, 'The file is not UTF-8 text', 'Save it again as UTF-8'],
    hides: ['does not exist', 'leads nowhere'],
  },
  {
    title: 'a source that does not exist',
    make: replace(watering, '<Cite sources="green-2019"', '<Cite sources="green-2091"'),
    says: [
      lineOf(watering, '<Cite'),
      `The source "green-2091" is not in ${sources}`,
      'Did you mean "green-2019"?',
      'There is: green-2019',
    ],
  },
  {
    title: 'advice from a source that does not exist',
    make: replace(advice, '[green-2019]', '[green-2009]'),
    says: [
      `${advice} › shade-after-repotting › sources`,
      `The source "green-2009" is not in ${sources}`,
      'Did you mean "green-2019"?',
    ],
  },
  {
    title: 'a term that does not exist',
    make: replace(watering, 'id="root-rot"', 'id="root-rott"'),
    says: [
      lineOf(watering, '<Term'),
      'The term "root-rott" is not in content/glossary.yaml',
      'Did you mean "root-rot"?',
    ],
  },
  {
    title: 'a source that nothing cites',
    make: (project) =>
      project.edit(sources, (text) => {
        const [first]: object[] = JSON.parse(text);
        return JSON.stringify([first, { ...first, id: 'brown-2020' }]);
      }),
    says: [
      `${sources} › brown-2020`,
      'No page cites this source',
      'Cite it where it is used, or take it out',
    ],
  },
  {
    title: 'advice that ends before it begins',
    make: replace(advice, 'until: P7D', 'until: -P1D'),
    says: [`${advice} › shade-after-repotting › until`, 'The advice ends before it begins', 'such as P3D'],
  },
  {
    title: 'a proof with no source',
    make: replace(watering, '<Proof sure="some" sources="green-2019">', '<Proof sure="some">'),
    says: [lineOf(watering, '<Proof'), '<Proof> has no sources', 'Write sources="'],
  },
  {
    title: 'a next review before the last one',
    make: replace(watering, /^nextReview: .*$/m, 'nextReview: 2026-02-01'),
    says: [
      `${watering} › nextReview`,
      'The next review is not after the last one',
      'due to be checked again',
    ],
  },
  {
    title: 'an address of a source that is not https',
    make: replace(sources, '"URL": "https:', '"URL": "http:'),
    says: [`${sources} › green-2019 › URL`, 'not an address that starts with https://'],
  },
  {
    title: 'a field of a source that is misspelt',
    make: replace(sources, '"container-title"', '"contaner-title"'),
    says: [`${sources} › green-2019 › contaner-title`, 'not known', 'Did you mean "container-title"?'],
  },
  {
    title: 'a type of source that is misspelt',
    make: replace(sources, '"article-journal"', '"artcle-journal"'),
    says: [`${sources} › green-2019 › type`, '"artcle-journal" is not a type of CSL', 'article-journal, '],
  },
  {
    title: 'pages of a source that are words',
    make: replace(sources, '"11-19"', '"11 <to> 19"'),
    says: [`${sources} › green-2019 › page`, '"11 <to> 19" is not a number', 'such as 19-28'],
  },
  {
    title: 'a DOI with an address before it',
    make: replace(sources, '"volume": "7"', '"DOI": "https://doi.org/10.1000/7"'),
    says: [`${sources} › green-2019 › DOI`, 'is not a DOI', 'with no address before it'],
  },
  {
    title: 'an author with neither name',
    make: replace(sources, '"family": "Green", ', ''),
    says: [`${sources} › green-2019 › author.0`, 'family, with given, or literal'],
  },
  ...[
    'http://example.org/',
    'ftp://example.org',
    'javascript:alert(1)',
    '//example.org',
    'https://',
    'mailto:me',
  ].map((href) => ({
    title: `a link to ${href}`,
    make: replace(watering, '(/repotting/#when-to-repot)', `(${href})`),
    says: [lineOf(watering, '<Term'), `The link ${href} is not an address`, 'https://, mailto: or tel:'],
  })),
  {
    title: 'a link by reference that leads nowhere',
    make: replace(watering, '(/repotting/#when-to-repot)', '[pots]\n\n[pots]: /reppotting/\n'),
    says: [watering, 'The link /reppotting/ leads nowhere', 'Did you mean "/repotting/"?'],
  },
  {
    title: 'a link by reference to what is not there',
    make: replace(watering, '(/repotting/#when-to-repot)', '[pots]'),
    says: [lineOf(watering, '<Term'), 'is shown as it is written: no address is known for it'],
  },
  {
    title: 'a picture from elsewhere',
    make: append(watering, '![A pot](https://example.org/pot.png)'),
    says: [watering, 'A picture stands in the text', 'Use a drawing'],
  },
  {
    title: 'a picture that is missing',
    make: append(watering, '![A pot](./pot.png)'),
    says: [watering, 'A picture stands in the text', 'Use a drawing'],
  },
  {
    title: 'a footnote',
    make: append(watering, 'Water it.[^1]\n\n[^1]: With care.'),
    says: [watering, 'A footnote stands in the text', '<Proof>'],
  },
  ...(
    [
      ['content/sections/feeding.md', 'content/sections/feeding.mdx'],
      ['content/glossary.yml', 'content/glossary.yaml'],
      ['content/sorces.json', 'content/sources.json'],
      ['content/section/feeding.mdx', 'content/sections/feeding.mdx'],
      ['content/notes/later.txt', ''],
    ] as const
  ).map(([file, meant]) => ({
    title: `a file that nobody reads: ${file}`,
    make: (project: Project) => project.write(file, 'Later.\n'),
    says: [file, 'Nobody reads this file', meant ? `Did you mean ${meant}?` : 'take it out of content/'],
  })),
  ...(['\u200b', '\u202e', '\u0000', '\u00ad', '\ufffd', '\u2066', '\u001b'] as const).map((sign) => ({
    title: `a sign that nobody sees: ${sign.charCodeAt(0).toString(16)}`,
    make: replace(watering, 'Feel', `Fe${sign}el`),
    says: [`${watering} › line `, 'A sign stands here that nobody sees: U+', 'type them anew'],
  })),
  {
    title: 'a sign that nobody sees, spelt out in data',
    make: replace(sources, /"title": "/, '"title": "\\u200b'),
    says: [sources, 'A sign stands here that nobody sees: U+200B'],
  },
  {
    title: 'a sign that nobody sees, spelt out in words',
    make: append(watering, 'Feel&#x200b; it.'),
    says: [watering, 'A sign stands here that nobody sees: U+200B'],
  },
  {
    title: 'a later end that is no later',
    make: replace(advice, 'until: P7D', 'until: P7D\n  longer: P3D'),
    says: [
      `${advice} › shade-after-repotting › longer`,
      'The later end for skin that marks easily is not after the end',
    ],
  },
  {
    title: 'a later end for nobody',
    make: replace(advice, 'until: P7D', 'until: P7D\n  longer: P14D'),
    says: [
      `${advice} › shade-after-repotting › longer`,
      'Nothing says for whom that time is',
      'Say it in content/treatment.yaml as longerFor',
    ],
  },
  {
    title: 'a time in square brackets that its rule has not',
    make: replace(advice, 'in full sun.', 'in full sun [for 3 days].'),
    says: [
      `${advice} › shade-after-repotting › advice`,
      '"[for 3 days]" says another time than the rule\'s from or until',
      'Write what the reader reads',
    ],
  },
  {
    title: 'a sentence that starts with a bracket and stands in no quotes',
    make: replace(advice, 'advice: Do not', 'advice: [For 7 days,] do not'),
    says: [
      advice,
      'look for a quotation mark, a comma or a bracket too many',
      'or starts with a bracket, in quotes',
    ],
  },
  {
    title: 'a least that is over the most',
    make: replace(advice, 'time: P3D', 'time: P30D'),
    says: [`${advice} › shade-after-repotting › range.least`, 'The least is more than the most'],
  },
  {
    title: 'a time of 100 years',
    make: replace(advice, 'until: P7D', 'until: P36500D'),
    says: [`${advice} › shade-after-repotting › until`, '"P36500D" is over 2 years'],
  },
  {
    title: 'a review that is yet to come',
    make: replace(watering, /^reviewed: .*$/m, 'reviewed: 2035-12-01'),
    says: [`${watering} › reviewed`, 'The day 2035-12-01 is yet to come', 'up to today'],
  },
  {
    title: 'a next review in the year 9999',
    make: replace(watering, /^nextReview: .*$/m, 'nextReview: 9999-01-01'),
    says: [`${watering} › nextReview`, '9999-01-01, is more than 10 years after the last one'],
  },
  {
    title: 'a source of the year 9999',
    make: replace(sources, /"date-parts": \[\[\d+/, '"date-parts": [[9999'),
    says: [`${sources} › green-2019 › issued`, 'The year 9999 is yet to come'],
  },
  {
    title: 'things nested too deeply',
    make: append(watering, `${'> '.repeat(5000)}Deep.`),
    says: [watering, 'The text is nested too deeply', 'Take it apart'],
  },
  {
    title: 'braces nested deeply',
    make: append(watering, `{${'<b>{'.repeat(500)}1${'}</b>'.repeat(500)}}`),
    says: [watering, 'A brace stands in the text', 'a brace of the text as \\{'],
  },
  {
    title: 'data nested too deeply',
    make: replace('content/glossary.yaml', /meaning: .*/, `meaning: ${'['.repeat(50000)}`),
    says: ['content/glossary.yaml', 'It is nested too deeply'],
  },
  {
    title: 'a title too long for its card',
    make: replace(watering, 'title: Watering', `title: ${'Watering '.repeat(30)}`),
    says: [`${watering} › title`, 'This text is over 150 characters'],
  },
  {
    title: 'a heading too long for its card',
    make: replace(watering, '### Use water', `### ${'Use water '.repeat(30)}`),
    says: [watering, 'The heading "Use water', 'is over 150 characters', 'Shorten it'],
  },
  {
    title: 'a page named like one of the site',
    make: (project: Project) => {
      project.write('content/sections/guide.mdx', project.read(repotting));
      replace(contents, '"repotting"', '"repotting", "guide"')(project);
    },
    says: ['content/sections/guide.mdx', 'The site has a page of its own called "guide"', 'another name'],
  },
  {
    title: 'a redirect from an address of the site itself',
    make: (project: Project) =>
      project.write('content/redirects.json', '{ "/s/tap-water/": "/watering/" }\n'),
    says: ['content/redirects.json › /s/tap-water/', "the site's own", 'Leave the line out'],
  },
  ...['!!binary aGk=', '!new hi', '!!js/function hi'].map((value) => ({
    title: `a YAML tag: ${value}`,
    make: replace('content/glossary.yaml', /meaning: .*/, `meaning: ${value}`),
    says: ['content/glossary.yaml › line ', 'tag'],
  })),
  {
    title: 'a field of JSON that is there twice',
    make: replace(sources, '"id":', '"id": "brown-2020", "id":'),
    says: [`${sources} › line 3`, 'A field stands here twice; leave one of the two out'],
  },
  {
    title: 'code in an attribute',
    make: replace(watering, 'id="root-rot"', 'id={"root-rot"}'),
    says: [watering, '<Term> has code for its id', 'id="…"'],
  },
  {
    title: 'words in what shows none',
    make: replace(watering, /<Cite sources="green-2019" \/>/, '<Cite sources="green-2019">see there</Cite>'),
    says: [watering, 'Nothing that stands in <Cite> is shown', 'Close it at once'],
  },
  {
    title: 'a case with more pictures than lines',
    make: replace(watering, '<Case verdict="ask"', '<Case verdict="ask" pictures="sun hat soap moisturiser"'),
    says: [lineOf(watering, '<Case'), '<Case> names 4 pictures and has', 'a picture for each line'],
  },
  {
    title: 'a section cut off before what was promised',
    make: (project: Project) => {
      project.write('content/permalinks.lock.json', '["/watering/#tap-water"]');
      replace(watering, /### Use water[^#]*/, '')(project);
    },
    says: ['content/permalinks.lock.json › /watering/#tap-water', 'was published and is gone', 'Restore'],
  },
  ...['[]', undefined].map((lock) => ({
    title: lock ? 'a lock that was emptied' : 'a lock that was taken away',
    make: (project: Project) => {
      project.write('dist/permalinks.lock.json', '["/watering/", "/watering/#tap-water"]');
      if (lock) project.write('content/permalinks.lock.json', lock);
    },
    says: [
      'content/permalinks.lock.json',
      'Addresses were promised before and are not in it any more: /watering/ and 1 more',
      'Bring the file back',
    ],
  })),
  {
    title: 'several slips in several files at once',
    make: (project) => {
      replace(watering, 'title: Watering', 'titel: Watering')(project);
      replace(repotting, ' {#gardeners-differ}', '')(project);
      replace(advice, 'until: P7D', 'until: -P1D')(project);
      replace(contents, '"repotting"', '"repotting", "repotting"')(project);
    },
    says: [
      'problems:',
      `${watering} › titel`,
      `${watering} › title`,
      lineOf(repotting, '{#gardeners-differ}'),
      `${advice} › shade-after-repotting › until`,
      `${contents} › sections.2`,
    ],
  },
];

const project = makeProject(smallGuideContent);

/** What a build would say of the guide as it stands in the copy. */
const told = async (): Promise<string> => {
  try {
    await readGuide(project.folder);
    return 'nothing: the guide is taken as right';
  } catch (error) {
    return reasonOf(error);
  }
};

test('every slip is told with its place, what is wrong, what to do and what exists, and nothing that misleads', async () => {
  expect(await told()).toContain('nothing');
  for (const { title, make, says, hides = [] } of slips) {
    make(project);
    const message = await told();
    project.restore();
    expect
      .soft(
        says.filter((part) => !message.includes(part)),
        `${title} is not told whole:\n${message}`,
      )
      .toEqual([]);
    const wrong = [...hides, '\n    at ', 'Invalid input', 'undefined', '[object Object]', 'taken as right'];
    expect
      .soft(
        wrong.filter((part) => message.includes(part)),
        `${title} is told with what leads astray:\n${message}`,
      )
      .toEqual([]);
  }
});
