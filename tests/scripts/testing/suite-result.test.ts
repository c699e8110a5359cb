import { expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport, settle, summarise } from '#scripts/testing/suite-result.ts';

const vitest = { numPassedTests: 5, numTotalTests: 5, numFailedTestSuites: 0, testResults: [] };
const file = { name: 'a.test.ts', status: 'failed', assertionResults: [] };
const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

test.each([
  ['all passed', vitest, { passed: 5, failed: 0, failures: [] }],
  [
    'one failed',
    {
      ...vitest,
      numTotalTests: 6,
      numFailedTestSuites: 1,
      testResults: [
        {
          ...file,
          assertionResults: [
            { fullName: 'adds', status: 'failed', failureMessages: ['Error: 1 is not 2\n  at a.test.ts:3'] },
            { fullName: 'takes away', status: 'passed', failureMessages: [] },
          ],
        },
      ],
    },
    { passed: 5, failed: 1, failures: ['a.test.ts › adds › Error: 1 is not 2'] },
  ],
  [
    'one skipped',
    {
      ...vitest,
      numTotalTests: 6,
      testResults: [
        { ...file, status: 'passed', assertionResults: [{ fullName: 'adds', status: 'skipped' }] },
      ],
    },
    { passed: 5, failed: 1, failures: ['a.test.ts › adds › skipped'] },
  ],
  [
    'a file that does not load',
    { ...vitest, numFailedTestSuites: 1, testResults: [{ ...file, message: 'no such module' }] },
    { passed: 5, failed: 1, failures: ['a.test.ts › no such module'] },
  ],
])("Vitest's report: %s", (_name, report, expected) => {
  expect(readVitestReport(report)).toEqual({ name: 'unit', ...expected });
});

const spec = (title: string, status: string, message?: string) => ({
  title,
  file: 'b.test.ts',
  tests: [{ status, results: [{ errors: message === undefined ? [] : [{ message }] }] }],
});

test.each([
  ['all passed', { suites: [], stats, errors: [] }, { passed: 3, failed: 0, failures: [] }],
  [
    'failed, flaky and skipped',
    {
      suites: [
        {
          specs: [spec('opens', 'unexpected', 'not seen\nat line 3'), spec('reads', 'expected')],
          suites: [{ specs: [spec('closes', 'flaky', 'too late'), spec('waits', 'skipped')] }],
        },
      ],
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 1 },
      errors: [],
    },
    {
      passed: 1,
      failed: 3,
      failures: [
        'b.test.ts › opens › not seen',
        'b.test.ts › closes › too late',
        'b.test.ts › waits › skipped',
      ],
    },
  ],
  [
    'an error outside any test',
    { suites: [], stats, errors: [{ message: 'no tests' }] },
    { passed: 3, failed: 1, failures: ['no tests'] },
  ],
])("Playwright's report: %s", (_name, report, expected) => {
  expect(readPlaywrightReport(report)).toEqual({ name: 'e2e', ...expected });
});

test.each([
  ['passed', { passed: 2, failed: 0 }, 0, { failed: 0, failures: [] }],
  ['failed with a report', { passed: 2, failed: 3 }, 1, { failed: 3, failures: [] }],
  [
    'failed although every test passed',
    { passed: 2, failed: 0 },
    1,
    { failed: 1, failures: ['ended with code 1 although every test passed; its output says why'] },
  ],
  ['ran no test', { passed: 0, failed: 0 }, 0, { failed: 1, failures: ['no test was run'] }],
])('a suite that %s', (_name, result, exitCode, expected) => {
  const settled = settle({ name: 'unit', failures: [], ...result }, exitCode);
  expect(settled).toEqual({ name: 'unit', passed: result.passed, ...expected });
});

test('the last line sums over all suites, failures stand above it, and nothing run is not a success', () => {
  const unit = { name: 'unit', passed: 5, failed: 0, failures: [] };
  const e2e = { name: 'e2e', passed: 3, failed: 1, failures: ['b.test.ts › opens'] };
  expect(summarise([unit, e2e])).toEqual({
    lines: [
      'unit: 5 passed, 0 failed',
      'e2e: 3 passed, 1 failed',
      'e2e failed: b.test.ts › opens',
      '8 passed, 1 failed',
    ],
    ok: false,
  });
  expect(summarise([unit]).ok).toBe(true);
  expect(summarise([])).toEqual({ lines: ['0 passed, 0 failed'], ok: false });
});
