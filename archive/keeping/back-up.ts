import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import type { Archive } from '../archive.ts';
import { closeConnection, openConnection } from '../database/connection.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { originalPath } from '../holdings/originals.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { hashFile, verifyDatabase, verifyOriginals } from './verify-archive.ts';

const BACKUP_README = `公报馆 备份 · Gazette Hall backup
每个 archive-*.sqlite 是一份完整的数据库备份；originals/ 是它们共用的原始文件，文件名即 SHA-256。
Each archive-*.sqlite is a whole backup of the database; originals/ holds the files they share, named by their SHA-256.
`;

/** The folder of an archive's backups inside the folder a person chose: one for each archive, so that two never mix. */
function backupFolder(folder: string, archive: Archive): string {
  const safeName = archive.name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  return join(folder, `${safeName} ${archive.id.slice(0, 8)}`);
}

/**
 * Writes a backup: a copy of the database taken while it is in use, and the originals that are not there yet. The copy is opened
 * and checked, and every original's hash, before it gets its final name; an unfinished backup leaves nothing that looks like one.
 * @throws AppError `keeping/backup-damaged`, `archive/disk-full`, `archive/no-permission`, `job/cancelled`
 */
export async function backUp(
  archive: Archive,
  folder: string,
  now: Date,
  control: JobControl,
): Promise<string> {
  const target = backupFolder(folder, archive);
  const stamp = now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const file = join(target, `archive-${stamp}.sqlite`);
  const unfinished = `${file}.unfinished`;
  try {
    mkdirSync(join(target, 'originals'), { recursive: true });
    writeFileSync(join(target, 'README.txt'), BACKUP_README);
    await archive.db.backup(unfinished);
    leaveOneFile(unfinished);
    await copyOriginals(archive, join(target, 'originals'), control);
    await checkBackup(unfinished, join(target, 'originals'), control);
    renameSync(unfinished, file);
    return file;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw translateStorageFailure(error, { folder });
  }
}

/** The copy of a database in use is marked for a write-ahead log; a backup must stand alone, on write-protected media too. */
function leaveOneFile(file: string): void {
  closeConnection(openConnection(file, { readOnly: false, mustExist: true }));
}

async function copyOriginals(archive: Archive, target: string, control: JobControl): Promise<void> {
  const rows = archive.db
    .prepare<[], { sha256: string; extension: string }>('SELECT sha256, extension FROM original')
    .all();
  for (const [at, { sha256, extension }] of rows.entries()) {
    control.report({ done: at, total: rows.length, subject: sha256 });
    await control.breathe();
    const parts = originalPath(sha256, extension).split('/');
    const source = join(archive.layout.originals, ...parts);
    const copy = join(target, ...parts);
    // A good copy is never replaced by a bad original: the hash of the copy decides.
    if (!existsSync(source) || (existsSync(copy) && (await hashFile(copy)) === sha256)) continue;
    mkdirSync(join(copy, '..'), { recursive: true });
    copyFileSync(source, `${copy}.unfinished`);
    renameSync(`${copy}.unfinished`, copy);
  }
}

/** Opens a backup and checks database and originals. @throws AppError `keeping/backup-damaged` */
export async function checkBackup(file: string, originals: string, control: JobControl): Promise<void> {
  const db = openConnection(file, { readOnly: true, mustExist: true });
  try {
    const database = verifyDatabase(db);
    if (!database.ok)
      throw new AppError('keeping/backup-damaged', { file, reason: database.messages[0] ?? '' });
    const { changed, missing } = await verifyOriginals(db, originals, control);
    const bad = [...changed, ...missing];
    if (bad.length > 0)
      throw new AppError('keeping/backup-damaged', { file, reason: bad[0] ?? '', count: bad.length });
  } finally {
    db.close();
  }
}
