import { writeFileSync } from 'node:fs';

import { readGuide } from '../data/read-guide.ts';
import { unlocked } from '../guide/permalink.ts';
import { reasonOf } from '../guide/reason.ts';
import { inProject, root } from './project.ts';

/**
 * Promises every address of the guide as it stands: adds to content/permalinks.lock.json what it does not hold yet and
 * says what. It takes nothing out.
 * @throws GuideError when the guide has problems, a lost address among them
 */
async function lockPermalinks(): Promise<string[]> {
  const { addresses, locked } = await readGuide(root);
  const added = unlocked(locked, addresses);
  if (added.length > 0) {
    const all = [...locked, ...added].toSorted();
    writeFileSync(inProject('content/permalinks.lock.json'), `${JSON.stringify(all, null, 2)}\n`);
  }
  return added;
}

if (import.meta.main) {
  try {
    const added = await lockPermalinks();
    for (const address of added) console.log(`+ ${address}`);
    console.log(
      added.length > 0
        ? `${added.length} added to content/permalinks.lock.json. Each is now a promise: it will lead there for good.`
        : 'Every address of the guide is promised already.',
    );
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}
