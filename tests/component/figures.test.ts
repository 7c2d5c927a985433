import { describe, expect, test } from 'vitest';

import Amount from '~/components/figures/Amount.astro';
import BothWays from '~/components/figures/BothWays.astro';
import CourseOverYear from '~/components/figures/CourseOverYear.astro';
import EvidenceGlance from '~/components/figures/EvidenceGlance.astro';
import OpenSkin from '~/components/figures/OpenSkin.astro';
import HealingTime from '~/components/figures/HealingTime.astro';
import OutOf from '~/components/figures/OutOf.astro';
import Count from '~/components/mdx/Count.astro';
import Sureness from '~/components/mdx/Sureness.astro';
import { getGuide } from '~/data/guide.ts';
import { reading } from '~/data/reading.ts';
import { apparatusOf } from '~/guide/page.ts';
import { sureness } from '~/guide/sureness.ts';

import { render, wordsOf } from '../support/render.ts';

const guide = await getGuide();
/** A page of this guide, whose sources the drawings name. */
const locals = { reading: reading(guide, apparatusOf(guide.hiddenPages)) };

/** The words of a drawing that a screen reader reads, without those of what is hidden from it. */
async function readOut(component: unknown, props = {}): Promise<string> {
  const { body } = await render(component, { props, locals });
  for (const hidden of body.querySelectorAll('[aria-hidden="true"], [role="img"], style')) hidden.remove();
  return wordsOf(body);
}

/** Where each dot of the paths begins: x and y. */
const dotsIn = (document: Document, paths: string): string[][] =>
  [...document.querySelectorAll(paths)].flatMap((path) =>
    [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x = '', y = '']) => [x, y]),
  );

describe('a natural frequency', () => {
  const frequency = {
    props: { count: '5', of: '36', title: 'Wilted', sources: 'chu-2021' },
    slots: { default: 'plants wilted.' },
    locals,
  };

  test('has a dot for each one counted, and as many full ones as the count says', async () => {
    const document = await render(OutOf, frequency);
    expect([dotsIn(document, 'path').length, dotsIn(document, 'path.full').length]).toEqual([36, 5]);
  });

  test('says the same in words, and keeps the dots from being read', async () => {
    const document = await render(OutOf, frequency);
    expect(wordsOf(document.querySelector('.drawing'))).toBe('5 of 36 plants wilted.');
    expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  test.each([
    { of: '36', columns: 12 },
    { of: '50', columns: 10 },
    { of: '7', columns: 10 },
  ])('of $of stands in rows of $columns', async ({ of, columns }) => {
    const document = await render(OutOf, { ...frequency, props: { ...frequency.props, of } });
    const rows = Map.groupBy(dotsIn(document, 'path'), ([, y]) => y);
    expect(rows.values().next().value).toHaveLength(Math.min(columns, Number(of)));
  });
});

describe('how much changes', () => {
  const sizeOf = async (amount: number) => {
    const full = (await render(Amount, { props: { amount } })).querySelector('.full');
    return Number(full?.getAttribute('r') ?? 0);
  };

  test('is one dot that grows', async () => {
    const sizes = await Promise.all([0, 1, 2, 3, 4].map(sizeOf));
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(new Set(sizes).size).toBe(5);
    expect(sizes[0]).toBe(0);
  });
});

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
  test('has every use once in its list and once in its picture', async () => {
    const document = await render(EvidenceGlance, { locals });
    const names = guide.uses.map(({ use }) => use).sort();
    for (const way of ['.list', '.plot']) {
      const links = [...document.querySelectorAll(`${way} a`)].map(wordsOf);
      expect(links.sort()).toEqual(names);
    }
  });

  test('puts each use in the row of its change and the column of its proof', async () => {
    const plot = (await render(EvidenceGlance, { locals })).querySelector('.plot');
    const columns = [...(plot?.querySelectorAll('thead th') ?? [])].map(wordsOf);
    const found = [...(plot?.querySelectorAll('tbody tr') ?? [])].flatMap((row) =>
      [...row.querySelectorAll('td')].flatMap((cell, column) =>
        [...cell.querySelectorAll('a')].map((link) =>
          [wordsOf(link), columns[column], wordsOf(row.querySelector('th'))].join(' | '),
        ),
      ),
    );
    const amounts = ['none shown', 'slight', 'modest', 'clear but partial', 'large'];
    expect(found.sort()).toEqual(
      guide.uses
        .map(({ use, sure, amount }) => [use, sureness[sure].word, amounts[amount]].join(' | '))
        .sort(),
    );
  });
});

describe('how skin heals', () => {
  test('says how redness looks on white, light brown, brown and black skin, beside four skins', async () => {
    const tones = (await render(HealingTime, { locals })).querySelector('.tones');
    expect(tones?.querySelectorAll('svg')).toHaveLength(4);
    expect(wordsOf(tones)).toMatch(/ on white skin, .* on light brown skin\. On brown and black skin /);
  });

  test('draws small what only some people have, from where it ends for the others', async () => {
    const document = await render(HealingTime, { locals });
    const row = [...document.querySelectorAll('.row')].find((one) => wordsOf(one).includes('Redness'));
    const path = (look: string) => row?.querySelector(`.${look}`)?.getAttribute('d') ?? '';
    const [, end] = /H([\d.]+)/.exec(path('dots')) ?? [];
    const [, begin] = /M([\d.]+)/.exec(path('faint')) ?? [];
    expect(Number(end)).toBeLessThan(3);
    expect(Number(begin)).toBeGreaterThan(3);
  });
});

describe('a course of sessions', () => {
  test('says when to judge each course, for those who cannot see it', async () => {
    expect(await readOut(CourseOverYear)).toContain(
      '3 sessions, 4 weeks apart: last session in month 2, judge from month 5, best judged in months 8 to 14.',
    );
  });

  test('is drawn heavy from 6 to 12 months after the last session, and ends there', async () => {
    const row = (await render(CourseOverYear, { locals })).querySelector('.row');
    const path = (look: string) => row?.querySelector(`.${look}`)?.getAttribute('d') ?? '';
    const [from = 0, to = 0] = [...path('heavy').matchAll(/[MH]([\d.]+)/g)].map(([, x]) => Number(x) * 3);
    const sessions = [...(row?.querySelectorAll('.moment') ?? [])];
    const last = Number(/^M([\d.]+)/.exec(sessions.at(-1)?.getAttribute('d') ?? '')?.[1]) * 3;
    expect([from - last, to - last].map(Math.round)).toEqual([6, 12]);
  });
});

describe('how long needled skin stays open', () => {
  test('is said in days and in hours', async () => {
    const words = await readOut(OpenSkin);
    expect(words).toContain('In 111 people they lasted 2 to 3 days (44 to 67 hours) on average');
  });

  test('has no dot after the line at 3 days that is as large as those before it', async () => {
    const document = await render(OpenSkin, { locals });
    const drawn = document.querySelector('.open-skin path')?.getAttribute('d') ?? '';
    const dots = [...drawn.matchAll(/M([\d.]+) [\d.]+a([\d.]+)/g)].map(([, x, r]) => [
      Number(x) + Number(r),
      Number(r),
    ]);
    expect(dots).toHaveLength(28 * 8);
    const line = (28 * 12 * 3) / 7;
    const largest = (from: number, to: number) =>
      Math.max(...dots.filter(([x = 0]) => x > from && x < to).map(([, r = 0]) => r));
    expect(largest(line, Infinity)).toBeLessThan(largest(0, line) / 2);
    expect(largest(line * 1.5, Infinity)).toBeLessThan(1);
  });
});

describe('people counted both ways', () => {
  const all = guide.uses.flatMap((use) => use.counts);

  test.each(all)('are so many large dots and so many small ones: $id', async ({ id, count, of }) => {
    const document = await render(BothWays, { props: { counts: id, title: 'People' }, locals });
    const drawn = [...document.querySelectorAll('path')].map((path) =>
      [...(path.getAttribute('d') ?? '').matchAll(/h([\d.]+)/g)]
        .map(([, long]) => Math.round(Number(long) / 14) + 1)
        .reduce((sum, dots) => sum + dots, 0),
    );
    expect(drawn).toEqual([count, of - count].filter((dots) => dots > 0));
  });

  test.each(all)(
    'are said of those it happened to and of those it did not: $id',
    async ({ id, count, of }) => {
      for (const words of [
        wordsOf(
          (await render(BothWays, { props: { counts: id, title: 'People' }, locals })).querySelector('li'),
        ),
        wordsOf((await render(Count, { props: { id }, locals })).body),
      ]) {
        expect(words).toContain(`${count} of ${of}`);
        expect(words).toContain(String(of - count));
      }
    },
  );
});
