import type { Archive } from '../archive.ts';
import { holdingsVersion } from '../database/meta.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { readIndexedDocuments } from './read-indexed-documents.ts';

/** Builds the whole index anew from the stored texts. Searches wait until it is whole. @throws AppError `job/cancelled` */
export async function rebuildIndex(
  archive: Archive,
  control: JobControl,
): Promise<{ documents: number; tookMs: number }> {
  const startedAt = performance.now();
  const total = archive.db.prepare<[], number>('SELECT count(*) FROM document').pluck().get() ?? 0;
  archive.isIndexStale = true;
  // An import beside the rebuild raises the version: what it added is not in the new index, so there is another round.
  try {
    for (let version = -1; version !== holdingsVersion(archive.db);) {
      version = holdingsVersion(archive.db);
      for (const done of archive.index.rebuild(readIndexedDocuments(archive.db), version)) {
        control.report({ done, total });
        await control.breathe();
      }
    }
  } finally {
    // A rebuild that was cancelled leaves the old index in place, which may well be right.
    archive.isIndexStale = archive.index.holdingsVersion !== holdingsVersion(archive.db);
  }
  return { documents: total, tookMs: Math.round(performance.now() - startedAt) };
}
