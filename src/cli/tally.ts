import { run } from './run.ts';

/** What was counted of a part of the checks, with one line for each thing that failed or did not run. */
export interface Tally {
  passed: number;
  failed: readonly string[];
}

/** What a runner tells of a test, as it happens: so what was done counts however the run ends. */
export interface Told {
  test: string;
  state: 'begun' | 'passed' | 'failed' | 'skipped' | 'pending';
  why?: string | undefined;
}

/** A time as people read it: 7.4 s, 2 min 5 s. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
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
  let stood = '';
  const { code } = await run(process.execPath, args, {
    show: true,
    onStart: (child, end) => {
      timer = setTimeout(() => {
        stood = `was ended: no test ended within ${duration(stall)}`;
        end();
      }, stall * 1000);
      child.on('message', ({ test, state, why = state }: Told) => {
        underWay[state === 'begun' ? 'add' : 'delete'](test);
        if (state === 'begun') return;
        timer?.refresh();
        if (state === 'passed') passed += 1;
        else failed.push(why === 'failed' ? test : `${test}: ${why}`);
      });
    },
  });
  clearTimeout(timer);
  if (code > 1 || underWay.size > 0 || (code === 1 && failed.length === 0))
    failed.push(
      [`${name} ${stood || `broke off with exit code ${code}`}`, ...underWay].join('; it stood at '),
    );
  return { passed, failed };
}

/** The lines that end a run: what failed, a sentence, and the count. */
export function verdict({ passed, failed }: Tally, time: string): string[] {
  const isGood = failed.length === 0 && passed > 0;
  return [
    ...failed.map((one) => `  ✗ ${one}`),
    `The guide ${isGood ? 'passes' : 'does not pass'} its checks (${time}).`,
    `${passed} passed, ${failed.length} failed`,
  ];
}
