import { readFile } from 'node:fs/promises';

import type { APIRoute } from 'astro';

import { getGuide } from '~/data/guide';

/** What of others is published with the guide: in its styles, its scripts and its typeface, each with its licence. */
const others = [
  { what: 'The typeface Literata', licence: 'src/assets/fonts/OFL.txt' },
  { what: 'Tailwind CSS, in the styles of every page', licence: 'node_modules/tailwindcss/LICENSE' },
  { what: 'MiniSearch, in the search', licence: 'node_modules/minisearch/LICENSE.txt' },
  { what: 'stemmer, in the search', licence: 'node_modules/stemmer/license' },
  { what: 'fastest-levenshtein, in the search', licence: 'node_modules/fastest-levenshtein/LICENSE.md' },
];

/** The licences of all that the site serves. */
export const GET: APIRoute = async () => {
  const { name } = await getGuide();
  const parts = [{ what: `${name}: its words, drawings and code`, licence: 'LICENSE' }, ...others].map(
    async ({ what, licence }) => {
      const text = await readFile(licence, 'utf8');
      return `${what}\n${'='.repeat(what.length)}\n\n${text.trim()}\n`;
    },
  );
  return new Response((await Promise.all(parts)).join('\n\n'));
};
