import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareCorpus } from './corpus.ts';
import { bringUp, findOrImport, requestOf } from './kept-archive.ts';
import { benchKept, takeStage } from './kept-bench.ts';
import { createProgress } from './progress.ts';
import { benchRivals } from './rivals-bench.ts';
import { type BenchReport, describeMachine, withRatios } from './row.ts';
import type { BenchOptions } from './run-bench.ts';
import { runStage } from './stages/run-stage.ts';
import { keepTexts } from './texts.ts';

/** Measures searching alone, on the archive that the last run left, which is made where there is none; with the other engines beside it on demand. */
export async function runSearchBench({
  issues,
  root,
  tell: print,
  rivals,
}: BenchOptions): Promise<BenchReport> {
  const progress = createProgress(print);
  const { stage, tell } = progress;
  const cache = join(root, '.cache', 'bench');
  const work = join(cache, `work-${String(process.pid)}`);
  mkdirSync(work, { recursive: true });
  try {
    const corpus = await stage(`corpus of ${issues} issues`, () => prepareCorpus(cache, issues));
    const folder = await stage('archive', () => findOrImport(corpus));
    await stage('bringing the archive up to date', () => bringUp(folder));
    const rows = await takeStage(progress, 'search', () =>
      runStage('search-stage.ts', requestOf(corpus, folder)),
    );
    const texts = join(work, 'texts.sqlite');
    const kept = await benchKept(
      progress,
      corpus,
      rivals ? (documents) => keepTexts(texts, documents) : undefined,
    );
    rows.push(...kept.rows);
    if (rivals)
      rows.push(
        ...(await stage('rivals', () =>
          benchRivals({ texts, folder: work, tell }, kept.queries, kept.forced),
        )),
      );
    return { machine: describeMachine(), rows: withRatios(rows) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
