import { describe, expect, test } from 'vitest';

import { caddy } from '../../src/output/hosts/caddy.ts';
import { headersFile, redirectsFile } from '../../src/output/hosts/folder.ts';
import { nginx } from '../../src/output/hosts/nginx.ts';
import { objectStore } from '../../src/output/hosts/object-store.ts';
import { headersOf, type Hosted } from '../../src/output/hosts/statement.ts';

const hosted: Hosted = {
  base: '/plants',
  origin: 'https://example.org',
  hsts: false,
  redirects: [
    { from: '/old/', to: '/watering/' },
    { from: '/pots/', to: '/repotting/#when-to-repot' },
  ],
};
const forms = { nginx, caddy, headersFile };

describe('what each host is told', () => {
  test.each(Object.entries(forms))('%s holds every header, as it is said once', (_name, form) => {
    const text = form(hosted);
    for (const [header, value] of Object.entries(headersOf(hosted))) {
      expect(text).toContain(header);
      expect(text).toContain(value);
    }
    expect(text).toContain('public, max-age=31536000, immutable');
    expect(text).toContain('/plants/_astro/');
  });

  test.each(Object.entries(forms))(
    '%s asks for https alone only where its publisher says so',
    (_name, form) => {
      expect(form(hosted)).not.toContain('Strict-Transport-Security');
      expect(form({ ...hosted, base: '', hsts: true })).toContain('Strict-Transport-Security');
    },
  );

  test('a page that moved leads on; one that leads to a heading is left to its page, which keeps the fragment', () => {
    expect(redirectsFile(hosted)).toBe('/plants/old/ /plants/watering/ 301\n');
    for (const form of [nginx, caddy, (one: Hosted) => objectStore(one, [])]) {
      expect(form(hosted)).toContain('/plants/watering/');
      expect(form(hosted)).not.toContain('/pots/');
    }
  });

  test('a store is told the type and the caching of each kind of file that there is, what pages load first', () => {
    const script = objectStore(hosted, ['index.html', '_astro/a.css', 'sw.js', '_headers']);
    const copies = script.split('\n').filter((line) => line.startsWith('copy --exclude'));
    expect(
      copies.map((line) =>
        line.replace(/.*--include '(\S+)'.*--content-type '(.*?);.*--cache-control '(.*)'/, '$1 $2 $3'),
      ),
    ).toEqual([
      '_astro/*.css text/css public, max-age=31536000, immutable',
      '*.html text/html no-cache',
      '*.js text/javascript no-cache',
    ]);
  });
});
