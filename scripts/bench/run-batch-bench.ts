import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApplication } from '../building/build-application.ts';
import { ensureDebianPackages } from '../debian-packages.ts';
import { withDisplay } from '../runtime/display.ts';
import { benchBatch } from './batch/batch-bench.ts';
import { writeMixedFiles } from './batch/mixed-files.ts';
import { createProgress } from './progress.ts';
import { type BenchReport, describeMachine } from './row.ts';
import type { BenchOptions } from './run-bench.ts';

const HOSTILE_SHARE = 0.05;

/** Measures a drop of many files in every format, a twentieth of them hostile, on the real window. */
export async function runBatchBench({ issues: files, tell: print }: BenchOptions): Promise<BenchReport> {
  const { tell, stage } = createProgress(print);
  const hostile = Math.round(files * HOSTILE_SHARE);
  const parts = { good: files - hostile, hostile };
  const folder = mkdtempSync(join(tmpdir(), 'gazette-batch-'));
  try {
    await stage('building of the application', async () => {
      await ensureDebianPackages();
      await buildApplication();
    });
    await stage(`${files} files`, () => writeMixedFiles(folder, parts.good, parts.hostile));
    const rows = await stage('batch', () =>
      withDisplay((environment) => {
        Object.assign(process.env, environment);
        return benchBatch(folder, parts, tell);
      }),
    );
    return { machine: describeMachine(), rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
