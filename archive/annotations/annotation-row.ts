import {
  annotationSchema,
  type Annotation,
  type AnnotationColor,
  type AnnotationStyle,
  type Selector,
} from '#core/model/annotation.ts';
import type { Block } from '#core/model/document.ts';
import { findPage } from '#core/citation/find-page.ts';
import { resolveSelector } from '#core/anchoring/resolve-selector.ts';

/** A row of the table `annotation`. */
export type AnnotationRow = {
  id: string;
  document_id: number;
  style: AnnotationStyle;
  color: AnnotationColor;
  note: string;
  tags: string;
  quote: string;
  prefix: string;
  suffix: string;
  start_offset: number;
  end_offset: number;
  text_version: number;
  author: string;
  created_at: string;
  changed_at: string;
  removed_at: string | null;
};

/** The text an annotation stands in, with the blocks that tell its pages. */
export type AnnotatedText = { text: string; blocks: readonly Pick<Block, 'range' | 'page'>[] };

export function selectorOf(row: AnnotationRow): Selector {
  return {
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    range: { start: row.start_offset, end: row.end_offset },
    textVersion: row.text_version,
  };
}

/** The annotation as it stands in the present text: anchored at a range, or an orphan that keeps its old quote. */
export function toAnnotation(row: AnnotationRow, place: AnnotatedText): Annotation {
  const selector = selectorOf(row);
  const resolution = resolveSelector(place.text, selector);
  const range = resolution.state === 'anchored' ? resolution.range : null;
  return annotationSchema.parse({
    id: row.id,
    documentId: row.document_id,
    style: row.style,
    color: row.color,
    note: row.note,
    tags: JSON.parse(row.tags) as unknown,
    selector,
    range,
    state: resolution.state,
    page: range === null ? null : findPage(place.blocks, range.start),
    author: row.author,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  });
}
