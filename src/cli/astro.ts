import { pathToFileURL } from 'node:url';

import { binOf } from './project.ts';

// Astro sends no telemetry, and stays in the foreground whatever starts it.
const settings = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0' };
Object.assign(process.env, settings);
await import(pathToFileURL(binOf('astro')).href);
