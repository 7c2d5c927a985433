import { afterEach, describe, expect, test } from 'vitest';

import { makeProject } from '../support/project.ts';
import { smallGuide, smallGuideContent } from '../support/small-guide.ts';

const { addresses } = await smallGuide();
const project = makeProject(smallGuideContent);
const lock = 'content/permalinks.lock.json';
const watering = 'content/sections/watering.mdx';
const lockText = (list: readonly string[]) => `${JSON.stringify(list, null, 2)}\n`;
const permalinks = () => project.run('src/cli/permalinks.ts');

/** Renames a heading of the small guide; the old id leads to it where that is asked for. */
const rename = ({ alias }: { alias: boolean }) =>
  project.edit(watering, (text) =>
    text
      .replace('{#tap-water}', '{#soft-water}')
      .replace('\n---\n', alias ? '\naliases: { tap-water: soft-water }\n---\n' : '\n---\n'),
  );

afterEach(() => project.restore());

describe('npm run permalinks', () => {
  test('promises every address of a guide that has promised none, and names each', async () => {
    project.write(lock, '[]\n');
    const { code, output } = await permalinks();
    expect(project.read(lock)).toBe(lockText(addresses));
    expect(output).toBe(
      `${addresses.map((address) => `+ ${address}\n`).join('')}${addresses.length} added to ${lock}. ` +
        'Each is now a promise: it will lead there for good.\n',
    );
    expect(code).toBe(0);
  });

  test('changes nothing where all is promised, and says so', async () => {
    const unusual = JSON.stringify(addresses);
    project.write(lock, unusual);
    expect(await permalinks()).toEqual({
      code: 0,
      output: 'Every address of the guide is promised already.\n',
    });
    expect(project.read(lock)).toBe(unusual);
  });

  test('adds what is new alone, and leaves what was promised', async () => {
    project.write(lock, lockText(addresses));
    rename({ alias: true });
    const { code, output } = await permalinks();
    expect(JSON.parse(project.read(lock))).toEqual([...addresses, '/watering/#soft-water'].toSorted());
    expect(output).toMatch(/^\+ \/watering\/#soft-water\n1 added/);
    expect(code).toBe(0);
  });

  test('says what is wrong where an address that was promised is gone, and promises nothing', async () => {
    project.write(lock, lockText(addresses));
    rename({ alias: false });
    const { code, output } = await permalinks();
    expect(output).toContain('/watering/#tap-water was published and is gone.');
    expect(output).toContain('aliases: { tap-water: its-new-id }');
    expect(project.read(lock)).toBe(lockText(addresses));
    expect(code).toBe(1);
  });
});
