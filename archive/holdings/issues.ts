import { arrangeShelf, type YearCount } from '#core/continuity/arrange-shelf.ts';
import { bulletinKey } from '#core/continuity/catalogue.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { IssueId } from '#core/model/ids.ts';
import { issueSchema, type Issue } from '#core/model/issue.ts';
import type { BulletinShelf, YearPlace } from '#core/model/shelf.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';

/** The bulletin under which files stand whose text names none. */
export const UNNAMED_BULLETIN = '未注明公报';

type IssueRow = {
  id: number;
  bulletin_id: number;
  bulletin: string;
  year: number | null;
  number: number | null;
  published_on: string | null;
  pages: number | null;
  documents: number;
  sha256: string;
  bytes: number;
  name: string;
  media_type: string;
  encoding: string | null;
  imported_at: string;
  warnings: string;
};

const SELECT_ISSUE = `
  SELECT issue.id, bulletin_id, bulletin.name AS bulletin, year, number, published_on, pages, imported_at, warnings,
         original.sha256, original.bytes, original.name, original.media_type, original.encoding,
         (SELECT count(*) FROM document WHERE document.issue_id = issue.id) AS documents
  FROM issue
  JOIN bulletin ON bulletin.id = issue.bulletin_id
  JOIN original ON original.sha256 = issue.original_sha256`;

/** How an issue is called: 济南市槐荫区人民政府公报 2024年第1期; the file's name where the text says nothing. */
export function issueTitle(issue: Pick<Issue, 'bulletin' | 'year' | 'number'>, fileName: string): string {
  const parts = [
    issue.year === null ? '' : `${issue.year}年`,
    issue.number === null ? '' : `第${issue.number}期`,
  ];
  const place = parts.join('');
  if (issue.bulletin === UNNAMED_BULLETIN) return fileName.replace(/\.[^.]*$/, '');
  return place === '' ? issue.bulletin : `${issue.bulletin} ${place}`;
}

function toIssue(row: IssueRow): Issue {
  return issueSchema.parse({
    id: row.id,
    bulletinId: row.bulletin_id,
    bulletin: row.bulletin,
    year: row.year,
    number: row.number,
    title: issueTitle(row, row.name),
    publishedOn: row.published_on,
    pages: row.pages,
    documents: row.documents,
    original: {
      sha256: row.sha256,
      bytes: row.bytes,
      name: row.name,
      mediaType: row.media_type,
      encoding: row.encoding,
    },
    importedAt: row.imported_at,
    warnings: JSON.parse(row.warnings) as unknown,
  });
}

/** Every issue, by bulletin, year and number. */
export function listIssues(db: Db): Issue[] {
  return db
    .prepare<[], IssueRow>(`${SELECT_ISSUE} ORDER BY bulletin.name, year, number, issue.id`)
    .all()
    .map(toIssue);
}

/** How many issues are held of each year of each bulletin. */
export function readShelf(db: Db): BulletinShelf[] {
  const counts = db
    .prepare<[], YearCount>(
      `SELECT bulletin.name AS bulletin, year, count(*) AS issues FROM issue JOIN bulletin ON bulletin.id = bulletin_id
       GROUP BY bulletin_id, year ORDER BY bulletin.name, year`,
    )
    .all();
  return arrangeShelf(counts);
}

/** The issues of one year of a bulletin, whichever name they print, by number; those without one last, by title. */
export function listIssuesOfYear(db: Db, { bulletin, year }: YearPlace): Issue[] {
  const names = db
    .prepare<[], { id: number; bulletin: string }>('SELECT id, name AS bulletin FROM bulletin')
    .all()
    .filter((each) => bulletinKey(each) === bulletin);
  const order = new Intl.Collator('zh-CN');
  return db
    .prepare<[string, number | null], IssueRow>(
      `${SELECT_ISSUE} WHERE bulletin_id IN (SELECT value FROM json_each(?)) AND year IS ? ORDER BY issue.id`,
    )
    .all(JSON.stringify(names.map(({ id }) => id)), year)
    .map(toIssue)
    .sort(
      (one, other) => (one.number ?? 1e9) - (other.number ?? 1e9) || order.compare(one.title, other.title),
    );
}

/** @throws AppError `item/not-found` */
export function getIssue(db: Db, issueId: IssueId): Issue {
  const row = prepared<[number], IssueRow>(db, `${SELECT_ISSUE} WHERE issue.id = ?`).get(issueId);
  if (row === undefined) throw new AppError('item/not-found', { what: 'issue', id: issueId });
  return toIssue(row);
}

/** Ids and titles of every issue, by bulletin, year and number. */
export function listIssueTitles(db: Db): { id: IssueId; title: string }[] {
  return listIssues(db).map(({ id, title }) => ({ id, title }));
}

/** The issues of a bulletin, year and number: more than one where it is held in several copies. */
export function findSameIssues(db: Db, issue: { bulletin: string; year: number; number: number }): IssueId[] {
  return db
    .prepare<[typeof issue], IssueId>(
      `SELECT issue.id FROM issue JOIN bulletin ON bulletin.id = bulletin_id
       WHERE bulletin.name = :bulletin AND year = :year AND number = :number ORDER BY issue.id`,
    )
    .pluck()
    .all(issue);
}

/** The issue that was imported from a file with this hash, or null. */
export function findIssueBySha256(db: Db, sha256: string): Issue | null {
  const row = prepared<[string], IssueRow>(db, `${SELECT_ISSUE} WHERE issue.original_sha256 = ?`).get(sha256);
  return row === undefined ? null : toIssue(row);
}
