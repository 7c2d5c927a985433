import { existsSync, globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const [, checked = ''] = readme.split('## What is checked');
/** What the table of promises names, files and whole folders. */
const named = [...checked.matchAll(/`(tests\/[^`]+)`/g)].map(([, name = '']) => name);

test('every file of tests stands in README beside what it promises, by itself or by its folder', () => {
  const files = globSync('tests/**/*.test.ts').toSorted();
  expect(files.length).toBeGreaterThan(50);
  const isNamed = (file: string) =>
    named.some((name) => (name.endsWith('/') ? file.startsWith(name) : file === name));
  expect(files.filter((file) => !isNamed(file))).toEqual([]);
});

test('every file and folder that README names is there', () => {
  const paths = [...readme.matchAll(/`((?:src|tests|content)\/[^`*<{ ]+)`/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('every command that README names is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const commands = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(commands.length).toBeGreaterThan(10);
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
