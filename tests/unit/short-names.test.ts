import { describe, expect, test } from 'vitest';

import { readHtml, writeHtml } from '../../src/output/html.ts';
import { classesIn, shortenClasses, shortenStyles, shortNames } from '../../src/output/short-names.ts';
import { pageAround } from '../support/html.ts';

const css = String.raw`@layer components{.note{color:red}}@layer utilities{.flex{display:flex}.mt-1\.5{margin-top:.375rem}@media print{.print\:hidden{display:none}}:where(.note) .in-\[\.note\]\:p-0{padding:0}.lit:has(>.alias:target){color:red}.p-1,.p-2{padding:1px}}.own{color:red}`;
const others = [['p-1', 'mt-1.5'], ['print:hidden'], ['in-[.note]:p-0']];
const names = shortNames(css, [
  ['p-2', 'flex'],
  ['p-2'],
  ['p-2', 'own'],
  ['mt-1.5', 'flex'],
  ['flex'],
  ['p-2'],
  ...others,
]);

describe('the short names of utilities', () => {
  test('are given to utilities, each one of its own', () => {
    expect([...names.keys()].toSorted()).toEqual(
      ['flex', 'in-[.note]:p-0', 'mt-1.5', 'p-1', 'p-2', 'print:hidden'].toSorted(),
    );
    expect(new Set(names.values()).size).toBe(names.size);
    expect([names.get('p-2'), names.get('flex'), names.get('mt-1.5')]).toEqual(['A', 'B', 'C']);
  });

  test('are shared by those that stand together on every element that has one of them', () => {
    const shared = shortNames(css, [['p-1', 'flex', 'mt-1.5'], ['note', 'flex', 'p-1'], ['p-2']]);
    expect(shared.get('p-1')).toBe(shared.get('flex'));
    expect(new Set(['flex', 'mt-1.5', 'p-2'].map((name) => shared.get(name))).size).toBe(3);
    const page = readHtml(pageAround('<p class="note flex p-1">Words.</p>'), 'a.html');
    expect(classesIn(page)).toContainEqual(['note', 'flex', 'p-1']);
    shortenClasses(page, { names: shared, sheet: { was: 'a.css', is: 'b.css' } });
    expect(classesIn(page)).toContainEqual(['note', shared.get('flex')]);
    const both = `.${shared.get('flex')}`;
    expect(shortenStyles(css, shared)).toContain(`${both}{display:flex}`);
    expect(shortenStyles(css, shared)).toContain(`${both},.${shared.get('p-2')}{padding:1px}`);
  });

  test('are not given to what no page names, whose own rules go', () => {
    const few = shortNames(css, [['p-2', 'print:hidden']]);
    const styles = shortenStyles(css, few);
    expect([few.get('flex'), few.get('mt-1.5')]).toEqual(['', '']);
    expect(styles).not.toContain('flex');
    expect(styles).not.toContain('margin-top');
    expect(styles).toContain(`.p-1,.${few.get('p-2')}{padding:1px}`);
    expect(styles).toContain('.own{color:red}');
    expect(styles).toContain('.note{color:red}');
  });

  test('are the same in the styles and on the page; other names stay', () => {
    const styles = shortenStyles(css, names);
    const words =
      '<link rel="stylesheet" href="/a/_astro/style.was.css"><p class="note flex mt-1.5 print:hidden">Words.</p>';
    const page = readHtml(pageAround(words), 'a.html');
    shortenClasses(page, { names, sheet: { was: 'style.was.css', is: 'style.is.css' } });
    expect(writeHtml(page)).toContain('href="/a/_astro/style.is.css"');
    const [, note = '', ...short] = /class="(\S+) (\S+) (\S+) (\S+)"/.exec(writeHtml(page)) ?? [];
    expect(note).toBe('note');
    const [flex = '', margin = '', hidden = ''] = short;
    expect(styles).toContain(`.${flex}{display:flex}`);
    expect(styles).toContain(`.${margin}{margin-top:.375rem}`);
    expect(styles).toContain(`@media print{.${hidden}{display:none}}`);
    expect(styles).toContain('.lit:has(>.alias:target)');
  });
});
