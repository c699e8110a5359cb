import { comparePassages } from '#core/anchoring/compare-passages.ts';
import { resolveSelector } from '#core/anchoring/resolve-selector.ts';
import { findPage } from '#core/citation/find-page.ts';
import type { Db } from '../database/connection.ts';
import type { AnnotatedText } from './annotated-text.ts';
import { selectorOf, writeAnnotationRow, type AnnotationContent, type Placement } from './annotation-row.ts';
import { writeReview, type Seen } from './review-rows.ts';

/**
 * Writes an annotation with the place where its passage stands in `document` now, and notes what became of it since it was `seen`;
 * the document of the row is taken from `document`. One that was given up stands nowhere, and does not wait for a look.
 */
export function placeAnnotation(
  db: Db,
  content: AnnotationContent,
  document: AnnotatedText,
  seen: Seen,
): void {
  const isGivenUp = content.is_given_up === 1;
  const resolution = isGivenUp ? null : resolveSelector(document.text, selectorOf(content));
  const range = resolution?.state === 'anchored' ? resolution.range : null;
  const placement: Placement = {
    place_start: range?.start ?? null,
    place_end: range?.end ?? null,
    place_page: range && findPage(document.blocks, range.start),
  };
  writeAnnotationRow(db, { ...content, ...placement, document_id: document.id });
  const comparison = comparePassages(seen, { documentId: document.id, text: document.text, range });
  const seenAt = seen.seenAt ?? (isGivenUp ? content.changed_at : null);
  writeReview(db, content.id, { ...seen, seenAt }, comparison);
}

/** The passage as a row describes it, taken for what the person saw last. */
export function seenAsDescribed(
  content: AnnotationContent,
  { id, title }: Pick<AnnotatedText, 'id' | 'title'>,
  since: string,
): Seen {
  return { documentId: id, documentTitle: title, selector: selectorOf(content), since, seenAt: null };
}
