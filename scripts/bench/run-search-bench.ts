import { join } from 'node:path';
import { prepareCorpus } from './corpus.ts';
import { bringUp, findOrImport, requestOf } from './kept-archive.ts';
import { benchKept, takeStage } from './kept-bench.ts';
import { createProgress } from './progress.ts';
import { type BenchReport, describeMachine } from './row.ts';
import type { BenchOptions } from './run-bench.ts';
import { runStage } from './stages/run-stage.ts';

/** Measures searching alone, on the archive that the last run left, which is made where there is none; without rivals. */
export async function runSearchBench({ issues, root, tell: print }: BenchOptions): Promise<BenchReport> {
  const progress = createProgress(print);
  const { stage } = progress;
  const corpus = await stage(`corpus of ${issues} issues`, () =>
    prepareCorpus(join(root, '.cache', 'bench'), issues),
  );
  const folder = await stage('archive', () => findOrImport(corpus));
  await stage('bringing the archive up to date', () => bringUp(folder));
  const rows = await takeStage(progress, 'search', () =>
    runStage('search-stage.ts', requestOf(corpus, folder)),
  );
  rows.push(...(await benchKept(progress, corpus)).rows);
  return { machine: describeMachine(), rows };
}
