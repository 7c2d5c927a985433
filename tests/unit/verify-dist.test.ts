import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { serve } from '../../src/cli/serve.ts';
import { verify } from '../../src/cli/verify-dist.ts';

const line = (name: string, text: string) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`;

test('a folder that is what was built has no fault; what was changed or is missing is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-verify-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.html'), 'one');
  writeFileSync(join(folder, 'b.html'), 'two');
  expect(await verify(folder, line('a.html', 'one') + line('b.html', 'two'))).toEqual([]);
  const faults = await verify(folder, line('a.html', 'other') + line('c.html', ''));
  expect(faults).toEqual(['a.html is not what was built', expect.stringContaining('c.html cannot be read')]);
});

test('an address is asked for each page as its readers ask, and for the page that says what is missing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-verify-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'care'));
  writeFileSync(join(folder, 'care/index.html'), 'care');
  writeFileSync(join(folder, '404.html'), 'none');
  const { url, close } = await serve(folder, { port: 0, base: '/guide' });
  onTestFinished(close);
  // What hosts read and do not show cannot be asked for.
  const list = line('care/index.html', 'care') + line('404.html', 'none') + line('_headers', 'x');
  expect(await verify(`${url}/`, list)).toEqual([]);
  expect(await verify(url, line('care/index.html', 'other') + line('new/index.html', ''))).toEqual([
    'care/index.html is not what was built',
    'new/index.html cannot be read: status 404',
  ]);
});
