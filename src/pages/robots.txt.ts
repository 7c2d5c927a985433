import type { APIRoute } from 'astro';

import { canonical } from '~/site';

/** Every machine may read everything; where the site's origin is known, the list of its pages is named. */
export const GET: APIRoute = () => {
  const sitemap = canonical('/sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`);
};
