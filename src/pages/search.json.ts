import type { APIRoute } from 'astro';

import { getGuide } from '~/data/guide';
import { searchEntries } from '~/guide/search';
import { href } from '~/site';

/** What the search looks through, fetched by the reader's browser once a search begins; nothing is sent. */
export const GET: APIRoute = async () => {
  const guide = await getGuide();
  return Response.json({
    entries: searchEntries(guide).map((entry) => ({ ...entry, at: href(entry.at) })),
    phrasings: guide.phrasings.map(({ at, asked }) => ({ at: at.map(href), asked })),
    synonyms: guide.synonyms.map(({ typed, means, leads, urgent }) => ({
      typed,
      means,
      leads: leads && href(leads),
      urgent: urgent && href(urgent),
    })),
  });
};
