import { z } from 'zod';

/** What one suite found. `failed` counts skipped tests too: a test that does not run proves nothing. */
export type SuiteResult = { name: string; passed: number; failed: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numTotalTests: z.number(),
  numFailedTestSuites: z.number(),
  numFailedTests: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/** Reads Vitest's JSON report; a file that could not be loaded counts as one failure. */
export function readVitestReport(json: unknown): SuiteResult {
  const report = vitestReport.parse(json);
  const notPassed = report.numTotalTests - report.numPassedTests;
  const failed = Math.max(notPassed, report.numFailedTestSuites > 0 ? 1 : 0);
  return { name: 'unit', passed: report.numPassedTests, failed };
}

/** Reads Playwright's JSON report; an error outside any test counts as one failure. */
export function readPlaywrightReport(json: unknown): SuiteResult {
  const { stats, errors } = playwrightReport.parse(json);
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  return { name: 'e2e', passed: stats.expected, failed };
}

/** The result with a failure added where the program failed, or ran nothing, although its report names none. */
export function settle(result: SuiteResult, exitCode: number): SuiteResult {
  const isSilent = result.failed === 0 && (exitCode !== 0 || result.passed === 0);
  return isSilent ? { ...result, failed: 1 } : result;
}

/** The last line of a test run, `12 passed, 0 failed`, over all suites. */
export function summarise(results: readonly SuiteResult[]): { line: string; ok: boolean } {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return {
    line: `${String(passed)} passed, ${String(failed)} failed`,
    ok: failed === 0 && results.length > 0,
  };
}
