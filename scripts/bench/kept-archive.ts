import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openBenchArchive } from './bench-archive.ts';
import type { Corpus } from './corpus.ts';
import { runStage, type StageReport, type StageRequest } from './stages/run-stage.ts';

/** Where the archive of a corpus is kept from run to run, beside the corpus. */
export function keptArchive(corpus: Corpus): string {
  return join(dirname(corpus.folder), basename(corpus.folder).replace('corpus', 'archive'));
}

export function requestOf(corpus: Corpus, folder: string): StageRequest {
  const { files, characters } = corpus;
  return { folder, corpus: { folder: corpus.folder, issues: files.length, characters } };
}

/** Imports a corpus anew, searches it, and keeps the archive in place of the one of an earlier run. */
export async function importCorpus(corpus: Corpus): Promise<StageReport> {
  const folder = keptArchive(corpus);
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  const report = await runStage('import-stage.ts', requestOf(corpus, partial));
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return report;
}

/** The archive of a corpus, of an earlier run where there is one. */
export async function findOrImport(corpus: Corpus): Promise<string> {
  const folder = keptArchive(corpus);
  if (!existsSync(folder)) await importCorpus(corpus);
  return folder;
}

/** The program may have changed since the archive was made: what it draws again, and its index, are not what is measured. */
export async function bringUp(folder: string): Promise<void> {
  const archive = await openBenchArchive(folder);
  await archive.whenTidy();
  await archive.close();
}
