import { describe, expect, test } from 'vitest';

import {
  adviceGroups,
  callGroups,
  countriesOf,
  numberSources,
  placeSchema,
  placeSources,
  waysUnheard,
} from '../../src/guide/place.ts';
import { problemsOf, readSmallGuide, smallGuide } from '../support/small-guide.ts';

const { places, pages, sections } = await smallGuide();
const north = { id: 'north', name: 'Northshire', numbers: ['100'], advice: 'The plant nurse.' };

describe('a place', () => {
  test('needs an id, a name, a number and whom to ask', () => {
    expect(placeSchema.parse(north)).toMatchObject(north);
  });

  test.each([
    { title: 'no number', change: { numbers: [] }, field: 'numbers' },
    { title: 'a number that is not in quotes', change: { numbers: [100] }, field: 'numbers' },
    { title: 'a number that cannot be dialled', change: { numbers: ['one'] }, field: 'numbers' },
    { title: 'an empty fact', change: { law: { text: '' } }, field: 'law' },
    {
      title: 'a link without https',
      change: { law: { text: 'Law', links: [{ text: 'Law', href: 'http://example.org' }] } },
      field: 'law',
    },
    { title: 'a misspelt field', change: { lwa: { text: 'Law' } }, field: undefined },
  ])('with $title is refused', ({ change, field }) => {
    const issues = placeSchema.safeParse({ ...north, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

describe('the numbers of an ambulance', () => {
  test('are each read once, with the countries that share them', () => {
    expect(callGroups(places)).toEqual([
      { number: '100', countries: ['Islands'], places: ['north', 'south'] },
      { number: '200', countries: ['Far Away'], places: ['far'] },
    ]);
  });

  test('are told apart from those of advice, by the place and not its country', () => {
    expect(adviceGroups(places)).toEqual([{ number: '200', countries: ['Southshire'], places: ['south'] }]);
  });

  test('are only theirs where they give advice elsewhere', () => {
    expect(callGroups(places).map((group) => countriesOf(group, places))).toEqual([
      'Islands',
      'Far Away only',
    ]);
  });

  test('are reached without hearing in each way once', () => {
    expect(waysUnheard(places)).toEqual(['Islands, a text to 100']);
  });
});

describe('sources of places', () => {
  test('are those of the topics that are shown', () => {
    expect([placeSources(places, ['law']), placeSources(places, ['harm'])]).toEqual([['green-2019'], []]);
  });

  test('are those of the numbers', () => {
    expect(numberSources(places)).toEqual(['green-2019']);
  });

  test('that do not exist are a problem that names the place', async () => {
    const raw = await readSmallGuide();
    const data = [{ ...north, law: { text: 'Anyone may.', sources: ['grene-2019'] } }];
    const problems = problemsOf({ ...raw, places: { ...raw.places, data } });
    expect(problems).toContainEqual(
      expect.objectContaining({ where: 'north', what: expect.stringContaining('"grene-2019"') }),
    );
  });
});

describe('a list of places', () => {
  test('gives each place that it shows an address', async () => {
    expect((await smallGuide()).addresses).toEqual(
      expect.arrayContaining(['/watering/#law-north', '/watering/#law-far']),
    );
  });

  test('gives none to a place of which it shows nothing', async () => {
    expect((await smallGuide()).addresses).not.toContain('/watering/#law-south');
  });

  test('brings its sources to the page', () => {
    const watering = [...sections, ...pages].find(({ slug }) => slug === 'watering');
    expect(watering?.sources).toContain('green-2019');
  });
});
