import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import { ARCHIVE_README, archiveLayout, type ArchiveLayout } from './archive-layout.ts';
import { closeConnection, openConnection, type Db } from './database/connection.ts';
import { findMeta, holdingsVersion, saveMeta } from './database/meta.ts';
import { checkIdentity, migrate, schemaVersion } from './database/migrate.ts';
import { loadMigrations } from './database/migrations.ts';
import { translateStorageFailure } from './database/sqlite-failure.ts';
import { takeWriterLock, type WriterLock } from './database/writer-lock.ts';
import { sweepInterruptedImports } from './holdings/originals.ts';
import { FullTextIndex } from './index/full-text-index.ts';
import { appendJournal } from './keeping/journal.ts';

type Opened = {
  layout: ArchiveLayout;
  db: Db;
  lock: WriterLock | null;
  index: FullTextIndex;
  isIndexStale: boolean;
  scratch: string | null;
};

/** An open archive: the database, the full-text index and the writer's place. Owns them until `close()`. */
export class Archive {
  readonly layout: ArchiveLayout;
  readonly db: Db;
  readonly id: string;
  readonly index: FullTextIndex;
  /** True until the index holds what the database holds. */
  isIndexStale: boolean;
  readonly #lock: WriterLock | null;
  readonly #scratch: string | null;

  private constructor(opened: Opened) {
    this.layout = opened.layout;
    this.db = opened.db;
    this.id = readArchiveId(opened.db, opened.layout.folder);
    this.index = opened.index;
    this.isIndexStale = opened.isIndexStale;
    this.#lock = opened.lock;
    this.#scratch = opened.scratch;
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
   * Opens for writing, or for reading only where asked or where the folder cannot be written.
   * @throws AppError `archive/folder-missing`, `archive/not-an-archive`, `archive/from-the-future`, `archive/locked`,
   * `archive/damaged`, `archive/no-permission`
   */
  static async open(folder: string, options: { readOnly: boolean }): Promise<Archive> {
    const layout = archiveLayout(folder);
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new AppError('archive/folder-missing', { folder });
    if (!existsSync(layout.database)) throw new AppError('archive/not-an-archive', { folder });
    const readOnly = options.readOnly || !isWritable(folder) || !isWritable(layout.database);
    const lock = readOnly ? null : takeWriterLock(folder);
    let db: Db | null = null;
    try {
      db = await openDatabase(layout, readOnly);
      return new Archive({ layout, db, lock, ...openIndex(layout, db, readOnly) });
    } catch (error) {
      if (db !== null) closeConnection(db);
      lock?.release();
      throw translateStorageFailure(error, { folder });
    }
  }

  close(): void {
    this.index.close();
    closeConnection(this.db);
    this.#lock?.release();
    if (this.#scratch !== null) rmSync(this.#scratch, { recursive: true, force: true });
  }
}

async function makeArchiveFiles(
  folder: string,
  options: { name: string; author: string; now: string },
): Promise<void> {
  const layout = archiveLayout(folder);
  if (existsSync(layout.database)) throw new AppError('archive/already-exists', { folder });
  if (existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.')))
    throw new AppError('keeping/target-not-empty', { folder });
  for (const path of [layout.originals, layout.backups]) mkdirSync(path, { recursive: true });
  writeFileSync(layout.readme, ARCHIVE_README);
  // Under another name until it is whole: a folder is an archive only when archive.sqlite is there.
  const unfinished = `${layout.database}.new`;
  rmSync(unfinished, { force: true });
  const db = openConnection(unfinished, { readOnly: false, mustExist: false });
  try {
    await migrate(db, loadMigrations(), () => Promise.resolve());
    db.transaction(() => {
      saveMeta(db, 'archive_id', randomUUID());
      saveMeta(db, 'name', options.name);
      saveMeta(db, 'created_at', options.now);
      appendJournal(db, {
        at: options.now,
        author: options.author,
        action: 'archive-created',
        details: { name: options.name },
      });
    })();
  } finally {
    closeConnection(db);
  }
  renameSync(unfinished, layout.database);
}

async function openDatabase(layout: ArchiveLayout, readOnly: boolean): Promise<Db> {
  const migrations = loadMigrations();
  // Looked at without a write first: a foreign or newer file is left exactly as it is.
  const looked = openConnection(layout.database, { readOnly: true, mustExist: true });
  try {
    checkIdentity(looked, migrations, layout.folder);
  } finally {
    looked.close();
  }
  const db = openConnection(layout.database, { readOnly, mustExist: true });
  try {
    if (!readOnly) {
      const version = schemaVersion(db);
      await migrate(db, migrations, () => backUpBeforeMigration(db, layout, version));
      sweepInterruptedImports(db, layout.originals);
    }
    return db;
  } catch (error) {
    closeConnection(db);
    throw error;
  }
}

async function backUpBeforeMigration(db: Db, layout: ArchiveLayout, version: number): Promise<void> {
  mkdirSync(layout.backups, { recursive: true });
  await db.backup(join(layout.backups, `before-schema-${version}-${Date.now()}.sqlite`));
}

/** The index beside the archive; a temporary one where that is stale and cannot be written. */
function openIndex(
  layout: ArchiveLayout,
  db: Db,
  readOnly: boolean,
): Pick<Opened, 'index' | 'isIndexStale' | 'scratch'> {
  const archiveId = readArchiveId(db, layout.folder);
  const isCurrent = (index: FullTextIndex) => index.holdingsVersion === holdingsVersion(db);
  if (!readOnly || existsSync(layout.index)) {
    const { index } = FullTextIndex.open(layout.index, { archiveId, readOnly });
    if (!readOnly || isCurrent(index)) return { index, isIndexStale: !isCurrent(index), scratch: null };
    index.close();
  }
  const scratch = mkdtempSync(join(tmpdir(), 'gazette-index-'));
  const { index } = FullTextIndex.open(join(scratch, 'index.sqlite'), { archiveId, readOnly: false });
  return { index, isIndexStale: true, scratch };
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
