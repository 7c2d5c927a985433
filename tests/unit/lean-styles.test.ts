import { describe, expect, test } from 'vitest';

import { customProperties, leanStyles } from '../../src/output/lean-styles.ts';

/** A rule as it stands in the site's stylesheet. */
const made = (css: string, elsewhere: readonly string[] = []) =>
  leanStyles(css, new Map(), new Set(elsewhere));

describe('the selectors of the stylesheet', () => {
  test.each([
    [':is(.a>*)', '.a>*'],
    [':is(.a>*):not(:first-child)', '.a>:not(:first-child)'],
    [':is(.a *):is(td)', '.a td'],
    [':is(.a *).back', '.a .back'],
    [':is(:is(.a>*):first-child>*)', '.a>:first-child>*'],
    ['.a:not(:has(:is(b)))', '.a:not(:has(b))'],
  ])('say %s as a browser finds it by its end', (long, short) => {
    expect(made(`${long}{color:red}`)).toBe(`${short}{color:red}`);
  });

  test.each([
    ':is(.a *):is(ol>li)',
    ':is(.a,.b)>*',
    ':where(.a>*) .b',
    '.a>:is(.b .c)',
    '.a:has(:is(.b .c))',
  ])('say %s so that it means the same', (selector) => {
    const meant = selector === ':is(.a *):is(ol>li)' ? '.a :is(ol>li)' : selector;
    expect(made(`${selector}{color:red}`)).toBe(`${meant}{color:red}`);
  });
});

describe("Tailwind's own properties", () => {
  const properties =
    '@layer properties{@supports (not (margin-trim:block)){*,:before{--tw-style:solid;--tw-leading:initial;--tw-content:""}}}@property --tw-style{syntax:"*";inherits:false;initial-value:solid}@property --tw-leading{syntax:"*";inherits:false}@property --tw-content{syntax:"*";inherits:false;initial-value:""}@property --tw-ordinal{syntax:"*";inherits:false}';
  const styles = made(
    `${properties}.a{--tw-leading:1;line-height:1;border-style:var(--tw-style)}.a:before{--tw-content:"x";content:var(--tw-content)}.b{font-variant-numeric:var(--tw-ordinal, ) lining-nums}`,
  );

  test('go where none sets or none reads them', () => {
    expect(styles).not.toMatch(/--tw-(?:style|leading|ordinal)/);
    expect(styles).toContain('.a{border-style:solid;line-height:1}');
    expect(styles).toMatch(/\.b\{font-variant-numeric: ?lining-nums\}/);
  });

  test("are not asked for a size's own leading, which comes before any other", () => {
    const sized = made(
      `${properties}.a{font-size:1rem;line-height:var(--tw-leading,var(--text-a--line-height))}.b{--tw-leading:1;line-height:1}`,
    );
    expect(sized).toContain('.a{font-size:1rem;line-height:var(--text-a--line-height)}');
    expect(sized).not.toContain('--tw-leading');
  });

  test('say the content of a selector once, but for what says it in some windows alone', () => {
    const again = 'content:var(--tw-content)';
    const twice = made(
      `${properties}.a{--tw-content:"x"}@media print{.b:before{${again};top:0}}.a:before{${again};top:0}.c{top:0}.b:before{${again};top:1px}.a:before{${again};left:0}`,
    );
    expect(twice.split(`.a:before{${again};`)).toHaveLength(2);
    expect(twice).toContain('.a:before{left:0}');
    expect(twice.split(`.b:before{${again};`)).toHaveLength(3);
  });

  test('stay where one utility tells another', () => {
    expect(styles).toContain('@property --tw-content');
    expect(styles).toContain('.a:before{--tw-content:"x";content:var(--tw-content)}');
  });
});

test('custom properties have short names, but for those that pages, scripts and drawings name', () => {
  const css = ':root{--ink:red;--tone:blue}.a{color:var(--ink)}.b{color:var(--tone)}';
  expect(made(css, ['--tone'])).toBe(':root{--A:red;--tone:blue}.a{color:var(--A)}.b{color:var(--tone)}');
});

test.each([
  ['<p style="--tone: red" class="bg-(--ground)">', ['--tone']],
  ['stroke="var(--line)"', ['--line']],
  ['.b{--tw-ring:0;color:var(--ink);font-size:var(--text-h1)}', ['--ink']],
])('%s names %o', (text, names) => {
  expect(customProperties(text)).toEqual(names);
});
