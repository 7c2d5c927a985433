import { fork } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import fc from 'fast-check';

import { readGuide } from '../data/read-guide.ts';
import { GuideError } from '../guide/guide-error.ts';
import { reasonOf } from '../guide/reason.ts';
import { inProject } from './project.ts';

/** Seconds after which a copy that is still being read counts as one that hangs. */
const limit = 30;

/** One way in which a file is damaged by chance; places are parts of the whole file. */
interface Damage {
  file: string;
  kind: 'cut' | 'double' | 'swap' | 'flip' | 'drop-line' | 'double-line' | 'swap-lines' | 'end';
  at: number;
  to: number;
}

const kinds = ['cut', 'double', 'swap', 'flip', 'drop-line', 'double-line', 'swap-lines', 'end'] as const;

/** A part of a whole, each as likely as any other: doubles of fast-check are nearly all near 0. */
const anywhere = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((part) => part / 1_000_000);

/** The damages of a run, the same for the same number. */
const damages = (files: readonly string[], count: number, seed: number): Damage[] =>
  fc.sample(
    fc.record({
      file: fc.constantFrom(...files),
      kind: fc.constantFrom(...kinds),
      at: anywhere,
      to: anywhere,
    }),
    { numRuns: count, seed },
  );

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

/** What a writer would be told of the guide as it stands in a folder: nothing, the message of a slip, or a fault of ours. */
async function judge(root: string): Promise<'right' | 'refused' | { fault: string }> {
  try {
    await readGuide(root);
    return 'right';
  } catch (error) {
    if (!(error instanceof GuideError)) return { fault: `it breaks: ${reasonOf(error)}` };
    const misleads = ['undefined', '[object Object]', 'Invalid input', '\n    at '].find((part) =>
      error.message.includes(part),
    );
    return misleads ? { fault: `the message holds "${misleads}": ${error.message}` } : 'refused';
  }
}

/** Judges damaged copies one after the other and tells of each. */
async function work(count: number, seed: number, from: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'guide-damage-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  cpSync(inProject('content'), join(root, 'content'), { recursive: true });
  const files = globSync('content/**/*.*', { cwd: root }).toSorted();
  const whole = await judge(root);
  if (whole !== 'right') throw new Error('content/ is refused before it is damaged: npm run build says why.');
  for (const [index, damage] of damages(files, count, seed).entries()) {
    if (index < from) continue;
    const file = join(root, damage.file);
    const bytes = readFileSync(file);
    process.send?.({ index, damage });
    writeFileSync(file, damaged(bytes, damage));
    process.send?.({ index, damage, outcome: await judge(root) });
    writeFileSync(file, bytes);
  }
  process.disconnect();
}

/** What is told of one copy: that it is looked at, then how it was judged. */
interface Told {
  index: number;
  damage: Damage;
  outcome?: 'right' | 'refused' | { fault: string };
}

/** Has the copies judged in a process of their own, so that one which dies or hangs is noticed. */
function watch(
  count: number,
  seed: number,
  from: number,
  onTold: (told: Told) => void,
): Promise<Told | undefined> {
  return new Promise((done) => {
    let last: Told | undefined;
    const child = fork(fileURLToPath(import.meta.url), ['--work', String(count), String(seed), String(from)]);
    let timer = setTimeout(() => child.kill('SIGKILL'), limit * 1000);
    child.on('message', (told: Told) => {
      last = told;
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), limit * 1000);
      onTold(told);
    });
    child.on('close', () => {
      clearTimeout(timer);
      done(last);
    });
  });
}

if (process.argv[2] === '--work') {
  const [count = 0, seed = 0, from = 0] = process.argv.slice(3).map(Number);
  await work(count, seed, from);
} else {
  const count = Number(process.argv[2] ?? 1000);
  const seed = Number(process.argv[3] ?? 1);
  const sums = { right: 0, refused: 0 };
  const faults: string[] = [];
  const say = ({ file, kind, at, to }: Damage, what: string) => {
    faults.push(`${file}, ${kind} at ${at.toFixed(3)} to ${to.toFixed(3)}: ${what}`);
  };
  let next = 0;
  while (next < count) {
    const last = await watch(count, seed, next, ({ damage, outcome }) => {
      if (typeof outcome === 'string') sums[outcome] += 1;
      else if (outcome) say(damage, outcome.fault);
    });
    if (last && !last.outcome) say(last.damage, 'it dies or hangs without a word');
    next = last ? last.index + 1 : count;
    if (!last) faults.push('no copy could be judged');
  }
  for (const fault of faults) console.error(fault);
  console.log(
    `${count} damaged copies: ${sums.refused} refused, ${sums.right} taken, ${faults.length} faults.`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
