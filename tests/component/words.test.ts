import { afterEach, describe, expect, test, vi } from 'vitest';

import AdviceBox from '~/components/mdx/AdviceBox.astro';
import Checked from '~/components/mdx/Checked.astro';
import Cite from '~/components/mdx/Cite.astro';
import Heading from '~/components/mdx/Heading.astro';
import HeadingTwo from '~/components/mdx/HeadingTwo.astro';
import Help from '~/components/mdx/Help.astro';
import Proof from '~/components/mdx/Proof.astro';
import Term from '~/components/mdx/Term.astro';
import Explanations from '~/components/section/Explanations.astro';
import SourceList from '~/components/section/SourceList.astro';
import { reading } from '~/data/reading.ts';
import { href } from '~/site.ts';

import { nameOf, onPage, render, renderHtml, wordsOf } from '../support/render.ts';
import { smallGuide } from '../support/small-guide.ts';

const locals = await onPage();

describe('a heading', () => {
  const heading = {
    props: { level: 2, id: 'sun' },
    slots: { default: 'Keep out of <em>the sun</em>' },
    locals,
  };

  test('has the level, the id and the words that its author gave it', async () => {
    const h2 = (await render(Heading, heading)).querySelector('h2');
    expect([h2?.id, h2?.innerHTML.trim()]).toEqual(['sun', 'Keep out of <em>the sun</em>']);
  });

  test('has a link to itself', async () => {
    expect((await render(Heading, heading)).querySelector('a')?.getAttribute('href')).toBe('#sun');
  });

  test('has its words in the name of that link', async () => {
    expect(nameOf((await render(Heading, heading)).querySelector('a'))).toContain('Keep out of the sun');
  });

  test('keeps that link out of its own name', async () => {
    expect(wordsOf((await render(Heading, heading)).querySelector('h2'))).toBe('Keep out of the sun');
  });

  test('keeps a short hyphenated word whole, and the same to read, and leaves its tags alone', async () => {
    const words = 'Use <a href="/make-up/">make-up</a> as your clinic says';
    const h2 = (await render(Heading, { ...heading, slots: { default: words } })).querySelector('h2');
    expect(h2?.querySelector('a[href="/make-up/"] > span')?.textContent).toBe('make-up');
    expect(wordsOf(h2)).toBe('Use make-up as your clinic says');
  });

  test('says an apostrophe in the name of that link as an apostrophe', async () => {
    const document = await render(Heading, { ...heading, slots: { default: 'Don&#39;t &amp; do' } });
    expect(nameOf(document.querySelector('a'))).toContain("Don't & do");
  });

  test('keeps the ids that it had before, just before its words', async () => {
    const guide = { ...locals.reading.guide, aliases: new Map([['sun', ['shade']]]) };
    const renamed = { ...heading, locals: { reading: { ...locals.reading, guide } } };
    const h2 = (await render(Heading, renamed)).querySelector('h2');
    expect(h2?.firstElementChild?.id).toBe('shade');
  });

  test('is a level lower on the page of everything', async () => {
    const deeper = { reading: { ...locals.reading, deeper: 1 as const } };
    const document = await render(HeadingTwo, {
      props: { id: 'sun' },
      slots: { default: 'Sun' },
      locals: deeper,
    });
    expect(document.querySelector('h3')?.id).toBe('sun');
  });
});

describe('a citation', () => {
  const cite = async (given: App.Locals) =>
    (await render(Cite, { props: { sources: 'green-2019' }, locals: given })).querySelector('a');

  test('says the name of its source, and leads to it on the page of all sources', async () => {
    const link = await cite(await onPage());
    expect([nameOf(link), link?.getAttribute('href')]).toEqual([
      'Green 2019',
      href('/evidence/#source-green-2019'),
    ]);
  });

  test('leads to the address of its source where the guide has no such page', async () => {
    const { reading } = await onPage();
    const guide = { ...reading.guide, showing: {} };
    expect((await cite({ reading: { ...reading, guide } }))?.href).toBe('https://example.org/green-2019');
  });

  describe('on the page of the whole guide', () => {
    const whole = async (): Promise<App.Locals> => {
      const { reading } = await onPage();
      return { reading: { ...reading, numberOf: new Map([['green-2019', 1]]) } };
    };
    /** The list of the sources of the guide, each first cited below one heading. */
    const list = async () =>
      render(SourceList, {
        props: { sources: ['green-2019'], citedAt: new Map([['green-2019', 'sun']]) },
        locals: await whole(),
      });

    test('says number and name, and leads to its source in the list', async () => {
      const link = await cite(await whole());
      expect(nameOf(link)).toBe('1: Green 2019');
      const entry = (await list()).querySelector(link?.getAttribute('href') ?? '');
      expect(wordsOf(entry)).toContain('Green 2019');
      expect(entry?.querySelector('a')?.href).toBe('https://example.org/green-2019');
    });

    test('is led back to from that list by the part that first cites it', async () => {
      const waysBack = [...(await list()).querySelectorAll('a[href^="#"]')];
      expect(waysBack.map((link) => link.getAttribute('href'))).toEqual(['#sun']);
    });
  });

  test('leaves no space behind itself, so that a full stop can follow', async () => {
    expect(await renderHtml(Cite, { props: { sources: 'green-2019' }, locals: await onPage() })).toMatch(
      /^<.*>$/s,
    );
  });
});

describe('a proof', () => {
  const proof = async () =>
    render(Proof, {
      props: { sure: 'custom', sources: 'green-2019' },
      slots: { default: '<p>It was seen in 12 ferns.</p>' },
      locals: await onPage(),
    });

  test('says in a line how sure the guide is and how many sources it has', async () => {
    expect(wordsOf((await proof()).querySelector('summary'))).toBe(
      'How we know: clinics say so and nobody has tested it (1 source)',
    );
  });

  test('is folded, with its studies and sources behind that line', async () => {
    const details = (await proof()).querySelector('details');
    expect(details?.hasAttribute('open')).toBe(false);
    expect(wordsOf(details)).toMatch(/It was seen in 12 ferns\. Source: Green 2019/);
  });
});

describe('a term', () => {
  const term = async () => ({
    props: { id: 'root-rot' },
    slots: { default: 'rotten roots' },
    locals: await onPage(),
  });

  /** What the terms of a page mean. */
  const explanations = async () =>
    render(Explanations, { props: { terms: ['root-rot'] }, locals: await onPage() });

  test('is a link with the words of the text to the glossary', async () => {
    const link = (await render(Term, await term())).querySelector('a');
    expect([wordsOf(link), link?.getAttribute('href')]).toEqual([
      'rotten roots',
      href('/words/#term-root-rot'),
    ]);
  });

  test('is explained at the end of the page, in a popover of the browser itself', async () => {
    const explanation = (await explanations()).querySelector('[popover]#explain-root-rot');
    expect(wordsOf(explanation)).toContain('Roots that have gone soft and brown in wet soil.');
  });

  test('has a way on to the glossary from there, with words', async () => {
    const link = (await explanations()).querySelector('[popover] a');
    expect([link?.getAttribute('href'), nameOf(link)]).toEqual([
      href('/words/#term-root-rot'),
      expect.stringMatching(/\w/),
    ]);
  });

  test('that does not exist stops the build with the nearest there is', async () => {
    const given = { props: { terms: ['root-rott'] }, locals: await onPage() };
    await expect(render(Explanations, given)).rejects.toThrow(
      /The term "root-rott" is not in content\/glossary\.yaml\..*Did you mean "root-rot"\?/s,
    );
  });

  test('leaves no space behind itself, so that a comma can follow', async () => {
    expect(await renderHtml(Term, await term())).toMatch(/^<.*>$/s);
  });
});

describe('a link that only points to a page', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  /** What paper has beside a link that stands on a page, in a guide at a path of its host. */
  async function noteOn(at: string, to: string, base = ''): Promise<string | null | undefined> {
    vi.resetModules();
    vi.stubEnv('BASE_PATH', base);
    const { default: Link }: { default: unknown } = await import('~/components/mdx/Link.astro');
    const given = { props: { href: to }, slots: { default: 'See here' }, locals, at };
    return (await render(Link, given)).querySelector('a')?.getAttribute('data-note');
  }

  test('names that page on paper', async () => {
    expect(await noteOn('/repotting/', '/watering/')).toBe('in “Watering”');
  });

  test('names the front page too', async () => {
    expect(await noteOn('/repotting/', '/')).toMatch(/^in “.+”$/);
  });

  test.each(['/watering/', '/watering/#wilting', '#wilting'])(
    'has no note on that page itself: %s',
    async (to) => {
      expect(await noteOn('/watering/', to)).toBeNull();
      expect(await noteOn('/guide/watering/', to, '/guide')).toBeNull();
    },
  );

  test('names the page of everything on a front page whose path ends as that page’s does', async () => {
    expect(await noteOn('/guide/', '/guide/', '/guide')).toMatch(/^in “.+”$/);
  });
});

describe('who has checked a page', () => {
  const said = async (slug?: string) => {
    const guide = await smallGuide();
    const page = guide.sections.find((one) => one.slug === slug);
    return wordsOf((await render(Checked, { locals: { reading: reading(guide, page) } })).body);
  };

  test('is said of the page that the words stand on, whatever its address', async () => {
    expect(await said('repotting')).toContain('Checked by Ivy Fields, head gardener.');
    expect(await said('watering')).toContain('No clinician has checked it yet.');
  });

  test('is not said where several pages are read as one', async () => {
    expect(await said()).toBe('');
  });
});

describe('help', () => {
  test.each([
    { urgency: 'ask', words: /not urgent/i },
    { urgency: 'today', words: /same\sday/i },
    { urgency: 'emergency', words: /emergency/i },
  ])('of urgency "$urgency" is named by it where it has no title', async ({ urgency, words }) => {
    const document = await render(Help, {
      locals: await onPage(),
      props: { urgency },
      slots: { default: '<p>Call.</p>' },
    });
    expect(document.querySelector('.help')?.getAttribute('aria-label')).toMatch(words);
  });

  test('shows its title and what stands in it', async () => {
    const document = await render(Help, {
      locals: await onPage(),
      props: { urgency: 'today', title: 'Look at the roots' },
      slots: { default: '<p>Call.</p>' },
    });
    expect(wordsOf(document.body)).toMatch(/Look at the roots.*Call\./);
  });
});

describe('a list of what to do or not to do', () => {
  const slots = { default: '<ul><li>Let the water stand.</li></ul>' };

  test.each([
    { kind: 'do', title: 'Do' },
    { kind: 'dont', title: 'Do not' },
    { kind: 'expect', title: 'What is usual' },
    { kind: 'plan', title: 'What to plan' },
  ])('of kind "$kind" says "$title" above its lines', async ({ kind, title }) => {
    const document = await render(AdviceBox, { props: { kind, title }, slots });
    expect(wordsOf(document.body)).toBe(`${title} Let the water stand.`);
  });

  test.each([false, true])(
    'is told from its opposite by its mark and its edge, pictured: %s',
    async (pictured) => {
      const looks = ['do', 'dont'].map(async (kind) => {
        const document = await render(AdviceBox, { props: { kind, title: kind, pictured }, slots });
        const tokens = [...(document.querySelector('.advice')?.classList ?? [])];
        // That of what not to do is drawn by its name in src/styles/prose.css.
        const mark = tokens.find((token) => token.startsWith('[--sign:') || token === 'dont');
        return { mark, edge: tokens.find((token) => token.startsWith('[--tone:')) };
      });
      const [one, other] = await Promise.all(looks);
      expect([one?.mark, one?.edge, other?.mark, other?.edge]).not.toContain(undefined);
      expect([one?.mark === other?.mark, one?.edge === other?.edge]).toEqual([false, false]);
    },
  );
});
