import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError, isAppError } from '#core/errors/app-error.ts';
import { archiveLayout, type ArchiveLayout } from './archive-layout.ts';
import { closeConnection, type Db } from './database/connection.ts';
import { findMeta } from './database/meta.ts';
import { translateStorageFailure } from './database/sqlite-failure.ts';
import { takeWriterLock, type WriterLock } from './database/writer-lock.ts';
import type { FullTextIndex } from './index/full-text-index.ts';
import { PageDrawer } from './facsimile/page-drawer.ts';
import { makeArchiveFiles } from './opening/make-archive-files.ts';
import { openDatabase } from './opening/open-database.ts';
import { openIndex, openScratchIndex } from './opening/open-index.ts';
import { ScratchFolders } from './opening/scratch-folders.ts';
import { startBesideNode, type StartChild } from './processes/start-child.ts';
import { Recogniser } from './recognition/recogniser.ts';
import { SearchMemory } from './search/search-memory.ts';

type OpenOptions = {
  readOnly: boolean;
  /** How processes beside this one are started, where not as under a plain Node. */
  startChild?: StartChild | undefined;
};

type Opened = {
  startChild: StartChild | undefined;
  archiveId: string;
  layout: ArchiveLayout;
  db: Db;
  lock: WriterLock | null;
  index: FullTextIndex;
  isIndexStale: boolean;
  scratch: ScratchFolders;
};

/** An open archive: the database, the full-text index and the writer's place. Owns them until `close()`. */
export class Archive {
  readonly layout: ArchiveLayout;
  readonly db: Db;
  readonly id: string;
  readonly searches: SearchMemory;
  readonly pageDrawer = new PageDrawer();
  readonly recogniser: Recogniser;
  /** True until the index holds what the database holds. */
  isIndexStale: boolean;
  #index: FullTextIndex;
  readonly #lock: WriterLock | null;
  readonly #scratch: ScratchFolders;

  private constructor(opened: Opened) {
    this.layout = opened.layout;
    this.db = opened.db;
    this.id = opened.archiveId;
    this.#index = opened.index;
    this.isIndexStale = opened.isIndexStale;
    this.#lock = opened.lock;
    this.#scratch = opened.scratch;
    this.recogniser = new Recogniser(opened.startChild ?? startBesideNode);
    this.searches = new SearchMemory(this);
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

  /** True where derived data may be drawn again: in the archive, or in the copy in a temporary folder that it is read from. */
  get canRedraw(): boolean {
    return !this.isReadOnly || this.db.name !== this.layout.database;
  }

  /** @throws AppError `archive/already-exists`, `keeping/target-not-empty`, `archive/no-permission`, `archive/disk-full` */
  static async create(
    folder: string,
    options: { name: string; author: string; now: string; startChild?: StartChild | undefined },
  ): Promise<Archive> {
    try {
      await makeArchiveFiles(folder, options);
    } catch (error) {
      throw translateStorageFailure(error, { folder });
    }
    return Archive.open(folder, { readOnly: false, startChild: options.startChild });
  }

  /**
   * Opens for writing, or for reading only where asked, where the folder cannot be written, or where the disk is full.
   * @throws AppError `archive/folder-missing`, `archive/not-an-archive`, `archive/from-the-future`, `archive/locked`,
   * `archive/damaged`, `archive/no-permission`
   */
  static async open(folder: string, options: OpenOptions): Promise<Archive> {
    const layout = archiveLayout(folder);
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new AppError('archive/folder-missing', { folder });
    if (!existsSync(layout.database)) throw new AppError('archive/not-an-archive', { folder });
    if (options.readOnly || !isWritable(folder) || !isWritable(layout.database))
      return Archive.#openFor(layout, { ...options, readOnly: true });
    try {
      return await Archive.#openFor(layout, options);
    } catch (error) {
      // Reading needs no room, and a write-protected medium does not always say so beforehand.
      if (isAppError(error, 'archive/disk-full', 'archive/read-only'))
        return Archive.#openFor(layout, { ...options, readOnly: true });
      throw error;
    }
  }

  static async #openFor(layout: ArchiveLayout, { readOnly, startChild }: OpenOptions): Promise<Archive> {
    const lock = readOnly ? null : takeWriterLock(layout.folder);
    const scratch = new ScratchFolders();
    let db: Db | null = null;
    try {
      db = await openDatabase(layout, { readOnly, scratch });
      const archiveId = readArchiveId(db, layout.folder);
      const opened = openIndex(layout, { db, archiveId, readOnly, scratch });
      return new Archive({ archiveId, layout, db, lock, scratch, startChild, ...opened });
    } catch (error) {
      if (db !== null) closeConnection(db);
      lock?.release();
      scratch.close();
      throw translateStorageFailure(error, { folder: layout.folder });
    }
  }

  /** Puts an empty index in a temporary folder in place of one that is damaged and must not be written: stale until rebuilt. */
  moveIndexToScratch(): void {
    this.#index.close();
    this.#index = openScratchIndex(this.id, this.#scratch);
    this.isIndexStale = true;
  }

  /** Lets go of what only makes the next answers faster. */
  rest(): void {
    this.searches.rest();
    this.#index.rest();
    this.db.pragma('shrink_memory');
  }

  close(): void {
    void this.pageDrawer.close();
    void this.recogniser.close();
    this.#index.close();
    closeConnection(this.db);
    this.#lock?.release();
    this.#scratch.close();
  }
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
