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
const texts = ['ink', 'soft', 'accent', 'do', 'urgent'];

const valueOf = (name: string, scheme: (typeof schemes)[number]): string => {
  const value = tokens.get(name)?.[scheme];
  if (value === undefined) throw new Error(`tokens.css has no colour ${name}`);
  return value;
};

const contrast = (one: string, other: string, scheme: (typeof schemes)[number]): number =>
  wcagContrast(valueOf(one, scheme), valueOf(other, scheme));

/** Pairs of colours that reach less than is promised, in either scheme. */
const faint = (names: readonly string[], on: readonly string[], least: number): string[] =>
  schemes.flatMap((scheme) =>
    names.flatMap((name) =>
      on
        .filter((surface) => contrast(name, surface, scheme) < least)
        .map((surface) => `${name} on ${surface}, ${scheme}: ${contrast(name, surface, scheme).toFixed(2)}`),
    ),
  );

describe('in the light and in the dark scheme', () => {
  test('words reach 7:1 on every surface that they stand on', () => {
    expect(faint(texts, ['paper', 'raised', 'sand', 'go', 'halt'], 7)).toEqual([]);
    expect(faint(['ink', 'soft'], ['mark'], 7)).toEqual([]);
  });

  test('the edges of what to do and of what not to do reach 3:1 beside them, and their hues lie far apart', () => {
    const hueOf = (name: string, scheme: (typeof schemes)[number]) =>
      converter('oklch')(valueOf(name, scheme))?.h ?? NaN;
    const apart = schemes.map((scheme) => Math.abs(hueOf('do', scheme) - hueOf('urgent', scheme)));
    expect(faint(['do'], ['paper', 'go'], 3)).toEqual([]);
    expect(faint(['urgent'], ['paper', 'halt'], 3)).toEqual([]);
    expect(apart.filter((degrees) => !(degrees >= 90))).toEqual([]);
  });

  test('edges that carry meaning reach 3:1', () => {
    expect(faint(['edge'], ['paper', 'raised'], 3)).toEqual([]);
  });

  test('the bar of the browser has the colour of the paper', () => {
    const bars = schemes.map((scheme) => formatHex(parse(valueOf('paper', scheme))));
    expect(schemes.map((scheme) => site.paper[scheme])).toEqual(bars);
  });

  test('every colour can be shown by an ordinary screen', () => {
    const beyond = [...tokens.keys()].flatMap((name) =>
      schemes
        .filter((scheme) => {
          const rgb = converter('rgb')(parse(valueOf(name, scheme)));
          return [rgb?.r, rgb?.g, rgb?.b].some((part) => part === undefined || part < -0.001 || part > 1.001);
        })
        .map((scheme) => `${name}, ${scheme}`),
    );
    expect(tokens.size).toBeGreaterThan(texts.length);
    expect(beyond).toEqual([]);
  });
});
