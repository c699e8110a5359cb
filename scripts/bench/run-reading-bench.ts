import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApplication } from '../building/build-application.ts';
import { ensureDebianPackages } from '../debian-packages.ts';
import { withDisplay } from '../runtime/display.ts';
import { createProgress } from './progress.ts';
import { prepareReadingArchive } from './reading/reading-archive.ts';
import { benchReading } from './reading/reading-bench.ts';
import { type BenchReport, describeMachine } from './row.ts';
import type { BenchOptions } from './run-bench.ts';

/** Measures the reading of one long, much annotated document in the window. */
export async function runReadingBench({ root, tell: print }: BenchOptions): Promise<BenchReport> {
  const { tell, stage } = createProgress(print);
  const work = join(root, '.cache', 'bench', `reading-${process.pid}`);
  try {
    const title = await stage('document and annotations', () => prepareReadingArchive(work));
    await stage('building of the application', async () => {
      await ensureDebianPackages();
      await buildApplication();
    });
    const rows = await stage('reading', () =>
      withDisplay((environment) => {
        Object.assign(process.env, environment);
        return benchReading(join(work, 'archive'), title, tell);
      }),
    );
    return { machine: describeMachine(), rows };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
