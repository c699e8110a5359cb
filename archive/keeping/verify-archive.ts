import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { VerifyReport } from '#core/model/job.ts';
import type { Archive } from '../archive.ts';
import type { Db } from '../database/connection.ts';
import { originalPath } from '../holdings/originals.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { findBrokenJournalLine } from './journal.ts';

type OriginalRow = { sha256: string; extension: string };

/**
 * Reads every original again and compares it with its hash, looks for files that are missing or that nobody imported, and checks
 * database, journal and index. `ok` is false where anything kept was changed or lost; an untracked file is told but harms nothing.
 */
export async function verifyArchive(archive: Archive, control: JobControl): Promise<VerifyReport> {
  const originals = await verifyOriginals(archive.db, archive.layout.originals, control);
  const database = verifyDatabase(archive.db);
  await control.breathe();
  const index = verifyIndex(archive);
  const ok = originals.changed.length === 0 && originals.missing.length === 0 && database.ok && index.ok;
  return { ok, originals, database, index };
}

/** @throws AppError `job/cancelled` */
export async function verifyOriginals(
  db: Db,
  folder: string,
  control: JobControl,
): Promise<VerifyReport['originals']> {
  const rows = db.prepare<[], OriginalRow>('SELECT sha256, extension FROM original ORDER BY sha256').all();
  const changed: string[] = [];
  const missing: string[] = [];
  const expected = new Set<string>();
  for (const [at, { sha256, extension }] of rows.entries()) {
    const relative = originalPath(sha256, extension);
    expected.add(relative);
    control.report({ done: at, total: rows.length, subject: relative });
    await control.breathe();
    const file = join(folder, ...relative.split('/'));
    if (!existsSync(file)) missing.push(relative);
    else if ((await hashFile(file)) !== sha256) changed.push(relative);
  }
  control.report({ done: rows.length, total: rows.length, subject: '' });
  const untracked = (await listFiles(folder)).filter((relative) => !expected.has(relative));
  return { checked: rows.length, changed, missing, untracked };
}

/** SHA-256 of a file in hexadecimal, read as a stream; `unreadable` where it cannot be read. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  } catch {
    return 'unreadable';
  }
}

async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((relative) => !relative.startsWith('.incoming/'))
    .sort();
}

/** `PRAGMA integrity_check`, foreign keys, and the journal's chain. */
export function verifyDatabase(db: Db): VerifyReport['database'] {
  const messages = db
    .prepare<[], string>('PRAGMA integrity_check')
    .pluck()
    .all()
    .filter((message) => message !== 'ok');
  const violations = db.prepare('PRAGMA foreign_key_check').all();
  if (violations.length > 0) messages.push(`foreign keys: ${violations.length} rows without their parent`);
  const broken = findBrokenJournalLine(db);
  if (broken !== null) messages.push(`journal: line ${broken} does not follow from the line before it`);
  return { ok: messages.length === 0, messages };
}

function verifyIndex(archive: Archive): VerifyReport['index'] {
  const documents = archive.db.prepare<[], number>('SELECT count(*) FROM document').pluck().get() ?? 0;
  const messages = archive.isIndexStale ? ['the index is being rebuilt'] : archive.index.verify();
  const indexed = archive.index.countDocuments();
  if (!archive.isIndexStale && indexed !== documents)
    messages.push(`${indexed} of ${documents} documents are indexed`);
  return { ok: messages.length === 0, documents, indexed, messages };
}
