import type { APIRoute } from 'astro';

import { getGuide } from '~/data/guide';
import { drawFaces } from '~/output/faces';

/** The faces of the drawing "Is this normal?": each page uses them from here. */
export const GET: APIRoute = async () =>
  new Response(drawFaces((await getGuide()).healing), { headers: { 'content-type': 'image/svg+xml' } });
