import { caching, hashed, headersOf, type Hosted, redirectsOf, sentAs, types } from './statement.ts';

/** The file `_headers` of Cloudflare and Netlify, at the root of what is published. */
export function headersFile(hosted: Hosted): string {
  const { base } = hosted;
  const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    rule(`${base}/*`, headersOf(hosted)),
    // Both have each other file asked for anew by themselves.
    rule(`${base}${hashed}*`, { 'Cache-Control': caching.hashed }),
    ...(['md', 'txt', 'webmanifest', 'xml'] as const).map((ending) =>
      rule(`${base}/*.${ending}`, { 'Content-Type': sentAs(types[ending]) }),
    ),
  ].join('\n\n')}\n`;
}

/** The file `_redirects` of Cloudflare and Netlify. */
export const redirectsFile = (hosted: Hosted): string =>
  redirectsOf(hosted)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');

/** What Cloudflare's `wrangler` publishes and how, beside the folder. */
export const wrangler = (): string =>
  `${JSON.stringify(
    {
      name: 'guide',
      compatibility_date: '2026-11-01',
      assets: {
        directory: '../dist',
        html_handling: 'force-trailing-slash',
        not_found_handling: '404-page',
      },
    },
    null,
    2,
  )}\n`;
