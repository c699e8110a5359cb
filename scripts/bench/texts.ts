import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { OracleDocument } from './oracle.ts';

/** A text as rivals get it: in search form. */
export type RivalText = { id: number; text: string };

/** Passes documents on and keeps the search forms of their texts in a new SQLite file: table `document (id, text)`. */
export function* keepTexts(
  file: string,
  documents: Iterable<OracleDocument>,
): Generator<OracleDocument, void> {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.exec('CREATE TABLE document (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; BEGIN');
    const insert = db.prepare('INSERT INTO document (id, text) VALUES (?, ?)');
    for (const document of documents) {
      insert.run(document.id, document.form);
      yield document;
    }
    db.exec('COMMIT');
  } finally {
    db.close();
  }
}

/** The kept texts in the order of ids, one at a time. */
export function* readTexts(file: string): Generator<RivalText, void> {
  const db = new Database(file, { readonly: true });
  try {
    yield* db.prepare<[], RivalText>('SELECT id, text FROM document ORDER BY id').iterate();
  } finally {
    db.close();
  }
}

export type Paragraph = { documentId: number; text: string };

/** The paragraphs of the first documents, at least `count` of them where there are so many; for engines that live in memory. */
export function firstParagraphs(texts: Iterable<RivalText>, count: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { id, text } of texts) {
    if (paragraphs.length >= count) break;
    for (const line of text.split('\n')) if (line !== '') paragraphs.push({ documentId: id, text: line });
  }
  return paragraphs;
}

/** A piece of a text around what was looked for. */
export function cutSnippet(text: string, piece: string): string {
  const at = text.indexOf(piece);
  return text.slice(Math.max(0, at - 20), at + piece.length + 20);
}

export function fileBytes(file: string): number {
  return statSync(file).size;
}
