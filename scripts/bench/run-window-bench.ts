import { join } from 'node:path';
import { buildApplication } from '../building/build-application.ts';
import { ensureDebianPackages } from '../debian-packages.ts';
import { withDisplay } from '../runtime/display.ts';
import { prepareCorpus } from './corpus.ts';
import { bringUp, findOrImport } from './kept-archive.ts';
import { createProgress } from './progress.ts';
import { type BenchReport, describeMachine } from './row.ts';
import type { BenchOptions } from './run-bench.ts';
import { benchWindow } from './window/window-bench.ts';

/** Measures the window on the archive that the last run left, which is made where there is none. */
export async function runWindowBench({ issues, root, tell: print }: BenchOptions): Promise<BenchReport> {
  const { tell, stage } = createProgress(print);
  const corpus = await stage(`corpus of ${issues} issues`, () =>
    prepareCorpus(join(root, '.cache', 'bench'), issues),
  );
  const folder = await stage('archive', () => findOrImport(corpus));
  await stage('bringing the archive up to date', () => bringUp(folder));
  await stage('building of the application', async () => {
    await ensureDebianPackages();
    await buildApplication();
  });
  const rows = await stage('window', () =>
    withDisplay((environment) => {
      Object.assign(process.env, environment);
      return benchWindow(folder, tell);
    }),
  );
  return { machine: describeMachine(), rows };
}
