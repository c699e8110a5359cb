import { comparableTitle } from '#core/bulletin/comparable-title.ts';
import type { IssueId } from '#core/model/ids.ts';
import type { IssueReading } from '#core/model/issue.ts';
import { bareTextOf } from '#core/similar/bare-text.ts';
import { shareOfPieces } from '#core/similar/share-of-pieces.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';

/** Shorter titles are those of any document: 通知, 公告. */
const TELLING_TITLE = 5;
/** So many titles of an issue are looked up, and so many issues compared at most. */
const MOST_TITLES = 50;
const MOST_COMPARED = 3;
/** Texts of one issue in two formats share nearly all of their pieces; two issues of one bulletin far fewer. */
const SAME_SHARE = 0.8;
/** Texts that differ more in length than this are not compared. */
const MOST_LENGTHENING = 1.5;

/**
 * The held issue that says what a reading says, to the letter or nearly, in another file; null where there is none. Issues that have
 * documents of the same titles are compared, the one that shares most titles first; forms that are filled in each month differ in
 * their numbers.
 */
export function findSameContent(db: Db, reading: IssueReading): IssueId | null {
  let own: string | null = null;
  for (const issueId of findCandidates(db, reading)) {
    if (hasOtherNumbers(db, issueId, reading)) continue;
    const text = (own ??= bareTextOf(reading.documents.map((document) => document.text)));
    const held = bareTextOf(readTexts(db, issueId));
    const [shorter, longer] = text.length < held.length ? [text, held] : [held, text];
    if (longer.length > shorter.length * MOST_LENGTHENING) continue;
    if (shareOfPieces(text, held) >= SAME_SHARE) return issueId;
  }
  return null;
}

function findCandidates(db: Db, reading: IssueReading): IssueId[] {
  const titles = reading.documents
    .map(({ title }) => comparableTitle(title))
    .filter((title) => title.length >= TELLING_TITLE)
    .slice(0, MOST_TITLES);
  if (titles.length === 0) return [];
  return prepared(
    db,
    `SELECT issue_id FROM drawn_document JOIN document ON document.id = document_id
     WHERE title_key IN (SELECT value FROM json_each(?))
     GROUP BY issue_id ORDER BY count(*) DESC, issue_id LIMIT ${MOST_COMPARED}`,
  )
    .pluck()
    .all(JSON.stringify(titles)) as IssueId[]; // ids of the table `issue`
}

/** True where the issue itself, or most of its documents, bear other numbers. */
function hasOtherNumbers(db: Db, issueId: IssueId, { year, number, documents }: IssueReading): boolean {
  const held = prepared(db, 'SELECT year, number FROM issue WHERE id = ?').get(issueId) as {
    year: number | null;
    number: number | null;
  }; // a candidate is an issue
  if (isOther(year, held.year) || isOther(number, held.number)) return true;
  const numbers = prepared(
    db,
    'SELECT document_number FROM document WHERE issue_id = ? AND document_number IS NOT NULL',
  )
    .pluck()
    .all(issueId) as string[]; // a column of text that is not null here
  const own = documents.flatMap(({ documentNumber }) => (documentNumber === null ? [] : [documentNumber]));
  const shared = own.filter((each) => numbers.includes(each)).length;
  return shared * 2 < Math.min(own.length, numbers.length);
}

function isOther(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one !== other;
}

function readTexts(db: Db, issueId: IssueId): string[] {
  return prepared(
    db,
    `SELECT text FROM document_text JOIN document ON document.id = document_id WHERE issue_id = ? ORDER BY position`,
  )
    .pluck()
    .all(issueId) as string[]; // a column of text
}
