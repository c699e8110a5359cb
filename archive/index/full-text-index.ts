import { renameSync } from 'node:fs';
import { AppError } from '#core/errors/app-error.ts';
import type { Db } from '../database/connection.ts';
import { closeConnection } from '../database/connection.ts';
import { flushFile } from '../keeping/flush.ts';
import { documentEraser, documentWriter, type IndexedDocument } from './document-writer.ts';
import {
  createIndexFile,
  findIndexMeta,
  isIndexDamage,
  openIndexFile,
  removeIndexFile,
  saveIndexMeta,
} from './index-file.ts';
import { COLUMN_WEIGHTS } from './index-schema.ts';

export type { IndexedDocument } from './document-writer.ts';

// One step of a rebuild: a few dozen milliseconds.
const STEP_UNITS = 200_000;
const RANK = `bm25(full_text, ${Object.values(COLUMN_WEIGHTS).join(', ')})`;

type Owned = { db: Db; file: string; archiveId: string };

/** The full-text index of one archive, in a file of its own beside the database: derived data. Owns it until `close()`. */
export class FullTextIndex {
  #db: Db;
  readonly #file: string;
  readonly #archiveId: string;

  private constructor(owned: Owned) {
    this.#db = owned.db;
    this.#file = owned.file;
    this.#archiveId = owned.archiveId;
  }

  /**
   * Opens the index in `file`. One that is missing, damaged, of another archive or of another version is made anew, empty,
   * with holdings version 0 (in memory where nothing may be written): `stale`.
   */
  static open(
    file: string,
    options: { archiveId: string; readOnly: boolean },
  ): { index: FullTextIndex; state: 'current' | 'stale' } {
    const { archiveId, readOnly } = options;
    // A rebuild that never ended.
    if (!readOnly) removeIndexFile(`${file}.new`);
    const found = openIndexFile(file, archiveId, readOnly);
    if (found !== null) return { index: new FullTextIndex({ db: found, file, archiveId }), state: 'current' };
    const place = readOnly ? ':memory:' : file;
    const db = createIndexFile(place, archiveId, { isScratch: false });
    return { index: new FullTextIndex({ db, file: place, archiveId }), state: 'stale' };
  }

  /** The holdings version of the archive that the index was last brought up to. */
  get holdingsVersion(): number {
    return Number(findIndexMeta(this.#db, 'holdings_version') ?? '0');
  }

  /** Adds documents, in place of what was indexed under their ids, in one transaction. */
  addDocuments(documents: readonly IndexedDocument[], holdingsVersion: number): void {
    const write = documentWriter(this.#db);
    this.#change(holdingsVersion, () => {
      documents.forEach(write);
    });
  }

  /** Adds and removes documents in one transaction. */
  changeDocuments(
    { changed, removed }: { changed: readonly IndexedDocument[]; removed: readonly number[] },
    holdingsVersion: number,
  ): void {
    const write = documentWriter(this.#db);
    const erase = documentEraser(this.#db);
    this.#change(holdingsVersion, () => {
      removed.forEach(erase);
      changed.forEach(write);
    });
  }

  /** Removes documents in one transaction. */
  removeDocuments(ids: readonly number[], holdingsVersion: number): void {
    const erase = documentEraser(this.#db);
    this.#change(holdingsVersion, () => {
      ids.forEach(erase);
    });
  }

  /**
   * Builds the index anew from all documents, in steps: each `next()` does one and yields how many documents are done. The
   * old index answers until the last step puts the new one in its place; a rebuild that is not run to its end leaves no trace.
   */
  *rebuild(source: Iterable<IndexedDocument>, holdingsVersion: number): Generator<number, void> {
    const file = this.#file === ':memory:' ? this.#file : `${this.#file}.new`;
    const made = createIndexFile(file, this.#archiveId, { isScratch: true });
    let isPlaced = false;
    try {
      made.exec('BEGIN');
      yield* writeInSteps(made, source);
      saveIndexMeta(made, 'holdings_version', String(holdingsVersion));
      made.exec('COMMIT');
      this.#replaceBy(made, file);
      isPlaced = true;
    } finally {
      if (!isPlaced) {
        made.close();
        removeIndexFile(file);
      }
    }
  }

  /** The documents that an FTS5 expression matches, each with its rank: the lower, the better. */
  matchRanked(expression: string): [id: number, rank: number][] {
    return this.#read(() =>
      this.#db
        .prepare<[string], [number, number]>(`SELECT rowid, ${RANK} FROM full_text WHERE full_text MATCH ?`)
        .raw()
        .all(expression),
    );
  }

  /** The ids of the documents that an FTS5 expression matches. */
  match(expression: string): number[] {
    return this.#ids('full_text', expression);
  }

  /** The ids of the documents that hold one character in their text. */
  matchCharacter(character: string): number[] {
    return this.#ids('characters', `"${character.replaceAll('"', '""')}"`);
  }

  countDocuments(): number {
    const count = 'SELECT count(*) FROM full_text_docsize';
    return this.#read(() => this.#db.prepare<[], number>(count).pluck().get() ?? 0);
  }

  /** Checks the file and the inner structure of the index; sentences about what is wrong, none where all is well. */
  verify(): string[] {
    const messages: string[] = [];
    const check = (name: string, work: () => unknown): void => {
      try {
        const found = work();
        if (typeof found === 'string' && found !== 'ok') messages.push(`${name}: ${found}`);
      } catch (error) {
        if (!isIndexDamage(error)) throw error;
        messages.push(`${name}: ${error instanceof Error ? error.message : 'damaged'}`);
      }
    };
    // SQLite asks FTS5 for the integrity of its own structures too.
    check('file', () => this.#db.pragma('integrity_check(1)', { simple: true }));
    check('counts', () => this.#differenceOfCounts());
    return messages;
  }

  close(): void {
    closeConnection(this.#db);
  }

  #differenceOfCounts(): string {
    const characters =
      this.#db.prepare<[], number>('SELECT count(*) FROM characters_docsize').pluck().get() ?? 0;
    const texts = this.countDocuments();
    return texts === characters ? 'ok' : `${texts} documents by text, ${characters} by character`;
  }

  #change(holdingsVersion: number, work: () => void): void {
    this.#db.transaction(() => {
      work();
      saveIndexMeta(this.#db, 'holdings_version', String(holdingsVersion));
    })();
  }

  #ids(table: string, expression: string): number[] {
    const sql = `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`;
    return this.#read(() => this.#db.prepare<[string], number>(sql).pluck().all(expression));
  }

  /** @throws AppError `index/rebuilding` where the index turns out to be damaged: it must be built anew to answer */
  #read<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (error) {
      if (isIndexDamage(error)) throw new AppError('index/rebuilding', { damaged: true }, { cause: error });
      throw error;
    }
  }

  #replaceBy(made: Db, file: string): void {
    if (file === ':memory:') {
      this.#db.close();
      this.#db = made;
      return;
    }
    made.close();
    flushFile(file);
    this.#db.close();
    try {
      removeIndexFile(this.#file);
      renameSync(file, this.#file);
    } finally {
      // Another process may hold the old file (Windows): whatever is there now is opened, so that the index stays usable.
      this.#db = openIndexFile(this.#file, this.#archiveId, false) ?? this.#failedToReopen();
    }
  }

  #failedToReopen(): Db {
    return createIndexFile(this.#file, this.#archiveId, { isScratch: false });
  }
}

function* writeInSteps(db: Db, source: Iterable<IndexedDocument>): Generator<number, void> {
  const write = documentWriter(db);
  let done = 0;
  let units = 0;
  for (const document of source) {
    write(document);
    done++;
    units += document.text.length;
    if (units < STEP_UNITS) continue;
    units = 0;
    yield done;
  }
  yield done;
}
