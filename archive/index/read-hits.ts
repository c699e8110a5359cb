import { searchHitSchema, type SearchHit } from '#core/model/search.ts';
import { buildSnippets, type HitRange } from '#core/query/build-snippets.ts';
import type { Db } from '../database/connection.ts';
import { issueTitle } from '../holdings/issues.ts';
import { unpackPages } from '../holdings/pack-blocks.ts';
import { DATE_SQL } from './catalogue-filters.ts';
import { locateForms } from './locate-hits.ts';

type Row = {
  documentId: number;
  issueId: number;
  title: string;
  documentNumber: string | null;
  column: string | null;
  kind: string;
  issuers: string;
  date: string | null;
  page: number | null;
  text: string;
  blocks: string;
  bulletin: string;
  year: number | null;
  number: number | null;
  fileName: string;
};

const HIT_SQL = `
  SELECT document.id AS documentId, issue_id AS issueId, title, document_number AS documentNumber,
         column_name AS "column", kind, issuers, ${DATE_SQL} AS date, page_start AS page, text, blocks,
         bulletin.name AS bulletin, issue.year, issue.number, original.name AS fileName
  FROM document
  JOIN document_text ON document_text.document_id = document.id
  JOIN issue ON issue.id = document.issue_id
  JOIN bulletin ON bulletin.id = issue.bulletin_id
  JOIN original ON original.sha256 = issue.original_sha256
  WHERE document.id = ?`;

/** The hits of one page of results, in the order of `ids`, with counts and snippets. */
export function readHits(db: Db, ids: readonly number[], forms: readonly string[]): SearchHit[] {
  const statement = db.prepare<[number], Row>(HIT_SQL);
  return ids.flatMap((id) => {
    const row = statement.get(id);
    return row === undefined ? [] : [toHit(row, forms)];
  });
}

function toHit(row: Row, forms: readonly string[]): SearchHit {
  const { text, blocks, issuers, bulletin, year, number, fileName, ...shown } = row;
  const ranges = locateForms(text, forms);
  const told = tellingRanges(ranges, text, row.title);
  const snippets = told.length === 0 ? [] : buildSnippets(text, told, pageFinder(blocks));
  return searchHitSchema.parse({
    ...shown,
    issuers: JSON.parse(issuers) as unknown,
    issue: issueTitle({ bulletin, year, number }, fileName),
    count: ranges.length,
    snippets,
  });
}

/** The hits a snippet shows: those behind the title, which stands above it anyway, where there are any. */
function tellingRanges(ranges: readonly HitRange[], text: string, title: string): readonly HitRange[] {
  const titleAt = text.indexOf(title);
  const behind = ranges.filter(([start]) => start >= titleAt + title.length);
  return titleAt === -1 || behind.length === 0 ? ranges : behind;
}

/** The printed page on which the block at an offset starts. */
function pageFinder(blocks: string): (offset: number) => number | null {
  const pages = unpackPages(blocks);
  return (offset) => pages.findLast(({ start }) => start <= offset)?.page ?? null;
}
