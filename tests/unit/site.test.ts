import { afterEach, describe, expect, test, vi } from 'vitest';

/** The site as it is for these two variables of a publisher. */
async function siteWith(variables: { SITE_URL?: string; BASE_PATH?: string }) {
  vi.resetModules();
  vi.stubEnv('SITE_URL', variables.SITE_URL);
  vi.stubEnv('BASE_PATH', variables.BASE_PATH);
  return import('../../src/site.ts');
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('a site at the root of its host', () => {
  test('has no path in front of its pages', async () => {
    const { site } = await siteWith({});
    expect(site.base).toBe('');
  });

  test('links to its pages as they are written', async () => {
    const { href } = await siteWith({});
    expect(href('/aftercare/#sun')).toBe('/aftercare/#sun');
  });

  test('knows no whole address when no origin is set', async () => {
    const { canonical } = await siteWith({});
    expect(canonical('/aftercare/')).toBeUndefined();
  });
});

describe('a site under a path', () => {
  test.each(['/guide', 'guide', '/guide/', 'guide/', '//guide//'])(
    'takes the path written as %s',
    async (path) => {
      const { site } = await siteWith({ BASE_PATH: path });
      expect(site.base).toBe('/guide');
    },
  );

  test.each(['', '/'])('has none when it is written as "%s"', async (path) => {
    const { site } = await siteWith({ BASE_PATH: path });
    expect(site.base).toBe('');
  });

  test('links to its pages below the path', async () => {
    const { href } = await siteWith({ BASE_PATH: '/guide' });
    expect(href('/aftercare/#sun')).toBe('/guide/aftercare/#sun');
  });

  test.each(['https://example.org/a', '#sun', 'mailto:a@example.org'])(
    'leaves the other address %s as it is',
    async (address) => {
      const { href } = await siteWith({ BASE_PATH: '/guide' });
      expect(href(address)).toBe(address);
    },
  );

  test('names whole addresses with origin and path', async () => {
    const { canonical } = await siteWith({ SITE_URL: 'https://example.org/', BASE_PATH: '/guide' });
    expect(canonical('/aftercare/')).toBe('https://example.org/guide/aftercare/');
  });
});

test.each([
  ['https://example.org/a/', 'example.org/a/'],
  ['http://example.org', 'example.org'],
  [undefined, undefined],
])('%s is written as %s', async (address, written) => {
  const { withoutScheme } = await siteWith({});
  expect(withoutScheme(address)).toBe(written);
});

test('an origin left empty is none', async () => {
  const { site } = await siteWith({ SITE_URL: '' });
  expect(site.origin).toBeUndefined();
});

test.each([
  ['example', 'SITE_URL is "example", which is not an address. Give an origin such as'],
  ['ftp://example.org', 'SITE_URL is "ftp://example.org", which no browser opens. Give an origin such as'],
  [
    'https://example.org/guide/',
    'SITE_URL is "https://example.org/guide/", which is more than an origin. Give https://example.org, and a path',
  ],
])('the origin %s is refused, with what to write', async (given, message) => {
  await expect(siteWith({ SITE_URL: given })).rejects.toThrow(message);
});
