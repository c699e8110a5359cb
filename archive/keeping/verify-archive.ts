import type { VerifyReport } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import { listOriginals } from '../holdings/originals.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { checkDamage, verifyDatabase } from './verify-database.ts';
import { verifyOriginals } from './verify-originals.ts';

/**
 * Reads every original again and compares it with its hash, looks for files that are missing or that nobody imported, and checks
 * database, journal and index. `ok` is false where anything kept was changed or lost; an untracked file is told but harms
 * nothing. Where the list of originals itself is damaged, none is checked and the database is told.
 * @throws AppError `job/cancelled`
 */
export async function verifyArchive(archive: Archive, control: JobControl): Promise<VerifyReport> {
  const unread: string[] = [];
  const known = checkDamage(unread, 'originals', () => listOriginals(archive.db));
  const originals =
    known === null
      ? { checked: 0, changed: [], missing: [], untracked: [] }
      : await verifyOriginals(known, archive.layout.originals, control);
  await control.breathe();
  const documents = checkDamage(unread, 'documents', () => countDocuments(archive));
  const messages = [...verifyDatabase(archive.db).messages, ...unread];
  const database = { ok: messages.length === 0, messages };
  await control.breathe();
  const index = verifyIndex(archive, documents);
  const ok = originals.changed.length === 0 && originals.missing.length === 0 && database.ok && index.ok;
  return { ok, originals, database, index };
}

function countDocuments(archive: Archive): number {
  return archive.db.prepare<[], number>('SELECT count(*) FROM document').pluck().get() ?? 0;
}

function verifyIndex(archive: Archive, documents: number | null): VerifyReport['index'] {
  const messages: string[] = [];
  if (archive.isIndexStale) messages.push('the index is being rebuilt');
  else messages.push(...(checkDamage(messages, 'file', () => archive.index.verify()) ?? []));
  const indexed = checkDamage(messages, 'documents', () => archive.index.countDocuments());
  if (!archive.isIndexStale && documents !== null && indexed !== null && indexed !== documents)
    messages.push(`${indexed} of ${documents} documents are indexed`);
  return { ok: messages.length === 0, documents: documents ?? 0, indexed: indexed ?? 0, messages };
}
