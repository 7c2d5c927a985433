import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

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
