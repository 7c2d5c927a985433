import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What only these tests need, each in its exact version; each is fetched once, beside the packages of the project. */
const versions = { wrangler: '4.164.0', '@mdn/mdn-http-observatory': '1.4.8' } as const;

/** Folder of a package that only these tests need. */
export function toolAt(name: keyof typeof versions): string {
  const folder = join('node_modules/.cache/hosts', `${name.replace(/\W+/g, '-')}-${versions[name]}`);
  const at = join(folder, 'node_modules', name);
  if (existsSync(at)) return at;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // The Observatory's own data is fetched by a script that asks other hosts; its rules do not need it.
  const options = [
    '--no-audit',
    '--no-fund',
    '--silent',
    ...(name === 'wrangler' ? [] : ['--ignore-scripts']),
  ];
  execFileSync('npm', ['install', '--prefix', folder, ...options, `${name}@${versions[name]}`], {
    stdio: 'inherit',
  });
  return at;
}
