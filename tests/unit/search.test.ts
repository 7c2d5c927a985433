import { describe, expect, test } from 'vitest';

import { makeFinder } from '../../src/guide/finder.ts';
import { toIndex } from '../../src/guide/a-to-z.ts';
import { searchEntries } from '../../src/guide/search.ts';
import { everyWordOf, wordsOf } from '../../src/guide/search-words.ts';
import { problemsOf, readSmallGuide, smallGuide } from '../support/small-guide.ts';

const guide = await smallGuide();
const entries = searchEntries(guide);
const find = await makeFinder({ ...guide, entries });
const firstFor = (typed: string) => find(typed)[0]?.at;

describe('the words of a search', () => {
  test('are the same however a word is spelt, joined or ended', () => {
    expect(wordsOf('Make-up')).toEqual(wordsOf('makeup'));
    expect(wordsOf('moisturizers')).toEqual(wordsOf('moisturiser'));
    expect(wordsOf('Micro-needling')).toEqual(wordsOf('microneedling'));
    expect(wordsOf("can't")).toEqual(wordsOf('can’t'));
    expect(wordsOf('café')).toEqual(wordsOf('cafe'));
    expect(wordsOf('itches')).toEqual(wordsOf('itching'));
  });

  test('leave out what says nothing, unless there is nothing else', () => {
    expect(wordsOf('when can I go swimming')).toEqual(wordsOf('swim'));
    expect(wordsOf('what is it')).toEqual(everyWordOf('what is it'));
    expect(wordsOf(' … ')).toEqual([]);
  });
});

describe('what the search looks through', () => {
  test('is every page, heading, rule, question and word of the guide, each once', () => {
    const places = entries.map(({ at }) => at);
    expect(new Set(places).size).toBe(places.length);
    const kinds = new Set(entries.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['heading', 'page', 'question', 'rule', 'term']);
    for (const { path, headings } of [...guide.sections, ...guide.pages]) {
      expect(places).toContain(path);
      for (const { id } of headings) expect(places).toContain(`${path}#${id}`);
    }
  });

  test('leads to addresses that exist', () => {
    expect(entries.map(({ at }) => at).filter((at) => !guide.addresses.includes(at))).toEqual([]);
  });

  test('shows a line that answers, short enough for a list', () => {
    const long = entries.filter(({ line }) => line === '' || line.length > 300);
    expect(long.map(({ at, line }) => `${at}: ${line}`)).toEqual([]);
  });
});

describe('the search', () => {
  test('leads a question to the place that answers it', () => {
    expect(firstFor('can I use tap water')).toBe('/watering/#tap-water');
  });

  test('forgives one wrong letter, and finds a word while it is typed', () => {
    expect(firstFor('tap watr')).toBe('/watering/#tap-water');
    expect(find('repott').map(({ page }) => page)).toContain('Repotting');
  });

  test('knows everyday words for the words of the guide', () => {
    expect(firstFor('compost')).toBe(firstFor('soil'));
    expect(firstFor('potting mix')).toBe(firstFor('soil'));
  });

  test('puts help first whatever else was typed', () => {
    expect(firstFor('my fern smells bad since watering')).toBe('/repotting/#when-to-repot');
  });

  test('puts the place of a word first where it stands alone', () => {
    expect(firstFor('watering')).toBe('/watering/');
    expect(firstFor('watering with tap water')).toBe('/watering/#tap-water');
  });

  test('finds nothing for what the guide does not hold, and for nothing', () => {
    expect(find('xyzzy')).toEqual([]);
    expect(find('  ')).toEqual([]);
  });
});

describe('the A to Z', () => {
  test('leads to every place that the search can find', () => {
    const led = new Set(toIndex(guide).flatMap(({ places }) => places.map(({ at }) => at)));
    expect(entries.map(({ at }) => at).filter((at) => !led.has(at))).toEqual([]);
  });

  test('gathers places below the word that they share', () => {
    const soil = toIndex(guide).find(({ word }) => word === 'Soil');
    expect(soil?.places.map(({ at }) => at)).toContain('/watering/#feel-the-soil');
  });

  test('is in the order of the alphabet', () => {
    const words = toIndex(guide).map(({ word }) => word);
    expect(words).toEqual(words.toSorted(new Intl.Collator('en-GB', { numeric: true }).compare));
  });
});

describe('a phrasing', () => {
  const problemsWith = async (data: unknown) =>
    problemsOf({ ...(await readSmallGuide()), phrasings: { file: 'content/phrasings.yaml', data } });

  test('leads to its place, and to each of those that answer the same', async () => {
    const asked = await makeFinder({
      ...guide,
      entries,
      phrasings: [{ at: ['/watering/#tap-water', '/repotting/'], asked: ['is chlorine bad'] }],
    });
    expect(find('chlorine')).toEqual([]);
    expect(asked('chlorine').map(({ at }) => at)).toEqual(
      expect.arrayContaining(['/watering/#tap-water', '/repotting/']),
    );
  });

  test('stands at a place that exists, in its present name', async () => {
    const [problem] = await problemsWith({ '/watering/#tap-watr': ['hard water'] });
    expect(problem).toMatchObject({ file: 'content/phrasings.yaml', where: '/watering/#tap-watr' });
    expect(problem?.todo).toContain('/watering/#tap-water');
  });

  test('stands once, however it is spelt', async () => {
    const [problem] = await problemsWith({ '/watering/': ['hard water', 'should we have hard waters'] });
    expect(problem?.what).toBe('"should we have hard waters" stands under /watering/ already.');
  });

  test.each(['Hard water', 'hard water?', '<b>water', 'hard  water', ''])(
    'is plain words: not "%s"',
    async (phrase) => {
      expect(await problemsWith({ '/watering/': [phrase] })).toHaveLength(1);
    },
  );
});

describe('a synonym', () => {
  const problemsWith = async (...records: unknown[]) => {
    const raw = await readSmallGuide();
    return problemsOf({ ...raw, synonyms: { file: 'content/synonyms.yaml', data: records } });
  };

  test('leads somewhere that exists', async () => {
    const [problem] = await problemsWith({ id: 'one', typed: ['wet'], leads: '/watering/#nowhere' });
    expect(problem).toMatchObject({ file: 'content/synonyms.yaml', where: 'one › leads' });
  });

  test('does not lead nowhere', async () => {
    const [problem] = await problemsWith({ id: 'one', typed: ['wet'] });
    expect(problem?.what).toBe('A synonym leads nowhere: give it means, leads or urgent.');
  });

  test('does not share what is typed with another, however it is spelt', async () => {
    const [problem] = await problemsWith(
      { id: 'one', typed: ['pot plants'], means: 'soil' },
      { id: 'two', typed: ['pot-plant', 'pot plant'], means: 'soil' },
    );
    expect(problem).toMatchObject({ where: 'two › typed', what: '"pot plant" stands in "one" already.' });
  });

  test('means words that stand in the guide', async () => {
    const [problem] = await problemsWith({ id: 'one', typed: ['wet'], means: 'submarine soil' });
    expect(problem).toMatchObject({
      where: 'one › means',
      what: 'The guide holds nothing on "submarine".',
    });
  });
});
