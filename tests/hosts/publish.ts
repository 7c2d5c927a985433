import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { copyProject } from '../bench/copied-project.ts';
import { fetchTools } from '../bench/tools.ts';
import { binOf } from '../../src/cli/project.ts';
import { run } from '../../src/cli/run.ts';

/** Paths of a host that the guide is built for: a host of its own, which is then by https alone, and part of another. */
export const bases = ['', '/guide'] as const;

/** Whether browsers shall open the host by https alone. */
export const hasHsts = (base: string): boolean => base === '';

/** Pages that moved, so that there is something to lead on. */
const moved = '{ "/old-care/": "/aftercare/", "/old-sun/": "/aftercare/#sun" }\n';

/** Builds a copy of the guide for a path, and says where. */
async function build(base: string): Promise<string> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'guide-hosts-'));
  copyProject(root);
  writeFileSync(join(root, 'content/redirects.json'), moved);
  const env = {
    SITE_URL: 'https://example.org',
    BASE_PATH: base,
    HSTS: hasHsts(base) ? 'yes' : undefined,
    NODE_ENV: undefined,
  };
  const { code, output } = await run(process.execPath, [binOf('astro'), 'build'], { cwd: root, env });
  if (code !== 0) throw new Error(output);
  process.env[`GUIDE_AT_${base}`] = root;
  return root;
}

/** Builds copies of the guide, one for each path, while the tools are fetched; takes the copies away afterwards. */
export default async function publish(): Promise<() => void> {
  const [folders] = await Promise.all([Promise.all(bases.map(build)), fetchTools()]);
  return () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
}
