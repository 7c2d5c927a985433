import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { minutesIn } from '../../src/guide/duration.ts';
import { pictures, steps } from '../../src/guide/picture.ts';
import { levelPictures } from '../../src/guide/urgency.ts';
import { drawPictures } from '../../src/output/pictures.ts';
import { all, toDocument } from '../support/documents.ts';
import { advice, guide } from '../support/guide.ts';

const folder = 'src/components/pictures';
const own = readdirSync(folder).filter((file) => file.endsWith('.svg'));
const drawn = toDocument(drawPictures());
/** Pictures of lines of cases that have them. */
const cases = [
  ...readFileSync('content/sections/right-for-you.mdx', 'utf8').matchAll(/<Case [^>]*pictures="([^"]*)"/g),
].map(([, names = '']) => names.split(' '));

describe('the pictures of rules', () => {
  test('stand below each other in the order of their names, each so far from the next that no edge shows beside it', () => {
    const places = all(drawn, 'svg > svg[y]').map((one) => Number(one.getAttribute('y')));
    expect(places).toEqual(pictures.map((_picture, index) => Math.round(index * 264) / 10));
    expect([...pictures].sort()).toEqual(pictures);
  });

  test('have a bar where their name begins with no, and nowhere else', () => {
    const barred = all(drawn, 'svg > svg[y]').map(
      (one) => one.querySelector('[clip-path="url(#bar)"]') !== null,
    );
    expect(barred).toEqual(pictures.map((picture) => picture.startsWith('no-')));
  });

  test('that are drawn here are all used, in one line and one ink', () => {
    const names = pictures.map((picture) => `${picture.replace(/^no-/, '')}.svg`);
    expect(own.filter((file) => !names.includes(file))).toEqual([]);
    for (const file of own) {
      // What a mask cuts away is no ink.
      const text = readFileSync(`${folder}/${file}`, 'utf8').replace(/<mask[\s\S]*?<\/mask>/g, '');
      expect
        .soft(text, file)
        .toContain('viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5"');
      expect.soft(text.match(/(?:fill|stroke)="(?!none|currentColor)[^"]*"/g), file).toBeNull();
      const widths = [...text.matchAll(/stroke-width="([^"]*)"/g)].map(([, width]) => Number(width));
      expect
        .soft(Math.min(...widths), `${file} has a line that is lost at 24 px`)
        .toBeGreaterThanOrEqual(1.5);
    }
  });

  test('differ where a medicine is to be asked about before needling and where it is to be gone on with', () => {
    const pictureOf = (wanted: string) => advice.find(({ id }) => id === wanted)?.picture;
    expect(pictureOf('advice-isotretinoin')).toBe('ask-about-medicines');
    expect(pictureOf('advice-blood-thinners')).toBe('keep-medicine');
  });

  test('never bar a medicine that someone was prescribed', () => {
    const barred = advice.filter(({ advice: words, picture }) =>
      /isotretinoin|blood thinner|retinoid/i.test(words) ? picture?.startsWith('no-') : false,
    );
    expect(barred).toEqual([]);
  });

  test('are each the picture of a rule, a case, a day of healing, a leaflet or a level of help, and each rule has one', () => {
    const leaflets = guide.home.doors.map(({ leaflet }) => leaflet);
    const used: unknown[] = [...advice, ...guide.healing, ...leaflets].map((one) => one?.picture);
    used.push(...cases.flat(), ...Object.values(levelPictures));
    expect(pictures.filter((picture) => !used.includes(picture))).toEqual([]);
    expect(advice.filter(({ picture }) => !picture).map(({ id }) => id)).toEqual([]);
  });

  test('have a bar in each rule that forbids, but where it is about a medicine', () => {
    const medicines = ['ask-about-medicines', 'serum-pause'];
    const unbarred = advice.filter(({ kind, picture = '' }) => kind === 'dont' && !picture.startsWith('no-'));
    expect(unbarred.filter(({ picture = '' }) => !medicines.includes(picture)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('are no two alike in cases to say no to, and bar none: their list has the bar, and some are of medicines', () => {
    expect(cases.length).toBeGreaterThan(1);
    expect(new Set(cases.flat()).size).toBe(cases.flat().length);
    expect(cases.flat().filter((picture) => picture.startsWith('no-'))).toEqual([]);
  });

  test('that hold a number of weeks belong to a rule of so many weeks', () => {
    const numbered = advice.filter(({ picture }) => picture?.endsWith('-weeks'));
    const weeks = numbered.map(({ from }) => `calendar-${minutesIn(from) / minutesIn('P7D')}-weeks`);
    expect(numbered.map(({ picture }) => picture)).toEqual(weeks);
    expect(weeks).toEqual(['calendar-4-weeks', 'calendar-6-weeks']);
  });

  test('bar nothing among what to do', () => {
    const barred = advice.filter(({ kind, picture }) => kind !== 'dont' && picture?.startsWith('no-'));
    expect(barred.map(({ id }) => id)).toEqual([]);
  });
});

describe('the pictures of steps', () => {
  const drawings = readdirSync(`${folder}/steps`).sort();

  test('are drawn for every step that a page may show, and for no other', () => {
    expect(drawings).toEqual(steps.map((step) => `${step}.svg`).sort());
  });

  test('are drawn in the same line, and coloured by the page alone', () => {
    for (const file of drawings) {
      const text = readFileSync(`${folder}/steps/${file}`, 'utf8');
      expect
        .soft(text, file)
        .toContain('viewBox="0 0 96 72" fill="none" stroke="currentColor" stroke-width="2"');
      expect.soft(text.match(/(?:fill|stroke)="(?!none|currentColor|var\(--)[^"]*"/g), file).toBeNull();
    }
  });
});
