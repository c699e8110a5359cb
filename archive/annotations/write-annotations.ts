import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedRequestOf, ResponseOf } from '#core/contract/contract.ts';
import { AppError } from '#core/errors/app-error.ts';
import { renderAnnotations } from '#core/excerpt/annotations-markdown.ts';
import type { AnnotationFilter, ListedAnnotation } from '#core/model/annotation-list.ts';
import { annotationTable } from '#core/tables/annotation-table.ts';
import { layOut } from '#core/tables/column.ts';
import type { Db } from '../database/connection.ts';
import { writeWhole } from '../keeping/write-whole.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { listColors } from './color-meanings.ts';
import { exportAnnotations } from './exchange-annotations.ts';
import { renderDocx } from './render-docx.ts';
import { readDossier } from './render-excerpt.ts';
import { queryAnnotations } from './query-annotations.ts';

/** Writes the annotations of a filter into a file, whole or not at all. @throws AppError `file/cannot-write`, `excerpt/nothing-chosen` */
export async function writeAnnotations(
  db: Db,
  { file, form, filter, language }: ParsedRequestOf<'annotations.export'>,
): Promise<ResponseOf<'annotations.export'>> {
  if (form === 'jsonld') {
    const { text, annotations } = exportAnnotations(db, filter);
    await writeWhole(file, text);
    return { file, annotations };
  }
  const annotations = listAll(db, filter);
  if (form === 'docx') {
    const items = annotations.map(({ id }) => ({ kind: 'annotation' as const, annotationId: id }));
    const title = language === 'en' ? 'Annotations' : '批注汇编';
    await writeWhole(file, await renderDocx(readDossier(db, { title, items }), language));
    return { file, annotations: annotations.length };
  }
  const meanings = listColors(db);
  if (form === 'csv') {
    const { heads, cells } = layOut(annotationTable(meanings), language);
    await writeCsv(file, [[heads], annotations.map(cells)]);
  } else await writeWhole(file, renderAnnotations(annotations, { language, meanings }));
  return { file, annotations: annotations.length };
}

/**
 * Writes the annotations of a filter into an empty or missing folder, one Markdown file a document.
 * @throws AppError `keeping/target-not-empty`, `file/cannot-write`
 */
export async function writeAnnotationFolder(
  db: Db,
  { folder, filter, language }: ParsedRequestOf<'annotations.exportFolder'>,
): Promise<ResponseOf<'annotations.exportFolder'>> {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found !== undefined && (!found.isDirectory() || readdirSync(folder).length > 0))
    throw new AppError('keeping/target-not-empty', { folder });
  mkdirSync(folder, { recursive: true });
  const annotations = listAll(db, filter);
  const meanings = listColors(db);
  const byDocument = Map.groupBy(annotations, ({ documentId }) => documentId);
  for (const [documentId, own] of byDocument) {
    const file = join(folder, fileName(own[0]?.documentTitle ?? '', documentId));
    await writeWhole(file, renderAnnotations(own, { language, meanings }));
  }
  return { folder, files: byDocument.size, annotations: annotations.length };
}

function listAll(db: Db, filter: AnnotationFilter): ListedAnnotation[] {
  const request = { filter, sort: 'place', offset: 0, limit: Number.MAX_SAFE_INTEGER } as const;
  return queryAnnotations(db, request).annotations;
}

const LONGEST_TITLE = 60;

/** A name that every file system takes; the number of the document keeps equal titles apart. */
function fileName(title: string, documentId: number): string {
  const words = Array.from(title.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim())
    .slice(0, LONGEST_TITLE)
    .join('');
  return `${words === '' ? 'document' : words} ${documentId}.md`;
}
