import { describeRange } from '#core/anchoring/describe-range.ts';
import {
  positionFinder,
  sourcePositionOf,
  type BlockText,
  type Position,
} from '#core/correction/move-position.ts';
import type { SourcePlaces } from '#core/correction/source-offset.ts';
import { documentIdSchema } from '#core/model/ids.ts';
import { TEXT_VERSION } from '#core/text/text-version.ts';
import {
  SELECT_ANNOTATION,
  type AnnotationContent,
  type AnnotationRow,
} from '../annotations/annotation-row.ts';
import { placeAnnotation, seenAsDescribed } from '../annotations/place-annotation.ts';
import { findSeen } from '../annotations/review-rows.ts';
import type { Db } from '../database/connection.ts';

type ReadDocument = BlockText & { id: number; title: string };

export type AnnotationMove = {
  /** Documents as they were read before, and of those only the ones that are gone or read otherwise now. */
  before: readonly ReadDocument[];
  /** All documents of the issue as they are read now. */
  now: readonly ReadDocument[];
  /** The source and what was furniture in it before, and what is now. */
  placesBefore: SourcePlaces;
  placesNow: SourcePlaces;
  at: string;
};

/**
 * Moves the annotations of documents that were read anew, removed ones too, to where their passages stand now. A passage that still
 * reads the same is described again, with its new surroundings; one whose words were corrected keeps its old quote and is found by
 * it, or is a visible orphan. None is dropped, and what became of each since it was seen last is noted.
 */
export function moveAnnotations(db: Db, move: AnnotationMove): void {
  const { before, now, placesBefore, placesNow, at } = move;
  const list = db.prepare<[number], AnnotationRow>(`${SELECT_ANNOTATION} WHERE document_id = ?`);
  const find = positionFinder(now, placesNow);
  // All are read before one is written: one that goes to a document whose turn comes later must not be moved again from there.
  const rows = before.flatMap((old) => list.all(old.id).map((row) => ({ old, row })));
  for (const { old, row } of rows) {
    const position = newPosition(old, row, placesBefore, find);
    const document = now[position?.document ?? 0];
    if (!document) continue;
    const id = documentIdSchema.parse(document.id);
    const { id: oldId, title } = old;
    const seen =
      findSeen(db, row.id) ?? seenAsDescribed(row, { id: documentIdSchema.parse(oldId), title }, at);
    const moved = moveTo(row, document, position?.offset ?? row.start_offset);
    placeAnnotation(db, moved, { ...document, id, textVersion: TEXT_VERSION }, seen);
  }
}

function newPosition(
  old: BlockText,
  row: AnnotationRow,
  places: SourcePlaces,
  find: (position: number) => Position | null,
): Position | null {
  const start = row.place_start ?? row.start_offset;
  // A position is that of a printed character.
  const blank = row.quote.length - row.quote.trimStart().length;
  const inSource = sourcePositionOf(old, start + blank, places);
  const found = inSource === null ? null : find(inSource);
  return found && { ...found, offset: Math.max(0, found.offset - blank) };
}

function moveTo(row: AnnotationRow, { id, text }: ReadDocument, start: number): AnnotationContent {
  const end = start + row.end_offset - row.start_offset;
  const moved = { ...row, document_id: id, start_offset: start, end_offset: end };
  if (text.slice(start, end) !== row.quote) return moved;
  const { prefix, suffix, textVersion } = describeRange(text, { start, end }, TEXT_VERSION);
  return { ...moved, prefix, suffix, text_version: textVersion };
}
