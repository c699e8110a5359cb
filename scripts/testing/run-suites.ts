import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApplication } from '../building/build-application.ts';
import { withDisplay } from '../runtime/display.ts';
import { resolveElectron } from '../runtime/electron-runtime.ts';
import { projectFolder } from '../runtime/project-folder.ts';
import { runVisibly } from '../runtime/run-command.ts';
import { tell } from '../runtime/tell.ts';
import { readPlaywrightReport, readVitestReport, settle, type SuiteResult } from './suite-result.ts';

/** Runs a tool of this project with the Node that runs us. */
function runTool(
  script: string,
  parameters: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const tool = join(projectFolder, 'node_modules', script);
  return runVisibly(process.execPath, [tool, ...parameters], { cwd: projectFolder, env });
}

async function withReport(
  read: (json: unknown) => SuiteResult,
  name: string,
  run: (file: string) => Promise<number>,
): Promise<SuiteResult> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await run(file);
    return settle(read(JSON.parse(readFileSync(file, 'utf8'))), code);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { name, passed: 0, failed: 1, failures: [why] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Formatting, lint and types; each counts as one test. */
export async function runChecks(): Promise<SuiteResult> {
  const checks: [name: string, script: string, parameters: string[]][] = [
    ['formatting', 'prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']],
    ['lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
    ['types', 'typescript/bin/tsc', ['-b']],
  ];
  const failures: string[] = [];
  for (const [name, script, parameters] of checks)
    if ((await runTool(script, parameters)) !== 0) failures.push(name);
  return { name: 'checks', passed: checks.length - failures.length, failed: failures.length, failures };
}

/** Unit, property, contract and damage tests. */
export function runUnitTests(): Promise<SuiteResult> {
  return withReport(readVitestReport, 'unit', (file) =>
    runTool('vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]),
  );
}

/** Builds the application and tests it in a real Electron, on an invisible display where there is none. */
export function runEndToEndTests(parameters: string[] = []): Promise<SuiteResult> {
  return withReport(readPlaywrightReport, 'e2e', async (file) => {
    await buildApplication();
    const { folder, version } = await resolveElectron();
    tell(`Testing with Electron ${version}.`);
    return withDisplay((environment) =>
      runTool('@playwright/test/cli.js', ['test', '--reporter=list,json', ...parameters], {
        ...environment,
        ELECTRON_OVERRIDE_DIST_PATH: folder,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      }),
    );
  });
}
