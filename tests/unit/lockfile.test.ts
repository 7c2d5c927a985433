import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const text = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };

// npm leaves out what the registry that it asked does not hold, and `npm ci` then refuses the lockfile everywhere.
test('the lockfile names the packages of every system that one of its packages pins', () => {
  const locked = new Set(
    Object.entries(packages).map(
      ([place, { version }]) => `${place.replace(/.*node_modules\//, '')} ${version}`,
    ),
  );
  const pinned = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    place ? Object.entries(optionalDependencies).map((one) => one.join(' ')) : [],
  );
  expect(pinned.length).toBeGreaterThan(50);
  expect(pinned.filter((one) => / \d/.test(one) && !locked.has(one))).toEqual([]);
});

test.each(['package-lock.json', 'tests/bench/tools/package-lock.json'])(
  '%s carries no download addresses',
  (file) => {
    expect(readFileSync(file, 'utf8')).not.toContain('"resolved"');
  },
);
