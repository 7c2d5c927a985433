import { describe, expect, test } from 'vitest';

import { tallyPlaywright } from '../../src/cli/playwright-report.ts';
import { brokenOff, sum, verdict } from '../../src/cli/tally.ts';
import { tallyVitest } from '../../src/cli/vitest-report.ts';

const good = { passed: 3, failed: 0, notes: [] };

describe('the verdict', () => {
  test('ends in the count, whatever stands before it', () => {
    expect(verdict(good, '1 min 2 s')).toEqual([
      'The guide passes every check there is (1 min 2 s).',
      '3 passed, 0 failed',
    ]);
    expect(verdict(sum([good, brokenOff('lint: see above')]), '9.0 s')).toEqual([
      '  ✗ lint: see above',
      'The guide does not pass its checks (9.0 s).',
      '3 passed, 1 failed',
    ]);
  });

  test('is not good when nothing ran', () => {
    expect(verdict(sum([]), '1.0 s')[0]).toContain('does not pass');
  });
});

describe('a run of Vitest', () => {
  const file = (name: string, statuses: string[], status = 'passed', message = '') => ({
    name: `/guide/${name}`,
    status,
    message,
    assertionResults: statuses.map((one, index) => ({ status: one, fullName: `test ${index + 1}` })),
  });
  const count = (testResults: unknown[], code = 0) =>
    tallyVitest({ testResults }, { root: '/guide', folders: ['tests/unit'], code });

  test('counts each test', () => {
    expect(count([file('tests/unit/a.test.ts', ['passed', 'passed', 'failed'], 'failed')], 1)).toEqual({
      passed: 2,
      failed: 1,
      notes: ['tests/unit/a.test.ts: test 3'],
    });
  });

  test.each(['skipped', 'pending', 'todo'])('counts a test that is %s as failed, and says so', (status) => {
    const { failed, notes } = count([file('tests/unit/a.test.ts', ['passed', status])]);
    expect(failed).toBe(1);
    expect(notes).toEqual([`tests/unit/a.test.ts: test 2 (${status}: it did not run)`]);
  });

  test('counts a file that cannot be loaded', () => {
    const { failed, notes } = count(
      [file('tests/unit/a.test.ts', [], 'failed', 'Cannot find module\n at x')],
      1,
    );
    expect(failed).toBe(1);
    expect(notes[0]).toBe('tests/unit/a.test.ts: the file ran no test: Cannot find module');
  });

  test('counts a file that fails outside its tests', () => {
    expect(count([file('tests/unit/a.test.ts', ['passed'], 'failed', 'afterAll broke')], 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  test('fails when a folder has no tests', () => {
    expect(count([file('tests/site/a.test.ts', ['passed'])]).notes).toEqual([
      'tests/unit: no test was found there.',
    ]);
  });

  test('fails when it ended badly though each test passed', () => {
    expect(count([file('tests/unit/a.test.ts', ['passed'])], 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  test('fails when it left no report', () => {
    expect(tallyVitest(undefined, { root: '/', folders: [], code: 137 }).notes).toEqual([
      'Vitest broke off with exit code 137 and left no report.',
    ]);
  });
});

describe('a run of Playwright', () => {
  const suite = (statuses: string[], suites: unknown[] = []) => ({
    title: 'read.spec.ts',
    specs: [
      {
        title: 'a reader finds aftercare',
        file: 'read.spec.ts',
        tests: statuses.map((status) => ({ projectName: 'phone', status })),
      },
    ],
    suites,
  });

  test('counts each test in each browser, however deep it stands', () => {
    const report = { suites: [suite(['expected', 'unexpected'], [suite(['expected'])])], errors: [] };
    expect(tallyPlaywright(report, 1)).toEqual({
      passed: 2,
      failed: 1,
      notes: ['read.spec.ts: a reader finds aftercare [phone]'],
    });
  });

  test.each([
    ['skipped', 'skipped: it did not run'],
    ['flaky', 'flaky: it passed only at a second try'],
  ])('counts a %s test as failed, and says so', (status, words) => {
    const { failed, notes } = tallyPlaywright({ suites: [suite(['expected', status])], errors: [] }, 0);
    expect(failed).toBe(1);
    expect(notes[0]).toContain(words);
  });

  test('fails when it ran nothing, broke, or left no report', () => {
    expect(tallyPlaywright({ suites: [], errors: [] }, 0)).toEqual(brokenOff('Playwright ran no test.'));
    expect(tallyPlaywright({ suites: [], errors: [{ message: 'No server\nat x' }] }, 1)).toEqual(
      brokenOff('Playwright: No server'),
    );
    expect(tallyPlaywright({ suites: [suite(['expected'])], errors: [] }, 130)).toMatchObject({
      passed: 1,
      failed: 1,
    });
    expect(tallyPlaywright(undefined, 1)).toMatchObject({ passed: 0, failed: 1 });
  });
});
