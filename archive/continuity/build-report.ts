import { buildReport } from '#core/continuity/build-report.ts';
import type { Catalogue } from '#core/continuity/catalogue.ts';
import type { ContinuityReport } from '#core/model/continuity.ts';
import type { DocumentKind } from '#core/model/document.ts';
import type { BulletinId, DocumentId, IssueId } from '#core/model/ids.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { Db } from '../database/connection.ts';
import { HAS_UNREAD_PAGES_SQL } from '../holdings/count-without-text.ts';
import { issueTitle } from '../holdings/issues.ts';

/** The continuity report of the holdings as they are now. */
export function buildContinuityReport(db: Db, now: string): ContinuityReport {
  return buildReport(readCatalogue(db), now);
}

type IssueRow = {
  id: IssueId;
  bulletinId: BulletinId;
  bulletin: string;
  year: number | null;
  number: number | null;
  pages: number | null;
  unrecognised: number;
  hasUnreadPages: number;
  file: string;
};
type DocumentRow = {
  id: DocumentId;
  issueId: IssueId;
  title: string;
  kind: DocumentKind;
  documentNumber: string | null;
  isDated: number;
  hasIssuer: number;
  hasSpeaker: number;
  pageStart: number | null;
  pageEnd: number | null;
  characters: number;
  confidence: number;
};

// Rows of our own tables, tens of thousands of them: they were checked when they were stored.
function readCatalogue(db: Db): Catalogue {
  const issues = db
    .prepare<[], IssueRow>(
      `SELECT issue.id, bulletin_id AS bulletinId, bulletin.name AS bulletin, year, number, pages, original.name AS file,
         (SELECT count(*) FROM recognised_page WHERE original_sha256 = issue.original_sha256 AND taken IS NULL) AS unrecognised,
         ${HAS_UNREAD_PAGES_SQL} AS hasUnreadPages
       FROM issue JOIN bulletin ON bulletin.id = bulletin_id JOIN original ON sha256 = original_sha256
       ORDER BY bulletin.name, year, number, issue.id`,
    )
    .all();
  const documents = db
    .prepare<[], DocumentRow>(
      `SELECT id, issue_id AS issueId, title, kind, document_number AS documentNumber, issuers <> '[]' AS hasIssuer,
         speaker IS NOT NULL AS hasSpeaker, coalesce(signed_on, printed_on) IS NOT NULL AS isDated,
         page_start AS pageStart, page_end AS pageEnd, characters, confidence
       FROM document ORDER BY issue_id, position`,
    )
    .all();
  return {
    issues: issues.map((issue) => ({
      ...issue,
      title: issueTitle(issue, issue.file),
      hasUnreadPages: issue.hasUnreadPages === 1,
    })),
    documents: documents.map((document) => ({
      ...document,
      isDated: document.isDated === 1,
      hasIssuer: document.hasIssuer === 1,
      hasSpeaker: document.hasSpeaker === 1,
    })),
    haveSameText: (ids) => haveSameText(db, ids),
  };
}

/** Folding is the costly part: texts that are equal as they stand, or of very different lengths, need none. */
function haveSameText(db: Db, ids: readonly DocumentId[]): boolean {
  const readText = db
    .prepare<[number], string>('SELECT text FROM document_text WHERE document_id = ?')
    .pluck();
  const [first = '', ...others] = ids.map((id) => readText.get(id) ?? '');
  let form: string | null = null;
  return others.every((text) => {
    if (text === first) return true;
    if (Math.abs(text.length - first.length) * 10 > first.length) return false;
    form ??= toSearchForm(first).text;
    return toSearchForm(text).text === form;
  });
}
