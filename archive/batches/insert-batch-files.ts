import type { SameDecision } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { pagePlaces, type FilePlace } from './file-place.ts';
import { HeldPlaces, NOT_TAKEN } from './held-places.ts';
import { insertPages, placeBundle, type IntoBatch, type NewBatchFile } from './place-bundle.ts';

type Bound = { batchId: BatchId; ids: string | null };

/**
 * Adds files to a batch; one that is there already stays as it is, by itself or as a page of a bundle. A bundle of pages takes the place of
 * those of its pages that are there and wait, unless the archivist wants them by themselves: then those that are new come in so too.
 */
export function insertBatchFiles(into: IntoBatch, files: readonly NewBatchFile[]): void {
  into.db.transaction(() => {
    for (const file of files) {
      const pages = pagePlaces(file);
      if (file.pageFiles.length > 0 && !pages.some((page) => into.held.find(page)?.isApart === true))
        placeBundle(into, file);
      else if (file.pageFiles.length > 0) insertPages(into, pages, { isApart: true });
      else if (!into.held.isPage(file)) insertFile(into, file);
    }
  })();
}

/** Has the pages of bundles that did not come in yet come in by themselves: of those that are named, or of all. */
export function takeApart(db: Db, batchId: BatchId, ids: readonly number[] | null): void {
  const bundles = db.prepare<[Bound], { id: number; place: string; decision: SameDecision | null }>(
    `SELECT id, json_object('path', path, 'entries', json(entries), 'pageFiles', json(page_files)) AS place, decision
     FROM batch_file WHERE batch_id = :batchId AND page_files <> '[]' AND ${NOT_TAKEN}
       AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))`,
  );
  const found = bundles.all({ batchId, ids: ids === null ? null : JSON.stringify(ids) });
  db.transaction(() => {
    for (const { id } of found) prepared(db, 'DELETE FROM batch_file WHERE id = ?').run(id);
    const held = new HeldPlaces(db, batchId);
    for (const { place, decision } of found) {
      const pages = pagePlaces(JSON.parse(place) as FilePlace); // made by the statement
      insertPages({ db, batchId, decision, held }, pages, { isApart: true });
    }
  })();
}

function insertFile({ db, batchId, decision }: IntoBatch, file: NewBatchFile): void {
  prepared(
    db,
    `INSERT INTO batch_file (batch_id, path, entries, bytes, format, state, reason, failure, decision)
     VALUES (:batchId, :path, :entries, :bytes, :format, :state, :reason, :failure, :decision)
     ON CONFLICT (batch_id, path, entries) DO NOTHING`,
  ).run({
    ...file,
    batchId,
    decision,
    entries: JSON.stringify(file.entries),
    reason: file.state === 'skipped' ? file.reason : null,
    failure: file.state === 'failed' ? JSON.stringify(file.failure) : null,
  });
}
