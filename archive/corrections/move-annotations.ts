import { describeRange } from '#core/anchoring/describe-range.ts';
import { resolveSelector } from '#core/anchoring/resolve-selector.ts';
import {
  positionFinder,
  sourcePositionOf,
  type BlockText,
  type Position,
} from '#core/correction/move-position.ts';
import type { SourcePlaces } from '#core/correction/source-offset.ts';
import { TEXT_VERSION } from '#core/text/text-version.ts';
import { selectorOf, type AnnotationRow } from '../annotations/annotation-row.ts';
import { writeAnnotationRow } from '../annotations/save-annotation.ts';
import type { Db } from '../database/connection.ts';

export type AnnotationMove = {
  /** Documents as they were read before, and of those only the ones that are gone or read otherwise now. */
  before: readonly (BlockText & { id: number })[];
  /** All documents of the issue as they are read now. */
  now: readonly (BlockText & { id: number })[];
  /** The source and what was furniture in it before, and what is now. */
  placesBefore: SourcePlaces;
  placesNow: SourcePlaces;
};

/**
 * Moves the annotations of documents that were read anew, removed ones too, to where their passages stand now. A passage that still
 * reads the same is described again, with its new surroundings; one whose words were corrected keeps its old quote and is found by
 * it, or is a visible orphan. None is dropped.
 */
export function moveAnnotations(db: Db, { before, now, placesBefore, placesNow }: AnnotationMove): void {
  const list = db.prepare<[number], AnnotationRow>('SELECT * FROM annotation WHERE document_id = ?');
  const find = positionFinder(now, placesNow);
  // All are read before one is written: one that goes to a document whose turn comes later must not be moved again from there.
  const rows = before.flatMap((old) => list.all(old.id).map((row) => ({ old, row })));
  for (const { old, row } of rows) {
    const position = newPosition(old, row, placesBefore, find);
    const document = now[position?.document ?? 0];
    if (document) writeAnnotationRow(db, moveTo(row, document, position?.offset ?? row.start_offset));
  }
}

function newPosition(
  old: BlockText,
  row: AnnotationRow,
  places: SourcePlaces,
  find: (position: number) => Position | null,
): Position | null {
  const selector = selectorOf(row);
  const resolution = resolveSelector(old.text, selector);
  const start = resolution.state === 'anchored' ? resolution.range.start : selector.range.start;
  // A position is that of a printed character.
  const blank = row.quote.length - row.quote.trimStart().length;
  const inSource = sourcePositionOf(old, start + blank, places);
  const found = inSource === null ? null : find(inSource);
  return found && { ...found, offset: Math.max(0, found.offset - blank) };
}

function moveTo(row: AnnotationRow, { id, text }: BlockText & { id: number }, start: number): AnnotationRow {
  const end = start + row.end_offset - row.start_offset;
  const moved = { ...row, document_id: id, start_offset: start, end_offset: end };
  if (text.slice(start, end) !== row.quote) return moved;
  const { prefix, suffix, textVersion } = describeRange(text, { start, end }, TEXT_VERSION);
  return { ...moved, prefix, suffix, text_version: textVersion };
}
