import type { DocumentId, Range } from '#core/model/ids.ts';
import {
  UNSURE_BELOW,
  type DocumentLine,
  type RecognisedLine,
  type RecognisedPage,
} from '#core/model/recognition.ts';
import { findLines, type FoundLine } from '#core/recognition/find-lines.ts';
import type { Db } from '../database/connection.ts';
import { getDocument } from '../holdings/documents.ts';
import { getIssue } from '../holdings/issues.ts';
import { areaOf } from './page-areas.ts';
import { readTaken } from './page-rows.ts';

/**
 * The recognised lines of a document that read as they were recognised: what the archivist has corrected is sure.
 * @throws AppError `item/not-found`
 */
export function listDocumentLines(db: Db, documentId: DocumentId): DocumentLine[] {
  const { issueId, text } = getDocument(db, documentId);
  const pages = readTaken(db, getIssue(db, issueId).original.sha256);
  const lines = [...pages].flatMap(([page, recognised]) =>
    recognised.lines.map((line) => ({ page, recognised, line })),
  );
  const found = findLines(
    text,
    lines.map(({ line }) => textOf(line)),
  );
  return lines.flatMap(({ page, recognised, line }, at) => {
    const place = found[at];
    return place ? [describe(page, recognised, line, place)] : [];
  });
}

function textOf({ characters }: RecognisedLine): string {
  return characters.map(({ text }) => text).join('');
}

function describe(
  page: number,
  recognised: RecognisedPage,
  line: RecognisedLine,
  { range, offsets }: NonNullable<FoundLine>,
): DocumentLine {
  const { left, top, width, height } = line;
  const area = areaOf(recognised, { x0: left, y0: top, x1: left + width, y1: top + height });
  return { page, area, range, unsure: unsureRanges(line, offsets) };
}

/** Unsure characters that follow each other are one range. */
function unsureRanges({ characters }: RecognisedLine, offsets: readonly number[]): Range[] {
  const ranges: Range[] = [];
  let unit = 0;
  for (const { text, confidence } of characters) {
    if (text.trim() === '') continue;
    const start = offsets[unit] ?? 0;
    const end = (offsets[unit + text.length - 1] ?? start) + 1;
    unit += text.length;
    if (confidence >= UNSURE_BELOW) continue;
    const last = ranges.at(-1);
    if (last?.end === start) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
