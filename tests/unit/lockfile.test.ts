import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { missingPlatforms } from '../../src/cli/complete-lock.ts';

const text = readFileSync('package-lock.json', 'utf8');

test('the lockfile names the packages of every system, so that npm ci works on each (npm run lock mends it)', () => {
  const { packages } = JSON.parse(text) as { packages: Parameters<typeof missingPlatforms>[0] };
  expect(Object.keys(missingPlatforms(packages))).toEqual([]);
});

test('the lockfile carries no download addresses', () => {
  expect(text).not.toContain('"resolved"');
});

test('a package that its parent pins and the lockfile lacks is found, with its system and processor', () => {
  const packages = {
    'node_modules/tool': { version: '2.0.0', optionalDependencies: { 'tool-linux-arm64-musl': '2.0.0' } },
  };
  expect(missingPlatforms(packages)).toEqual({
    'node_modules/tool-linux-arm64-musl': {
      version: '2.0.0',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    },
  });
});
