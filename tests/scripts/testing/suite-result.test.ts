import { expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport, settle, summarise } from '#scripts/testing/suite-result.ts';

const vitest = { numPassedTests: 5, numTotalTests: 5, numFailedTests: 0, numFailedTestSuites: 0 };
const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

test.each([
  ['all passed', vitest, { passed: 5, failed: 0 }],
  [
    'one failed',
    { ...vitest, numTotalTests: 6, numFailedTests: 1, numFailedTestSuites: 1 },
    { passed: 5, failed: 1 },
  ],
  ['one skipped', { ...vitest, numTotalTests: 6 }, { passed: 5, failed: 1 }],
  ['a file that does not load', { ...vitest, numFailedTestSuites: 1 }, { passed: 5, failed: 1 }],
])("Vitest's report: %s", (_name, report, expected) => {
  expect(readVitestReport(report)).toEqual({ name: 'unit', ...expected });
});

test.each([
  ['all passed', { stats, errors: [] }, { passed: 3, failed: 0 }],
  [
    'failed, flaky and skipped',
    { stats: { expected: 0, unexpected: 1, flaky: 1, skipped: 1 }, errors: [] },
    { passed: 0, failed: 3 },
  ],
  ['an error outside any test', { stats, errors: [{ message: 'no tests' }] }, { passed: 3, failed: 1 }],
])("Playwright's report: %s", (_name, report, expected) => {
  expect(readPlaywrightReport(report)).toEqual({ name: 'e2e', ...expected });
});

test.each([
  ['passed', { passed: 2, failed: 0 }, 0, { passed: 2, failed: 0 }],
  ['failed with a report', { passed: 2, failed: 3 }, 1, { passed: 2, failed: 3 }],
  ['failed although every test passed', { passed: 2, failed: 0 }, 1, { passed: 2, failed: 1 }],
  ['ran no test', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
])('a suite that %s', (_name, result, exitCode, expected) => {
  expect(settle({ name: 'unit', ...result }, exitCode)).toEqual({ name: 'unit', ...expected });
});

test('the last line sums over all suites, and nothing run is not a success', () => {
  const unit = { name: 'unit', passed: 5, failed: 0 };
  const e2e = { name: 'e2e', passed: 3, failed: 1 };
  expect([summarise([unit, e2e]), summarise([unit]), summarise([])]).toEqual([
    { line: '8 passed, 1 failed', ok: false },
    { line: '5 passed, 0 failed', ok: true },
    { line: '0 passed, 0 failed', ok: false },
  ]);
});
