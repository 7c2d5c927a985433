import { describe, expect, test } from 'vitest';

import Footer from '~/components/chrome/Footer.astro';
import CallNow from '~/components/mdx/CallNow.astro';
import PlaceChoice from '~/components/mdx/PlaceChoice.astro';
import Places from '~/components/mdx/Places.astro';
import Publisher from '~/components/mdx/Publisher.astro';
import { publisherSchema } from '~/guide/publisher.ts';

import { onPage, render, wordsOf } from '../support/render.ts';

const locals = await onPage();
const { guide } = locals.reading;

describe('numbers to call', () => {
  test('name every country that has one, each number once and ready to dial', async () => {
    const document = await render(CallNow, { locals });
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['tel:100', 'tel:200']);
    expect(wordsOf(document.body)).toBe('100 Islands 200 Far Away only Elsewhere: your local number');
  });

  test('tell a number for advice by the place that has it, and what to do elsewhere', async () => {
    const document = await render(CallNow, {
      props: { who: 'advice' },
      slots: { default: 'Ask at home' },
      locals,
    });
    expect(wordsOf(document.body)).toBe('200 Southshire Ask at home');
  });

  const called = { props: { list: 'call', shows: 'harm', numbers: 'yes' }, locals };

  test('stand beside the name of every place, ready to dial, with whom to ask, and are never folded', async () => {
    const lines = [...(await render(Places, called)).querySelectorAll('[data-place] > p')];
    expect(lines.map(wordsOf)).toEqual([
      'Northshire 100 or 101 Same day: The plant nurse on 300 400, at any hour.',
      'Southshire 100 Same day: Your neighbour.',
      'Far Away 200 Same day: The gardener next door.',
    ]);
    const links = lines.flatMap((line) => [...line.querySelectorAll('a')]);
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      ['100', '101', '300400', '100', '200'].map((number) => `tel:${number}`),
    );
  });

  test('have what is folded below them named by its place', async () => {
    const names = [...(await render(Places, called)).querySelectorAll('[data-place] summary')].map(wordsOf);
    expect(names).toEqual(['Northshire', 'Southshire', 'Far Away'].map((place) => `Report it: ${place}`));
  });

  test('say how to call without hearing', async () => {
    expect(wordsOf((await render(Places, called)).body)).toContain(
      'If you cannot hear or speak: Islands, a text to 100.',
    );
  });
});

describe('a list of places', () => {
  const list = { props: { list: 'law', shows: 'law harm' }, locals };

  test('names each place of which something is known, without a choice', async () => {
    const names = [...(await render(Places, list)).querySelectorAll('summary')].map(wordsOf);
    expect(names.slice(0, 2)).toEqual(['Northshire', 'Far Away']);
  });

  test('says of each topic what is known', async () => {
    const place = (await render(Places, list)).querySelector('#law-north');
    expect([...(place?.querySelectorAll('dt, dd') ?? [])].map(wordsOf)).toEqual([
      'To report harm',
      'Tell the garden office. Garden office',
      'The law',
      'Anyone may water.',
    ]);
  });

  test('leaves out a topic that it was not asked for', async () => {
    const document = await render(Places, { ...list, props: { list: 'law', shows: 'law' } });
    expect(wordsOf(document.body)).not.toContain('garden office');
  });
});

test('the choice of a place offers every place', async () => {
  const options = [...(await render(PlaceChoice, { locals })).querySelectorAll('option')];
  expect(options.map((option) => option.getAttribute('value'))).toEqual(['', 'north', 'south', 'far']);
});

describe('who stands behind a copy', () => {
  const named = publisherSchema.parse({
    name: 'A Hospital',
    contact: 'mailto:words@example.org',
    funding: 'The hospital pays for it.',
    reviewers: [{ name: 'Ivy Fields', credentials: 'consultant dermatologist' }],
  });
  const withPublisher = { reading: { ...locals.reading, guide: { ...guide, publisher: named } } };

  test('is said to be nobody where nobody is named', async () => {
    const words = wordsOf((await render(Publisher, { locals })).body);
    expect(words).toContain('This copy names no publisher.');
    expect(words).toContain('No clinician has reviewed it.');
  });

  test('is named with how to reach them, who pays and who reviewed it', async () => {
    const document = await render(Publisher, { locals: withPublisher });
    expect(document.querySelector('a')?.getAttribute('href')).toBe('mailto:words@example.org');
    expect(wordsOf(document.body)).toContain('Published by A Hospital.');
    expect(wordsOf(document.body)).toContain('The hospital pays for it.');
    expect(wordsOf(document.body)).toContain('Ivy Fields, consultant dermatologist.');
  });

  test('stands at the foot of every page', async () => {
    const foot = async (publisher: typeof named) =>
      wordsOf((await render(Footer, { props: { guide: { ...guide, publisher } }, locals })).body);
    expect(await foot(guide.publisher)).toContain('This copy names no publisher.');
    expect(await foot(named)).toContain('Published by A Hospital.');
  });
});
