import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { binOf, inProject, root } from '../../src/cli/project.ts';
import { run, temporaryFolder } from '../../src/cli/run.ts';
import { type Fault, faults } from './faults.ts';

// Seeds faults one at a time in a copy and runs the tests that must catch each: `npm run test:faults -- words of promises`.

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
const inline = /<(style|script)\b(?![^>]*\bsrc=)[^>]*>([^]*?)<\/\1>/g;

/** The changed page with the policy that a build would give it, so that a changed style or script is not refused. */
function withPolicy(before: string, after: string): string {
  const old = [...before.matchAll(inline)].map(([, , text = '']) => hashOf(text));
  const now = [...after.matchAll(inline)].map(([, , text = '']) => hashOf(text));
  return old.reduce((html, hash, at) => html.replaceAll(hash, now[at] ?? hash), after);
}

const dist = join(temporaryFolder(), 'dist');
cpSync(inProject('dist'), dist, { recursive: true });

const project = temporaryFolder();
for (const name of readdirSync(root)) {
  if (!/^(node_modules|dist|test-results|\.git|\.build.*)$/.test(name))
    cpSync(inProject(name), join(project, name), { recursive: true });
}
mkdirSync(join(project, 'node_modules'));
for (const name of readdirSync(inProject('node_modules'))) {
  if (!name.startsWith('.'))
    symlinkSync(inProject('node_modules', name), join(project, 'node_modules', name));
}

const configOf = (file: string) =>
  file.startsWith('tests/heavy/') ? 'tests/heavy.config.ts' : 'tests/vitest.config.ts';

/** Runs the tests that must catch a fault: whether they pass. */
async function passes({ caughtBy, in: where }: Fault): Promise<boolean> {
  const cwd = where === 'source' ? project : root;
  const args =
    'vitest' in caughtBy
      ? [binOf('vitest'), 'run', '-c', configOf(caughtBy.vitest), caughtBy.vitest, '--bail=1']
      : [
          binOf('playwright'),
          'test',
          '-c',
          'tests/playwright.config.ts',
          '--grep',
          caughtBy.journeys,
          '-x',
          '--reporter=line',
          '--output',
          join(temporaryFolder(), 'results'),
        ];
  const { code } = await run(process.execPath, args, { cwd, env: { DIST: dist } });
  return code === 0;
}

/** Whether the tests concerned catch a fault; the copy is put back. */
async function isCaught(fault: Fault): Promise<boolean> {
  const folder = fault.in === 'built' ? dist : project;
  const whole = globSync(fault.file, { cwd: folder }).map((file) => {
    const path = join(folder, file);
    return { path, text: readFileSync(path, 'utf8') };
  });
  const changed = whole.filter(({ text }) => fault.change(text) !== text);
  // Nothing was seeded, so nothing was caught.
  if (changed.length === 0) return false;
  for (const { path, text } of changed) {
    const after = fault.change(text);
    writeFileSync(path, path.endsWith('.html') ? withPolicy(text, after) : after);
  }
  try {
    return !(await passes(fault));
  } finally {
    for (const { path, text } of changed) writeFileSync(path, text);
  }
}

const words = process.argv.slice(2);
const chosen = faults.filter(
  ({ promise, file }) => words.length === 0 || words.some((word) => `${promise} ${file}`.includes(word)),
);
const missed: string[] = [];
// Tests that fail without a fault would catch anything.
const kinds = new Map(chosen.map((fault) => [JSON.stringify([fault.in, fault.caughtBy]), fault]));
for (const fault of kinds.values()) {
  if (!(await passes(fault))) missed.push(`${JSON.stringify(fault.caughtBy)} fails without any fault`);
}
for (const fault of chosen) {
  const caught = await isCaught(fault);
  console.log(`${caught ? '✓ caught' : '✗ MISSED'}: ${fault.promise} (${fault.file})`);
  if (!caught) missed.push(fault.promise);
}
for (const one of missed) console.log(`  ✗ ${one}`);
console.log(`${chosen.length - missed.length} of ${chosen.length} faults caught`);
process.exitCode = missed.length > 0 ? 1 : 0;
