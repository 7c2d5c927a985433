import { secondsSince } from './run.ts';
import { duration, runSteps, showFailed } from './step.ts';
import { format, quickLint, quickTests, sync, types } from './steps.ts';

const start = performance.now();

const first = await runSteps([sync, format], showFailed);
const rest = await runSteps([types, quickTests, quickLint], showFailed);
const results = [...first, ...rest];

const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
const time = duration(secondsSince(start));
console.log(
  failed.length === 0
    ? `All well: ${results.map(({ name }) => name).join(', ')} (${time}).`
    : `Failed: ${failed.join(', ')} (${failed.length} of ${results.length} checks, ${time}).`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
