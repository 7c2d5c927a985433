/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';

import { getViteConfig } from 'astro/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Astro's own Vite, so that components render as in a build; `vitest run -c tests/vitest.config.ts <folders>`. */
export default getViteConfig(
  {
    root,
    test: {
      root,
      environment: 'node',
      // One worker reads the guide and its built pages once for all files; lint and types run beside it.
      maxWorkers: 1,
      isolate: false,
      // A busy machine takes its time; no test waits for one.
      testTimeout: 60_000,
      // Titles and lists of what is wrong are shown whole.
      chaiConfig: { truncateThreshold: 0 },
      taskTitleValueFormatTruncate: 0,
      include: ['tests/{unit,component,site}/**/*.test.ts'],
    },
  },
  { root, logLevel: 'error' },
);
