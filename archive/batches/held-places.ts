import type { BatchId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { pagePlaces, type FilePlace } from './file-place.ts';

/** A row that a place belongs to: that of the file itself, or of a bundle whose page it is. */
export type Holder = {
  id: number;
  pageFiles: readonly string[];
  /** True before anything has become of the file, or where that can be begun anew. */
  isFree: boolean;
  isApart: boolean;
};
type Row = { id: number; pageFiles: string; isFree: number; isApart: number };

/** Where a row stands before anything has become of it, or where that can be begun anew. */
export const NOT_TAKEN = "state IN ('waiting', 'failed')";

const SELECT = `SELECT id, page_files AS pageFiles, ${NOT_TAKEN} AS isFree, is_apart AS isApart FROM batch_file`;

/** Tells which row of a batch a place belongs to, while files are added to it: no other work may add or remove rows meanwhile. */
export class HeldPlaces {
  readonly #db: Db;
  readonly #batchId: BatchId;
  /** The bundles by the places of all of their pages. */
  readonly #bundles = new Map<string, number>();

  constructor(db: Db, batchId: BatchId) {
    this.#db = db;
    this.#batchId = batchId;
    const bundles = db.prepare<[number], { id: number; path: string; entries: string; pageFiles: string }>(
      `SELECT id, path, entries, page_files AS pageFiles FROM batch_file WHERE batch_id = ? AND page_files <> '[]'`,
    );
    for (const { id, path, entries, pageFiles } of bundles.all(batchId))
      this.noteBundle(id, {
        path,
        entries: JSON.parse(entries) as string[], // our own columns
        pageFiles: JSON.parse(pageFiles) as string[],
      });
  }

  /** Notes that a row is a bundle now. */
  noteBundle(id: number, bundle: FilePlace): void {
    for (const page of pagePlaces(bundle)) this.#bundles.set(keyOf(page), id);
  }

  /** True for a place that is a page of a bundle. */
  isPage(place: FilePlace): boolean {
    return this.#bundles.has(keyOf(place));
  }

  /** The row that a place belongs to; null for a place that is new. */
  find(place: FilePlace): Holder | null {
    const bundle = this.#bundles.get(keyOf(place));
    const row =
      bundle === undefined
        ? prepared(this.#db, `${SELECT} WHERE batch_id = ? AND path = ? AND entries = ?`).get(
            this.#batchId,
            place.path,
            JSON.stringify(place.entries),
          )
        : prepared(this.#db, `${SELECT} WHERE id = ?`).get(bundle);
    if (row === undefined) return null;
    const { id, pageFiles, isFree, isApart } = row as Row; // the columns of the statement
    return {
      id,
      pageFiles: JSON.parse(pageFiles) as string[], // our own column
      isFree: isFree === 1,
      isApart: isApart === 1,
    };
  }
}

function keyOf({ path, entries }: FilePlace): string {
  return JSON.stringify([path, ...entries]);
}
