import { renameSync } from 'node:fs';
import type { StoredList } from '#core/postings/chunk.ts';
import type { Db } from '../database/connection.ts';
import { closeConnection } from '../database/connection.ts';
import { flushFile } from '../keeping/flush.ts';
import {
  createIndexFile,
  findIndexMeta,
  openIndexFile,
  removeIndexFile,
  saveIndexMeta,
} from './index-file.ts';
import { readSoundly } from './index-damage.ts';
import { findMergeable, mergeSegments, PATIENT_MERGE, shrinkFile, sweepGarbage } from './merge-segments.ts';
import { countPresent, type Segment } from './segment.ts';
import { SegmentGone } from './segment-gone.ts';
import { SegmentShelf } from './segment-shelf.ts';
import { ListReader } from './segment-store.ts';
import { verifyIndex } from './verify-index.ts';
import { writeSegment } from './write-segment.ts';

/** What the index takes of a document. */
export type IndexedDocument = {
  id: number;
  title: string;
  documentNumber: string | null;
  issuers: string[];
  text: string;
};

// One segment of a rebuild: a few dozen milliseconds.
const STEP_UNITS = 200_000;
// Between segments of a rebuild.
const STEP_MS = 20;

type Owned = { db: Db; file: string; archiveId: string };

/** The full-text index of one archive, in a file of its own beside the database: derived data. Owns it until `close()`. */
export class FullTextIndex {
  #db: Db;
  readonly #file: string;
  readonly #archiveId: string;
  #reader: ListReader;
  #shelf: SegmentShelf;
  /** Merging and sweeping under way. */
  #upkeep: Iterator<void> | null = null;

  private constructor(owned: Owned) {
    this.#db = owned.db;
    this.#file = owned.file;
    this.#archiveId = owned.archiveId;
    this.#reader = new ListReader(owned.db);
    this.#shelf = new SegmentShelf(owned.db);
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

  /** Adds documents, in place of what was indexed under their ids, and takes others out, in one transaction. */
  changeDocuments(
    { changed, removed }: { changed: readonly IndexedDocument[]; removed: readonly number[] },
    holdingsVersion: number,
  ): void {
    this.#shelf.change((shelf) => {
      shelf.takeOut([...removed, ...changed.map(({ id }) => id)]);
      writeSegment(this.#db, shelf.nextId(), changed);
      saveIndexMeta(this.#db, 'holdings_version', String(holdingsVersion));
    });
  }

  /**
   * Throws away what merging left, merges small segments into larger ones, and gives back the room, for about `budgetMs`, in short
   * transactions; true where more is to be done. `isPatient`: more documents are about to come, so segments are let gather.
   */
  tidy(budgetMs: number, { isPatient = false } = {}): boolean {
    const end = performance.now() + budgetMs;
    while (performance.now() < end) {
      this.#upkeep ??= this.#startUpkeep(isPatient);
      if (this.#upkeep === null) return false;
      if (this.#upkeep.next().done === true) this.#upkeep = null;
    }
    return true;
  }

  /**
   * Builds the index anew from all documents, in steps: each `next()` does one and yields how many documents are done. The
   * old index answers until the last step puts the new one in its place, where it answers before `tidy` merges all of it; a rebuild
   * that is not run to its end leaves no trace.
   */
  *rebuild(source: Iterable<IndexedDocument>, holdingsVersion: number): Generator<number, void> {
    const file = this.#file === ':memory:' ? this.#file : `${this.#file}.new`;
    const made = createIndexFile(file, this.#archiveId, { isScratch: true });
    let isPlaced = false;
    try {
      const index = new FullTextIndex({ db: made, file, archiveId: this.#archiveId });
      yield* fillInSteps(index, source, holdingsVersion);
      this.#replaceBy(made, file);
      isPlaced = true;
    } finally {
      if (!isPlaced) {
        made.close();
        removeIndexFile(file);
      }
    }
  }

  /** The segments as they are now. @throws AppError `index/rebuilding` where the index turns out to be damaged */
  segments(): readonly Segment[] {
    return readSoundly(() => this.#shelf.segments());
  }

  /**
   * The list of a key in a segment; null where it has none.
   * @throws SegmentGone where another segment has taken its place meanwhile; AppError `index/rebuilding`
   */
  findList(segment: Segment, key: number): StoredList | null {
    return this.#readFrom(segment, () => this.#reader.find(segment.id, key));
  }

  /** How often each document of a segment holds the pair of a key, a list of counts; null where only its places are stored, or none. Throws as `findList`. */
  findPairCounts(segment: Segment, key: number): StoredList | null {
    return this.#readFrom(segment, () => this.#reader.findPairCounts(segment.id, key));
  }

  /** How many documents are indexed. @throws AppError `index/rebuilding` */
  countDocuments(): number {
    return this.segments().reduce((sum, segment) => sum + countPresent(segment), 0);
  }

  /** Checks the file, every list and every sum; sentences about what is wrong, none where all is well. */
  verify(): string[] {
    return verifyIndex(this.#db);
  }

  /** Lets go of what only makes the next answers faster. */
  rest(): void {
    if (!this.#db.open) return;
    this.#reader.forget();
    this.#shelf.letGo();
    this.#db.pragma('shrink_memory');
  }

  close(): void {
    closeConnection(this.#db);
  }

  #readFrom<Value>(segment: Segment, read: () => Value): Value {
    return readSoundly(() => {
      const value = read();
      // After it was read: a segment is taken from its place before its lists are thrown away.
      if (!this.#shelf.holds(segment)) throw new SegmentGone();
      return value;
    });
  }

  #startUpkeep(isPatient: boolean): Iterator<void> | null {
    if (this.#db.readonly) return null;
    // No merge is under way here: what one left that was cut off goes before the next begins, or each would leave more.
    const hasGarbage = this.#db.prepare('SELECT 1 FROM garbage LIMIT 1').get() !== undefined;
    if (hasGarbage) return sweepGarbage(this.#db);
    const mergeable = findMergeable(this.#shelf.segments(), isPatient ? PATIENT_MERGE : undefined);
    if (mergeable !== null)
      return this.#shelf.following(
        mergeSegments(this.#db, {
          segments: mergeable,
          into: this.#shelf.nextId(),
          reader: this.#reader,
          present: (id) => this.#shelf.segments().find((segment) => segment.id === id),
        }),
      );
    return shrinkFile(this.#db);
  }

  #replaceBy(made: Db, file: string): void {
    if (file === ':memory:') {
      this.#db.close();
      this.#use(made);
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
      this.#use(
        openIndexFile(this.#file, this.#archiveId, false) ??
          createIndexFile(this.#file, this.#archiveId, { isScratch: false }),
      );
    }
  }

  #use(db: Db): void {
    this.#db = db;
    this.#reader = new ListReader(db);
    this.#shelf = new SegmentShelf(db);
    this.#upkeep = null;
  }
}

function* fillInSteps(
  index: FullTextIndex,
  source: Iterable<IndexedDocument>,
  holdingsVersion: number,
): Generator<number, void> {
  let step: IndexedDocument[] = [];
  let done = 0;
  let units = 0;
  for (const document of source) {
    step.push(document);
    units += document.text.length;
    if (units < STEP_UNITS) continue;
    done += step.length;
    index.changeDocuments({ changed: step, removed: [] }, 0);
    step = [];
    units = 0;
    yield done;
    while (index.tidy(STEP_MS, { isPatient: true })) yield done;
  }
  index.changeDocuments({ changed: step, removed: [] }, holdingsVersion);
  yield done + step.length;
}
