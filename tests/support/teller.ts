import { relative } from 'node:path';

import type { Reporter as PlaywrightReporter, TestCase as Journey } from 'playwright/types/testReporter';
import type { Reporter as VitestReporter, TestCase } from 'vitest/node';

import type { Told } from '../../src/cli/tally.ts';

const tell = (told: Told): void => void process.send?.(told);

// Nobody counts any more: nobody waits for this run and all that it started.
process.once('disconnect', () =>
  process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL'),
);
process.channel?.unref();

const nameOf = ({ module, fullName }: TestCase) => `${module.relativeModuleId}: ${fullName}`;
const titleOf = (journey: Journey) => {
  const [, project = '', , ...titles] = journey.titlePath();
  const file = relative('.', journey.location.file);
  return `${file}: ${titles.join(' > ')}${project && ` [${project}]`}`;
};
const firstLine = (text = '') => text.trim().split('\n')[0];

/** Tells Vitest's tests and Playwright's journeys to the process that counts them. */
export default class Teller {
  printsToStdio = (): boolean => false;

  onTestCaseReady = (test: TestCase) => tell({ test: nameOf(test), state: 'begun' });

  onTestCaseResult = (test: TestCase) => tell({ test: nameOf(test), state: test.result().state });

  onTestModuleEnd: VitestReporter['onTestModuleEnd'] = (module) => {
    const [error] = module.errors();
    const isEmpty = module.children.allTests().next().done === true;
    if (error || isEmpty)
      tell({
        test: module.relativeModuleId,
        state: 'failed',
        why: firstLine(error?.message ?? 'it has no test'),
      });
  };

  onTestRunEnd: VitestReporter['onTestRunEnd'] = (_modules, errors) => {
    for (const { message } of errors)
      tell({ test: 'outside of the tests', state: 'failed', why: firstLine(message) });
  };

  onTestBegin = (journey: Journey) => tell({ test: titleOf(journey), state: 'begun' });

  onTestEnd: NonNullable<PlaywrightReporter['onTestEnd']> = (journey, { status }) =>
    tell({
      test: titleOf(journey),
      state: status === 'skipped' ? 'skipped' : journey.ok() ? 'passed' : 'failed',
    });

  onError: NonNullable<PlaywrightReporter['onError']> = ({ message }) =>
    tell({ test: 'outside of the journeys', state: 'failed', why: firstLine(message) });
}
