import type { BatchId } from '#core/model/ids.ts';
import type { ImportReport } from '#core/model/job.ts';
import type { Db } from '../database/connection.ts';
import { getIssue } from '../holdings/issues.ts';
import type { FilePlace } from './file-place.ts';
import { listAllFiles } from './list-batch-files.ts';

/** What became of each file of a batch that has come to its end. */
export function reportBatch(db: Db, batchId: BatchId): ImportReport {
  const report: ImportReport = { imported: [], skipped: [], failed: [] };
  for (const found of listAllFiles(db, batchId)) {
    const file = fileName(found);
    const { reason, failure, issueId, look } = found;
    if (failure !== null) report.failed.push({ file, failure });
    else if (reason !== null) report.skipped.push({ file, reason });
    else if (issueId !== null && look !== null) {
      const { confidence, sameAs } = look;
      report.imported.push({ ...getIssue(db, issueId), file, confidence, sameAs });
    }
  }
  return report;
}

/** Where a file was, as one path: `/usb/2024.zip/第1期.txt` for one in a ZIP archive, `/scans/01.tif … 36.tif` for a bundle of pages. */
export function fileName({ path, entries, pageFiles }: FilePlace): string {
  // Whatever an entry is called, it is told as lying in its archive.
  const place = [path, ...entries].join('/');
  return pageFiles.length === 0 ? place : `${place} … ${pageFiles.at(-1) ?? ''}`;
}
