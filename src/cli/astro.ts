import { pathToFileURL } from 'node:url';

import { binOf } from './project.ts';

// Astro sends no telemetry, and stays in the foreground whatever starts it.
Object.assign(process.env, {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
});
await import(pathToFileURL(binOf('astro')).href);
