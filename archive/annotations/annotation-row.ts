import {
  annotationLinkSchema,
  annotationSchema,
  type Annotation,
  type AnnotationColor,
  type AnnotationLink,
  type AnnotationStyle,
  type ReviewOutcome,
  type Selector,
} from '#core/model/annotation.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { foldText } from '../registers/fold-text.ts';

/** What is written down of an annotation; where it stands now and how it is searched follows from that and the text. */
export type AnnotationContent = {
  id: string;
  document_id: number;
  style: AnnotationStyle;
  color: AnnotationColor;
  note: string;
  tags: string;
  is_shared: 0 | 1;
  link: string | null;
  quote: string;
  prefix: string;
  suffix: string;
  start_offset: number;
  end_offset: number;
  text_version: number;
  is_given_up: 0 | 1;
  author: string;
  created_at: string;
  changed_at: string;
  removed_at: string | null;
};

/** Where a passage stands in the present text, and on which printed page; null where it is not found. */
export type Placement = { place_start: number | null; place_end: number | null; place_page: number | null };

/** A row of the table `annotation`, with what of it waits for a look. */
export type AnnotationRow = AnnotationContent & Placement & { awaiting: ReviewOutcome | null };

export const SELECT_ANNOTATION = `SELECT annotation.*, review.outcome AS awaiting FROM annotation
  LEFT JOIN annotation_review AS review ON review.annotation_id = annotation.id AND review.seen_at IS NULL`;

/** The row of an annotation, removed or not; null where there is none. */
export function findAnnotationRow(db: Db, id: string): AnnotationRow | null {
  const row = prepared(db, `${SELECT_ANNOTATION} WHERE annotation.id = ?`).get(id);
  return (row ?? null) as AnnotationRow | null; // the columns of the table
}

/**
 * The rows of annotations, removed or not, in the order in which they lie in the file: in any other, reading many would fetch its pages
 * again and again. Ids without a row are left out.
 */
export function listAnnotationRows(db: Db, ids: readonly string[]): AnnotationRow[] {
  const list = prepared(
    db,
    `${SELECT_ANNOTATION} WHERE annotation.rowid IN (SELECT rowid FROM annotation WHERE id IN (SELECT value FROM json_each(?)))`,
  );
  return list.all(JSON.stringify(ids)) as AnnotationRow[]; // the columns of the table
}

export function selectorOf(row: AnnotationContent): Selector {
  return {
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    range: { start: row.start_offset, end: row.end_offset },
    textVersion: row.text_version,
  };
}

/** The columns that keep a selector. */
export function selectorColumns({ quote, prefix, suffix, range, textVersion }: Selector) {
  return {
    quote,
    prefix,
    suffix,
    start_offset: range.start,
    end_offset: range.end,
    text_version: textVersion,
  };
}

export function tagsOf({ tags }: Pick<AnnotationContent, 'tags'>): string[] {
  return JSON.parse(tags) as string[]; // our own column, checked by json_valid
}

export function linkOf({ link }: Pick<AnnotationContent, 'link'>): AnnotationLink | null {
  return link === null ? null : annotationLinkSchema.parse(JSON.parse(link));
}

/** What a row says of an annotation wherever its passage stands by now: what was made, of which document, and where it was described. */
export function readContent(row: AnnotationContent) {
  return {
    documentId: row.document_id,
    style: row.style,
    color: row.color,
    note: row.note,
    tags: tagsOf(row),
    isShared: row.is_shared === 1,
    link: linkOf(row),
    selector: selectorOf(row),
    isGivenUp: row.is_given_up === 1,
  };
}

/** The annotation as it stands in the present text: anchored at a range, or an orphan that keeps its old quote. */
export function toAnnotation(row: AnnotationRow): Annotation {
  const { place_start: start, place_end: end } = row;
  return annotationSchema.parse({
    id: row.id,
    ...readContent(row),
    range: start === null ? null : { start, end },
    state: start === null ? 'orphan' : 'anchored',
    awaiting: row.awaiting,
    page: row.place_page,
    author: row.author,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  });
}

/** Inserts a row, or replaces the one with its id. */
export function writeAnnotationRow(db: Db, row: AnnotationContent & Placement): void {
  prepared(db, UPSERT).run({ ...row, folded: folded(row) });
}

/** Writes what a person sets on an annotation that is there; where its passage stands is left alone, and the indexes of that too. */
export function writeAnnotationBody(db: Db, row: AnnotationContent): void {
  prepared(db, UPDATE_BODY).run({ ...row, folded: folded(row) });
}

function folded(row: AnnotationContent): string {
  return foldText([row.quote, row.note, ...tagsOf(row)]);
}

const COLUMNS = [
  'id',
  'document_id',
  'style',
  'color',
  'note',
  'tags',
  'is_shared',
  'link',
  'quote',
  'prefix',
  'suffix',
  'start_offset',
  'end_offset',
  'text_version',
  'is_given_up',
  'place_start',
  'place_end',
  'place_page',
  'author',
  'created_at',
  'changed_at',
  'removed_at',
] as const satisfies readonly (keyof (AnnotationContent & Placement))[];
const WRITTEN = [...COLUMNS, 'folded'];

const UPSERT = `INSERT INTO annotation (${WRITTEN.join(', ')}) VALUES (${WRITTEN.map((name) => `:${name}`).join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${WRITTEN.slice(1)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

const BODY = ['style', 'color', 'note', 'tags', 'is_shared', 'link', 'changed_at', 'folded'] as const;

const UPDATE_BODY = `UPDATE annotation SET ${BODY.map((name) => `${name} = :${name}`).join(', ')} WHERE id = :id`;
