import { reasonOf } from '../guide/reason.ts';
import { type Ended, type RunOptions, runTool } from './run.ts';

/** Astro sends no telemetry, and stays in the foreground whatever starts it. */
const quiet = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
};

/** Runs Astro with the arguments given; what it writes is shown unless `show` is false. */
export const runAstro = (args: readonly string[], options: RunOptions = {}): Promise<Ended> =>
  runTool('astro', args, { show: true, ...options, env: { ...quiet, ...options.env } });

if (import.meta.main) {
  try {
    const { code } = await runAstro(process.argv.slice(2), { leaveSignals: true });
    process.exitCode = code;
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}
