import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { temporaryFolder } from '../../src/cli/run.ts';
import { writeServiceWorker } from '../../src/output/offline.ts';

/** A built site of one page that can be kept and one that cannot, with what these load. */
const files = {
  'index.html': '<link rel="stylesheet" href="/_astro/style.1.css"><script src="/_astro/joined.js"></script>',
  'other/index.html': '<script src="/_astro/other.js"></script>',
  'search.json': '[]',
  'faces.svg': '<svg></svg>',
  '_astro/style.1.css': 'a{background:url(/_astro/pictures.2.svg)}',
  '_astro/pictures.2.svg': '<svg></svg>',
  '_astro/joined.js': 'import("./late.js")',
  '_astro/late.js': '',
  '_astro/other.js': '',
  '_astro/part-of-joined.js': '',
};

/** What the worker of such a site keeps beside pages, where its front page is this. */
async function keptWith(page = files['index.html']): Promise<unknown> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ ...files, 'index.html': page })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await writeServiceWorker(folder, ['/']);
  const [, list = ''] = /"assets":(\[[^\]]*\])/.exec(await readFile(join(folder, 'sw.js'), 'utf8')) ?? [];
  return JSON.parse(list);
}

describe('the service worker of a built site', () => {
  test('keeps what the pages that it keeps load, what that loads in turn, and nothing else', async () => {
    expect(await keptWith()).toEqual([
      '/_astro/joined.js',
      '/_astro/late.js',
      '/_astro/pictures.2.svg',
      '/_astro/style.1.css',
    ]);
  });

  test('keeps a drawing once a page shows it', async () => {
    expect(await keptWith('<svg><use href="/faces.svg#calm"></use></svg>')).toEqual(['/faces.svg']);
  });
});
