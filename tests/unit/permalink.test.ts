import { describe, expect, test } from 'vitest';

import { GuideError } from '../../src/guide/guide-error.ts';
import { buildGuide } from '../../src/guide/guide.ts';
import type { RawGuide } from '../../src/guide/raw-guide.ts';
import { checkLock, checkRedirects, unlocked } from '../../src/guide/permalink.ts';
import { readSmallGuide, smallGuide, today } from '../support/small-guide.ts';

const addresses = ['/', '/watering/', '/watering/#soil', '/watering/#tap', '/repotting/', '/repotting/#pots'];

describe('the promise of addresses', () => {
  test('is kept while every published address stands', () => {
    expect(checkLock(['/watering/#soil', '/'], addresses, [])).toEqual([]);
  });

  test('names a fragment that is gone, and both ways out', () => {
    const [problem, ...others] = checkLock(['/watering/#taps'], addresses, []);
    expect(others).toEqual([]);
    expect(problem?.what).toContain('/watering/#taps was published and is gone');
    expect(problem?.todo).toMatch(/Restore the id "taps" on \/watering\/.*aliases: \{ taps: .*mean "tap"/);
  });

  test('names a page that is gone, and both ways out', () => {
    const [problem] = checkLock(['/feeding/'], addresses, []);
    expect(problem?.todo).toMatch(/Restore the page, or say in content\/redirects\.json/);
  });

  test('is kept by a page that moved', () => {
    expect(checkLock(['/feeding/'], addresses, [{ from: '/feeding/', to: '/watering/' }])).toEqual([]);
  });

  test('is kept for a place on a page that moved when the new page has it', () => {
    const moved = [{ from: '/soil/', to: '/watering/' }];
    expect(checkLock(['/soil/#tap'], addresses, moved)).toEqual([]);
    expect(checkLock(['/soil/#worms'], addresses, moved)[0]?.what).toContain('/soil/#worms');
  });

  test('gains what is new and loses nothing', () => {
    expect(unlocked(['/', '/gone/'], addresses)).toEqual(addresses.slice(1).toSorted());
    expect(unlocked(addresses, addresses)).toEqual([]);
  });
});

describe('redirects', () => {
  const slips = [
    ['to a page that is not there', [{ from: '/old/', to: '/waterin/' }], 'which is not there'],
    [
      'from a page that is still there',
      [{ from: '/watering/', to: '/repotting/' }],
      'is there, so it cannot',
    ],
    [
      'to a page that moved itself',
      [
        { from: '/a/', to: '/b/' },
        { from: '/b/', to: '/watering/' },
      ],
      'has moved itself',
    ],
    [
      'in a circle',
      [
        { from: '/a/', to: '/b/' },
        { from: '/b/', to: '/a/' },
      ],
      'lead in a circle',
    ],
    ['to themselves', [{ from: '/a/', to: '/a/' }], 'lead in a circle'],
  ] as const;

  test.each(slips)('%s are refused', (_slip, redirects, what) => {
    expect(checkRedirects(redirects, addresses)[0]?.what).toContain(what);
  });

  test('to a page or a place that is there are taken', () => {
    const redirects = [
      { from: '/a/', to: '/watering/' },
      { from: '/b/', to: '/watering/#tap' },
    ];
    expect(checkRedirects(redirects, addresses)).toEqual([]);
  });
});

/** The small guide with aliases in the front matter of its first section, and a lock. */
async function withAliases(
  aliases: Record<string, string>,
  locked: readonly string[] = [],
): Promise<RawGuide> {
  const raw = await readSmallGuide();
  const sections = raw.sections.map((page) =>
    page.slug === 'watering' ? { ...page, frontMatter: { ...(page.frontMatter as object), aliases } } : page,
  );
  return { ...raw, sections, lock: { ...raw.lock, data: locked } };
}

const whatIsWrong = (raw: RawGuide): string => {
  try {
    buildGuide(raw, today);
    return '';
  } catch (error) {
    if (error instanceof GuideError) return error.message;
    throw error;
  }
};

describe('an alias', () => {
  test('keeps the promise of an id that was renamed', async () => {
    const locked = ['/watering/#water-from-the-tap'];
    expect(whatIsWrong(await withAliases({}, locked))).toContain('was published and is gone');
    expect(whatIsWrong(await withAliases({ 'water-from-the-tap': 'tap-water' }, locked))).toBe('');
  });

  test('is an address of the guide, and a link may lead to it', async () => {
    const guide = buildGuide(await withAliases({ 'old-tap': 'tap-water' }), today);
    expect(guide.addresses).toContain('/watering/#old-tap');
    expect(guide.aliases.get('tap-water')).toEqual(['old-tap']);
  });

  test('to an id that is not on the page is a slip, told with what is there', async () => {
    const told = whatIsWrong(await withAliases({ 'old-tap': 'tap-watr' }));
    expect(told).toContain('content/sections/watering.mdx › aliases.old-tap');
    expect(told).toContain('Did you mean "tap-water"?');
  });

  test('that is an id already is a slip', async () => {
    expect(whatIsWrong(await withAliases({ wilting: 'tap-water' }))).toContain(
      'The id "wilting" is used already',
    );
  });
});

describe('the addresses of a guide', () => {
  test('are its pages, headings, questions, terms, sources and advice', async () => {
    const { addresses: all } = await smallGuide();
    expect(all).toEqual(
      expect.arrayContaining([
        '/',
        '/guide/',
        '/watering/',
        '/watering/#tap-water',
        '/words/#term-root-rot',
        '/evidence/#source-green-2019',
        '/repotting/#shade-after-repotting',
      ]),
    );
  });

  test('are no promise of a word that no page shows', async () => {
    const raw = await readSmallGuide();
    const pages = raw.pages.map((page) =>
      page.slug === 'words'
        ? { ...page, frontMatter: { ...(page.frontMatter as object), shows: undefined } }
        : page,
    );
    const links = raw.sections.map((page) => ({ ...page, links: [], terms: [] }));
    const { addresses: all } = buildGuide({ ...raw, sections: links, pages }, today);
    expect(all.filter((address) => address.includes('term-root-rot'))).toEqual([]);
  });

  test('each stand once, in order', async () => {
    const { addresses: all } = await smallGuide();
    expect(all).toEqual([...new Set(all)].toSorted());
  });
});
