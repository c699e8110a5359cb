import type { Failure } from '#core/model/failure.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { RecognisedPage, ScanState } from '#core/model/recognition.ts';
import type { Db } from '../database/connection.ts';
import { raiseScansVersion } from '../database/meta.ts';
import { prepared } from '../database/prepared.ts';
import { packPage, unpackPage } from './pack-page.ts';

/** A page that waits to be recognised. */
export type WaitingPage = { issueId: IssueId; sha256: string; page: number; turn: number };

/** How far one page has come. */
export type ScanRow = { page: number; turn: number; state: ScanState; failure: Failure | null };

/** Notes the pages of an original that are to be recognised; those that are known stay as they are. */
export function addScans(db: Db, sha256: string, pages: readonly number[]): void {
  const add = prepared<[string, number], never>(
    db,
    'INSERT INTO recognised_page (original_sha256, page) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const added = pages.reduce((sum, page) => sum + add.run(sha256, page).changes, 0);
  if (added > 0) raiseScansVersion(db);
}

/** The page to be recognised next: of the issue that is wanted first where it has one, else of the one that came in first; null for none. */
export function findNext(db: Db, wantedFirst: IssueId | null): WaitingPage | null {
  return (
    db
      .prepare<[number | null], WaitingPage>(
        `SELECT issue.id AS issueId, original_sha256 AS sha256, page, turn
         FROM recognised_page JOIN issue USING (original_sha256)
         WHERE state = 'waiting' ORDER BY issue.id IS ? DESC, issue.id, page LIMIT 1`,
      )
      .get(wantedFirst) ?? null
  );
}

/** How many pages wait. */
export function countWaiting(db: Db): number {
  const count = db.prepare<[], number>(`SELECT count(*) FROM recognised_page WHERE state = 'waiting'`);
  return count.pluck().get() ?? 0;
}

/** Issues of which no page waits any more, and whose reading was made without what was recognised last. */
export function listReady(db: Db): IssueId[] {
  return db
    .prepare<[], IssueId>(
      `SELECT issue.id FROM recognised_page JOIN issue USING (original_sha256)
       GROUP BY issue.id HAVING sum(state = 'waiting') = 0 AND sum(found IS NOT taken) > 0 ORDER BY issue.id`,
    )
    .pluck()
    .all();
}

/** Issues that have pages which wait, or failed, and how many of each. */
export function listUnfinished(
  db: Db,
): { issueId: IssueId; pages: number; waiting: number; failed: number }[] {
  return db
    .prepare<[], { issueId: IssueId; pages: number; waiting: number; failed: number }>(
      `SELECT issue.id AS issueId, count(*) AS pages, sum(state = 'waiting') AS waiting, sum(state = 'failed') AS failed
       FROM recognised_page JOIN issue USING (original_sha256)
       GROUP BY issue.id HAVING waiting + failed > 0 ORDER BY issue.id`,
    )
    .all();
}

/** Keeps what was recognised on a page, unless it was turned meanwhile: then it waits on. */
export function saveFound(db: Db, { sha256, page, turn }: WaitingPage, found: RecognisedPage): void {
  db.prepare(
    `UPDATE recognised_page SET state = 'recognised', failure = NULL, found = :found
     WHERE original_sha256 = :sha256 AND page = :page AND state = 'waiting' AND turn = :turn`,
  ).run({ sha256, page, turn, found: packPage(found) });
}

/** Notes that a page could not be recognised, unless it was turned meanwhile: then it waits on. */
export function saveFailure(db: Db, { sha256, page, turn }: WaitingPage, failure: Failure): void {
  db.prepare(
    `UPDATE recognised_page SET state = 'failed', failure = :failure
     WHERE original_sha256 = :sha256 AND page = :page AND state = 'waiting' AND turn = :turn`,
  ).run({ sha256, page, turn, failure: JSON.stringify(failure) });
}

/** Makes what was recognised last what the issue is read from. */
export function takeFound(db: Db, sha256: string, at: string): void {
  const { changes } = db
    .prepare(
      'UPDATE recognised_page SET taken = found, taken_at = :at WHERE original_sha256 = :sha256 AND found IS NOT taken',
    )
    .run({ sha256, at });
  if (changes > 0) raiseScansVersion(db);
}

/** Has pages of an original recognised again, turned otherwise where `turnBy` says so; returns how many there were. */
export function askAgain(db: Db, sha256: string, pages: readonly number[], turnBy: number): number {
  return db
    .prepare(
      `UPDATE recognised_page SET state = 'waiting', failure = NULL, turn = (turn + :turnBy) % 360
       WHERE original_sha256 = :sha256 AND page IN (SELECT value FROM json_each(:pages))`,
    )
    .run({ sha256, turnBy, pages: JSON.stringify(pages) }).changes;
}

/** How far the pages of an original have come, in their order. */
export function listScans(db: Db, sha256: string): ScanRow[] {
  return db
    .prepare<[string], Omit<ScanRow, 'failure'> & { failure: string | null }>(
      'SELECT page, turn, state, failure FROM recognised_page WHERE original_sha256 = ? ORDER BY page',
    )
    .all(sha256)
    .map((row) => ({
      ...row,
      failure: row.failure === null ? null : (JSON.parse(row.failure) as Failure), // our own column
    }));
}

/** How far a page is turned to stand upright; 0 for one that is no scan. */
export function findTurn(db: Db, sha256: string, page: number): number {
  return (
    db
      .prepare<[string, number], number>(
        'SELECT turn FROM recognised_page WHERE original_sha256 = ? AND page = ?',
      )
      .pluck()
      .get(sha256, page) ?? 0
  );
}

/** What the reading of an issue was made with, by page. */
export function readTaken(db: Db, sha256: string): Map<number, RecognisedPage> {
  return readPages(db, 'taken', sha256);
}

/** What was recognised last on the pages of an original, by page. */
export function readFound(db: Db, sha256: string): Map<number, RecognisedPage> {
  return readPages(db, 'found', sha256);
}

function readPages(db: Db, column: 'found' | 'taken', sha256: string): Map<number, RecognisedPage> {
  const rows = db
    .prepare<[string], { page: number; stored: string }>(
      `SELECT page, ${column} AS stored FROM recognised_page
       WHERE original_sha256 = ? AND ${column} IS NOT NULL ORDER BY page`,
    )
    .all(sha256);
  return new Map(rows.map(({ page, stored }) => [page, unpackPage(stored)]));
}

/** What the reading of an issue was made with on one page; null where nothing was recognised there. */
export function findTaken(db: Db, sha256: string, page: number): RecognisedPage | null {
  const taken = db
    .prepare<[string, number], string | null>(
      'SELECT taken FROM recognised_page WHERE original_sha256 = ? AND page = ?',
    )
    .pluck()
    .get(sha256, page);
  return taken == null ? null : unpackPage(taken);
}

/** Another value whenever other pages are taken: what was made of them before is out of date. */
export function takenStamp(db: Db, sha256: string): string {
  return (
    db
      .prepare<[string], string>(
        `SELECT count(taken) || ' ' || coalesce(max(taken_at), '') FROM recognised_page WHERE original_sha256 = ?`,
      )
      .pluck()
      .get(sha256) ?? ''
  );
}
