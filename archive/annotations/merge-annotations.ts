import { parseWebAnnotations, type ExchangedAnnotation } from '#core/anchoring/web-annotation.ts';
import type { ResponseOf } from '#core/contract/contract.ts';
import { MERGE_FIELDS, type MergeEntry } from '#core/model/annotation-merge.ts';
import { documentIdSchema, type AnnotationId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { textReader, type AnnotatedText } from './annotated-text.ts';
import {
  findAnnotationRow,
  selectorColumns,
  selectorOf,
  tagsOf,
  type AnnotationContent,
} from './annotation-row.ts';
import { placeAnnotation, seenAsDescribed } from './place-annotation.ts';
import { exchangedPlacer } from './place-exchanged.ts';
import { inverseOfChanging } from './annotation-state.ts';

type Merge = {
  content: AnnotationContent;
  held: AnnotationContent | null;
  document: AnnotatedText | null;
  fields: MergeEntry['fields'];
};

/** What the annotations of a file would do to those that are held. @throws AppError `annotation/bad-file` */
export function previewMerge(db: Db, text: string): ResponseOf<'annotations.previewImport'> {
  const merges = readMerges(db, text);
  const entries = [...merges].flatMap((merge): MergeEntry[] => {
    const outcome = outcomeOf(merge);
    if (outcome === 'unchanged') return [];
    const { content, held, document, fields } = merge;
    return [
      {
        id: content.id as AnnotationId, // parsed from the file
        outcome,
        theirs: toSide(content),
        ours: held && toSide(held),
        fields,
        documentTitle: document?.title ?? null,
      },
    ];
  });
  return { entries, unchanged: merges.length - entries.length };
}

/**
 * Adds the annotations of a file that are not held yet, and writes those over held ones that `overwrite` names. Others that differ are
 * told as conflicting; one whose document is not held here is told as unplaced. Runs in the caller's transaction.
 * @throws AppError `annotation/bad-file`
 */
export function importAnnotations(
  db: Db,
  text: string,
  { overwrite, now }: { overwrite: readonly AnnotationId[]; now: string },
): ResponseOf<'annotations.import'> {
  const named = new Set<string>(overwrite);
  const merges = readMerges(db, text);
  const isWritten = (merge: Merge): boolean => {
    const outcome = outcomeOf(merge);
    return (
      outcome === 'added' ||
      ((outcome === 'changed' || outcome === 'conflicting') && named.has(merge.content.id))
    );
  };
  const written = merges.filter(isWritten);
  const ids = (which: readonly Merge[]): string[] => which.map(({ content }) => content.id);
  const inverse = written.length === 0 ? null : inverseOfChanging(db, ids(written));
  for (const { content, document } of written)
    if (document !== null) placeAnnotation(db, content, document, seenAsDescribed(content, document, now));
  const left = merges.filter((merge) => !isWritten(merge));
  const unplaced = left.filter((merge) => outcomeOf(merge) === 'unplaced');
  const unchanged = left.filter((merge) => outcomeOf(merge) === 'unchanged');
  return {
    added: written.filter(({ held }) => held === null).length,
    overwritten: written.filter(({ held }) => held !== null).length,
    unchanged: unchanged.length,
    conflicting: ids(left.filter((merge) => !unplaced.includes(merge) && !unchanged.includes(merge))),
    unplaced: ids(unplaced),
    inverse,
  };
}

function outcomeOf({ content, held, document, fields }: Merge): MergeEntry['outcome'] | 'unchanged' {
  if (document === null) return 'unplaced';
  if (held === null) return 'added';
  if (fields.length === 0) return 'unchanged';
  const isLater = content.changed_at > held.changed_at && content.author === held.author;
  return isLater && held.removed_at === null ? 'changed' : 'conflicting';
}

function readMerges(db: Db, text: string): Merge[] {
  const findDocument = exchangedPlacer(db);
  const findLinked = exchangedPlacer(db);
  const readText = textReader(db);
  // By document: each text is read once.
  const annotations = parseWebAnnotations(text).sort(
    ({ document: one }, { document: other }) =>
      Number(one.sha256 > other.sha256) - Number(one.sha256 < other.sha256) || one.order - other.order,
  );
  return annotations.map((annotation) => {
    const documentId = findDocument(annotation);
    const document = documentId === null ? null : readText(documentId);
    const held = findAnnotationRow(db, annotation.id);
    const content = toContent(annotation, document?.id ?? 0, findLinked);
    return { content, held, document, fields: held === null ? [] : differences(held, content) };
  });
}

function toContent(
  annotation: ExchangedAnnotation,
  documentId: number,
  findDocument: ReturnType<typeof exchangedPlacer>,
): AnnotationContent {
  const { id, style, color, note, tags, isShared, selector, isGivenUp, author, createdAt, changedAt } =
    annotation;
  return {
    id,
    document_id: documentId,
    style,
    color,
    note,
    tags: JSON.stringify(tags),
    is_shared: isShared ? 1 : 0,
    link: toLink(annotation, findDocument),
    ...selectorColumns(selector),
    is_given_up: isGivenUp ? 1 : 0,
    author,
    created_at: createdAt,
    changed_at: changedAt,
    removed_at: null,
  };
}

/** A link to a passage of a document that is not held is left out. */
function toLink(
  { link }: ExchangedAnnotation,
  findDocument: ReturnType<typeof exchangedPlacer>,
): string | null {
  if (link === null || link.kind === 'annotation') return link && JSON.stringify(link);
  const found = findDocument(link);
  if (found === null) return null;
  const { kind, selector } = link;
  return JSON.stringify({ kind, documentId: documentIdSchema.parse(found), selector });
}

function differences(held: AnnotationContent, other: AnnotationContent): MergeEntry['fields'] {
  const passage = (content: AnnotationContent) =>
    JSON.stringify([content.document_id, selectorOf({ ...content, text_version: 0 }), content.is_given_up]);
  const values: Record<(typeof MERGE_FIELDS)[number], (content: AnnotationContent) => unknown> = {
    style: ({ style }) => style,
    color: ({ color }) => color,
    note: ({ note }) => note,
    tags: ({ tags }) => tags,
    isShared: ({ is_shared }) => is_shared,
    link: ({ link }) => link,
    passage,
    author: ({ author }) => author,
    removed: ({ removed_at }) => removed_at !== null,
  };
  return MERGE_FIELDS.filter((field) => values[field](held) !== values[field](other));
}

function toSide(content: AnnotationContent): MergeEntry['theirs'] {
  const { style, color, note, quote, author, changed_at: changedAt } = content;
  return { style, color, note, tags: tagsOf(content), quote, author, changedAt };
}
