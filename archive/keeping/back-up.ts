import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import type { Archive } from '../archive.ts';
import { closeConnection, openConnection } from '../database/connection.ts';
import { translateStorageFailure } from '../database/sqlite-failure.ts';
import { listOriginals, type OriginalName } from '../holdings/originals.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { backupFolderName } from './backup-folder-name.ts';
import { copyOriginals, type CopyFindings } from './copy-originals.ts';
import { flushFile, makeFolderFlushed, renameFlushed, writeFlushed } from './flush.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { verifyDatabase } from './verify-database.ts';

const BACKUP_README = `公报馆 备份 · Gazette Hall backup
每个 archive-*.sqlite 是一份完整的数据库备份；originals/ 是它们共用的原始文件，文件名即 SHA-256。
Each archive-*.sqlite is a whole backup of the database; originals/ holds the files they share, named by their SHA-256.
`;

/** A scratch file this old was left by a backup that was killed; a younger one may belong to another process. */
const LEFTOVER_AGE_MS = 24 * 60 * 60 * 1000;

export type Backup = CopyFindings & { file: string };

/**
 * Writes a backup: a copy of the database taken while it is in use, and the originals that are not there yet. The copy is opened
 * and checked, and every original's hash, before it gets its final name; an unfinished backup leaves nothing that looks like one.
 * Originals that are lost or changed do not stop it: they are named, and the rest is kept. One backup of an archive runs at a time.
 * @throws AppError `keeping/backup-damaged`, `archive/disk-full`, `archive/no-permission`, `job/cancelled`
 */
export function backUp(archive: Archive, folder: string, now: Date, control: JobControl): Promise<Backup> {
  return oneAtATime(archive, async () => {
    try {
      const target = join(folder, backupFolderName(archive.name, archive.id));
      return await writeBackup(archive, target, now, control);
    } catch (error) {
      throw translateStorageFailure(error, { folder });
    }
  });
}

async function writeBackup(
  archive: Archive,
  target: string,
  now: Date,
  control: JobControl,
): Promise<Backup> {
  await control.breathe();
  makeFolderFlushed(join(target, 'originals'));
  removeLeftovers(target);
  writeFlushed(join(target, 'README.txt'), Buffer.from(BACKUP_README));
  const unfinished = join(target, `${randomUUID()}.unfinished`);
  try {
    await archive.db.backup(unfinished);
    leaveOneFile(unfinished);
    const originals = checkBackup(unfinished);
    const places = { from: archive.layout.originals, to: join(target, 'originals') };
    const findings = await copyOriginals(originals, places, control);
    const file = freeName(target, now);
    renameFlushed(unfinished, file);
    return { file, ...findings };
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** The copy of a database in use is marked for a write-ahead log; a backup must stand alone, on write-protected media too. */
function leaveOneFile(file: string): void {
  closeConnection(openConnection(file, { readOnly: false, mustExist: true }));
  flushFile(file);
}

/** Opens the database of a backup, checks it and lists its originals. @throws AppError `keeping/backup-damaged` */
export function checkBackup(file: string): OriginalName[] {
  const db = openConnection(file, { readOnly: true, mustExist: true });
  try {
    const { ok, messages } = verifyDatabase(db);
    if (!ok) throw new AppError('keeping/backup-damaged', { file, reason: messages[0] ?? '' });
    return listOriginals(db);
  } finally {
    db.close();
  }
}

/** A backup is named after its second, and never takes the name of another one. */
function freeName(target: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  for (let number = 1; ; number += 1) {
    const file = join(target, `archive-${stamp}${number === 1 ? '' : `-${number}`}.sqlite`);
    if (!existsSync(file)) return file;
  }
}

function removeLeftovers(target: string): void {
  for (const name of readdirSync(target).filter((entry) => entry.endsWith('.unfinished'))) {
    const age = Date.now() - (statSync(join(target, name), { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > LEFTOVER_AGE_MS) rmSync(join(target, name), { force: true });
  }
}
