import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { inProject } from '../project.ts';

/** What only the tests of hosts and the bench need, each in its exact version. */
const versions = {
  wrangler: '4.164.0',
  '@mdn/mdn-http-observatory': '1.4.8',
  '@netlify/headers-parser': '10.1.1',
  '@netlify/redirect-parser': '16.1.1',
  s3rver: '3.7.1',
  autocannon: '9.0.0',
} as const;

/** Folder of a package that only these need; it is fetched at its first use, and kept beside the packages of the project. */
export function toolAt(name: keyof typeof versions): string {
  const folder = inProject('node_modules/.cache/tools', `${name.replace(/\W+/g, '-')}-${versions[name]}`);
  const at = join(folder, 'node_modules', name);
  if (existsSync(at)) return at;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // Cloudflare's server unpacks itself by a script; no other package has one that is needed.
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

/** What such a package gives to who imports it. */
export async function importTool<Exports>(name: keyof typeof versions): Promise<Exports> {
  const folder = toolAt(name);
  const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string };
  return (await import(pathToFileURL(join(folder, main)).href)) as Exports;
}
