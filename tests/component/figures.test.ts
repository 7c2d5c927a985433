import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import BothWays from '~/components/figures/BothWays.astro';
import ChoicesCounted from '~/components/figures/ChoicesCounted.astro';
import ChoicesInSkin from '~/components/figures/ChoicesInSkin.astro';
import CourseOverYear from '~/components/figures/CourseOverYear.astro';
import EvidenceGlance from '~/components/figures/EvidenceGlance.astro';
import HowItHeals from '~/components/figures/HowItHeals.astro';
import IsItNormal from '~/components/figures/IsItNormal.astro';
import LessNotGone from '~/components/figures/LessNotGone.astro';
import VisitTime from '~/components/figures/VisitTime.astro';
import Fact from '~/components/mdx/Fact.astro';
import Heading from '~/components/mdx/Heading.astro';
import Sureness from '~/components/mdx/Sureness.astro';
import { getGuide } from '~/data/guide.ts';
import { reading } from '~/data/reading.ts';
import { type Healing, healingSigns } from '~/guide/healing.ts';
import { pictures, steps } from '~/guide/picture.ts';
import { sureness } from '~/guide/sureness.ts';
import { levelPictures } from '~/guide/urgency.ts';
import { amounts } from '~/guide/use.ts';
import { colours, drawFaces } from '~/output/faces.ts';

import { render, wordsOf } from '../support/render.ts';

const guide = await getGuide();
/** A page of this guide, whose sources the drawings name. */
const locals = { reading: reading(guide) };

/** The words of a drawing that a screen reader reads, without those of what is hidden from it. */
async function readOut(component: unknown, props = {}): Promise<string> {
  const { body } = await render(component, { props, locals });
  for (const hidden of body.querySelectorAll('[aria-hidden="true"], [role="img"], style')) hidden.remove();
  return wordsOf(body);
}

describe('how sure the guide is', () => {
  test.each(['expert', 'custom', 'regulator'])('has no dots for what is no proof: %s', async (sure) => {
    expect((await render(Sureness, { props: { sure } })).querySelector('svg')).toBeNull();
  });

  test.each([
    { sure: 'strong', open: 0 },
    { sure: 'some', open: 1 },
    { sure: 'weak', open: 2 },
  ])('has $open open dots of 3 where the proof is $sure', async ({ sure, open }) => {
    const dots = [...(await render(Sureness, { props: { sure } })).querySelectorAll('circle')];
    expect([dots.length, dots.filter((dot) => dot.classList.contains('open')).length]).toEqual([3, open]);
  });
});

describe('the evidence at a glance', () => {
  /** Each use with what its row shows: boxes filled of 4, dots filled of 3, and words. */
  const rows = async () =>
    [...(await render(EvidenceGlance, { locals })).querySelectorAll('li:has(a)')].map((row) => ({
      use: wordsOf(row.querySelector('a')),
      boxes: row.querySelectorAll('rect').length,
      filled: row.querySelectorAll('rect.fill-ink').length,
      dots: row.querySelectorAll('circle:not(.open)').length,
      words: wordsOf(row.querySelector('div')),
    }));

  test('has every use once, with a box of 4 for each step of its change, and that change in words', async () => {
    expect((await rows()).map(({ use, boxes, filled }) => [use, boxes, filled])).toEqual(
      guide.uses.map(({ use, amount }) => [use, 4, amount]),
    );
  });

  test('has its key in rows of its own form: of boxes with dots, and of dashed boxes', async () => {
    const keys = [...(await render(EvidenceGlance, { locals })).querySelectorAll('li:not(:has(a))')];
    expect(
      keys.map((row) => [
        row.querySelectorAll('rect').length,
        row.querySelectorAll('[stroke-dasharray]').length,
      ]),
    ).toEqual([
      [4, 0],
      [4, 4],
    ]);
  });

  test('has a dot of 3 for each step of how sure the guide is, and its word', async () => {
    const found = await rows();
    for (const [index, { sure, amount }] of guide.uses.entries()) {
      expect(found[index]?.dots).toBe(sureness[sure].dots);
      expect(found[index]?.words).toBe(`${amounts[amount]} ${sureness[sure].word}`);
    }
  });
});

describe('how it heals', () => {
  test('shows beads of blood while the needles are in, and in no later frame: it stops within minutes', async () => {
    const frames = [...(await render(HowItHeals, { locals })).querySelectorAll('li')];
    const bleeds = frames.map((frame) => Boolean(frame.querySelector('path[class*="fill-(--blood)"]')));
    expect(bleeds).toEqual([true, false, false, false]);
  });
});

describe('less, not gone', () => {
  test('draws a dent as dark and as bright afterwards, and only less broad: it is shallower and does not fade', async () => {
    const faces = [...(await render(LessNotGone, { locals })).querySelectorAll('g[transform]')];
    const [before, after] = faces.map((face) =>
      [...face.querySelectorAll('path[fill*="color-mix"]')].map((path) => path.getAttribute('fill')),
    );
    expect(before).toHaveLength(3);
    expect(after).toEqual(before);
  });

  test('promises nothing', async () => {
    expect(await readOut(LessNotGone)).toContain('Months later: may be less deep');
  });
});

describe('the choices counted', () => {
  test('say of an outline only what is true in each row', async () => {
    const words = await readOut(ChoicesCounted);
    expect(words).toContain('did not, or none recorded');
    expect(words).not.toContain('neither');
  });
});

describe('is this normal', () => {
  test('says that not all signs are drawn, and where all are, but for the page that has them', async () => {
    expect(await readOut(IsItNormal)).toContain('Not all signs are drawn: see Get help.');
    expect(await readOut(IsItNormal, { shows: 'unusual' })).not.toContain('Not all signs');
  });

  test('asks for one sign of several, not for all of them, where one picture has many', () => {
    const many = guide.healing.filter(
      ({ looks, urgency }) => urgency && urgency !== 'ask' && /, | or |2:/.test(looks),
    );
    expect(many.map(({ looks }) => looks).filter((looks) => !/^(?:Any one|Hives)/.test(looks))).toEqual([]);
    expect(many.length).toBeGreaterThan(2);
  });

  const drawing = async (props = {}) => (await render(IsItNormal, { locals, props })).body;

  test('has a choice of one of four tones', async () => {
    const choices = [...(await drawing()).querySelectorAll('label:has(.one)')];
    expect(choices.map((choice) => wordsOf(choice))).toEqual(['White', 'Light brown', 'Brown', 'Black']);
  });

  test.each([
    ['what is usual and each sign that is not', {}],
    ['each sign that is not usual, but for marks that come late', { shows: 'unusual' }],
  ])('has a face of each tone for %s, and says the rest in words', async (_, props) => {
    const body = await drawing(props);
    const told = guide.healing.filter(
      ({ urgency, look }) => !('shows' in props) || (urgency && !look.signs.includes('marks')),
    );
    const seen = told.filter(({ look }) => look.colour > 0 || look.signs.length > 0);
    const rows = [...body.querySelectorAll('.tones')];
    expect(
      rows.map((row) => [...row.querySelectorAll('use')].map((face) => face.getAttribute('class'))),
    ).toEqual(seen.map(() => ['white', 'light', 'brown', 'black']));
    const faces = rows.map((row) => [
      ...new Set([...row.querySelectorAll('use')].map((use) => use.getAttribute('href'))),
    ]);
    expect(faces).toEqual(seen.map(({ id }) => [`/faces.svg#${id}`]));
    const words = wordsOf(body);
    expect(told.filter(({ looks }) => !words.includes(looks)).map(({ id }) => id)).toEqual([]);
  });

  test('keeps all signs of one help in one part, which paper does not divide, under its name', async () => {
    const parts = [...(await drawing()).querySelectorAll('li.card')];
    const unusual = guide.healing.filter(({ urgency }) => urgency);
    const names = [...new Set(unusual.map(({ when }) => when))];
    expect(parts.map((part) => part.querySelector('a')?.textContent)).toEqual(names);
    for (const [at, part] of parts.entries())
      for (const one of unusual)
        expect(wordsOf(part).includes(one.looks), one.looks).toBe(one.when === names[at]);
  });

  test('has at each level of help the sign that paper has for it', async () => {
    const signs = [...(await drawing()).querySelectorAll('li.card > p a')].map((name) => name.className);
    const { emergency, today, ask, late } = levelPictures;
    expect(signs.map((classes) => /picture-\d+/.exec(classes)?.[0])).toEqual(
      [emergency, today, ask, late].map((picture) => `picture-${pictures.indexOf(picture)}`),
    );
  });

  test('has the same signs as the page of help, at the name of each level there and nowhere else', async () => {
    const page = guide.help;
    const signOf = async (id: string) => {
      const props = { level: 2, id };
      const options = { props, slots: { default: 'Words' }, locals: { reading: reading(guide, page) } };
      const { body } = await render(Heading, options);
      return /picture-(\d+)/.exec(body.querySelector('h2')?.className ?? '')?.[1];
    };
    const levels = page?.levels ?? [];
    expect(levels.map(({ urgency }) => urgency)).toEqual(['emergency', 'today', 'ask']);
    for (const { href, urgency = 'ask' } of levels)
      expect(await signOf(href.split('#')[1] ?? '')).toBe(`${pictures.indexOf(levelPictures[urgency])}`);
    expect(await signOf('first-aid')).toBeUndefined();
  });

  test('draws the most that is seen in its colour, beside skin as it was', () => {
    const drawn = drawFaces(guide.healing).split('\n');
    for (const { id, look } of guide.healing.filter(({ look }) => look.colour > 0)) {
      const face = drawn.find((line) => line.includes(`id="${id}"`)) ?? '';
      const coloured = [...face.matchAll(/d="([^"]*)" fill="var\(--flush\)"[^>]* opacity="([^"]*)"/g)];
      expect(
        coloured.map(([, , opacity]) => Number(opacity)),
        id,
      ).toEqual([colours[look.colour as 1 | 2 | 3]]);
      expect(coloured[0]?.[1]?.endsWith('z'), `${id}: half of the face is bare`).toBe(false);
    }
  });

  test('draws each sign that can be drawn, and no face for calm skin', () => {
    const calm: Healing = {
      id: 'calm',
      when: 'Later',
      looks: 'Calm.',
      look: { colour: 0, signs: [] },
      sources: [],
    };
    expect(drawFaces([calm])).not.toContain('calm');
    const plain = drawFaces([{ ...calm, look: { colour: 1, signs: [] } }]);
    const drawn = healingSigns.map((sign) => drawFaces([{ ...calm, look: { colour: 1, signs: [sign] } }]));
    expect(new Set([plain, ...drawn]).size).toBe(healingSigns.length + 1);
  });

  test('says which days the halves of what spreads show, in words and on leaves of a calendar', () => {
    const { looks } = guide.healing.find(({ look }) => look.signs.includes('spreading')) ?? {};
    expect(looks).toMatch(/after 3 days\. Left half: day 3\. Right half: day 4\.$/);
    expect(drawFaces(guide.healing)).not.toContain('<text');
  });

  test('tells what is itchy on any day, on a whole face without a leaf, from what stays after 7 days', () => {
    const { id, when, looks } = guide.healing.find(({ look }) => look.signs.includes('bumps')) ?? {};
    expect(looks).toMatch(/^Itchy bumps on any day\./);
    const face = drawFaces(guide.healing)
      .split('\n')
      .find((line) => line.includes(`id="${id}"`));
    // No half of it is bare, and no leaf of a calendar says a day.
    expect(face).not.toMatch(/d="M\d+ 8h|M120 12v175/);
    expect(guide.healing.filter((one) => one.when === when).map((one) => one.looks)).toContainEqual(
      expect.stringMatching(/^Red, darker or swollen after 7 days\.$/),
    );
  });

  test('tells marks apart in one ink too, as its words say', () => {
    const { id, looks } = guide.healing.find(({ look }) => look.signs.includes('marks')) ?? {};
    expect(looks).toMatch(/brown \(left\), blue-grey \(right, lined\) or light \(forehead, dashed\)\.$/);
    const face = drawFaces(guide.healing)
      .split('\n')
      .find((line) => line.includes(`id="${id}"`));
    const [, lined = '', dashed = ''] = face?.split('paint-order').slice(1) ?? [];
    // Pale lines on what is dark, dark dashes around what is pale.
    expect(/<path[^>]* stroke="var\(--middle\)"[^>]*>/.exec(lined)?.[0]).not.toMatch(/dash|^$/);
    expect(/<path[^>]* stroke="var\(--line\)"[^>]*>/.exec(dashed)?.[0]).toContain('dash');
  });

  test('has its sources in the proof that follows it, or where what is not usual leads', () => {
    const sourcesIn = (text: string) =>
      [...text.matchAll(/sources="([^"]+)"/g)].flatMap(([, ids = '']) => ids.split(' '));
    const page = (name: string) => readFileSync(`content/sections/${name}.mdx`, 'utf8');
    const [proof = ''] = /<IsItNormal \/>[^]*?<Proof [^>]*>/.exec(page('risks')) ?? [];
    for (const { id, sources, more } of guide.healing) {
      const there = sourcesIn(more ? page(more.split('/')[1] ?? '') : proof);
      expect(
        sources.filter((source) => !there.includes(source)),
        id,
      ).toEqual([]);
    }
  });
});

/** How far along its axis each line of a drawing begins and ends, in parts of 100. */
const alongAxis = (row: Element | null, lines: string): number[][] =>
  [...(row?.querySelectorAll(lines) ?? [])].map((line) =>
    ['x1', 'x2', 'x', 'width'].flatMap((name) => {
      const value = line.getAttribute(name);
      return value === null ? [] : [parseFloat(value)];
    }),
  );

describe('a course of sessions', () => {
  test('says when to judge each course, for those who cannot see it', async () => {
    expect(await readOut(CourseOverYear)).toContain(
      'Last session in month 2. Judge from month 5, best in months 8 to 14. After that not known.',
    );
  });

  test('is drawn as best judged from 6 to 12 months after the last session', async () => {
    const row = (await render(CourseOverYear, { locals })).querySelector('ul li');
    const [[from = 0, long = 0] = []] = alongAxis(row, 'rect');
    const [last = 0] = alongAxis(row, 'svg[x]')[2] ?? [];
    expect([from - last, from + long - last].map((part) => Math.round((part * 21) / 100))).toEqual([6, 12]);
  });
});

describe('the choices in skin', () => {
  test('are needling, to compare with, then each treatment of the page of choices in its order, and lead to their words', async () => {
    const links = [...(await render(ChoicesInSkin, { locals })).querySelectorAll('li a')];
    const page = readFileSync('content/sections/other-choices.mdx', 'utf8');
    const parts = [...page.matchAll(/^### .*\{#([^}]+)\}/gm)].map(([, id]) => `/other-choices/#${id}`);
    const noTreatment = /#(?:do-nothing|raised-scar-care|decide-together)$/;
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/what-it-is/',
      ...parts.filter((part) => !noTreatment.test(part)),
    ]);
  });
});

describe('how long a visit takes', () => {
  /** The drawing with the shortest whole visit so long. */
  const drawing = async (least: string) => {
    const visit = guide.treatment?.visit.map((part) =>
      part.id === 'visit-whole' ? { ...part, least } : part,
    );
    const treatment = guide.treatment && visit ? { ...guide.treatment, visit } : undefined;
    return render(VisitTime, { locals: { reading: { ...locals.reading, guide: { ...guide, treatment } } } });
  };

  test('draws what has a time and the whole of it on one axis, from the shortest to the longest time', async () => {
    const rows = [...(await drawing('PT67M')).querySelectorAll('li')].filter((row) =>
      row.querySelector('svg'),
    );
    const bars = rows.map((row) =>
      [...row.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('width'))),
    );
    expect(bars).toEqual([
      [60, 45],
      [20, 10],
      [90, 67],
    ]);
    const ranges = rows.map((row) => row.querySelector('[stroke-dasharray]')?.getAttribute('d'));
    expect(ranges).toEqual(['M45 5H60', 'M10 5H20', 'M67 5H90']);
  });

  test('numbers the steps as their pictures are, each once, and says which ones no source times', async () => {
    const rows = [...(await drawing('PT60M')).querySelectorAll('li:not([aria-hidden])')];
    const words = rows.map(wordsOf);
    expect(words).toContain('4 Numbing cream 45 to 60 minutes');
    expect(words).toContain('The whole visit 60 to 90 minutes');
    expect(words.flatMap((line) => /^[\d, ]+/.exec(line)?.[0].trim().split(', ') ?? []).map(Number)).toEqual(
      steps.map((_, at) => at).slice(1),
    );
    expect(rows.map((row) => row.querySelector('svg') === null)).toEqual(
      words.map((line) => line.includes('not timed')),
    );
  });

  test('refuses a visit that is shorter than its parts, and says where to mend it', async () => {
    await expect(drawing('PT50M')).rejects.toThrow('content/treatment.yaml › visit.visit-whole');
  });
});

describe('people counted both ways', () => {
  const all = guide.uses.flatMap((use) => use.counts);

  test.each(all.filter(({ about }) => about))(
    'are a bar, filled by their share, where the study told no number of them: $id',
    async ({ id, count, of }) => {
      const document = await render(BothWays, { props: { counts: id, title: 'People' }, locals });
      expect(document.querySelector('li rect')?.getAttribute('width')).toBe(`${(100 * count) / of}%`);
      expect(document.querySelector('li path')).toBeNull();
    },
  );

  test.each(all.filter(({ about }) => !about))(
    'are so many filled figures and so many in outline, each in a place of its own: $id',
    async ({ id, count, of, left = 0, harm }) => {
      const document = await render(BothWays, { props: { counts: id, title: 'People' }, locals });
      const drawn = (look: string) =>
        [...document.querySelectorAll(`li path.${look}`)]
          .flatMap((path) => [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+ [\d.]+)/g)])
          .map(([, place]) => place);
      const filled = drawn(harm ? 'fill-accent' : 'fill-ink');
      const open = drawn('fill-none');
      const gone = drawn('stroke-soft');
      expect([filled.length, open.length, gone.length]).toEqual([count, of - count, left]);
      expect(new Set([...filled, ...open, ...gone]).size).toBe(of + left);
    },
  );

  test.each(all)(
    'are said of those it happened to and of those it did not: $id',
    async ({ id, count, of, about }) => {
      const others = String(of - count);
      const drawn = wordsOf(
        (await render(BothWays, { props: { counts: id, title: 'People' }, locals })).querySelector('li'),
      );
      const said = wordsOf((await render(Fact, { props: { id, part: 'both' }, locals })).body);
      const people = `${count} ${about ? 'in' : 'of'} ${of}`;
      // Of nobody, all others need no words.
      expect(drawn).toContain(count === 0 ? `None of ${of}` : people);
      expect(said).toContain(count === 0 ? `none of ${of}` : people);
      if (count === 0) return;
      expect(drawn).toContain(others);
      expect(said).toContain(others);
    },
  );
});
