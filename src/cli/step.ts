import { availableParallelism } from 'node:os';

import { reasonOf } from '../guide/reason.ts';
import { type Ended, secondsSince } from './run.ts';

/** One check that passes or fails as a whole. */
export interface Step {
  name: string;
  run: () => Promise<Pick<Ended, 'code' | 'output'>>;
}

/** How a step went; `output` says why when it failed. */
export interface StepResult {
  name: string;
  passed: boolean;
  output: string;
  seconds: number;
}

/** A time as people read it: 7.4 s, 2 min 5 s. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

async function runStep({ name, run }: Step): Promise<StepResult> {
  const start = performance.now();
  try {
    const { code, output } = await run();
    return { name, passed: code === 0, output, seconds: secondsSince(start) };
  } catch (error) {
    return { name, passed: false, output: reasonOf(error), seconds: secondsSince(start) };
  }
}

/** Runs steps side by side, as many at once as there are cores; results come in the order of the steps. */
export async function runSteps(
  steps: readonly Step[],
  onEnd: (result: StepResult) => void = () => undefined,
  width: number = availableParallelism(),
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const waiting = [...steps.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, step] = next;
      const result = await runStep(step);
      results[index] = result;
      onEnd(result);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(width, steps.length)) }, work));
  return results;
}

/** Shows how a step went that failed, and stays quiet about one that passed. */
export function showFailed(result: StepResult): void {
  if (!result.passed) showStep(result);
}

/** Shows how a step went: one line, and the output only of a step that failed. */
export function showStep({ name, passed, output, seconds }: StepResult): void {
  console.log(`${passed ? '✓' : '✗'} ${name} (${duration(seconds)})`);
  if (!passed) console.log(`${output.trim().replaceAll(/^/gm, '    ')}\n`);
}
