import type { APIRoute } from 'astro';

import { getGuide } from '~/data/guide';
import { href, site } from '~/site';

/** The web app manifest: name, icons and colours for a home screen. */
export const GET: APIRoute = async () => {
  const guide = await getGuide();
  const icon = (size: number) => ({
    src: href(`/icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  return Response.json({
    name: guide.name,
    description: guide.home.promise,
    lang: site.language,
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: site.paper.light,
    theme_color: site.paper.light,
    icons: [icon(192), icon(512)],
  });
};
