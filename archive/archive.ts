import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import { archiveLayout, type ArchiveLayout } from './archive-layout.ts';
import { closeConnection, openConnection, type Db } from './database/connection.ts';
import { findMeta, holdingsVersion, saveMeta } from './database/meta.ts';
import { checkIdentity, migrate, schemaVersion } from './database/migrate.ts';
import { loadMigrations } from './database/migrations.ts';
import { translateStorageFailure } from './database/sqlite-failure.ts';
import { takeWriterLock, type WriterLock } from './database/writer-lock.ts';
import { sweepInterruptedImports } from './holdings/originals.ts';
import { FullTextIndex } from './index/full-text-index.ts';
import { makeArchiveFolder } from './keeping/empty-folder.ts';
import { renameFlushed } from './keeping/flush.ts';
import { appendJournal } from './keeping/journal.ts';

type Opened = {
  layout: ArchiveLayout;
  db: Db;
  lock: WriterLock | null;
  index: FullTextIndex;
  isIndexStale: boolean;
  scratch: string[];
};
type Opening = { readOnly: boolean; scratch: string[] };

/** An open archive: the database, the full-text index and the writer's place. Owns them until `close()`. */
export class Archive {
  readonly layout: ArchiveLayout;
  readonly db: Db;
  readonly id: string;
  /** True until the index holds what the database holds. */
  isIndexStale: boolean;
  #index: FullTextIndex;
  readonly #lock: WriterLock | null;
  /** Temporary folders that go when the archive is closed. */
  readonly #scratch: string[];

  private constructor(opened: Opened) {
    this.layout = opened.layout;
    this.db = opened.db;
    this.id = readArchiveId(opened.db, opened.layout.folder);
    this.#index = opened.index;
    this.isIndexStale = opened.isIndexStale;
    this.#lock = opened.lock;
    this.#scratch = opened.scratch;
  }

  get index(): FullTextIndex {
    return this.#index;
  }

  get name(): string {
    return findMeta(this.db, 'name') ?? basename(this.layout.folder);
  }

  get isReadOnly(): boolean {
    return this.#lock === null;
  }

  /** @throws AppError `archive/already-exists`, `keeping/target-not-empty`, `archive/no-permission`, `archive/disk-full` */
  static async create(
    folder: string,
    options: { name: string; author: string; now: string },
  ): Promise<Archive> {
    try {
      await makeArchiveFiles(folder, options);
    } catch (error) {
      throw translateStorageFailure(error, { folder });
    }
    return Archive.open(folder, { readOnly: false });
  }

  /**
   * Opens for writing, or for reading only where asked, where the folder cannot be written, or where the disk is full.
   * @throws AppError `archive/folder-missing`, `archive/not-an-archive`, `archive/from-the-future`, `archive/locked`,
   * `archive/damaged`, `archive/no-permission`
   */
  static async open(folder: string, options: { readOnly: boolean }): Promise<Archive> {
    const layout = archiveLayout(folder);
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new AppError('archive/folder-missing', { folder });
    if (!existsSync(layout.database)) throw new AppError('archive/not-an-archive', { folder });
    if (options.readOnly || !isWritable(folder) || !isWritable(layout.database))
      return Archive.#openFor(layout, true);
    try {
      return await Archive.#openFor(layout, false);
    } catch (error) {
      // Reading needs no room, and a write-protected medium does not always say so beforehand.
      if (isAppError(error, 'archive/disk-full', 'archive/read-only')) return Archive.#openFor(layout, true);
      throw error;
    }
  }

  static async #openFor(layout: ArchiveLayout, readOnly: boolean): Promise<Archive> {
    const lock = readOnly ? null : takeWriterLock(layout.folder);
    const scratch: string[] = [];
    let db: Db | null = null;
    try {
      db = await openDatabase(layout, { readOnly, scratch });
      return new Archive({ layout, db, lock, scratch, ...openIndex(layout, db, { readOnly, scratch }) });
    } catch (error) {
      if (db !== null) closeConnection(db);
      lock?.release();
      removeFolders(scratch);
      throw translateStorageFailure(error, { folder: layout.folder });
    }
  }

  /** Puts an empty index in a temporary folder in place of one that is damaged and must not be written: stale until rebuilt. */
  moveIndexToScratch(): void {
    this.#index.close();
    this.#index = openScratchIndex(this.id, this.#scratch);
    this.isIndexStale = true;
  }

  close(): void {
    this.#index.close();
    closeConnection(this.db);
    this.#lock?.release();
    removeFolders(this.#scratch);
  }
}

async function makeArchiveFiles(
  folder: string,
  options: { name: string; author: string; now: string },
): Promise<void> {
  const layout = archiveLayout(folder);
  if (existsSync(layout.database)) throw new AppError('archive/already-exists', { folder });
  const unmake = makeArchiveFolder(folder);
  // Under another name until it is whole: a folder is an archive only when archive.sqlite is there.
  const unfinished = `${layout.database}.new`;
  try {
    await makeDatabase(unfinished, options);
    renameFlushed(unfinished, layout.database);
  } catch (error) {
    unmake();
    throw error;
  }
}

async function makeDatabase(file: string, by: { name: string; author: string; now: string }): Promise<void> {
  const db = openConnection(file, { readOnly: false, mustExist: false });
  try {
    await migrate(db, loadMigrations(), () => Promise.resolve());
    db.transaction(() => {
      saveMeta(db, 'archive_id', randomUUID());
      saveMeta(db, 'name', by.name);
      saveMeta(db, 'created_at', by.now);
      appendJournal(db, {
        at: by.now,
        author: by.author,
        action: 'archive-created',
        details: { name: by.name },
      });
    })();
  } finally {
    closeConnection(db);
  }
}

async function openDatabase(layout: ArchiveLayout, { readOnly, scratch }: Opening): Promise<Db> {
  const migrations = loadMigrations();
  // Looked at without a write first: a foreign or newer file is left exactly as it is.
  const looked = openForReading(layout, scratch);
  try {
    checkIdentity(looked, migrations, layout.folder);
    if (readOnly) return looked;
  } catch (error) {
    looked.close();
    throw error;
  }
  looked.close();
  const db = openConnection(layout.database, { readOnly: false, mustExist: true });
  try {
    const version = schemaVersion(db);
    await migrate(db, migrations, () => backUpBeforeMigration(db, layout, version));
    sweepInterruptedImports(db, layout.originals);
    return db;
  } catch (error) {
    closeConnection(db);
    throw error;
  }
}

/**
 * A database that a crash left with its write-ahead log cannot be read from write-protected media; a copy of both can.
 * @throws AppError `archive/no-permission`, `archive/damaged`
 */
function openForReading({ database }: ArchiveLayout, scratch: string[]): Db {
  try {
    return openConnection(database, { readOnly: true, mustExist: true });
  } catch (error) {
    const log = `${database}-wal`;
    if (!isAppError(error, 'archive/no-permission', 'archive/read-only') || !existsSync(log)) throw error;
    const copy = join(makeScratch(scratch), basename(database));
    copyFileSync(database, copy);
    copyFileSync(log, `${copy}-wal`);
    for (const file of [copy, `${copy}-wal`]) chmodSync(file, 0o600);
    return openConnection(copy, { readOnly: true, mustExist: true });
  }
}

async function backUpBeforeMigration(db: Db, layout: ArchiveLayout, version: number): Promise<void> {
  mkdirSync(layout.backups, { recursive: true });
  await db.backup(join(layout.backups, `before-schema-${version}-${Date.now()}.sqlite`));
}

/** The index beside the archive; a temporary one where that is stale and cannot be written, or cannot be opened at all. */
function openIndex(
  layout: ArchiveLayout,
  db: Db,
  { readOnly, scratch }: Opening,
): Pick<Opened, 'index' | 'isIndexStale'> {
  const archiveId = readArchiveId(db, layout.folder);
  const isCurrent = (index: FullTextIndex) => index.holdingsVersion === holdingsVersion(db);
  const beside = readOnly && !existsSync(layout.index) ? null : openIndexBeside(layout, archiveId, readOnly);
  if (beside !== null && (!readOnly || isCurrent(beside)))
    return { index: beside, isIndexStale: !isCurrent(beside) };
  beside?.close();
  return { index: openScratchIndex(archiveId, scratch), isIndexStale: true };
}

/** Null where the index cannot be opened: it is derived data, and no reason not to open the archive. */
function openIndexBeside(layout: ArchiveLayout, archiveId: string, readOnly: boolean): FullTextIndex | null {
  try {
    return FullTextIndex.open(layout.index, { archiveId, readOnly }).index;
  } catch (error) {
    if (translateStorageFailure(error, {}) instanceof AppError) return null;
    throw error;
  }
}

function openScratchIndex(archiveId: string, scratch: string[]): FullTextIndex {
  const file = join(makeScratch(scratch), 'index.sqlite');
  return FullTextIndex.open(file, { archiveId, readOnly: false }).index;
}

function makeScratch(scratch: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-scratch-'));
  scratch.push(folder);
  return folder;
}

function removeFolders(folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

function readArchiveId(db: Db, folder: string): string {
  const id = findMeta(db, 'archive_id');
  if (id === null) throw new AppError('archive/not-an-archive', { folder });
  return id;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
