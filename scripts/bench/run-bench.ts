import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { archiveLayout } from '#archive/archive-layout.ts';
import { benchAnnotations } from './annotations-bench.ts';
import { benchCompletion } from './completion-bench.ts';
import { type Corpus, prepareCorpus } from './corpus.ts';
import { benchHostile } from './hostile-bench.ts';
import { benchSingleImport } from './import-bench.ts';
import { importCorpus, keptArchive, requestOf } from './kept-archive.ts';
import { answerByForce, readOracleDocuments } from './oracle.ts';
import { createProgress } from './progress.ts';
import { benchQueries } from './queries.ts';
import { benchRivals } from './rivals-bench.ts';
import { type BenchReport, type BenchRow, describeMachine, rounded, withBudget, withRatios } from './row.ts';
import { benchOwnExactness } from './search-bench.ts';
import { runStage, type StageReport } from './stages/run-stage.ts';
import { keepTexts } from './texts.ts';

export type BenchOptions = {
  issues: number;
  /** The project's own folder. */
  root: string;
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

function sizeRows(folder: string, textBytes: number): BenchRow[] {
  const ratioOf = (part: RegExp): number =>
    rounded(
      readdirSync(folder)
        .filter((name) => part.test(name))
        .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / textBytes,
    );
  const size = { area: 'size', name: 'gazette', unit: 'ratio' };
  const whole = { ...size, subject: 'text and index / UTF-8 text', value: ratioOf(/\.sqlite/u) };
  return [
    { ...size, subject: 'archive.sqlite / UTF-8 text', value: ratioOf(/^archive\.sqlite/u) },
    { ...size, subject: 'index.sqlite / UTF-8 text', value: ratioOf(/^index\.sqlite/u) },
    withBudget(whole, 2.5),
  ];
}

/**
 * Runs every measurement on one corpus. Ours are made in processes of their own, so that memory is ours alone; nothing holds all
 * texts at once, so that the corpus may be of any size.
 */
export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const { tell, stage } = createProgress(options.tell);
  const cache = join(options.root, '.cache', 'bench');
  const work = join(cache, `work-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    const corpus = await stage(`corpus of ${options.issues} issues`, () =>
      prepareCorpus(cache, options.issues),
    );
    const rows = await stage('import of one file', () => benchSeeds(options, corpus, work));
    const take = ({ rows: found, remarks }: StageReport): void => {
      rows.push(...found);
      for (const remark of remarks) tell(remark);
    };
    take(await stage(`import of ${corpus.characters} characters, search`, () => importCorpus(corpus)));
    const folder = keptArchive(corpus);
    take(
      await stage('a fresh opening, a search session, building of the index', () =>
        runStage('session-stage.ts', requestOf(corpus, folder)),
      ),
    );
    rows.push(...(await stage('completion over a catalogue of 100000 titles', () => benchCompletion(work))));
    const { database } = archiveLayout(folder);
    const queries = benchQueries(database);
    const texts = join(work, 'texts.sqlite');
    const forced = await stage(`brute-force answers to ${queries.length} queries`, () =>
      answerByForce(keepTexts(texts, readOracleDocuments(database)), queries, (done) => {
        tell(`${done} documents …`);
      }),
    );
    const exact = await stage(`exactness over ${forced.documents} documents`, () =>
      benchOwnExactness(folder, queries, forced),
    );
    for (const wrong of exact.wrong) tell(`differs: ${wrong}`);
    rows.push(...exact.rows, ...sizeRows(folder, forced.textBytesTo(Infinity)));
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
