import { statSync } from 'node:fs';

import { site } from '../site.ts';
import { reasonOf } from '../guide/reason.ts';
import { runAstro } from './astro.ts';
import { portOf } from './port.ts';
import { inProject } from './project.ts';
import { serve } from './serve.ts';

/** Builds the guide and serves it until a signal ends this process. */
async function start(): Promise<void> {
  const wanted = portOf(process.env.PORT, 4321);
  const { code } = await runAstro(['build']);
  if (code !== 0) {
    const old = statSync(inProject('dist', 'index.html'), { throwIfNoEntry: false })?.mtime;
    console.error('\nThe guide could not be built; the reason stands above. Nothing is served.');
    if (old)
      console.error(`The last guide that was built, on ${old.toLocaleString('en-GB')}, is still in dist/.`);
    process.exitCode = code;
    return;
  }
  const { url, port, close } = await serve(inProject('dist'), { port: wanted, base: site.base });
  const taken = wanted !== 0 && port !== wanted;
  console.log(`\n${taken ? `Port ${wanted} is taken, so the guide is` : 'The guide is'} at ${url}`);
  console.log('It is served until you stop it with Ctrl+C.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
}

try {
  await start();
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
