import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import tls from 'node:tls';

import { type Running, secured } from '../bench/hosts.ts';
import { importTool, toolAt } from '../bench/tools.ts';

/** What the Observatory says of a host. */
interface Grade {
  grade: string;
  failed: string[];
}

/** As the package of the Observatory tells it. */
interface Scan {
  scan: { grade: string };
  tests: Readonly<Record<string, { pass: boolean; result: string }>>;
}

/** Has the Observatory's own rules look at a host, behind https, with a certificate that this process believes. */
export async function gradeOf(host: Running): Promise<Grade> {
  const name = '@mdn/mdn-http-observatory';
  // Its list of hosts that browsers know to be by https alone; this machine is none of them.
  writeFileSync(join(await toolAt(name), 'conf/hsts-preload.json'), '{}');
  const { scan } = await importTool<{ scan: (host: string) => Promise<Scan> }>(name);
  const { origin, certificate, stop } = await secured(host);
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), certificate]);
  try {
    const { scan: whole, tests } = await scan(new URL(origin).host);
    const failed = Object.entries(tests).filter(([, { pass }]) => !pass);
    return { grade: whole.grade, failed: failed.map(([rule, { result }]) => `${rule}: ${result}`) };
  } finally {
    await stop();
  }
}
