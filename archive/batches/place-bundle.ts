import { findPageRun } from '#core/bundles/page-run.ts';
import type { BatchFile, SameDecision } from '#core/model/batch.ts';
import type { BatchId } from '#core/model/ids.ts';
import type { Failure } from '#core/model/job.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { formatByName } from '../importers/choose-importer.ts';
import { nameOf, pagePlaces, type FilePlace } from './file-place.ts';
import type { HeldPlaces, Holder } from './held-places.ts';

/** A file that was found for a batch. */
export type NewBatchFile = Pick<BatchFile, 'path' | 'entries' | 'pageFiles' | 'bytes' | 'format'> &
  (
    | { state: 'waiting' }
    | { state: 'skipped'; reason: BatchFile['reason'] }
    | { state: 'failed'; failure: Failure }
  );

/** What files are added to; `decision` is what is said before of those with the content of a held issue. */
export type IntoBatch = { db: Db; batchId: BatchId; decision: SameDecision | null; held: HeldPlaces };

/**
 * Adds a bundle of pages to a batch. What has become of pages that are there stays, and those that the archivist left out stay left out. The
 * others are put together with the bundles that wait and have some of them; where these would be no run of pages together, those that are new
 * come in apart from them. So a bundle only ever grows, and no page is lost or in two of them.
 */
export function placeBundle(into: IntoBatch, bundle: NewBatchFile): void {
  const found = pagePlaces(bundle).map((page) => ({ name: nameOf(page), holder: into.held.find(page) }));
  const free = found.filter(({ holder }) => holder?.isFree !== false);
  const inBundles = free.flatMap(({ holder }) => (isBundle(holder) ? holder.pageFiles : []));
  const fresh = free.filter(({ holder }) => !isBundle(holder)).map(({ name }) => name);
  if (fresh.length === 0) return;
  const run = findPageRun([...new Set([...fresh, ...inBundles])]) ?? findPageRun(fresh);
  if (run === null) insertPages(into, pagePlaces({ ...bundle, pageFiles: fresh }), { isApart: false });
  else putTogether(into, bundle, run.names);
}

/** Adds pages as files by themselves; one that is there stays as it is. `isApart`: the archivist wants them so. */
export function insertPages(
  { db, batchId, decision, held }: IntoBatch,
  pages: readonly FilePlace[],
  { isApart }: { isApart: boolean },
): void {
  const insert = prepared(
    db,
    `INSERT INTO batch_file (batch_id, path, entries, format, state, decision, is_apart)
     VALUES (:batchId, :path, :entries, :format, 'waiting', :decision, :isApart)
     ON CONFLICT (batch_id, path, entries) DO NOTHING`,
  );
  for (const page of pages) {
    if (held.isPage(page)) continue;
    const place = { path: page.path, entries: JSON.stringify(page.entries) };
    insert.run({
      batchId,
      decision,
      ...place,
      format: formatByName(nameOf(page)),
      isApart: isApart ? 1 : 0,
    });
  }
}

function isBundle(holder: Holder | null): holder is Holder {
  return holder !== null && holder.pageFiles.length > 0;
}

/** Makes one row of pages, in place of the first of those that they have. */
function putTogether(
  { db, batchId, decision, held }: IntoBatch,
  found: NewBatchFile,
  pageFiles: readonly string[],
): void {
  const pages = pagePlaces({ ...found, pageFiles });
  const ids = pages.flatMap((page) => held.find(page)?.id ?? []);
  prepared(db, 'DELETE FROM batch_file WHERE id IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(ids),
  );
  const { path, entries } = pages[0] ?? found;
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO batch_file (id, batch_id, path, entries, page_files, bytes, format, state, failure, decision)
     VALUES (:id, :batchId, :path, :entries, :pageFiles, :bytes, :format, :state, :failure, :decision)`,
  ).run({
    id: ids.length === 0 ? null : Math.min(...ids),
    batchId,
    decision,
    path,
    entries: JSON.stringify(entries),
    pageFiles: JSON.stringify(pageFiles),
    // Of other pages than were found together it is not known how large they are.
    bytes: pageFiles.length === found.pageFiles.length ? found.bytes : null,
    format: found.format,
    state: found.state,
    failure: found.state === 'failed' ? JSON.stringify(found.failure) : null,
  });
  held.noteBundle(Number(lastInsertRowid), { path, entries, pageFiles });
}
