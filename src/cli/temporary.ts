import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { codeOf } from './run.ts';

const folders: string[] = [];

const removeAll = () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
};

/** Makes an empty folder that is removed when this process ends, also when a signal ends it. */
export function temporaryFolder(): string {
  if (folders.length === 0) {
    process.on('exit', removeAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => process.exit(codeOf(signal)));
    }
  }
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'guide-'));
  folders.push(folder);
  return folder;
}
