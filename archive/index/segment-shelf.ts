import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { findIndexMeta, saveIndexMeta } from './index-file.ts';
import { getSegment, listSegmentStates, saveGone, type Segment } from './segment.ts';

/** The segments of an index, held in memory for as long as nobody else writes to it. */
export class SegmentShelf {
  readonly #db: Db;
  #segments: readonly Segment[] = [];
  #isCurrent = false;
  #dataVersion: unknown = null;
  /** Every segment that was told. */
  readonly #told = new WeakSet<Segment>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Every segment as it is now, the oldest first. */
  segments(): readonly Segment[] {
    // Another connection that has written changes this number.
    const dataVersion = this.#db.pragma('data_version', { simple: true });
    if (!this.#isCurrent || dataVersion !== this.#dataVersion) {
      const held = new Map(this.#segments.map((segment) => [segment.id, segment]));
      this.#segments = listSegmentStates(this.#db).map(({ id, gone }) => {
        const known = held.get(id);
        return known === undefined ? getSegment(this.#db, id) : { ...known, gone };
      });
      for (const segment of this.#segments) this.#told.add(segment);
      this.#dataVersion = dataVersion;
      this.#isCurrent = true;
    }
    return this.#segments;
  }

  /** Holds the fields of documents no longer; they are read again when they are next wanted. */
  letGo(): void {
    for (const { lines } of this.#segments) for (const part of lines) part.letGo();
  }

  /** True while a segment that this shelf told is neither merged into another nor gone: all of its lists are there. */
  holds(segment: Segment): boolean {
    return (
      this.#told.has(segment) &&
      prepared<[number], unknown>(this.#db, 'SELECT 1 FROM segment WHERE id = ?').get(segment.id) !==
        undefined
    );
  }

  /** Changes segments in one transaction; what changed is read again when it is next wanted. */
  change(work: (shelf: SegmentShelf) => void): void {
    try {
      this.#db.transaction(() => {
        work(this);
      })();
    } finally {
      this.#isCurrent = false;
    }
  }

  /** The same for work in steps that writes by itself. */
  *following(work: Iterable<void>): Generator<void, void> {
    yield* work;
    this.#isCurrent = false;
  }

  /** An id that no segment has had: what is remembered of one that is gone must not be taken for another's. */
  nextId(): number {
    const last = this.#db
      .prepare<[], number | null>(
        'SELECT max(id) FROM (SELECT id FROM segment UNION ALL SELECT segment FROM garbage)',
      )
      .pluck()
      .get();
    const id = Math.max(last ?? 0, Number(findIndexMeta(this.#db, 'last_segment') ?? '0')) + 1;
    saveIndexMeta(this.#db, 'last_segment', String(id));
    return id;
  }

  /** Marks documents as gone from the segment in which they are; only within `change`. */
  takeOut(ids: readonly number[]): void {
    if (ids.length === 0) return;
    const wanted = new Set(ids);
    for (const segment of this.segments()) {
      const gone = segment.gone?.slice() ?? new Uint8Array(segment.documents.length);
      let count = 0;
      for (let number = 0; number < gone.length; number++) {
        if (gone[number] === 1 || !wanted.has(segment.documents[number] ?? 0)) continue;
        gone[number] = 1;
        count++;
      }
      if (count > 0) saveGone(this.#db, { id: segment.id, gone });
    }
  }
}
