import { describe, expect, test } from 'vitest';

import { readHtml, writeHtml } from '../../src/output/html.ts';
import { leanStyles } from '../../src/output/lean-styles.ts';
import { classesIn, shortenClasses, shortNames } from '../../src/output/short-names.ts';
import { pageAround } from '../support/html.ts';

const css = String.raw`@layer components{.note{color:red}}@layer utilities{.flex{display:flex}.mt-1\.5{margin-top:.375rem}@media print{.print\:hidden{display:none}}:where(.note) .in-\[\.note\]\:p-0{padding:0}.lit:has(>.alias:target){color:red}.p-1,.p-2{padding:1px}}.own{color:red}`;
const others = [['p-1', 'mt-1.5'], ['print:hidden'], ['in-[.note]:p-0']];
const names = shortNames(css, [
  [['p-2', 'flex'], ['p-2'], ['p-2', 'own'], ['mt-1.5', 'flex'], ['flex'], ['p-2'], ...others],
]);

/** The classes of the one paragraph of a page whose utilities have short names. */
function shortened(classes: string, short: ReturnType<typeof shortNames>): string[] {
  const page = readHtml(pageAround(`<p class="${classes}">Words.</p>`), 'a.html');
  shortenClasses(page, { names: short, sheet: { was: 'a.css', is: 'b.css' } });
  return classesIn(page).find((list) => list.length > 0) ?? [];
}

describe('the short names of utilities', () => {
  test('are given to utilities, each one of its own, the shortest to what stands in most lists', () => {
    expect([...names.keys()].toSorted()).toEqual(
      ['flex', 'in-[.note]:p-0', 'mt-1.5', 'p-1', 'p-2', 'print:hidden'].toSorted(),
    );
    expect(new Set(names.values()).size).toBe(names.size);
    expect(['p-2', 'flex', 'mt-1.5'].map((name) => names.get(name)).toSorted()).toEqual(['A', 'B', 'C']);
  });

  test('are shared by those that stand together on every element that has one of them', () => {
    const shared = shortNames(css, [[['p-1', 'flex', 'mt-1.5'], ['note', 'flex', 'p-1'], ['p-2']]]);
    expect(shared.get('p-1')).toBe(shared.get('flex'));
    expect(new Set(['flex', 'mt-1.5', 'p-2'].map((name) => shared.get(name))).size).toBe(3);
    expect(shortened('note flex p-1', shared)).toEqual(['note', shared.get('flex')]);
    const both = `.${shared.get('flex')}`;
    expect(leanStyles(css, shared)).toContain(`${both}{display:flex}`);
    expect(leanStyles(css, shared)).toContain(`${both},.${shared.get('p-2')}{padding:1px}`);
  });

  test('are one for a list that stands on many pages, and not for one that stands on few', () => {
    const list = ['flex', 'mt-1.5', 'p-1'];
    const many = Array.from({ length: 3 }, () => [list, ['note', ...list], ['flex']]);
    const common = shortNames(css, many);
    const whole = common.get('flex mt-1.5 p-1') ?? '';
    expect(whole).toMatch(/^[A-Z]$/);
    expect(shortened('flex note mt-1.5 p-1', common)).toEqual(['note', whole]);
    expect(shortened('flex', common)).toEqual([common.get('flex')]);
    const styles = leanStyles(css, common);
    expect(styles).toContain(`.${common.get('flex')},.${whole}{display:flex}`);
    expect(styles).toContain(`.${whole}{margin-top:.375rem}`);
    expect(shortNames(css, many.slice(1)).has('flex mt-1.5 p-1')).toBe(false);
  });

  test('are of each utility by itself where a rule asks for it within others', () => {
    const list = ['flex', 'mt-1.5', 'p-1'];
    const asks = css.replace('.own{', '.own:not(.flex){');
    const held = shortNames(
      asks,
      Array.from({ length: 3 }, () => [list]),
    );
    expect(held.has('flex mt-1.5 p-1')).toBe(false);
    expect(leanStyles(asks, held)).toContain(`.own:not(.${held.get('flex')}){`);
  });

  test('are not given to what no page names, whose rules go', () => {
    const few = shortNames(css, [[['p-2', 'print:hidden']]]);
    const styles = leanStyles(css, few);
    expect([few.get('flex'), few.get('mt-1.5')]).toEqual(['', '']);
    expect(styles).not.toContain('flex');
    expect(styles).not.toContain('margin-top');
    expect(styles).toContain(`.${few.get('p-2')}{padding:1px}`);
    expect(styles).toContain('.own{color:red}');
    expect(styles).toContain('.note{color:red}');
  });

  test('are the same in the styles and on the page; other names stay', () => {
    const styles = leanStyles(css, names);
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
