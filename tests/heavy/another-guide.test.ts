import { parseHTML } from 'linkedom';
import { type Browser, chromium, type Page } from 'playwright';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { findBrowser } from '../../src/cli/browser.ts';
import { serve, type Served } from '../../src/cli/serve.ts';
import { makeProject, type Project } from '../support/project.ts';
import { smallGuide, smallGuideContent } from '../support/small-guide.ts';

/** A built site as these tests read it. */
interface Site {
  files: ReadonlySet<string>;
  /** Pages by their address from the root of the guide. */
  pages: ReadonlyMap<string, Document>;
}

function siteOf(project: Project): Site {
  const built = project.built();
  const pages = [...built]
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, bytes]): [string, Document] => [
      `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      parseHTML(bytes.toString('utf8')).document,
    ]);
  return { files: new Set([...built.keys()].map((file) => `/${file}`)), pages: new Map(pages) };
}

/** Every address of this site that a page names, with the page that names it. */
function addressesIn({ pages }: Site): { page: string; address: string }[] {
  return [...pages].flatMap(([page, document]) => {
    const inElements = [...document.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    );
    const inStyles = [...document.querySelectorAll('style')].flatMap((style) =>
      [...style.textContent.matchAll(/url\(["']?(\/[^"')]+)/g)].map(([, address = '']) => address),
    );
    return [...inElements, ...inStyles]
      .filter((address) => !/^([a-z]+:|#)/.test(address))
      .map((address) => ({ page, address }));
  });
}

/** Addresses of a site that lead to no file of it, or to no id of the page that they lead to. */
function deadIn(site: Site, base: string): string[] {
  const inPage = [...site.pages].flatMap(([page, document]) =>
    [...document.querySelectorAll('a[href^="#"]')].map((link) => ({
      page,
      address: `${base}${page}${link.getAttribute('href') ?? ''}`,
    })),
  );
  return [...addressesIn(site), ...inPage].flatMap(({ page, address }) => {
    const [path = '', id] = address.slice(base.length).split('#');
    const there = site.pages.get(path);
    const leads = id === undefined ? there !== undefined || site.files.has(path) : there?.getElementById(id);
    return leads ? [] : [`${page} → ${address}`];
  });
}

/** The text of a page without its drawings, which are made for the subject. */
function wordsOf(document: Document): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  for (const drawn of page.querySelectorAll('figure, style, script')) drawn.remove();
  return page.textContent.replace(/\s+/g, ' ');
}

/** What paper has beside links: the first that leads away from a page, and one of the booklet that leads to a section. */
const notesIn = ({ pages }: Site) => ({
  page: pages.get('/watering/')?.querySelector('[data-note]')?.getAttribute('data-note'),
  booklet: pages
    .get('/guide/')
    ?.querySelector('.booklet a[href$="when-to-repot"]')
    ?.getAttribute('data-note'),
});

const guide = await smallGuide();
const project = makeProject(smallGuideContent);

describe('another guide in content/', () => {
  let site: Site;

  beforeAll(async () => {
    const { code, output } = await project.build();
    if (code !== 0) throw new Error(output);
    site = siteOf(project);
  });

  test('each of its sections and pages has an address, beside the home page and the page of everything', () => {
    const own = [...guide.sections, ...guide.pages].map(({ path }) => path);
    expect([...site.pages.keys()]).toEqual(expect.arrayContaining(['/', '/guide/', ...own]));
  });

  test('every page carries its name', () => {
    const names = [...site.pages.values()].map((document) => document.title);
    expect(names.filter((name) => !name.includes(guide.name))).toEqual([]);
  });

  test('no link leads nowhere', () => {
    expect(addressesIn(site).length).toBeGreaterThan(0);
    expect(deadIn(site, '')).toEqual([]);
  });

  test('no page uses an id twice', () => {
    const twice = [...site.pages].flatMap(([page, document]) => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('nothing outside the drawings speaks of the subject of this guide', () => {
    const found = [...site.pages].flatMap(([page, document]) =>
      (wordsOf(document).match(/.{0,30}\b(?:skin|needl)\w*.{0,30}/gi) ?? []).map(
        (words) => `${page}: ${words}`,
      ),
    );
    expect(found).toEqual([]);
  });

  test('a comma follows a term that explains itself without a space between', () => {
    const term = site.pages.get('/watering/')?.querySelector('.term');
    expect(term?.textContent).toBe('rotten roots');
    expect(term?.nextSibling?.textContent).toMatch(/^, not of thirst\./);
  });

  test('a link has a note on paper only where it leads beyond the guide, of a place its host, and in the booklet it names its section', () => {
    expect(notesIn(site)).toEqual({ page: 'example.org', booklet: 'part 2' });
  });

  test('words on both sides of a line end of a component stay apart', () => {
    const trust = site.pages.get('/watering/')?.querySelector('.trust')?.textContent;
    expect(trust?.replace(/\s+/g, ' ')).toContain('1 March 2026. Next review 1 March 2036. No clinician');
  });

  test('the cells of a table know the names of their columns', () => {
    const cells = [...(site.pages.get('/watering/')?.querySelectorAll('td[data-label]') ?? [])];
    expect(cells.map((cell) => cell.getAttribute('data-label'))).toEqual([
      'In summer',
      'In winter',
      'In summer',
      'In winter',
    ]);
  });
});

describe('a guide under a path of another host', () => {
  const base = '/plants';
  let site: Site;

  beforeAll(async () => {
    // A heading that was renamed, and a page that moved.
    project.edit('content/sections/repotting.mdx', (text) =>
      text.replace('\n---\n', '\naliases: { when-to-pot: when-to-repot }\n---\n'),
    );
    project.write('content/redirects.json', '{ "/new-pots/": "/repotting/#when-to-repot" }\n');
    const { code, output } = await project.build({ SITE_URL: 'https://example.org', BASE_PATH: base });
    if (code !== 0) throw new Error(output);
    site = siteOf(project);
  });

  test('every address of the site stands under that path', () => {
    const addresses = addressesIn(site);
    expect(addresses.length).toBeGreaterThan(0);
    const outside = addresses.filter(({ address }) => !address.startsWith(`${base}/`));
    expect(outside).toEqual([]);
  });

  test('scripts ask for their own files under that path', () => {
    const asked = [...project.built()]
      .filter(([file]) => file.endsWith('.js'))
      .flatMap(([, bytes]) => bytes.toString('utf8').match(/(?<=["'`])\/[^"'`]*_astro\/[^"'`]+/g) ?? []);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((address) => !address.startsWith(`${base}/`))).toEqual([]);
  });

  test('no link leads nowhere', () => {
    expect(deadIn(site, base)).toEqual([]);
  });

  test('each page names its whole address for machines', () => {
    const own = [...guide.sections, ...guide.pages].map(({ path }) => path);
    const canonical = ['/', ...own].map((path) =>
      site.pages.get(path)?.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    );
    expect(canonical).toEqual(['/', ...own].map((path) => `https://example.org${base}${path}`));
  });

  test('a link has a note on paper only where it leads beyond the guide, of a place its host, and in the booklet it names its section', () => {
    expect(notesIn(site)).toEqual({ page: 'example.org', booklet: 'part 2' });
  });

  test('each page names the same address to chats', () => {
    const own = ['/', ...[...guide.sections, ...guide.pages].map(({ path }) => path)];
    const told = own.map((path) =>
      site.pages.get(path)?.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    );
    expect(told).toEqual(own.map((path) => `https://example.org${base}${path}`));
  });

  test.each(['/repotting/', '/guide/'])('the old id of a heading still leads to it on %s', (path) => {
    const old = site.pages.get(path)?.getElementById('when-to-pot');
    expect(old?.closest('[id="when-to-repot"]')?.textContent.trim()).toBe('Repot when roots show below');
  });

  test('a page that moved leads to its new address, without script too', () => {
    const html = project.built().get('new-pots/index.html')?.toString('utf8');
    expect(html).toContain(`content="0;url=${base}/repotting/#when-to-repot"`);
    expect(html).toContain(`<a href="${base}/repotting/#when-to-repot">`);
  });

  describe('in a browser', () => {
    let server: Served;
    let browser: Browser;

    beforeAll(async () => {
      server = await serve(project.dist, { port: 0, base });
      browser = await chromium.launch(await findBrowser());
    });

    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    /** Opens an address of the guide, waits until it leads to the page of this path, and looks at that. */
    async function arrive<T>(
      { from, at, script }: { from: string; at: string; script: boolean },
      look: (page: Page) => Promise<T>,
    ): Promise<T> {
      const context = await browser.newContext({ javaScriptEnabled: script });
      try {
        const page = await context.newPage();
        await page.goto(server.url + from);
        await page.waitForURL((url) => url.pathname === base + at);
        return await look(page);
      } finally {
        await context.close();
      }
    }

    /** Which heading a reader sees who has just arrived: the first in the upper half of the window. */
    const headingInView = (page: Page) =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('main :is(h2, h3)')].find((heading) => {
            const { top, bottom } = heading.getBoundingClientRect();
            return top >= 0 && bottom < innerHeight / 2;
          })?.id,
      );

    const ways = [true, false].flatMap((script) =>
      ['/repotting/#when-to-pot', '/guide/#when-to-pot', '/new-pots/', '/s/when-to-pot/'].map((from) => ({
        from,
        at: from.startsWith('/guide/') ? '/guide/' : '/repotting/',
        script,
        how: script ? 'with JavaScript' : 'with no JavaScript',
      })),
    );

    test.each(ways)('$from lands on the heading of today, $how', async (way) => {
      await arrive(way, (page) =>
        expect.poll(() => headingInView(page), { timeout: 30_000 }).toBe('when-to-repot'),
      );
    });

    test('a fragment is kept across a move where there is a script', async () => {
      const way = { from: '/new-pots/#after-repotting', at: '/repotting/', script: true };
      expect(await arrive(way, (page) => Promise.resolve(new URL(page.url()).hash))).toBe('#after-repotting');
    });

    test('the code on paper reads as the address of the page', async () => {
      const way = { from: '/guide/', at: '/guide/', script: true };
      const svg = await arrive(way, (page) => page.locator('.qr').evaluate((code) => code.outerHTML));
      const page = await browser.newPage();
      const picture = await page.evaluate(async (drawing) => {
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(
          drawing.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"'),
        )}`;
        await image.decode();
        const paint = new OffscreenCanvas(240, 240).getContext('2d');
        if (!paint) throw new Error('No canvas to draw on.');
        paint.fillStyle = '#fff';
        paint.fillRect(0, 0, 240, 240);
        paint.drawImage(image, 20, 20);
        return String.fromCharCode(
          ...paint.getImageData(0, 0, 240, 240).data.filter((_, at) => at % 4 === 0),
        );
      }, svg);
      const grey = Array.from(picture, (sign) => Array<number>(3).fill(sign.charCodeAt(0))).flat();
      const text = decodeQR({ width: 240, height: 240, data: Uint8Array.from(grey) });
      expect(text).toBe(`https://example.org${base}/guide/`);
    });
  });
});
