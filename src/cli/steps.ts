import { runAstro } from './astro.ts';
import { runTool } from './run.ts';
import type { Step } from './step.ts';

/** Arguments that run Vitest once in these folders. */
export const vitest = (folders: readonly string[]): string[] => [
  'run',
  '--config',
  'tests/vitest.config.ts',
  ...folders,
];

/** Types of the code and of what content/ holds, for this and the steps after it. */
export const sync: Step = { name: 'content types', run: () => runAstro(['sync'], { show: false }) };

/** Types of every .ts and .astro file; needs `sync` first. */
export const types: Step = {
  name: 'types',
  run: () => runAstro(['check', '--noSync', '--minimumSeverity', 'warning'], { show: false }),
};

const eslint = ['--config', '.eslint.config.mjs', '.', '--max-warnings', '0'];
const eslintCache = [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  'node_modules/.cache/eslint/',
];

/** ESLint on everything; a warning fails too, or nobody would read it. */
export const lint: Step = { name: 'lint', run: () => runTool('eslint', eslint) };

/** ESLint on the files that changed; only `lint` sees what a changed type does to files that use it. */
export const quickLint: Step = { name: 'lint', run: () => runTool('eslint', [...eslint, ...eslintCache]) };

/** Prettier on everything; it knows again what it saw before. */
export const format: Step = {
  name: 'format',
  run: async () => {
    const ended = await runTool('prettier', ['--check', '.', '--cache', '--log-level', 'warn']);
    return { ...ended, output: `${ended.output}To mend: npx prettier --write .` };
  },
};

/** The tests that need no built pages. */
export const quickTests: Step = {
  name: 'tests/unit and tests/component',
  run: () => runTool('vitest', vitest(['tests/unit', 'tests/component'])),
};

/** A fresh build of the guide into dist/. */
export const build: Step = { name: 'build', run: () => runAstro(['build'], { show: false }) };
