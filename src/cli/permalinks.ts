import { writeFileSync } from 'node:fs';

import { readGuide } from '../data/read-guide.ts';
import { lockFile, unlocked } from '../guide/permalink.ts';
import { reasonOf } from '../guide/reason.ts';
import { root } from './project.ts';

// Promises every address of the guide as it stands: adds what the file does not hold yet, and takes nothing out.
try {
  const { addresses, locked } = await readGuide(root);
  const added = unlocked(locked, addresses);
  const all = [...locked, ...added].toSorted();
  if (added.length > 0) writeFileSync(`${root}/${lockFile}`, `${JSON.stringify(all, null, 2)}\n`);
  for (const address of added) console.log(`+ ${address}`);
  const promise = `${added.length} added to ${lockFile}. Each is now a promise: it will lead there for good.`;
  console.log(added.length > 0 ? promise : 'Every address of the guide is promised already.');
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
