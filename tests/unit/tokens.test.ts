import { readFileSync } from 'node:fs';

import { converter, formatHex, parse, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';

import { site } from '../../src/site.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** Each colour token with its light and its dark value, as they stand in tokens.css. */
const tokens = new Map(
  [...css.matchAll(/--color-(\w+): light-dark\((oklch\([^)]+\)), (oklch\([^)]+\))\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const schemes = ['light', 'dark'] as const;
const surfaces = ['paper', 'raised', 'mark'];
const texts = ['ink', 'soft', 'accent', 'do', 'caution', 'urgent'];

const valueOf = (name: string, scheme: (typeof schemes)[number]): string => {
  const value = tokens.get(name)?.[scheme];
  if (value === undefined) throw new Error(`tokens.css has no colour ${name}`);
  return value;
};

const contrast = (one: string, other: string, scheme: (typeof schemes)[number]): number =>
  wcagContrast(valueOf(one, scheme), valueOf(other, scheme));

describe.each(schemes)('in the %s scheme', (scheme) => {
  test.each(texts.flatMap((text) => surfaces.slice(0, 2).map((surface) => [text, surface] as const)))(
    'words in %s on %s reach 7:1',
    (text, surface) => {
      expect(contrast(text, surface, scheme)).toBeGreaterThanOrEqual(7);
    },
  );

  test.each(['ink', 'soft'])('words in %s on the mark of a target reach 7:1', (text) => {
    expect(contrast(text, 'mark', scheme)).toBeGreaterThanOrEqual(7);
  });

  test.each(surfaces.slice(0, 2))('edges that carry meaning reach 3:1 on %s', (surface) => {
    expect(contrast('edge', surface, scheme)).toBeGreaterThanOrEqual(3);
  });

  test('the bar of the browser has the colour of the paper', () => {
    expect(site.paper[scheme]).toBe(formatHex(parse(valueOf('paper', scheme))));
  });

  test.each([...tokens.keys()])('the colour %s can be shown by an ordinary screen', (name) => {
    const rgb = converter('rgb')(parse(valueOf(name, scheme)));
    for (const channel of [rgb?.r, rgb?.g, rgb?.b]) {
      expect(channel).toBeGreaterThanOrEqual(-0.001);
      expect(channel).toBeLessThanOrEqual(1.001);
    }
  });
});
