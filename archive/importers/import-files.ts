import { basename, resolve } from 'node:path';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import type { Change } from '#core/model/correction.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { Failure, ImportReport } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import { ENDING_FAILURES } from '../database/sqlite-failure.ts';
import { findIssueBySha256 } from '../holdings/issues.ts';
import { repairOriginal, sha256Of } from '../holdings/originals.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { followHoldings, type HoldingsStride } from '../index/follow-holdings.ts';
import { readIndexed } from '../index/read-indexed-documents.ts';
import { checkPlaces } from '../corrections/check-places.ts';
import { listKeptChanges } from '../corrections/correction-rows.ts';
import { saveCorrections } from '../corrections/keep-corrections.ts';
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
type SkipReason = ImportReport['skipped'][number]['reason'];

/**
 * Imports files one after the other. Each file is one transaction: there whole or not at all. A file that fails is told and the
 * rest come in; a full disk or a lost archive ends the job. Corrections of a file that is held already are kept of the held issue;
 * those of a file that is not among the paths fail under its name.
 */
export async function importFiles(
  archive: Archive,
  options: ImportOptions,
  control: JobControl,
): Promise<ImportReport> {
  const report: ImportReport = { imported: [], skipped: [], failed: [] };
  const fail = (file: string, error: unknown): void => {
    report.failed.push({ file, failure: options.describeFailure(error) });
  };
  const corrections = groupByFile(options.corrections);
  const { files, failed } = await expandPaths(options.paths);
  for (const { file, error } of failed) fail(file, error);
  for (const [at, found] of files.entries()) {
    control.report({ done: at, total: files.length, subject: basename(found.file) });
    await control.breathe();
    // A file may be named twice; what was corrected in it is kept once.
    const changes = takeChanges(corrections, found.file);
    if (isPassedOver(found)) {
      report.skipped.push({ file: found.file, reason: 'not-a-bulletin-file' });
      continue;
    }
    try {
      const { imported, reason } = await importFile(archive, { file: found.file, changes }, options, control);
      if (imported === null) report.skipped.push({ file: found.file, reason });
      else report.imported.push(imported);
    } catch (error) {
      if (isAppError(error, 'job/cancelled', ...ENDING_FAILURES)) throw error;
      fail(found.file, error);
    }
  }
  for (const { file } of failed) corrections.delete(resolve(file));
  for (const file of corrections.keys()) fail(file, new AppError('import/not-found', { file }));
  control.report({ done: files.length, total: files.length, subject: '' });
  return report;
}

function groupByFile(corrections: ImportOptions['corrections']): Map<string, Change[]> {
  const byFile = new Map<string, Change[]>();
  for (const { file, changes } of corrections)
    if (changes.length > 0) byFile.set(resolve(file), [...(byFile.get(resolve(file)) ?? []), ...changes]);
  return byFile;
}

function takeChanges(corrections: Map<string, Change[]>, file: string): readonly Change[] {
  const changes = corrections.get(resolve(file)) ?? [];
  corrections.delete(resolve(file));
  return changes;
}

type Outcome =
  | { imported: Imported; reason: null }
  | { imported: null; reason: Extract<SkipReason, 'already-imported' | 'corrections-kept'> };

/** Imports one file with the corrections that are kept of it and further ones; where the archive has it already, keeps those. */
async function importFile(
  archive: Archive,
  { file, changes }: { file: string; changes: readonly Change[] },
  options: ImportOptions,
  control: JobControl,
): Promise<Outcome> {
  const bytes = await readSource(file);
  const sha256 = sha256Of(bytes);
  const held = findIssueBySha256(archive.db, sha256);
  if (held !== null) {
    if (options.dryRun) return { imported: null, reason: 'already-imported' };
    // And where its original has been lost since, here it is again.
    repairOriginal(archive.db, archive.layout.originals, bytes);
    if (changes.length === 0) return { imported: null, reason: 'already-imported' };
    await correctHeld(archive, { issueId: held.id, changes }, options, control);
    return { imported: null, reason: 'corrections-kept' };
  }
  const source = await decodeSource({ bytes, name: basename(file) });
  checkPlaces(source, changes);
  const kept = listKeptChanges(archive.db, sha256).map(({ change }) => change);
  const read = understand(source, [...kept, ...changes]);
  const issue = keepFile(archive, { read, bytes, sha256, source, kept, changes }, options);
  const confidence = Math.min(1, ...read.issue.documents.map((document) => document.confidence));
  return { imported: { ...issue, file, confidence }, reason: null };
}

async function correctHeld(
  archive: Archive,
  { issueId, changes }: { issueId: IssueId; changes: readonly Change[] },
  { author, now, describeFailure }: ImportOptions,
  { breathe }: JobControl,
): Promise<void> {
  const followIndex = (step: HoldingsStride): void => {
    followHoldings(archive, { ...step, changed: readIndexed(archive.db, step.changed) }, describeFailure);
  };
  await saveCorrections({ archive, author, now, describeFailure, followIndex, breathe }, issueId, changes);
}
