import { resolve } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import type { PicturesAs } from '#core/model/batch.ts';
import type { Change } from '#core/model/correction.ts';
import type { Failure, ImportReport } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { getBatchFile, setChanges, settleFile } from './batch-file-rows.ts';
import { insertBatch } from './batch-rows.ts';
import type { BatchRun } from './batch-work.ts';
import { findBatchFiles, type SaidBefore } from './find-batch-files.ts';
import { importBatch } from './import-batch.ts';
import { nameOf } from './file-place.ts';
import { reportBatch } from './report-batch.ts';
import { RunMeter } from './run-meter.ts';
import { tryFiles } from './try-files.ts';
import { unlockFiles } from './unlock-files.ts';

export type ImportOptions = {
  paths: readonly string[];
  /** Read and check everything, keep nothing. */
  dryRun: boolean;
  /** Of pictures whose names tell that they are pages of one issue. */
  pictures: PicturesAs;
  /** Corrections made before the import, by file. */
  corrections: readonly { file: string; changes: readonly Change[] }[];
  /** Opens files that are locked; null where none was given. */
  password: string | null;
  author: string;
  now: () => string;
  describeFailure: (error: unknown) => Failure;
};

/**
 * Imports files, folders and ZIP archives at one go, as a batch of which nothing is asked: a file with the content of a held issue comes
 * in as an issue of its own, which is told. Corrections of a file that is held already are kept of the held issue; those of a file that
 * is not among the paths fail under its name.
 */
export async function importFiles(
  archive: Archive,
  options: ImportOptions,
  control: JobControl,
): Promise<ImportReport> {
  if (options.dryRun) return tryFiles(archive, options, control);
  const { db } = archive;
  const batchId = insertBatch(db, { ...options, origin: 'person', now: options.now() });
  const work = { ...options, archive, batchId, run: newRun() };
  const said: SaidBefore = { decision: 'issue', pictures: options.pictures };
  await findBatchFiles(work, said, control);
  const strays = placeCorrections(options.corrections, (file, changes) =>
    setChanges(db, batchId, file, changes),
  );
  await importBatch(work, said, control);
  const { password, author } = options;
  if (password !== null) {
    const wrong = await unlockFiles(work, { password, author, now: options.now() }, control);
    for (const id of wrong) {
      const error = new AppError('import/wrong-password', { file: nameOf(getBatchFile(db, id)) });
      settleFile(db, id, { state: 'failed', failure: options.describeFailure(error) });
    }
    await importBatch(work, said, control);
  }
  const report = reportBatch(db, batchId);
  for (const file of strays) {
    const failure = options.describeFailure(new AppError('import/not-found', { file }));
    if (!report.failed.some((failed) => failed.file === file)) report.failed.push({ file, failure });
  }
  return report;
}

/** Work that nothing has been done of yet. */
export function newRun(): BatchRun {
  return { doing: 'finding', subject: '', meter: new RunMeter(), endsAs: 'paused', isStopping: false };
}

/** Gives each file its corrections, all of one file together; answers those that have no file. */
export function placeCorrections(
  corrections: ImportOptions['corrections'],
  place: (file: string, changes: readonly Change[]) => boolean,
): string[] {
  const byFile = new Map<string, Change[]>();
  for (const { file, changes } of corrections)
    if (changes.length > 0) byFile.set(resolve(file), [...(byFile.get(resolve(file)) ?? []), ...changes]);
  return [...byFile].filter(([file, changes]) => !place(file, changes)).map(([file]) => file);
}
