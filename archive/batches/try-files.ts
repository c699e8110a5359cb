import { basename } from 'node:path';
import { isAppError } from '#core/errors/app-error.ts';
import type { Change } from '#core/model/correction.ts';
import type { ImportReport } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import { ENDING_FAILURES } from '../database/sqlite-failure.ts';
import { keepFile } from '../importers/keep-file.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { ArchiveShelf } from './archive-shelf.ts';
import { findFiles } from './find-files.ts';
import type { FoundFile } from './found-file.ts';
import { placeCorrections, type ImportOptions } from './import-files.ts';
import { readFile } from './read-file.ts';
import { fileName } from './report-batch.ts';

/** What importing files would come to; nothing is kept of it, not even that they were looked at. @throws AppError `job/cancelled` */
export async function tryFiles(
  archive: Archive,
  options: ImportOptions,
  control: JobControl,
): Promise<ImportReport> {
  const report: ImportReport = { imported: [], skipped: [], failed: [] };
  const changes = new Map<string, readonly Change[]>();
  placeCorrections(options.corrections, (file, given) => changes.set(file, given).size > 0);
  const files: FoundFile[] = [];
  for await (const file of findFiles(options.paths, options.pictures)) files.push(file);
  const shelf = new ArchiveShelf();
  try {
    for (const [done, found] of files.entries()) {
      const file = fileName(found);
      control.report({ done, total: files.length, subject: basename(file) });
      await control.breathe();
      try {
        await tryFile(archive, { found, file, changes: changes.get(file) ?? [] }, { shelf, options, report });
      } catch (error) {
        if (isAppError(error, 'job/cancelled', ...ENDING_FAILURES)) throw error;
        report.failed.push({ file, failure: options.describeFailure(error) });
      }
    }
  } finally {
    shelf.close();
  }
  control.report({ done: files.length, total: files.length, subject: '' });
  return report;
}

async function tryFile(
  archive: Archive,
  { found, file, changes }: { found: FoundFile; file: string; changes: readonly Change[] },
  { shelf, options, report }: { shelf: ArchiveShelf; options: ImportOptions; report: ImportReport },
): Promise<void> {
  if (found.error !== null) throw found.error;
  if (!found.isWanted) {
    report.skipped.push({ file, reason: 'not-a-bulletin-file' });
    return;
  }
  const reading = await readFile(archive.db, shelf, { ...found, changes, password: options.password });
  if (reading.is === 'held') {
    report.skipped.push({ file, reason: 'already-imported' });
    return;
  }
  const { confidence, sameAs } = reading.look;
  const issue = keepFile(
    archive,
    { ...reading, changes, alongside: () => undefined },
    { ...options, dryRun: true },
  );
  report.imported.push({ ...issue, file, confidence, sameAs });
}
