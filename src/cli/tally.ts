import type { Told } from './teller.ts';
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

/** A command that runs tests and tells them with teller.ts. */
export interface Runner {
  name: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Folders of tests of which each must have some. */
  folders: readonly string[];
  /** Seconds in which at least one test ends; a runner in which none does stands still, and is ended. */
  stall?: number;
}

/** Runs tests on this Node and counts them, however the run ends: a test that did not run, or not to its end, failed. */
export async function countTests({ name, args, env = {}, folders, stall = 300 }: Runner): Promise<Tally> {
  const underWay = new Set<string>();
  const seen: string[] = [];
  const failed: string[] = [];
  let passed = 0;
  const clock: { timer?: NodeJS.Timeout; stood?: true } = {};
  const { code } = await run(process.execPath, args, {
    show: true,
    env,
    onStart: (child, end) => {
      const wait = () => {
        clearTimeout(clock.timer);
        clock.timer = setTimeout(() => {
          clock.stood = true;
          end();
        }, stall * 1000);
      };
      wait();
      child.on('message', ({ test, state, why }: Told) => {
        if (state === 'begun') {
          underWay.add(test);
          return;
        }
        wait();
        underWay.delete(test);
        seen.push(test);
        if (state === 'passed') passed += 1;
        else failed.push(test + (why ? `: ${why}` : state === 'failed' ? '' : ` (${state}: it did not run)`));
      });
    },
  });
  clearTimeout(clock.timer);
  const at = [...underWay].join('; ');
  if (clock.stood)
    failed.push(`${name} was ended: no test ended within ${duration(stall)}${at && `; it stood at ${at}`}`);
  else if (code > 1 || at)
    failed.push(`${name} broke off with exit code ${code}${at && `, in the midst of ${at}`}`);
  else if (code !== 0 && failed.length === 0)
    failed.push(`${name} failed though each test passed; its output says why`);
  else
    for (const folder of folders)
      if (!seen.some((test) => test.startsWith(`${folder}/`)))
        failed.push(`${folder}: no test was found there`);
  return { passed, failed };
}

/** How many of the things that failed are named at the end; a run that broke everything needs no longer list. */
const named = 40;

/** The lines that end a run: what failed, a sentence, and the count. */
export function verdict({ passed, failed }: Tally, time: string): string[] {
  const isBad = failed.length > 0 || passed === 0;
  return [
    ...failed.slice(0, named).map((one) => `  ✗ ${one}`),
    ...(failed.length > named ? [`  and ${failed.length - named} more, each told above`] : []),
    isBad ? `The guide does not pass its checks (${time}).` : `The guide passes its checks (${time}).`,
    `${passed} passed, ${failed.length} failed`,
  ];
}
