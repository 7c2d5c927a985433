import { beforeAll, describe, expect, test } from 'vitest';

import { type Built, makeProject } from '../support/project.ts';
import { smallGuideContent } from '../support/small-guide.ts';

// What is said of each slip is held without a build: tests/unit/slips.test.ts.
const watering = 'content/sections/watering.mdx';
const project = makeProject(smallGuideContent);

/** Builds the guide as it now stands, with what dist/ holds afterwards. */
const build = async (): Promise<Built & { dist: Record<string, string> }> => ({
  ...(await project.build()),
  dist: project.fingerprints(),
});

let overdue: Awaited<ReturnType<typeof build>>;

beforeAll(async () => {
  project.edit(watering, (text) => text.replace(/^nextReview: .*$/m, 'nextReview: 2026-03-02'));
  overdue = await build();
});

describe('a guide whose review is overdue', () => {
  test('builds all the same', () => {
    expect(overdue.code, overdue.output).toBe(0);
    expect(Object.keys(overdue.dist)).toContain('index.html');
  });

  test('is warned of by the name of the page and the day', () => {
    expect(overdue.output).toMatch(/WARN.*content\/sections\/watering\.mdx.*2026-03-02/);
  });
});

describe('a build that fails', () => {
  test('before pages are made says all that is wrong, and leaves the last good site as it was', async () => {
    project.edit(watering, (text) => text.replace('title: Watering', 'titel: Watering'));
    project.edit('content/advice/after.yaml', (text) => text.replace('until: P7D', 'until: -P1D'));
    const { code, output, dist } = await build();
    project.restore();
    expect(code).not.toBe(0);
    for (const part of [
      'problems:',
      `${watering} › titel`,
      `${watering} › title`,
      'Did you mean "title"?',
      'content/advice/after.yaml › shade-after-repotting › until',
    ])
      expect(output).toContain(part);
    for (const part of ['\n    at ', 'Invalid input', 'undefined', '[object Object]'])
      expect(output).not.toContain(part);
    expect(dist).toEqual(overdue.dist);
  });

  test('while pages are made says so by its exit code, and leaves the last good site as it was', async () => {
    project.edit('src/components/mdx/Steps.astro', (text) =>
      text.replace(/(?<=^---\n)/, "throw new Error('broken');\n"),
    );
    const { code, output, dist } = await build();
    project.restore();
    expect(code).not.toBe(0);
    expect(output).toContain('broken');
    expect(dist).toEqual(overdue.dist);
  });
});
