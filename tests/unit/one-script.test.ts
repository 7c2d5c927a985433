import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { temporaryFolder } from '../../src/cli/run.ts';
import { readHtml, writeHtml } from '../../src/output/html.ts';
import { joinScripts } from '../../src/output/one-script.ts';
import { pageAround } from '../support/html.ts';

const tag = (name: string) => `<script type="module" src="/sub/_astro/${name}.js"></script>`;

/** A page after its scripts were joined. */
async function withOneScript(html: string, folder: string): Promise<string> {
  const page = readHtml(html, 'a.html');
  await joinScripts(page, folder);
  return writeHtml(page);
}

function folderWith(scripts: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, `${name}.js`), text);
  return folder;
}

test('a page of several scripts asks for one, in which each has names of its own', async () => {
  const folder = folderWith({ a: 'var e=1;globalThis.one=e', b: 'var e=2;globalThis.two=e// end' });
  const html = await withOneScript(pageAround(`<p>Words</p>${tag('b')}`, tag('a')), folder);
  const [, name = ''] =
    /<head><script type="module" src="\/sub\/_astro\/([\w-]{8}\.js)" fetchpriority="low"><\/script><\/head><body><p>Words<\/p><\/body>/.exec(
      html,
    ) ?? [];
  expect(readdirSync(folder)).toContain(name);
  await import(join(folder, name));
  expect(globalThis).toMatchObject({ one: 1, two: 2 });
});

test('a page of one script, or of none, stays as it is; a script comes after what is painted', async () => {
  const folder = folderWith({ a: '' });
  const later = tag('a').replace('></script>', ' fetchpriority="low"></script>');
  expect(await withOneScript(pageAround(tag('a')), folder)).toBe(pageAround(later));
  expect(await withOneScript(pageAround('<p>Words</p>'), folder)).toBe(pageAround('<p>Words</p>'));
  expect(readdirSync(folder)).toEqual(['a.js']);
});

test('a script that loads another is not joined without it', async () => {
  const folder = folderWith({ a: 'import"./c.js"', b: '' });
  await expect(withOneScript(pageAround(tag('a') + tag('b')), folder)).rejects.toThrow(
    '/sub/_astro/a.js cannot be joined: it loads another.',
  );
  expect(readFileSync(join(folder, 'b.js'), 'utf8')).toBe('');
});
