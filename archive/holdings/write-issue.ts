import { READER_VERSION } from '#core/bulletin/reader-version.ts';
import type { Range } from '#core/model/ids.ts';
import type { IssueReading } from '#core/model/issue.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { UNNAMED_BULLETIN } from './issues.ts';

type PackedFurniture = [kind: string, start: number, length: number, page: number | null];

/** What the table `issue` holds of a reading, as it is stored. */
export type StoredIssue = {
  bulletin: string;
  year: number | null;
  number: number | null;
  published_on: string | null;
  pages: number | null;
  warnings: string;
  furniture: string;
  leaves: string;
};

/** The reading of an issue in the form in which it is stored: equal readings are equal to the letter. */
export function toStoredIssue(reading: IssueReading): StoredIssue {
  const furniture = reading.furniture.map(({ kind, source, page }): PackedFurniture => [
    kind,
    source.start,
    source.end - source.start,
    page,
  ]);
  return {
    bulletin: reading.bulletin ?? UNNAMED_BULLETIN,
    year: reading.year,
    number: reading.number,
    published_on: reading.publishedOn,
    pages: reading.pages,
    warnings: JSON.stringify(reading.warnings),
    furniture: JSON.stringify(furniture),
    leaves: JSON.stringify(reading.leaves),
  };
}

/** Where the pieces of furniture of a stored issue stand in its source. */
export function furnitureRanges({ furniture }: StoredIssue): Range[] {
  const packed = JSON.parse(furniture) as PackedFurniture[]; // our own column
  return packed.map(([, start, length]) => ({ start, end: start + length }));
}

/** A stored issue with its furniture at other places of the source. */
export function shiftFurniture(issue: StoredIssue, move: (range: Range) => Range): StoredIssue {
  const packed = JSON.parse(issue.furniture) as PackedFurniture[]; // our own column
  const moved = packed.map(([kind, from, length, page]): PackedFurniture => {
    const { start, end } = move({ start: from, end: from + length });
    return [kind, start, end - start, page];
  });
  return { ...issue, furniture: JSON.stringify(moved) };
}

/** Inserts the issue's own row (its documents follow) and returns its id. */
export function insertIssue(db: Db, reading: IssueReading, sha256: string, importedAt: string): number {
  const stored = toStoredIssue(reading);
  keepBulletin(db, stored.bulletin);
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO issue (bulletin_id, year, number, published_on, pages, warnings, furniture, leaves, original_sha256, imported_at,
         reader_version)
       VALUES ((SELECT id FROM bulletin WHERE name = :bulletin), :year, :number, :published_on, :pages, :warnings, :furniture, :leaves,
         :sha256, :importedAt, :readerVersion)`,
  ).run({ ...stored, sha256, importedAt, readerVersion: READER_VERSION });
  return Number(lastInsertRowid);
}

/** Writes another reading of an issue's own row; a bulletin of which no issue is left goes. */
export function updateIssue(db: Db, id: number, stored: StoredIssue): void {
  keepBulletin(db, stored.bulletin);
  db.prepare(
    `UPDATE issue SET bulletin_id = (SELECT id FROM bulletin WHERE name = :bulletin), year = :year, number = :number,
       published_on = :published_on, pages = :pages, warnings = :warnings, furniture = :furniture,
       leaves = :leaves WHERE id = :id`,
  ).run({ ...stored, id });
  db.exec('DELETE FROM bulletin WHERE id NOT IN (SELECT bulletin_id FROM issue)');
}

/** Notes that an issue was read with the present rules. */
export function markReadByPresentRules(db: Db, id: number): void {
  db.prepare('UPDATE issue SET reader_version = ? WHERE id = ?').run(READER_VERSION, id);
}

/** An issue's own row as it is stored; undefined where there is none. */
export function findStoredIssue(db: Db, id: number): StoredIssue | undefined {
  return db
    .prepare<[number], StoredIssue>(
      `SELECT bulletin.name AS bulletin, year, number, published_on, pages, warnings, furniture,
         coalesce(leaves, '[]') AS leaves
       FROM issue JOIN bulletin ON bulletin.id = bulletin_id WHERE issue.id = ?`,
    )
    .get(id);
}

/** Where the pages of an issue's original begin in its source; none where that is not known. */
export function readLeaves(db: Db, id: number): number[] {
  const leaves = findStoredIssue(db, id)?.leaves;
  return leaves === undefined ? [] : (JSON.parse(leaves) as number[]); // our own column, checked by json_valid
}

/** How many issues were read by other rules than the present ones. */
export function countReadByOlderRules(db: Db): number {
  return (
    db
      .prepare<[number], number>('SELECT count(*) FROM issue WHERE reader_version <> ?')
      .pluck()
      .get(READER_VERSION) ?? 0
  );
}

function keepBulletin(db: Db, name: string): void {
  prepared(db, 'INSERT INTO bulletin (name) VALUES (?) ON CONFLICT DO NOTHING').run(name);
}
