import { spawn } from 'node:child_process';

import getPort from 'get-port';
import { afterAll, expect, test } from 'vitest';

import { makeProject, ownVariables } from '../support/project.ts';
import { smallGuideContent } from '../support/small-guide.ts';

const rules = 'content/advice/after.yaml';
const project = makeProject(smallGuideContent);
const port = await getPort();
const server = spawn(process.execPath, ['src/cli/astro.ts', 'dev', '--port', String(port)], {
  cwd: project.folder,
  env: ownVariables(),
  stdio: ['ignore', 'pipe', 'pipe'],
});
let said = '';
for (const stream of [server.stdout, server.stderr])
  stream.on('data', (part: Buffer) => (said += part.toString()));
afterAll(() => server.kill());

/** A page as the server now gives it, or why there is none. */
const look = () => fetch(`http://localhost:${port}/repotting/`).then((page) => page.text(), String);
const sees = (words: string) => expect.poll(look, { timeout: 60_000, interval: 500 }).toContain(words);

test('a rule that is changed is seen on its page, with no new start', async () => {
  await sees('full sun');
  project.edit(rules, (text) => text.replace('Do not put it in full sun', 'Do not put it on a warm sill'));
  await sees('on a warm sill');
});

test('a slip in a rule is told, and the page is back once it is mended', async () => {
  project.edit(rules, (text) => text.replace('kind: dont', 'kind: dontt'));
  await expect.poll(() => look().then(() => said), { timeout: 60_000 }).toContain('Did you mean "dont"?');
  project.restore();
  await sees('full sun');
});
