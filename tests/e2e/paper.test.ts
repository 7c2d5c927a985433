import { expect, type Page, test } from 'playwright/test';

import type { Advice } from '../../src/guide/advice.ts';
import { headingsAt, tableOf } from '../../src/guide/leaflet.ts';
import { alwaysList, leafletLists, wordsInPhase } from '../../src/guide/leaflet-lists.ts';
import { besideDays } from '../../src/guide/paper.ts';
import { phaseOf, whenOf } from '../../src/guide/phase.ts';
import { callGroups } from '../../src/guide/place.ts';
import { anyOne, helpInFull, signsOnPaper } from '../../src/guide/sheet.ts';
import { advice, guide } from '../support/guide.ts';
import { open } from '../support/browser.ts';
import { formats, lettersOf, linesBeyond, packed, printed, showAsPrinted } from '../support/paper.ts';
import { thorough } from '../support/windows.ts';

const path = '/aftercare/';
const aftercare = guide.sections.find((one) => one.path === path);
const sheet = aftercare?.sheet;
if (!aftercare || !sheet) throw new Error('Aftercare has no sheet');
const help = guide.sections.find((one) => guide.home.urgent.href.startsWith(one.path))?.help ?? [];
/** Every sign in the words of paper, and every rule. */
const signs = signsOnPaper(sheet, help, advice);
const lines = advice.flatMap((one) =>
  // When to judge the result is no aftercare; what skin that marks easily needs has a row of its own.
  whenOf(one) === 'after' && one.paper && one.kind !== 'judge'
    ? [one.paper, ...(one.instead ? [one.instead.paper] : [])].flatMap((words) =>
        words.split(/; (?:if skin marks easily, )?/),
      )
    : [],
);

const textFrom = (runs: readonly { text: string }[], index: number) =>
  runs
    .slice(index, index + 6)
    .map(({ text }) => text)
    .join('');

/** Pages of words that print on several sides. */
const onSides = [...guide.sections.filter((one) => !one.sheet), ...guide.pages]
  .filter(({ shows }) => shows !== 'sheet' && shows !== 'planner')
  .map((one) => one.path);

/** Opens the planner with what its address brings, and waits until it is laid out for paper. */
async function openPlan(page: Page, fragment: string): Promise<void> {
  await open(page, `/planner/#${fragment}`);
  await page.reload();
  await expect(page.locator('.on-paper > *')).not.toHaveCount(0);
}

/** Gives the sheet the address of a published guide, and the code that leads there. */
const withLongAddress = (page: Page) =>
  page
    .locator('.sheet > div')
    .last()
    .evaluate((foot, address) => {
      const line = [...foot.querySelectorAll('p')].at(-1);
      line?.append(' ', address);
      if (foot.querySelector('svg')) return;
      const code = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      code.setAttribute('viewBox', '0 0 31 31');
      Object.assign(code.style, { float: 'inline-end', marginInlineStart: '4mm', width: '12mm' });
      foot.prepend(code);
    }, 'guide-of-40-letters.example.org/aftercare');

for (const [format, colorScheme] of [
  ['A4', 'light'],
  ['Letter', 'dark'],
] as const) {
  const often = format === 'A4' ? {} : thorough;
  test.describe(`on ${format}, from the ${colorScheme} scheme`, often, () => {
    test.use({ colorScheme });

    test.describe('with no script', () => {
      test.use({ javaScriptEnabled: false });

      test('the aftercare sheet is tagged, with its headings in the outline', async ({ page }) => {
        await open(page, path);
        const { sheets, tagged, outline } = await printed(page, format);
        expect([sheets, tagged]).toEqual([1, true]);
        expect(outline).toEqual(expect.arrayContaining([sheet.title, ...Object.values(sheet.help)]));
      });
    });

    test('the aftercare sheet is one side of at most 420 words in 12 points or more, with every rule and sign', async ({
      page,
      browserName,
    }) => {
      await open(page, path);
      const { sheets, text, top, smallest, largest, words, filled, runs } = await printed(page, format);
      // Firefox draws heavy letters as shapes, which cannot be read back.
      const all = [
        ...(browserName === 'firefox' ? [] : [sheet.notFor]),
        ...[...lines, ...signs.flatMap((group) => group.signs), ...Object.values(sheet.lines)],
      ];
      // After "Up to 7 days:" words go on with a small letter.
      const said = text.toLowerCase();
      expect(all.filter((line) => !said.includes(packed(line).toLowerCase()))).toEqual([]);
      expect(sheets).toBe(1);
      expect(words).toBeLessThanOrEqual(420);
      expect(smallest).toBeGreaterThanOrEqual(11.9);
      expect(Math.max(...filled)).toBeLessThan(0.96);
      const inTop = signs.flatMap((group) => group.signs);
      expect(inTop.filter((line) => !top.includes(packed(line)))).toEqual([]);
      if (browserName === 'firefox') return;
      expect(largest).toBeGreaterThanOrEqual(19);
      // Air between lines, in points, and every sign of one line on its own.
      const downOf = (words: string) => runs.find(({ text }) => text.startsWith(words))?.down ?? NaN;
      const three = downOf('burn: cool') - downOf('redder, darker');
      const pitch = ((three / 3) * formats[format].height * 72) / 25.4;
      expect(pitch).toBeGreaterThan(format === 'A4' ? 13.4 : 12.4);
      const first = [...callGroups(guide.places).map(({ number }) => number), ...Object.values(sheet.help)];
      expect(first.filter((line) => !top.includes(packed(line)))).toEqual([]);
      const inOrder = (words: string[]) => {
        // A browser may print each word of a line by itself.
        const places = words.map(
          (one) => runs.find((_run, index) => packed(textFrom(runs, index)).startsWith(packed(one)))?.down,
        );
        expect(words.filter((_, at) => places[at] === undefined)).toEqual([]);
        expect(places).toEqual(places.toSorted((a = 0, b = 0) => a - b));
      };
      // Below what both columns have, each goes on by itself.
      const above = [sheet.help.emergency, sheet.help.today, sheet.lines.finished, 'Next session'];
      const below = ['Usual', 'Clinic', sheet.own, 'Updated'];
      const both = ['24 hours', 'Wipe blood', '3 days', 'Sore'];
      inOrder([...above, ...both, 'After 24 hours', 'Until day 3', 'At least 4 weeks', ...below]);
      inOrder([...above, ...both, '5 days', '7 days', 'At least 2 weeks', ...below]);
      for (const words of [
        'Updated',
        'No clinician has checked it yet',
        'Brown or black skin, or cuts leave dark marks: sunscreen (tinted after 7 days), no sunbathing',
        'Until day 7: plain moisturiser',
      ])
        expect(text).toContain(packed(words));
      // A face stands at the height of the sign that it shows, and a line leads to it.
      await showAsPrinted(page);
      const led = await page.locator('.sheet li:has(svg)').evaluateAll((all) =>
        all.map((one) => {
          const [sign, face] = [one, one.querySelector('svg')].map((it) => it?.getBoundingClientRect());
          const off = (sign?.y ?? 0) + (sign?.height ?? 0) / 2 - (face?.y ?? 0) - (face?.height ?? 0) / 2;
          const line = parseFloat(getComputedStyle(one, '::after').width);
          return [one.textContent.trim(), Math.abs(off) < 1, line > 8, one.querySelectorAll('use').length];
        }),
      );
      expect(led).toEqual([
        ['lips, tongue, throat swell, or face suddenly', true, true, 1],
        ['hives all over', true, true, 1],
      ]);
      // From when what begins later holds is read once.
      expect(text.split(packed('After 24 hours'))).toHaveLength(2);
    });

    test('the aftercare sheet is one side with a long address and its code too', async ({ page }) => {
      await open(page, path);
      await withLongAddress(page);
      const { sheets, text } = await printed(page, format);
      expect(sheets).toBe(1);
      expect(text).toContain('guide-of-40-letters.example.org/aftercare');
    });

    test('the aftercare sheet keeps its side from right to left, and longer words say which line does not fit', async ({
      page,
    }) => {
      await open(page, path);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect(await linesBeyond(page, format)).toEqual([]);
      expect((await printed(page, format)).sheets).toBe(1);
      // Half as long again, as another language may be.
      await page.evaluate(() => {
        document.documentElement.dir = 'ltr';
      });
      await page.locator('.sheet').evaluate((all) => {
        const walker = document.createTreeWalker(all, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          node.textContent = (node.textContent ?? '').replace(
            /\p{L}{2,}/gu,
            (word) => word + word.slice(0, Math.ceil(word.length / 2)).toLowerCase(),
          );
      });
      const beyond = await linesBeyond(page, format);
      const { sheets, last } = await printed(page, format);
      expect(sheets > 1).toBe(beyond.length > 0);
      // Firefox draws the heavy letters at its beginning as shapes.
      if (sheets > 1) expect(last).toContain(packed(beyond.at(-1) ?? '').slice(-30));
    });

    /** What a section of the booklet begins with: that of help sends who is unwell to the signs inside the cover. */
    const begins = guide.sections.map(({ path, answer }) =>
      guide.home.urgent.href.startsWith(path) ? 'Unwell now? Every sign and number is on page 2.' : answer,
    );
    const booklet = 'the booklet has help inside its cover, then its contents, then every section in order';
    test(booklet, thorough, async ({ page, browserName }) => {
      await open(page, '/guide/');
      const { text, sheets, filled } = await printed(page, format);
      const order = [
        guide.home.promise,
        ...(browserName === 'firefox' ? [] : [sheet.help.emergency]),
        ...signs.flatMap((group) => group.signs).slice(0, 3),
        'Contents',
        ...begins,
      ];
      const places = order.map((words) => text.indexOf(packed(words)));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(sheets).toBeLessThanOrEqual(46);
      const empty = filled.flatMap((down, side) => (down < 0.5 ? `${side + 1}: ${down}` : []));
      expect(empty.filter((side) => !side.startsWith(`${sheets}:`))).toEqual([]);
    });

    test(
      'the booklet says of each section and of each part that it links to on which side it begins',
      thorough,
      async ({ page, browserName }) => {
        await open(page, '/guide/');
        /** Keeps what is numbered while the page is printed. */
        await page.evaluate(() => {
          matchMedia('print').addEventListener('change', ({ matches }) => {
            if (!matches) return;
            document.body.dataset['said'] = JSON.stringify(
              [...document.querySelectorAll<HTMLAnchorElement>('.booklet a[data-page]')].map((link) => {
                const id = link.hash.slice(1) || (link.pathname.split('/').at(-2) ?? '');
                return {
                  said: link.textContent.trim(),
                  side: link.dataset['page'],
                  words: document.getElementById(id)?.textContent.trim(),
                };
              }),
            );
          });
        });
        const { sides } = await printed(page, format);
        const contents = sides[1]?.split('Contents')[1] ?? '';
        const titles = guide.sections.map(({ title }, index) => `${index + 1}${packed(title)}`);
        const answers = begins.map(packed);
        if (browserName === 'firefox') {
          // It does not know them, so it prints none.
          expect(contents).toBe(titles.join(''));
          return;
        }
        const starts = titles.map((title, index) =>
          sides.findIndex((side) => side.includes(`${title}${answers[index]}`)),
        );
        expect(contents).toBe(titles.map((title, index) => `${title}${(starts[index] ?? -1) + 1}`).join(''));

        // Signs that need help stand inside the cover.
        const [first] = await page.locator('.booklet a[data-note="page 2"]').all();
        expect(first).toBeDefined();
        expect(sides[1]).toContain(packed(sheet.help.emergency));

        const said = JSON.parse((await page.locator('body').getAttribute('data-said')) ?? '[]') as {
          said: string;
          side: string;
          words: string;
        }[];
        expect(said.length).toBeGreaterThan(50);
        const wrong = said.filter(
          ({ side, words }) => !sides[Number(side) - 1]?.includes(packed(words).slice(0, 24)),
        );
        expect(wrong).toEqual([]);
        // Whoever worries is led to what answers the worry.
        for (const [question, answer] of [
          ['Is it normal to be red or darker on day 4?', 'Days 4 to 7'],
          ['What if I feel ill after numbing cream?', 'A tingling mouth'],
          ['the first signs of too much', 'A tingling mouth'],
        ] as const) {
          const led = said.filter(({ said }) => packed(said).startsWith(packed(question)));
          expect(led.length, question).toBeGreaterThan(0);
          for (const { side } of led) expect(sides[Number(side) - 1], question).toContain(packed(answer));
        }
        expect(sides[0]).toContain(packed('I feel unwell, or it is getting worse page 2'));
        expect(sides[0]).toContain(packed(`${sides.length} pages.`));

        // A window that only looks like paper has no sides to number.
        await page.emulateMedia({ media: 'print' });
        await expect(page.locator('a[data-page]')).toHaveCount(0);
      },
    );

    test('what is usual stands beside what is not, on one side', async ({ page, browserName }) => {
      await open(page, '/risks/');
      const { sides } = await printed(page, format);
      const of = (words: string) => sides.findIndex((side) => side.includes(packed(words)));
      const [first, last] = [guide.healing[0], guide.healing.at(-1)].map((one) =>
        // In Firefox an f and what follows it are one sign.
        of((browserName === 'firefox' ? one?.looks.split(/f[fil]/)[0] : one?.looks)?.slice(0, 24) ?? ''),
      );
      expect(first).toBe(0);
      expect(last).toBe(first);
    });

    test('help is at most 4 sides, and the first says when to call an ambulance, whom to ring today, and when the clinic', async ({
      page,
      browserName,
    }) => {
      const { path = '', help: cards = [] } =
        guide.sections.find((one) => one.help.length > 0 && guide.home.urgent.href.startsWith(one.path)) ??
        {};
      await open(page, path);
      const { sides, sheets, filled } = await printed(page, format);
      expect(sheets).toBeLessThanOrEqual(4);
      expect(filled.at(-1)).toBeGreaterThan(0.6);
      const first = cards.slice(0, 3).flatMap(({ lines }) => lines);
      expect(first.length).toBeGreaterThan(10);
      // In Firefox an f and what follows it are one sign, and the heavy letters that begin a paragraph are shapes:
      // neither can be read back.
      const readable = first.flatMap(({ item, text }) => {
        if (browserName !== 'firefox') return text;
        return /f[fil]/.test(text) ? [] : item ? text : text.replace(/^[^?.:]+[?.:] ?/, '');
      });
      expect(readable.filter((line) => !sides[0]?.includes(packed(line)))).toEqual([]);
      if (browserName === 'firefox') return;
      for (const { number } of callGroups(guide.places)) expect(sides[0]).toContain(packed(number));
      // Nobody turns the sheet in the middle of first aid.
      const [firstAid] = headingsAt(guide.sections, `${path}#first-aid`);
      expect(firstAid?.paragraphs?.length).toBeGreaterThan(2);
      const torn = (firstAid?.paragraphs ?? [])
        .map((words) => words.replaceAll('**', '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'))
        .filter((words) => !sides[0]?.includes(packed(words)));
      expect(torn).toEqual([]);
    });

    for (const path of ['/guide/', ...onSides]) {
      test(`no word of ${path} is broken at the end of a line`, thorough, async ({ page, browserName }) => {
        await open(page, path);
        const { letters } = await printed(page, format);
        await page.emulateMedia({ media: 'print' });
        const words = await page.locator('body').evaluate((body) => {
          const notes = [...body.querySelectorAll<HTMLElement>('[data-note]')].map(
            (one) => one.dataset['note'],
          );
          const texts = [...body.querySelectorAll('*')].flatMap((one) =>
            [...one.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')),
          );
          // A line of what may begin is written with a capital where it stands on its own.
          const begun = texts.map((text) =>
            (text ?? '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
          );
          return [body.textContent, document.title, location.href, 'page', ...texts, ...begun, ...notes].join(
            ' ',
          );
        });
        // In Firefox an f and what follows it are one sign, which cannot be read back.
        const joined = browserName === 'firefox' ? [/ffi|ff|fi|fl/g, /ff/g] : [];
        const said = words.toLowerCase();
        const known = new Set([said, ...joined.map((sign) => said.replace(sign, ' '))].flatMap(lettersOf));
        // A source's address may be longer than a line.
        const addresses = await page
          .locator('[id^="source-"] a')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href).join(' '));
        // A line may begin with a capital that its words do not have.
        const lost = letters.filter((word) => !known.has(word.toLowerCase()) && !addresses.includes(word));
        expect(lost).toEqual([]);
      });
    }

    for (const { title, leaflet } of guide.home.doors.filter((door) => door.leaflet)) {
      const slug = leaflet?.slug ?? '';

      test(`the leaflet ${slug} is one sheet to fold, its last side beside its first, and each has room for its words`, async ({
        page,
        browserName,
      }) => {
        await open(page, `/leaflets/${slug}/`);
        const { sheets, halves, smallest } = await printed(page, format);
        expect(sheets).toBe(2);
        expect(smallest).toBeGreaterThanOrEqual(11.9);
        const [fourth = '', first = '', second = '', third = ''] = halves;
        const printedSides = [first, second, third, fourth];
        // Firefox draws heavy letters as shapes.
        if (browserName !== 'firefox') expect(first).toContain(packed(title));
        // Every sign in full needs the last side for itself.
        const foot = leaflet?.sides.at(-1)?.some(({ shows }) => shows === 'help') ? third : fourth;
        for (const words of [
          'No clinician has checked it yet',
          'Checked for our clinic by',
          'Given to you by',
        ])
          expect(foot).toContain(packed(words));
        // Said where words have it first, which the rule itself does not say.
        const meaning = packed('is brown or black, or marks easily (cuts leave dark marks)');
        expect(printedSides.join('').includes(meaning)).toBe(printedSides.join('').includes('markseasily'));
        const sides = printedSides.map((side) => side.replace(meaning, packed('marks easily')));
        const lost = (leaflet?.sides ?? []).flatMap((parts, index) =>
          parts.flatMap(({ shows, phases, lists, texts, compares, briefs, lines, asks }) => {
            const rules = [
              ...(shows === 'always' ? alwaysList(advice) : []),
              ...phases.flatMap((phase) => leafletLists(advice, phase)),
            ].flatMap(({ items }) => items.map(({ words }) => words));
            const inFull = helpInFull(guide, sheet).flatMap(({ level, signs: said }) =>
              shows === 'help' || shows === level ? said : [],
            );
            const items = lists
              .flatMap((address) => headingsAt(guide.sections, address))
              .flatMap(({ items = [] }) => items);
            const paragraphs = texts
              .flatMap((address) => headingsAt(guide.sections, address).slice(0, 1))
              .flatMap((one) => one.paragraphs ?? [])
              .map((words) => words.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'));
            const cells = compares ? tableOf([...guide.sections, ...guide.pages], compares).slice(1) : [];
            const answers = guide.topics
              .flatMap((topic) => topic.questions)
              .flatMap(({ id, brief = '' }) => (briefs.includes(id) ? [brief] : []));
            // Firefox draws heavy letters as shapes.
            const isLight = (_part: string, at: number) => browserName !== 'firefox' || at % 2 === 0;
            return [
              ...[...items, ...paragraphs].flatMap((words) => words.split('**').filter(isLight)),
              ...cells.flatMap((row) => row.filter((_words, at) => browserName !== 'firefox' || at > 0)),
              ...[...rules, ...answers, ...lines, ...asks, ...inFull].map((words) =>
                browserName === 'firefox' ? words.replace(/^Do not |: [^:]+ at once$/, '') : words,
              ),
            ].filter((words) => !sides[index]?.includes(packed(words)));
          }),
        );
        expect(lost).toEqual([]);
        // The number for help stands on the outside, where one looks.
        if (browserName !== 'firefox')
          for (const { number } of callGroups(guide.places)) expect(`${first}${fourth}`).toContain(number);
        const { width, height } = formats[format];
        // What margins of 10 mm leave, in CSS pixels.
        const [across = 0, down = 0] = [height, width].map((side) => Math.floor(((side - 20) / 25.4) * 96));
        await page.setViewportSize({ width: across, height: down });
        await showAsPrinted(page);
        const beyond = await page
          .locator('h1')
          .locator('xpath=../../../..')
          .evaluate((sides) =>
            [...sides.children].flatMap((side) => {
              const end = side.getBoundingClientRect().bottom;
              return [...side.querySelectorAll('*')]
                .filter((one) => one.checkVisibility() && one.getBoundingClientRect().bottom > end + 1)
                .map((one) => one.textContent);
            }),
          );
        expect(beyond).toEqual([]);
      });
    }

    for (const path of onSides) {
      test(`${path} has no side more than half empty but its last, and no heading alone at a foot`, async ({
        page,
      }) => {
        await open(page, path);
        const { filled, alone, text } = await printed(page, format);
        expect(filled.slice(0, -1).filter((down) => down < 0.5)).toEqual([]);
        // Its day stands once, at its top, and so on no side of its own.
        expect(text.split(/Lastupdated|Reviewed|Wordsof/).length).toBe(2);
        expect(alone.slice(0, -1).filter(Boolean)).toEqual([]);
      });
    }

    test('the list to take along fits one side', async ({ page }) => {
      await open(page, '/right-for-you/');
      await page.locator('#print-part').check();
      const { sheets, text } = await printed(page, format);
      expect(sheets).toBe(1);
      expect(text).toContain(packed(await page.locator('.one-side li').last().innerText()));
      expect(text).toMatch(/From(Whoitisrightfor|[\w.:-]+\/right-for-you\/),lastupdated/);
      expect(text).not.toContain(packed('Print this part'));
    });

    /** What paper says of each rule of the plan; where the days stand beside it, they say when it begins. */
    const onPlan = advice.flatMap((rule) =>
      (rule.paper ?? rule.plan) && rule.kind !== 'help'
        ? [{ ...rule, words: packed(besideDays(rule)).toLowerCase() }]
        : [],
    );
    const { aid: everyAid = [], ahead = [] } = guide.pages.find(({ course }) => course)?.course ?? {};
    const times = (text: string, words: string) => text.toLowerCase().split(words).length - 1;

    for (const sessions of [1, 2, 3, 4, 8]) {
      test(`a plan of ${sessions} is a side for help and what prepares each session, and a side a session`, async ({
        page,
      }) => {
        await openPlan(page, `day=2027-02-27&time=14:30&sessions=${sessions}&weeks=4`);
        const { sheets, top, bySheet, runs, smallest, largest, filled } = await printed(page, format);
        expect(sheets).toBe(1 + sessions);
        expect(Math.max(...filled)).toBeLessThan(0.97);
        expect(smallest).toBeGreaterThanOrEqual(10.9);
        expect(largest).toBeGreaterThanOrEqual(21.9);
        const [front = '', ...sides] = bySheet;
        const days = ['Sat 27 Feb 2027, 14:30', 'Sat 27 Mar 2027', 'Sat 24 Apr 2027'].slice(
          0,
          sessions > 3 ? 1 : sessions,
        );

        // Help comes first, with no date; every session is named above it.
        expect(front.indexOf(packed(`${guide.name}: your plan`))).toBe(0);
        for (const day of days) expect(top).toContain(packed(day));
        for (const { number } of callGroups(guide.places)) expect(top).toContain(packed(number));
        // By place, since a browser may print lists after all else.
        const downOf = (words: string) => runs.find(({ text }) => text.includes(words))?.down ?? NaN;
        const between = (from: number, to: number) =>
          packed(runs.flatMap(({ text, down }) => (down >= from && down < to ? text : [])).join(''));
        const aid = between(downOf(sheet.help.emergency), downOf('Ask first'));
        expect(aid).not.toMatch(/\d{4}/);
        // Before the day: when to call an ambulance, what numbing cream may do, and where all signs are.
        const early = [
          ...(signs[0]?.signs ?? []),
          ...(signs[1]?.signs ?? []).filter((sign) => sign.endsWith(' now')),
        ];
        expect(early.filter((sign) => times(aid, packed(sign).toLowerCase()) !== 1)).toEqual([]);
        expect(early.length).toBeGreaterThan(signs[0]?.signs.length ?? 0);
        expect(aid).toContain(
          packed(`All signs after needling: side${sessions > 1 ? `s 2 to ${sides.length + 1}` : ' 2'}`),
        );
        // Who checked it stands at a foot, of a course at its end.
        const foot = sessions > 1 ? (sides.at(-1) ?? '') : front;
        for (const words of ['Checked for our clinic by', 'next review']) {
          expect(foot).toContain(packed(words));
          expect(bySheet.join('').split(packed(words))).toHaveLength(2);
        }
        // What prepares a session, and the day itself, is printed once, for all of them; the rest on the side of each.
        const isPrepared = ({ always, from, place }: (typeof onPlan)[number]) =>
          always === true || from.startsWith('-') || place !== undefined;
        const wanted = (side: string, rules: typeof onPlan) =>
          // Those for whom a rule ends later read it at that day too.
          rules.filter(({ words, longer }) => times(side, words) !== (longer ? 2 : 1)).map(({ id }) => id);
        // What is forbidden around all sessions of a course is said once, above them.
        const prepared = onPlan.filter(isPrepared).map(({ inCourse, words, ...rule }) => ({
          ...rule,
          words: inCourse && sessions > 1 ? packed(inCourse).toLowerCase() : words,
        }));
        // Those for whom a rule begins earlier read it at its own day.
        expect(
          prepared
            .filter(({ words, earlier }) => times(front, words) !== (earlier ? 2 : 1))
            .map(({ id }) => id),
        ).toEqual([]);
        for (const [index, side] of sides.entries()) {
          const isLast = index === sessions - 1;
          const own = onPlan.filter(
            (one) =>
              !isPrepared(one) &&
              (one.kind === 'judge' ? isLast : one.kind === 'next' ? sessions === 1 : true),
          );
          expect(wanted(side, own)).toEqual([]);
        }

        // What is asked is said since when, with no weekday; what is done, from and to with the year.
        for (const line of [
          'Surgery or new scar in this area since 27 February 2026? No needling',
          'Isotretinoin since 27 August 2026',
          'Filler in this area since 27 August 2026? Ask the injector',
          'Medium or deep peel, strong laser or dermabrasion here since 27 November 2026',
        ])
          expect(front).toContain(packed(line));
        // Each day stands in the column of its session, beside its rule or, of many sessions, below it.
        const cells = await page.locator('.on-paper table').evaluate((table) =>
          [...table.querySelectorAll('tr')].map((row) =>
            [...row.cells].map((cell) => {
              const lines = [...cell.querySelectorAll('p[data-paper]')];
              return (lines.length > 0 ? lines : [cell])
                .map((one) => one.textContent.replace(/\s+/g, ' ').trim())
                .join(' ');
            }),
          ),
        );
        // The only day stands before its rule.
        const place = sessions === 1 ? 1 : 0;
        const daysOf = (words: string) => {
          const at = cells.findIndex(({ [place]: said = '' }) => said.includes(words));
          expect(at, words).not.toBe(-1);
          return sessions > 3
            ? cells.slice(at).find(({ length }) => length === sessions)
            : cells[at]?.toSpliced(place, 1);
        };
        const dated: [string, string, string][] = [
          ['Tell the clinic', 'By Sat 30 Jan', 'by 30 Jan; by 27 Feb; by 27 Mar'],
          ['Do not wax', 'From Sat 30 Jan', 'from 30 Jan; from 27 Feb; from 27 Mar'],
          [
            sessions === 1 ? 'Do not tan' : 'Do not use fake tan',
            'From Sat 13 Feb',
            'from 13 Feb; from 13 Mar; from 10 Apr',
          ],
          ['If your skin is brown or black', 'From Sat 30 Jan', 'from 30 Jan; from 27 Feb; from 27 Mar'],
          ['Botulinum toxin', 'Since Sat 13 Feb', 'since 13 Feb; since 13 Mar; since 10 Apr'],
          ['If you ever get cold sores', 'By Sat 6 Feb', 'by 6 Feb; by 6 Mar; by 3 Apr'],
          ['Pause retinol', 'From Wed 24 Feb', 'from 24 Feb; from 24 Mar; from 21 Apr'],
        ];
        for (const [words, one, many] of dated)
          expect(daysOf(words)?.slice(0, 3).join('; ')).toBe(
            sessions === 1 ? one : many.split('; ').slice(0, sessions).join('; '),
          );
        if (sessions > 1)
          expect(cells[0]).toEqual(
            expect.arrayContaining(['Session 1 27 Feb 2027', 'Session 2 27 Mar 2027']),
          );
        // At 4 weeks apart no day between is free for anyone to sunbathe, and one session is no course.
        const sun = page.locator('.on-paper .throughout');
        if (sessions === 1) await expect(sun).toBeEmpty();
        else
          await expect(sun).toHaveText(
            /^No sunbathing or sunbeds, between sessions too: from.Sat.13.Feb to at least \w{3}.\d+.\w{3,4}.2027\.\s+If your skin is brown or black, or marks easily \(cuts leave dark marks\): from.Sat.30.Jan to .*2027\. *For deep scars: not before Sat.10.Apr.2027\. Ask for a later session.2\.$/,
          );
        // What is new is told at each session.
        expect(front).toContain(packed('Tell the clinic of any new'));
        for (const words of ahead) expect(front).toContain(packed(words));
        expect(front).toContain(packed('Tick when done. Date gone? Do it today, or ring the clinic'));
        for (const [index, side] of bySheet.entries())
          expect(side).toContain(packed(`Side ${index + 1} of ${sessions + 1}`));
        // Each side that is pinned up alone has the numbers for an ambulance at its top, when to get help, and whom to ring.
        const [pen = '', ...firstAid] = everyAid;
        for (const side of sides) {
          const head = side.slice(0, side.indexOf(packed('Tonight')));
          for (const words of [
            sheet.help.emergency,
            ...callGroups(guide.places).map(({ number }) => number),
            ...signs.flatMap((group) => group.signs),
            ...['Elsewhere', anyOne, 'Time finished', pen],
            ...[...Object.values(sheet.help), sheet.lines.day, sheet.lines.night],
          ])
            expect(head.split(packed(words)).length, words).toBeGreaterThan(1);
          // A needle that was used before is said with where to go, and how soon.
          expect(head).toMatch(/usedorsharedneedle:hospitalnow.*72hours/);
        }
        expect(front).toContain(packed(pen));
        const [first = '', second = ''] = sides;
        for (const side of sides) for (const words of firstAid) expect(side).toContain(packed(words));
        for (const line of [
          'Tonight, until the same time on Sun 28 Feb at',
          'Until the end of Tue 2 Mar',
          'Until the end of Thu 4 Mar',
          'Do, from Sat 27 Feb',
          'Until the end of Tue 2 Mar: use only gentle cleanser, moisturiser and sunscreen',
          'To at least Sat 6 Mar: use plain, unscented moisturiser',
          'Serums without vitamin C or scent, if your skin is calm.',
          'From Sun 7 Mar: if your skin marks easily, use a tinted sunscreen',
          'From Sun 7 Mar you may start again: Retinoid creams',
          'From Wed 3 Mar you may start again: Make-up',
          'From Fri 5 Mar you may start again: Pools',
          ...(sessions === 1
            ? [
                'Not before Sat 27 Mar: next session. Not while sore, flaky or darker than before',
                'Not before Sat 10 Apr: for deep scars',
                'To at least Sat 27 Mar If your skin is brown or black, or marks easily (cuts leave dark marks): no sunbathing or sunbeds. Use broad-spectrum sunscreen',
                'Fake tan and shaving: only when it no longer flakes.',
                'Not before Thu 27 May, better Fri 27 Aug to Sun 27 Feb 2028: judge the result',
              ]
            : [
                'Shaving: only when it no longer flakes.',
                'Next session: Sat 27 Mar. Not while sore, flaky or darker than before',
              ]),
        ])
          expect(first).toContain(packed(line));
        if (sessions > 1) {
          await expect(page.locator('.on-paper .next-steps li').first()).toHaveText(
            /^From.Sat.27.Feb: get ready for session.2 \(Sat.27.Mar\), dates on side.1$/,
          );
          // Who pins up one side alone reads the end that is after the last session, as on the first side.
          const [, last = ''] = /at least (\w{3}.\d+.\w{3,4}).2027\./.exec(await sun.innerText()) ?? [];
          expect(last).not.toBe('');
          for (const side of sides) {
            // Beside a day that is booked stands no other first day.
            expect(side.split(packed('Next session: '))).toHaveLength(side === sides.at(-1) ? 1 : 2);
            expect(side).not.toMatch(/Notbefore.*(nextsession|fordeepscars)/i);
            expect(side).toContain(packed(`To at least ${last}`));
            // Sunscreen goes on for as long as the sun is to be kept off: one day for both.
            expect(side.split(packed('If your skin is brown'))).toHaveLength(2);
          }
          // The hour of later sessions is not known, and the clocks change in the night after this one.
          expect(second).toContain(packed('Tonight, until the same time on Sun 28 Mar at'));
          await expect(page.locator('.on-paper .home li').first()).toContainText(
            'Do not go to a later session while your skin is sore, flaky or dark',
          );
        }

        const inOrder = (side: string, lines: string[]) => {
          const places = lines.map((line) => side.indexOf(packed(line)));
          expect(places).not.toContain(-1);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        };
        inOrder(front, [
          ...days,
          sheet.help.emergency,
          sheet.help.today,
          'Ask first, and keep safe',
          sessions === 1 ? 'Before the day' : `Before sessions 1 to ${sessions}`,
          'Before you leave',
          'At the clinic',
        ]);
        inOrder(first, [
          'Sat 27 Feb 2027, 14:30',
          ...Object.values(sheet.help),
          'Tonight',
          'Usual afterwards',
          'Next',
        ]);

        // Each part is in the order of its days.
        await page.emulateMedia({ media: 'print' });
        for (const week of await page.locator('.on-paper .week').all()) {
          const ends = await week.locator('.until').allTextContents();
          const moments = ends.map((end) =>
            Date.parse(
              `${/\d+.[A-Z][a-z]{2}/.exec(end)?.[0] ?? ''}${/\d{4}/.exec(end)?.[0] ?? '2027'} UTC`.replace(
                '\u00a0',
                ' ',
              ),
            ),
          );
          expect(moments.length).toBeGreaterThan(4);
          expect(moments).not.toContain(NaN);
          expect(moments).toEqual(moments.toSorted((a, b) => a - b));
        }
        // A box to tick stands beside what is done once, one at each of its days, and beside nothing else: never beside
        // what is forbidden.
        const boxes = await page.locator('.on-paper :is(li, td, span.task)').evaluateAll((all) =>
          all.flatMap((one) => {
            if (getComputedStyle(one, '::after').borderTopWidth === '0px') return [];
            const row =
              one.closest('tr.dates')?.previousElementSibling ??
              one.closest('tr') ??
              one.closest('li') ??
              one;
            return { at: one.tagName, words: row.textContent };
          }),
        );
        const once = advice.filter((one) => one.once).map((one) => packed(one.advice));
        const named = boxes.map(({ at, words }) => ({
          at,
          words: once.find((one) => packed(words).includes(one)) ?? words.trim(),
        }));
        expect(once.filter((one) => !named.some(({ words }) => words === one))).toEqual([]);
        expect(
          named.filter(
            ({ words }) =>
              !/^(\d* *Tell the clinic of any new|From .* get ready for session.\d)/.test(words) &&
              !once.includes(words),
          ),
        ).toEqual([]);
        for (const [, days] of Map.groupBy(
          named.filter(({ at }) => at !== 'LI'),
          ({ words }) => words,
        ))
          expect(days).toHaveLength(sessions);
        expect(advice.filter((one) => one.once && one.kind !== 'do')).toEqual([]);
      });
    }

    for (const sessions of [1, 3, 8]) {
      test(`on a plan of ${sessions} no date is broken in any month, and its two columns part at one place`, async ({
        page,
      }) => {
        const { width, height } = formats[format];
        const pixels = (millimetres: number) => Math.floor(((millimetres - 20) / 25.4) * 96);
        await page.setViewportSize({ width: pixels(width), height: pixels(height) });
        await page.emulateMedia({ media: 'print' });
        for (let month = 1; month <= 12; month += 1) {
          const day = `2027-${String(month).padStart(2, '0')}-28`;
          await openPlan(page, `day=${day}&sessions=${sessions}&weeks=4`);
          const broken = await page.locator('.on-paper :is(td, th)').evaluateAll((cells) =>
            cells.flatMap((cell) => {
              const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
              const found: string[] = [];
              while (walker.nextNode()) {
                const node = walker.currentNode as Text;
                for (const { 0: date, index } of node.data.matchAll(/\d+.(?=[A-Z])[A-Za-z]+(.\d{4})?/g)) {
                  const range = document.createRange();
                  range.setStart(node, index);
                  range.setEnd(node, index + date.length);
                  const ends = range.getBoundingClientRect().right;
                  if (range.getClientRects().length > 1 || ends > cell.getBoundingClientRect().right + 0.5)
                    found.push(date);
                }
              }
              return found;
            }),
          );
          expect(broken, day).toEqual([]);
        }
        const columns = await page
          .locator('.on-paper :is(.week h3:last-child, div:has(> .next-steps))')
          .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
        expect(columns.length).toBeGreaterThan(sessions);
        expect(new Set(columns).size).toBe(1);
      });
    }

    for (const [what, fragment] of [
      ['no day', ''],
      ['a day that there is not', '#day=2027-02-29&sessions=2'],
      ['a day of another century', '#day=1927-02-27'],
      ['a day years away', '#day=2037-02-27'],
      ['no session', '#day=2027-02-27&sessions=0'],
      ['no weeks between', '#day=2027-02-27&sessions=3&weeks=0'],
    ] as const) {
      const every = what === 'no day' ? {} : thorough;
      test(
        `with ${what} the plan is three sides with lines to write the days on, and no date`,
        every,
        async ({ page }) => {
          await open(page, `/planner/${fragment}`);
          const { sheets, text, smallest } = await printed(page, format);
          expect(sheets).toBe(3);
          expect(smallest).toBeGreaterThanOrEqual(10.9);
          expect(onPlan.filter(({ words }) => times(text, words) === 0).map(({ id }) => id)).toEqual([]);
          expect(text.replace(/Updated\d+\w+?\d{4},nextreview\d+\w+?\d{4}/, '')).not.toMatch(/20[2-9]\d/);
          await page.emulateMedia({ media: 'print' });
          const without = await page.locator('.rules .until').evaluateAll((all) =>
            all.flatMap((one) => {
              const line = one.lastElementChild ?? one;
              const { borderBottomWidth, width } = getComputedStyle(line, '::after');
              return !one.checkVisibility() || (borderBottomWidth !== '0px' && parseFloat(width) > 90)
                ? []
                : one.textContent;
            }),
          );
          expect(without).toEqual([]);
        },
      );
    }
  });
}

for (const format of ['A4', 'Letter'] as const)
  for (const [what, fragment] of [
    ['of one session', 'day=2027-02-27&time=14:30'],
    ['of three sessions', 'day=2027-02-27&time=14:30&sessions=3&weeks=6'],
    ['without a day', ''],
  ] as const)
    test(`a plan ${what} on ${format} has as many sides as the heads of its sides say`, async ({ page }) => {
      if (fragment) await openPlan(page, fragment);
      else await open(page, '/planner/');
      const { bySheet } = await printed(page, format);
      expect(bySheet.map((side) => /Side\d+of\d+/.exec(side)?.[0])).toEqual(
        bySheet.map((_, index) => `Side${index + 1}of${bySheet.length}`),
      );
    });

test('the pictures that /sheet/ has on paper alone are asked for once the page is there, before it is printed', async ({
  page,
}) => {
  const asked = page.waitForResponse(/\/pictures\.[^/]*svg$/);
  await open(page, '/sheet/');
  await (await asked).finished();
  const { loaded, began } = await page.evaluate(() => {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const pictures = performance
      .getEntriesByType('resource')
      .find(({ name }) => /pictures\.[^/]*svg$/.test(name));
    return { loaded: visit?.loadEventStart ?? Infinity, began: pictures?.startTime };
  });
  // Not at the cost of what is read first.
  expect(began).toBeGreaterThanOrEqual(loaded);
});

/** What A4 leaves between margins of half an inch, in CSS pixels. */
const paper = { width: Math.floor((210 / 25.4 - 1) * 96), height: 1026 };

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, javaScriptEnabled ? thorough : {}, () => {
    test.use({ javaScriptEnabled, viewport: paper, colorScheme: 'dark' });

    test('the whole aftercare page follows its sheet when the reader ticks it, with all its words', async ({
      page,
    }) => {
      await open(page, path);
      await page.locator('#print-full').check();
      const { sheets, text: onPaper } = await printed(page, 'A4');
      expect(sheets).toBeGreaterThan(1);
      expect(sheets).toBeLessThan(20);
      expect(onPaper.indexOf(packed(sheet.title))).toBeLessThan(onPaper.indexOf(packed('In short')));

      await page.emulateMedia({ media: 'print' });
      const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
      const signOf = ({ id, urgency }: Advice) =>
        urgency ? sheet.signs.find(({ rule }) => rule === id)?.sign : undefined;
      const all = advice
        .filter((one) => whenOf(one) === 'after')
        .flatMap((one) => {
          const sign = signOf(one);
          const words = sign ? [sign] : [one.advice, wordsInPhase(one, phaseOf(one))];
          // What needs help today has its reason in the proof of the page of urgent help.
          return [words, ...(sign && one.urgency === 'today' ? [] : [[one.why]])];
        });
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter((said) => !said.some((words) => text.includes(words)))).toEqual([]);

      const ways = ['nav', 'body > header', 'a[href="#main"]', '.share', '[popover]', 'button.print'];
      const found = await page.evaluate(
        (all) =>
          all.map((way) => {
            const elements = [...document.querySelectorAll(way)];
            return {
              way,
              there: elements.length > 0,
              shown: elements.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)),
            };
          }),
        ways,
      );
      expect(found).toEqual(ways.map((way) => ({ way, there: true, shown: [] })));

      // While no proof is open, how many sources a page has is of no use on paper.
      const hidden = await page.locator('article').evaluate((article) => {
        const faults: string[] = [];
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement;
          if (!element || !/\S/.test(node.textContent ?? '')) continue;
          if (
            element.closest(
              // The heading above a card of help says how urgent it is; notes say their page where a part is printed alone.
              '[data-screen], .printed-from, .share, script, style, .sources, details:not([open]) > :not(summary)',
            )
          )
            continue;
          if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
            faults.push(node.textContent ?? '');
        }
        return faults;
      });
      expect(hidden).toEqual([]);

      const lost = await page
        .locator('[data-screen] :is(.advice, .help, .prose, table, figure)')
        .evaluateAll((elements) => elements.map((one) => one.textContent));
      expect(lost).toEqual([]);

      const wide = await page.locator('body').evaluate((body) =>
        // What is drawn is cut off where its frame ends.
        [...body.querySelectorAll(':not(svg *)')]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(wide).toEqual([]);

      const colours = await page.evaluate(() => {
        const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const light = (colour: string) => {
          if (!context) return NaN;
          context.clearRect(0, 0, 1, 1);
          context.fillStyle = colour;
          context.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
          return alpha === 0 ? 255 : (red + green + blue) / 3;
        };
        const words = [...document.querySelectorAll('main :is(h1, h2, p, li)')].filter((one) =>
          one.checkVisibility(),
        );
        // A browser leaves out what stands behind words, unless it is told that it must not.
        const behind = (one: Element): number => {
          const { printColorAdjust, backgroundColor } = getComputedStyle(one);
          if (printColorAdjust === 'exact' && backgroundColor !== 'rgba(0, 0, 0, 0)')
            return light(backgroundColor);
          return one.parentElement ? behind(one.parentElement) : 255;
        };
        return {
          paper: light(getComputedStyle(document.documentElement).backgroundColor),
          // Black on white, or white on black.
          contrast: Math.min(
            ...words.map((one) => Math.abs(light(getComputedStyle(one).color) - behind(one))),
          ),
        };
      });
      expect(colours.paper).toBe(255);
      expect(colours.contrast).toBeGreaterThan(165);

      // Its days stand once, at its top.
      const trust = page.locator('.trust').filter({ visible: true });
      await expect(trust).toHaveCount(1);
      await expect(trust).toHaveText(/^\s*(Last updated|Reviewed) .+ Next review .+ (No clinician|Checked)/s);
    });
  });
}
