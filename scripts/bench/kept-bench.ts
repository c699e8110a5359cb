import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { archiveLayout } from '#archive/archive-layout.ts';
import type { Corpus } from './corpus.ts';
import { keptArchive, requestOf } from './kept-archive.ts';
import { answerByForce, type ForcedAnswers, type OracleDocument, readOracleDocuments } from './oracle.ts';
import type { Progress } from './progress.ts';
import { type BenchQuery, benchQueries } from './queries.ts';
import { type BenchRow, rounded, withBudget } from './row.ts';
import { benchOwnExactness } from './search-bench.ts';
import { runStage, type StageReport } from './stages/run-stage.ts';

/** What was measured of an archive, and what it was measured against. */
export type KeptReport = { rows: BenchRow[]; queries: readonly BenchQuery[]; forced: ForcedAnswers };

/** Does a stage and tells what it remarks. */
export async function takeStage(
  { stage, tell }: Progress,
  name: string,
  work: () => Promise<StageReport>,
): Promise<BenchRow[]> {
  const { rows, remarks } = await stage(name, work);
  for (const remark of remarks) tell(remark);
  return rows;
}

/**
 * Measures what a run has of the archive of its corpus: a session in a process of its own, every answer against a brute-force scan of
 * the texts, its size. `pass` sees each document that is scanned.
 */
export async function benchKept(
  progress: Progress,
  corpus: Corpus,
  pass: (documents: Iterable<OracleDocument>) => Iterable<OracleDocument> = (documents) => documents,
): Promise<KeptReport> {
  const { stage, tell } = progress;
  const folder = keptArchive(corpus);
  const rows = await takeStage(progress, 'a fresh opening, a search session, building of the index', () =>
    runStage('session-stage.ts', requestOf(corpus, folder)),
  );
  const { database } = archiveLayout(folder);
  const queries = benchQueries(database);
  const forced = await stage(`brute-force answers to ${queries.length} queries`, () =>
    answerByForce(pass(readOracleDocuments(database)), queries, (done) => {
      tell(`${done} documents …`);
    }),
  );
  const exact = await stage(`exactness over ${forced.documents} documents`, () =>
    benchOwnExactness(folder, queries, forced),
  );
  for (const wrong of exact.wrong) tell(`differs: ${wrong}`);
  rows.push(...exact.rows, ...sizeRows(folder, forced.textBytesTo(Infinity)));
  return { rows, queries, forced };
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
