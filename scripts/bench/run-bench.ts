import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { benchAnnotations } from './annotations-bench.ts';
import { benchCompletion } from './completion-bench.ts';
import { type Corpus, prepareCorpus } from './corpus.ts';
import { benchHostile } from './hostile-bench.ts';
import { benchSingleImport } from './import-bench.ts';
import { importCorpus } from './kept-archive.ts';
import { benchKept, takeStage } from './kept-bench.ts';
import { createProgress } from './progress.ts';
import { benchRivals } from './rivals-bench.ts';
import { type BenchReport, type BenchRow, describeMachine, withRatios } from './row.ts';
import { keepTexts } from './texts.ts';

export type BenchOptions = {
  issues: number;
  /** The project's own folder. */
  root: string;
  /** Measure the other engines too, where searching alone is measured. */
  rivals: boolean;
  tell: (message: string) => void;
};

// Size of the bulletin the project began with.
const SEED_BYTES = 142_591;

function fileOfSize(corpus: Corpus, bytes: number): string | undefined {
  const distance = (file: string) => Math.abs(statSync(file).size - bytes);
  return corpus.files.reduce<string | undefined>(
    (best, file) => (best === undefined || distance(file) < distance(best) ? file : best),
    undefined,
  );
}

async function benchSeeds(options: BenchOptions, corpus: Corpus, work: string): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const generated = fileOfSize(corpus, SEED_BYTES);
  if (generated) rows.push(...(await benchSingleImport(work, generated, 'a generated issue')));
  const seeds = join(options.root, '..', 'shared', 'seeds');
  const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => name.endsWith('.txt')) : undefined;
  if (seed !== undefined)
    rows.push(...(await benchSingleImport(work, join(seeds, seed), 'the seed bulletin')));
  return rows;
}

/**
 * Runs every measurement on one corpus. Ours are made in processes of their own, so that memory is ours alone; nothing holds all
 * texts at once, so that the corpus may be of any size.
 */
export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const progress = createProgress(options.tell);
  const { tell, stage } = progress;
  const cache = join(options.root, '.cache', 'bench');
  const work = join(cache, `work-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    const corpus = await stage(`corpus of ${options.issues} issues`, () =>
      prepareCorpus(cache, options.issues),
    );
    const rows = await stage('import of one file', () => benchSeeds(options, corpus, work));
    rows.push(
      ...(await takeStage(progress, `import of ${corpus.characters} characters, search`, () =>
        importCorpus(corpus),
      )),
    );
    const texts = join(work, 'texts.sqlite');
    const kept = await benchKept(progress, corpus, (documents) => keepTexts(texts, documents));
    rows.push(...kept.rows);
    rows.push(...(await stage('completion over a catalogue of 100000 titles', () => benchCompletion(work))));
    const { queries, forced } = kept;
    rows.push(
      ...(await stage('rivals', () => benchRivals({ texts, folder: work, tell }, queries, forced))),
      ...(await stage('the browser of 10000 annotations', () => benchAnnotations(work))),
      ...(await stage('hostile texts', () => benchHostile())),
    );
    return { machine: describeMachine(), rows: withRatios(rows) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
