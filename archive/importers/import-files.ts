import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { readRegisters } from '#core/registers/read-registers.ts';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import type { DocumentReading } from '#core/model/document.ts';
import { issueReadingSchema, type Issue } from '#core/model/issue.ts';
import type { Failure, ImportReport } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { findIssueBySha256, getIssue } from '../holdings/issues.ts';
import { keepOriginal, keptExtension, repairOriginal, sha256Of } from '../holdings/originals.ts';
import { saveIssue, type ReadIssue, type SavedIssue } from '../holdings/save-issue.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { chooseImporter } from './choose-importer.ts';
import { expandPaths, isPassedOver } from './expand-paths.ts';

/**
 * Larger files are refused. A bulletin of text has some hundred kilobytes; a text is read as one piece, and at this size that takes
 * seconds and two gigabytes, which is what an office PC can bear.
 */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

export type ImportOptions = {
  paths: readonly string[];
  /** Read and check everything, keep nothing. */
  dryRun: boolean;
  author: string;
  now: () => string;
  describeFailure: (error: unknown) => Failure;
};

type ReadFile = {
  read: ReadIssue;
  bytes: Uint8Array;
  sha256: string;
  mediaType: string;
  encoding: string | null;
};

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
      const issue = await importFile(archive, found.file, options);
      if (issue === null) report.skipped.push({ file: found.file, reason: 'already-imported' });
      else report.imported.push({ ...issue, file: found.file });
    } catch (error) {
      if (isAppError(error, ...ENDING_FAILURES)) throw error;
      report.failed.push({ file: found.file, failure: options.describeFailure(error) });
    }
  }
  control.report({ done: files.length, total: files.length, subject: '' });
  return report;
}

/** With these no further file would fare better. */
const ENDING_FAILURES = [
  'archive/disk-full',
  'archive/read-only',
  'archive/damaged',
  'archive/locked',
  'archive/unreachable',
] as const;

/** Imports one file; null where the archive has it already. */
async function importFile(archive: Archive, file: string, options: ImportOptions): Promise<Issue | null> {
  const bytes = await readSource(file);
  const sha256 = sha256Of(bytes);
  if (findIssueBySha256(archive.db, sha256) !== null) {
    // Held already; and where its original has been lost since, here it is again.
    if (!options.dryRun) repairOriginal(archive.db, archive.layout.originals, bytes);
    return null;
  }
  const name = basename(file);
  const source = await chooseImporter({ bytes, name }).read({ bytes, name });
  // Nothing is stored that could not be read again: a fault of the reader is told for its file alone.
  const issue = issueReadingSchema.parse(readBulletin(source));
  const read = { issue, registers: issue.documents.map(readRegisters) };
  const { mediaType, encoding } = source;
  return keepFile(archive, { read, bytes, sha256, mediaType, encoding }, name, options);
}

async function readSource(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size === 0) throw new AppError('import/empty', { file: basename(file) });
    if (size > MAX_FILE_BYTES)
      throw new AppError('import/too-large', { file: basename(file), bytes: size, limit: MAX_FILE_BYTES });
    return await readFile(file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('import/not-readable', { file: basename(file) }, { cause: error });
  }
}

/** One transaction: the issue, its documents and their facts, and the original, flushed before the commit. */
function keepFile(archive: Archive, file: ReadFile, name: string, options: ImportOptions): Issue {
  const { read, bytes, sha256, mediaType, encoding } = file;
  const { db } = archive;
  try {
    db.exec('BEGIN IMMEDIATE');
    const by = { author: options.author, now: options.now() };
    const saved = saveIssue(db, read, { sha256, bytes: bytes.length, name, mediaType, encoding }, by);
    const issue = getIssue(db, saved.issueId);
    if (options.dryRun) {
      db.exec('ROLLBACK');
      return issue;
    }
    const forgetMarker = keepOriginal(archive.layout.originals, bytes, sha256, keptExtension(name));
    db.exec('COMMIT');
    followCommit(archive, saved, { forgetMarker, describeFailure: options.describeFailure });
    return issue;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw translateStorageFailure(error, { folder: archive.layout.folder });
  }
}

/**
 * What follows a commit cannot undo it, so it cannot fail the import. A marker that stays is swept at the next opening; an index that
 * could not be written, or that is not exactly one step behind, is stale and is built again.
 */
function followCommit(
  archive: Archive,
  saved: SavedIssue,
  { forgetMarker, describeFailure }: { forgetMarker: () => void } & Pick<ImportOptions, 'describeFailure'>,
): void {
  try {
    forgetMarker();
    if (archive.isIndexStale) return;
    archive.isIndexStale = true;
    if (archive.index.holdingsVersion !== saved.holdingsVersion - 1) return;
    archive.index.addDocuments(
      saved.documents.map(({ id, reading }) => ({ ...toIndexed(reading), id })),
      saved.holdingsVersion,
    );
    archive.isIndexStale = false;
  } catch (error) {
    archive.isIndexStale = true;
    describeFailure(error); // which logs it
  }
}

function toIndexed({ title, documentNumber, issuers, text }: DocumentReading) {
  return { title, documentNumber, issuers, text };
}
