import { defineConfig } from 'vitest/config';

/** Tests that take long and have a command of their own, which `.ci/run` runs too. */
export default defineConfig({
  test: { include: ['tests/heavy/**/*.test.ts'], maxWorkers: 1, testTimeout: 120_000 },
});
