import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** Of a workflow of GitHub, what is looked at. */
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<
    string,
    { steps: { uses?: string; run?: string }[]; strategy?: { matrix: { node: number[] } } }
  >;
}

const folder = '.github/workflows/';
const texts = readdirSync(folder).map((name) => readFileSync(folder + name, 'utf8'));
const workflows = texts.map((text) => parse(text) as Workflow);
const jobs = Object.assign({}, ...workflows.map((workflow) => workflow.jobs)) as Workflow['jobs'];
const steps = Object.values(jobs).flatMap((job) => job.steps);

test('workflows name each action by the hash of a commit, with its version beside it', () => {
  const used = texts.flatMap((text) => text.match(/uses: .*/g) ?? []);
  expect(used.length).toBe(steps.filter(({ uses }) => uses).length);
  expect(used.filter((line) => !/^uses: [\w./-]+@[\da-f]{40} # v[\d.]+$/.test(line))).toEqual([]);
});

test('workflows may read the repository, and no more unless a job says so', () => {
  expect(workflows.map(({ permissions }) => permissions)).toEqual(
    workflows.map(() => ({ contents: 'read' })),
  );
});

test('packages are looked up among known faults, the guide is built by Node 20 to 26, and looked at in other browsers', () => {
  const runs = (job: string) => jobs[job]?.steps.map(({ run }) => run ?? '').join('\n');
  expect(runs('audit')).toMatch(/npm audit\n.*tools/);
  expect(jobs['nodes']?.strategy?.matrix.node).toEqual([20, 22, 24, 26]);
  expect(runs('nodes')).toContain('npm run build');
  expect(runs('browsers')).toMatch(/firefox webkit[^]*npm run test:browsers/);
});

test('new versions of packages and actions are proposed', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: { 'package-ecosystem': string }[];
  };
  expect(updates.map((update) => update['package-ecosystem']).toSorted()).toEqual(['github-actions', 'npm']);
});

test('every package has one exact version and its reason in README', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const tools = JSON.parse(readFileSync('tests/bench/tools/package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const packages = Object.entries(devDependencies);
  expect(
    [...packages, ...Object.entries(tools.dependencies)].filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    ),
  ).toEqual([]);
  const [reasons = ''] = /Why each package is there:[^#]*/.exec(readFileSync('README.md', 'utf8')) ?? [];
  // Types come with what they are of, plugins with what they are for.
  const families = /^(@types\/|@axe-core\/|@citation-js\/|eslint-|prettier-|typescript-eslint)/;
  const unnamed = packages
    .map(([name]) => name)
    .filter((name) => !families.test(name) && !reasons.includes(`**${name}**`));
  expect(unnamed).toEqual([]);
});
