import { describe, expect, test } from 'vitest';

import Opening from '~/components/section/Opening.astro';
import PageContents from '~/components/section/PageContents.astro';
import TrustLine from '~/components/section/TrustLine.astro';
import Turn from '~/components/section/Turn.astro';
import { reading } from '~/data/reading.ts';
import { toContents } from '~/guide/contents.ts';
import type { Page } from '~/guide/page.ts';
import { href } from '~/site.ts';

import { nameOf, onPage, render, wordsOf } from '../support/render.ts';
import { smallGuide } from '../support/small-guide.ts';

const guide = await smallGuide();
const pageNamed = (slug: string): Page => {
  const page = [...guide.sections, ...guide.pages].find((one) => one.slug === slug);
  if (!page) throw new Error(`The small guide has no page ${slug}`);
  return page;
};
const watering = pageNamed('watering');
const repotting = pageNamed('repotting');
const words = pageNamed('words');
const locals = await onPage();

describe('the opening of a section', () => {
  const opening = () => render(Opening, { props: { page: watering, total: 2 }, locals });

  test('says its name in the one h1', async () => {
    const headings = [...(await opening()).querySelectorAll('h1')];
    expect(headings.map(wordsOf)).toEqual(['Watering']);
  });

  test('says which of the sections it is', async () => {
    expect(wordsOf((await opening()).body)).toContain('Section 1 of 2');
  });

  test('answers the page in a line', async () => {
    expect(wordsOf((await opening()).body)).toContain(watering.answer);
  });

  test('lists what to remember', async () => {
    expect([...(await opening()).querySelectorAll('li')].map(wordsOf)).toEqual(watering.summary);
  });

  test('has no number on a page that is not a section', async () => {
    const document = await render(Opening, { props: { page: words, total: 2 }, locals });
    expect(wordsOf(document.body)).not.toContain('Section');
  });

  test('has no empty list when there is nothing to remember', async () => {
    const document = await render(Opening, { props: { page: repotting, total: 2 }, locals });
    expect(document.querySelector('ul')).toBeNull();
  });

  test('is an h2 on the page of everything', async () => {
    const document = await render(Opening, { props: { page: watering, total: 2, level: 2 }, locals });
    expect([document.querySelector('h1'), wordsOf(document.querySelector('h2'))]).toEqual([null, 'Watering']);
  });
});

describe('the line of trust', () => {
  const trust = async (page: Page) =>
    wordsOf((await render(TrustLine, { props: { page }, locals: { reading: reading(guide, page) } })).body);

  test('says when the page was last updated, not reviewed, while no clinician has checked it', async () => {
    expect(await trust(watering)).toContain('Last updated 1 March 2026. Next review 1 March 2036.');
  });

  test('says when the page was reviewed once a clinician has checked it', async () => {
    expect(await trust(repotting)).toMatch(/^Reviewed \d/);
  });

  test('gives both days to machines', async () => {
    const times = [
      ...(await render(TrustLine, { props: { page: watering }, locals })).querySelectorAll('time'),
    ];
    expect(times.map((time) => time.getAttribute('datetime'))).toEqual(['2026-03-01', '2036-03-01']);
  });

  test('says that no clinician has checked the page, while that is true', async () => {
    expect(await trust(watering)).toContain('No clinician has checked it yet.');
  });

  test('names who checked the page and what qualifies them', async () => {
    expect(await trust(repotting)).toContain('Checked by Ivy Fields, head gardener.');
  });

  test('does not say both', async () => {
    expect(await trust(repotting)).not.toContain('No clinician');
  });

  test('counts no sources, which the list above it does', async () => {
    expect(await trust(watering)).not.toMatch(/source/);
  });
});

describe('the way on', () => {
  const turn = (previous: Page | undefined, following: Page | undefined, page = watering) =>
    render(Turn, { props: { page, previous, following }, locals });
  const linkOf = (document: Document, rel: string) => document.querySelector(`a[rel="${rel}"]`);

  test('names the next step and leads to it', async () => {
    const link = [...(await turn(undefined, repotting)).querySelectorAll('a')].find(
      (one) => wordsOf(one) === 'Give it room to grow',
    );
    expect(link?.getAttribute('href')).toBe(href('/repotting/'));
  });

  test('leads to the section before and the section after by their names', async () => {
    const document = await turn(watering, words, repotting);
    const ways = ['prev', 'next'].map((rel) => [
      linkOf(document, rel)?.getAttribute('href'),
      nameOf(linkOf(document, rel)),
    ]);
    expect(ways).toEqual([
      [href('/watering/'), expect.stringMatching(/Previous.*Watering/)],
      [href('/words/'), expect.stringMatching(/Next.*Words/)],
    ]);
  });

  test('has no way back from the first section', async () => {
    expect(linkOf(await turn(undefined, repotting), 'prev')).toBeNull();
  });

  test('has no way forward from the last section', async () => {
    expect(linkOf(await turn(watering, undefined, repotting), 'next')).toBeNull();
  });
});

describe('the contents of a page', () => {
  const contents = () => render(PageContents, { props: { entries: toContents(watering.headings) }, locals });

  test('lead to every heading by its words, or by its short name', async () => {
    const links = [...(await contents()).querySelectorAll('a')];
    expect(links.map((link) => [link.getAttribute('href'), wordsOf(link)])).toEqual([
      ['#feel-the-soil', 'Feel the soil first'],
      ['#tap-water', 'Use water from the tap'],
      ['#wilting', 'Wilting'],
    ]);
  });

  test('nest a lower heading below the one it belongs to', async () => {
    const nested = (await contents()).querySelector('li:has(> a[href="#feel-the-soil"]) li a');
    expect(wordsOf(nested)).toBe('Use water from the tap');
  });

  test('have a name of their own among the navigations', async () => {
    expect(nameOf((await contents()).querySelector('nav'))).toBe('On this page');
  });

  test('open without a script', async () => {
    expect(wordsOf((await contents()).querySelector('details > summary'))).toBe('On this page');
  });
});
