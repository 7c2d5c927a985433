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

/** What stands in a page for the script at an address. */
const afterFirstFrame = (address: string) =>
  `<script>requestAnimationFrame(()=>setTimeout(()=>import("${address}")))</script>`;

test('a page of several scripts asks for one after its first frame, in which each has names of its own', async () => {
  const folder = folderWith({ a: 'var e=1;globalThis.one=e', b: 'var e=2;globalThis.two=e// end' });
  const html = await withOneScript(pageAround(`<p>Words</p>${tag('b')}`, tag('a')), folder);
  const [name = ''] = readdirSync(folder).filter((file) => !['a.js', 'b.js'].includes(file));
  expect(html).toBe(pageAround(`<p>Words</p>${afterFirstFrame(`/sub/_astro/${name}`)}`));
  await import(join(folder, name));
  expect(globalThis).toMatchObject({ one: 1, two: 2 });
});

test('a page of one script asks for it after its first frame; a page of none stays as it is', async () => {
  const folder = folderWith({ a: '' });
  expect(await withOneScript(pageAround(tag('a')), folder)).toBe(
    pageAround(afterFirstFrame('/sub/_astro/a.js')),
  );
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
