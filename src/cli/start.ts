import { parseArgs } from 'node:util';

import { reasonOf } from '../guide/reason.ts';
import { site } from '../site.ts';
import { inProject } from './project.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';

/** Builds the guide and serves it to this machine until it is stopped. */
async function start(): Promise<void> {
  const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } });
  const wanted = Number(process.env['PORT'] || 4321);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535)
    throw new Error(`PORT is "${process.env['PORT']}": give a whole number from 0 to 65535.`);
  console.log(`Building the guide${values.verbose ? '' : ' (npm start -- --verbose shows how)'} …`);
  const { code, output } = await run(process.execPath, ['--run', 'build'], { show: values.verbose });
  if (code !== 0)
    throw new Error(`${output}\nThe guide could not be built and is not served; the reason stands above.`);
  for (const warning of output.split('\n').filter((line) => line.includes('[WARN]'))) console.log(warning);
  const { url, port } = await serve(inProject('dist'), { port: wanted, base: site.base });
  if (wanted !== 0 && port !== wanted)
    console.log(`Port ${wanted} is taken; PORT=5000 npm start chooses another.`);
  console.log(`The guide is at ${url}/ for this machine alone, until you stop it with Ctrl+C.`);
}

start().catch((error: unknown) => {
  console.error(reasonOf(error));
  process.exitCode = 1;
});
