import { AppError } from '#core/errors/app-error.ts';
import type { Block } from '#core/model/document.ts';
import { documentIdSchema, type DocumentId } from '#core/model/ids.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { findHolder } from '../corrections/retired-documents.ts';
import { unpackBlocks } from '../holdings/pack-blocks.ts';

/** A document that annotations stand in, as far as they need it. */
export type AnnotatedText = {
  id: DocumentId;
  title: string;
  text: string;
  textVersion: number;
  blocks: readonly Pick<Block, 'range' | 'page'>[];
};

type Row = { id: number; title: string; text: string; text_version: number; blocks: string };

/** Reads the texts that annotations stand in, each once in a row. In place of a document that a correction merged stands its holder. */
export function textReader(db: Db): (documentId: number) => AnnotatedText | null {
  const select = prepared(
    db,
    'SELECT id, title, text, text_version, blocks FROM document JOIN document_text ON document_id = id WHERE id = ?',
  );
  let last: { asked: number; found: AnnotatedText | null } | null = null;
  return (documentId) => {
    if (last?.asked === documentId) return last.found;
    const row = (select.get(documentId) ?? select.get(findHolder(db, documentId))) as Row | undefined;
    const found =
      row === undefined
        ? null
        : {
            id: documentIdSchema.parse(row.id),
            title: row.title,
            text: row.text,
            textVersion: row.text_version,
            blocks: unpackBlocks(row.blocks, row.text),
          };
    last = { asked: documentId, found };
    return found;
  };
}

/** @throws AppError `item/not-found` */
export function getAnnotatedText(db: Db, documentId: number): AnnotatedText {
  const found = textReader(db)(documentId);
  if (found === null) throw new AppError('item/not-found', { what: 'document', id: documentId });
  return found;
}
