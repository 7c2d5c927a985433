import { defineConfig } from 'vitest/config';

/** Tests that take long, most of them with real builds: `npm run test:heavy`, which `.ci/run` runs too. */
export default defineConfig({
  test: { include: ['tests/heavy/**/*.test.ts'], maxWorkers: 2, testTimeout: 600_000, hookTimeout: 600_000 },
});
