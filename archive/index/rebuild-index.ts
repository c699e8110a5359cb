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
  const version = holdingsVersion(archive.db);
  for (const done of archive.index.rebuild(readIndexedDocuments(archive.db), version)) {
    control.report({ done, total });
    await control.breathe();
  }
  archive.isIndexStale = holdingsVersion(archive.db) !== version;
  return { documents: total, tookMs: Math.round(performance.now() - startedAt) };
}
