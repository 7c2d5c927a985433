import type { Told } from '../../tests/support/teller.ts';
import { run } from './run.ts';

/** What was counted of a part of the checks. */
export interface Tally {
  passed: number;
  /** One line for each thing that failed or did not run. */
  failed: readonly string[];
}

/** A time as people read it: 7.4 s, 2 min 5 s. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Runs Vitest or Playwright on this Node and counts what tests/support/teller.ts tells, so that what was done counts
 * however the run ends. A test that did not run to its end failed.
 * @param stall seconds in which at least one test ends; a runner in which none does stands still, and is ended
 */
export async function countTests(name: string, args: readonly string[], stall = 300): Promise<Tally> {
  const underWay = new Set<string>();
  const failed: string[] = [];
  let passed = 0;
  let timer: NodeJS.Timeout | undefined;
  let ended = '';
  const { code } = await run(process.execPath, args, {
    show: true,
    onStart: (child, end) => {
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          ended = `was ended: no test ended within ${duration(stall)}`;
          end();
        }, stall * 1000);
      };
      wait();
      child.on('message', ({ test, state, why = state }: Told) => {
        if (state === 'begun') {
          underWay.add(test);
          return;
        }
        wait();
        underWay.delete(test);
        if (state === 'passed') passed += 1;
        else failed.push(why === 'failed' ? test : `${test}: ${why}`);
      });
    },
  });
  clearTimeout(timer);
  if (code > 1 || underWay.size > 0)
    failed.push(
      [`${name} ${ended || `broke off with exit code ${code}`}`, ...underWay].join('; it stood at '),
    );
  else if (code !== 0 && failed.length === 0)
    failed.push(`${name} failed though each test passed; its output says why`);
  return { passed, failed };
}

/** How many of the things that failed are named at the end; a run that broke everything needs no longer list. */
const named = 40;

/** The lines that end a run: what failed, a sentence, and the count. */
export function verdict({ passed, failed }: Tally, time: string): string[] {
  const isGood = failed.length === 0 && passed > 0;
  return [
    ...failed.slice(0, named).map((one) => `  ✗ ${one}`),
    ...(failed.length > named ? [`  and ${failed.length - named} more, each told above`] : []),
    `The guide ${isGood ? 'passes' : 'does not pass'} its checks (${time}).`,
    `${passed} passed, ${failed.length} failed`,
  ];
}
