import { describe, expect, test } from 'vitest';

import BothWays from '~/components/figures/BothWays.astro';
import CourseOverYear from '~/components/figures/CourseOverYear.astro';
import EvidenceGlance from '~/components/figures/EvidenceGlance.astro';
import OpenSkin from '~/components/figures/OpenSkin.astro';
import HealingTime from '~/components/figures/HealingTime.astro';
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
  /** Each use with what its bar is: how long, how thick, and in words. */
  const bars = async () =>
    [...(await render(EvidenceGlance, { locals })).querySelectorAll('li')].map((row) => {
      const bar = row.querySelector('path[stroke-width]');
      return {
        use: wordsOf(row.querySelector('a')),
        long: Number(/H(\d)$/.exec(bar?.getAttribute('d') ?? '')?.[1]),
        thick: Number(bar?.getAttribute('stroke-width')),
        words: wordsOf(row.querySelector('span')),
      };
    });

  test('has every use once, as long a bar as its change and with the word for how sure it is', async () => {
    const found = await bars();
    expect(found.map(({ use, long }) => [use, long])).toEqual(
      guide.uses.map(({ use, amount }) => [use, amount]),
    );
    for (const [index, { sure }] of guide.uses.entries())
      expect(found[index]?.words).toContain(sureness[sure].word);
  });

  test('is the thicker, the surer', async () => {
    const found = await bars();
    const thick = (sure: string) =>
      new Set(guide.uses.flatMap((use, index) => (use.sure === sure ? [found[index]?.thick] : [])));
    expect([thick('some').size, thick('weak').size]).toEqual([1, 1]);
    expect([...thick('some')][0]).toBeGreaterThan([...thick('weak')][0] ?? Infinity);
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

  test.each(all)(
    'are so many filled figures and so many in outline, each in a place of its own: $id',
    async ({ id, count, of }) => {
      const document = await render(BothWays, { props: { counts: id, title: 'People' }, locals });
      const drawn = (look: string) =>
        [...document.querySelectorAll(`path.${look}`)]
          .flatMap((path) => [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+ [\d.]+)/g)])
          .map(([, place]) => place);
      expect([drawn('fill-accent').length, drawn('fill-none').length]).toEqual([count, of - count]);
      expect(new Set([...drawn('fill-accent'), ...drawn('fill-none')]).size).toBe(of);
    },
  );

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
