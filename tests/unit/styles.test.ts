import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(astro|css)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

/** The styles that are written by hand in a file: all of a stylesheet, and what stands in the <style> of a component. */
const byHand = ({ file, text }: { file: string; text: string }): string[] =>
  (file.endsWith('.css')
    ? [text]
    : [...text.matchAll(/<style[^>]*>\n?([\s\S]*?)<\/style>/g)].map(([, css = '']) => css)
  ).flatMap((css) => css.trimEnd().split('\n'));

test('styles by hand are at most 1,200 lines: all else is said by utilities in the markup', () => {
  const lines = files.map((one) => ({ file: one.file, lines: byHand(one).length }));
  const sum = lines.reduce((total, one) => total + one.lines, 0);
  const longest = lines.toSorted((a, b) => b.lines - a.lines).slice(0, 5);
  expect(sum, longest.map((one) => `${one.file}: ${one.lines}`).join(', ')).toBeLessThanOrEqual(1200);
});

test('no string of utilities has more than 200 characters: a component that needs one is two', () => {
  const isUtility = (word: string) => /^(?:[^\s"]+:)?-?[a-z]+(?:-[^\s"]+)+$|^\[[^\s"]+\]$/.test(word);
  const long = files.flatMap(({ file, text }) =>
    [...text.matchAll(/"[^"\n]{200,}"|'[^'\n]{200,}'/g)]
      .map(([string]) => string.slice(1, -1))
      .filter((string) => {
        const words = string.split(/\s+/);
        return words.filter(isUtility).length > words.length / 2;
      })
      .map((string) => `${file}: ${string.length} characters, ${string.slice(0, 60)}`),
  );
  expect(long).toEqual([]);
});
