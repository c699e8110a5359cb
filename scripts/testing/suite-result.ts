import * as z from 'zod';

/**
 * What one suite found. `failed` counts skipped tests too: a test that does not run proves nothing. `failures` are lines for people:
 * which test, and the first line of why.
 */
export type SuiteResult = { name: string; passed: number; failed: number; failures: string[] };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numTotalTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

type PlaywrightSuite = {
  specs: {
    title: string;
    file: string;
    tests: { status: string; results: { errors: { message?: string | undefined }[] }[] }[];
  }[];
  suites?: PlaywrightSuite[] | undefined;
};

const playwrightError = z.object({ message: z.string().optional() });
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    specs: z.array(
      z.object({
        title: z.string(),
        file: z.string(),
        tests: z.array(
          z.object({
            status: z.string(),
            results: z.array(z.object({ errors: z.array(playwrightError) })),
          }),
        ),
      }),
    ),
    suites: z.array(playwrightSuite).optional(),
  }),
);
const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(playwrightError),
});

function failureLine(file: string, test: string, why: string | undefined): string {
  const reason = why?.split('\n', 1)[0] ?? '';
  return [file, test, reason].filter((part) => part !== '').join(' › ');
}

/** Reads Vitest's JSON report; a file that could not be loaded counts as one failure. */
export function readVitestReport(json: unknown): SuiteResult {
  const report = vitestReport.parse(json);
  const notPassed = report.numTotalTests - report.numPassedTests;
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => failureLine(name, test.fullName, test.failureMessages?.[0] ?? test.status));
    return tests.length === 0 && status === 'failed' ? [failureLine(name, '', message)] : tests;
  });
  return {
    name: 'unit',
    passed: report.numPassedTests,
    failed: Math.max(notPassed, report.numFailedTestSuites > 0 ? 1 : 0),
    failures,
  };
}

function failuresOf({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status, results }) =>
        failureLine(
          file,
          title,
          results.find(({ errors }) => errors.length > 0)?.errors[0]?.message ?? status,
        ),
      ),
  );
  return [...own, ...suites.flatMap(failuresOf)];
}

/** Reads Playwright's JSON report; an error outside any test counts as one failure. */
export function readPlaywrightReport(json: unknown): SuiteResult {
  const { suites, stats, errors } = playwrightReport.parse(json);
  return {
    name: 'e2e',
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
    failures: [...suites.flatMap(failuresOf), ...errors.map(({ message }) => failureLine('', '', message))],
  };
}

/** The result with a failure added where the program failed, or ran nothing, although its report names none. */
export function settle(result: SuiteResult, exitCode: number): SuiteResult {
  const isSilent = result.failed === 0 && (exitCode !== 0 || result.passed === 0);
  if (!isSilent) return result;
  const why =
    result.passed === 0
      ? 'no test was run'
      : `ended with code ${String(exitCode)} although every test passed; its output says why`;
  return { ...result, failed: 1, failures: [...result.failures, why] };
}

/** The lines that end a test run: each suite's counts, each failure, and `12 passed, 0 failed` over all suites. */
export function summarise(results: readonly SuiteResult[]): { lines: string[]; ok: boolean } {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return {
    lines: [
      ...results.map(
        (result) => `${result.name}: ${String(result.passed)} passed, ${String(result.failed)} failed`,
      ),
      ...results.flatMap(({ name, failures }) => failures.map((failure) => `${name} failed: ${failure}`)),
      `${String(passed)} passed, ${String(failed)} failed`,
    ],
    ok: failed === 0 && results.length > 0,
  };
}
