import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

import { readGuide } from '../../src/data/read-guide.ts';
import { GuideError } from '../../src/guide/guide-error.ts';

const kinds = ['cut', 'double', 'swap', 'flip', 'drop-line', 'double-line', 'swap-lines', 'end'] as const;

/** One way in which a file is damaged by chance; places are parts of the whole file. */
interface Damage {
  file: string;
  kind: (typeof kinds)[number];
  at: number;
  to: number;
}

/** A file with its damage. */
function damaged(bytes: Buffer, { kind, at, to }: Damage): Buffer {
  const place = (part: number, length: number) => Math.floor(part * length);
  const start = place(at, bytes.length);
  const end = Math.min(bytes.length, start + 1 + place(to, 200));
  const lines = bytes.toString('latin1').split('\n');
  const line = place(at, lines.length);
  const other = place(to, lines.length);
  const joined = () => Buffer.from(lines.join('\n'), 'latin1');
  switch (kind) {
    case 'cut':
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
    case 'double':
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
    case 'swap':
      return Buffer.concat([
        bytes.subarray(0, start),
        Buffer.from(bytes.subarray(start, end)).reverse(),
        bytes.subarray(end),
      ]);
    case 'flip': {
      const flipped = Buffer.from(bytes);
      flipped[start] = (flipped[start] ?? 0) ^ (1 << place(to, 8));
      return flipped;
    }
    case 'drop-line':
      lines.splice(line, 1);
      return joined();
    case 'double-line':
      lines.splice(line, 0, lines[line] ?? '');
      return joined();
    case 'swap-lines':
      [lines[line], lines[other]] = [lines[other] ?? '', lines[line] ?? ''];
      return joined();
    case 'end':
      return bytes.subarray(0, start);
  }
}

const root = mkdtempSync(join(tmpdir(), 'guide-damage-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
cpSync('content', join(root, 'content'), { recursive: true });

/** A part of a whole, each as likely as any other: doubles of fast-check are nearly all near 0. */
const anywhere = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((part) => part / 1_000_000);

/** The same damages in each run: 40, or as many as DAMAGES says, and others where SEED says so. */
const damages = fc.sample(
  fc.record({
    file: fc.constantFrom(...globSync('content/**/*.*', { cwd: root }).toSorted()),
    kind: fc.constantFrom(...kinds),
    at: anywhere,
    to: anywhere,
  }),
  { numRuns: Number(process.env['DAMAGES'] ?? 40), seed: Number(process.env['SEED'] ?? 1) },
);

test('the guide is read right before it is damaged', async () => {
  await expect(readGuide(root)).resolves.toBeDefined();
});

test.each(damages)('$file, $kind at $at to $to, is refused with a message or read right', async (damage) => {
  const file = join(root, damage.file);
  const bytes = readFileSync(file);
  writeFileSync(file, damaged(bytes, damage));
  const error: unknown = await readGuide(root).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  writeFileSync(file, bytes);
  if (error === undefined) return;
  expect(error).toBeInstanceOf(GuideError);
  const { message } = error as GuideError;
  for (const misleading of ['undefined', '[object Object]', 'Invalid input', '\n    at '])
    expect(message).not.toContain(misleading);
});
