import { basename, resolve } from 'node:path';
import { isAppError } from '#core/errors/app-error.ts';
import type { Change } from '#core/model/correction.ts';
import type { Failure, ImportReport } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import { ENDING_FAILURES } from '../database/sqlite-failure.ts';
import { findIssueBySha256 } from '../holdings/issues.ts';
import { repairOriginal, sha256Of } from '../holdings/originals.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { listKeptChanges } from '../corrections/correction-rows.ts';
import { expandPaths, isPassedOver } from './expand-paths.ts';
import { keepFile } from './keep-file.ts';
import { decodeSource, readSource, understand } from './open-source.ts';

export type ImportOptions = {
  paths: readonly string[];
  /** Read and check everything, keep nothing. */
  dryRun: boolean;
  /** Corrections made before the import, by file. */
  corrections: readonly { file: string; changes: readonly Change[] }[];
  author: string;
  now: () => string;
  describeFailure: (error: unknown) => Failure;
};

type Imported = ImportReport['imported'][number];

/**
 * Imports files one after the other. Each file is one transaction: there whole or not at all. A file that fails is told and the
 * rest come in; a full disk or a lost archive ends the job.
 */
export async function importFiles(
  archive: Archive,
  options: ImportOptions,
  control: JobControl,
): Promise<ImportReport> {
  const report: ImportReport = { imported: [], skipped: [], failed: [] };
  const corrections = new Map(options.corrections.map(({ file, changes }) => [resolve(file), changes]));
  const { files, failed } = await expandPaths(options.paths);
  for (const { file, error } of failed) report.failed.push({ file, failure: options.describeFailure(error) });
  for (const [at, found] of files.entries()) {
    control.report({ done: at, total: files.length, subject: basename(found.file) });
    await control.breathe();
    if (isPassedOver(found)) {
      report.skipped.push({ file: found.file, reason: 'not-a-bulletin-file' });
      continue;
    }
    try {
      const changes = corrections.get(resolve(found.file)) ?? [];
      const imported = await importFile(archive, found.file, changes, options);
      if (imported === null) report.skipped.push({ file: found.file, reason: 'already-imported' });
      else report.imported.push(imported);
    } catch (error) {
      if (isAppError(error, ...ENDING_FAILURES)) throw error;
      report.failed.push({ file: found.file, failure: options.describeFailure(error) });
    }
  }
  control.report({ done: files.length, total: files.length, subject: '' });
  return report;
}

/** Imports one file, with the corrections that are kept of it and further ones; null where the archive has it already. */
async function importFile(
  archive: Archive,
  file: string,
  changes: readonly Change[],
  options: ImportOptions,
): Promise<Imported | null> {
  const bytes = await readSource(file);
  const sha256 = sha256Of(bytes);
  if (findIssueBySha256(archive.db, sha256) !== null) {
    // Held already; and where its original has been lost since, here it is again.
    if (!options.dryRun) repairOriginal(archive.db, archive.layout.originals, bytes);
    return null;
  }
  const source = await decodeSource({ bytes, name: basename(file) });
  const kept = listKeptChanges(archive.db, sha256).map(({ change }) => change);
  const read = understand(source, [...kept, ...changes]);
  const issue = keepFile(archive, { read, bytes, sha256, source, kept, changes }, options);
  const confidence = Math.min(1, ...read.issue.documents.map((document) => document.confidence));
  return { ...issue, file, confidence };
}
