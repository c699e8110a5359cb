import type { Db } from '../database/connection.ts';
import { foldText } from './fold-text.ts';

export type MentionRole = 'issuer' | 'lead' | 'other' | 'post';
/** One naming of a body by a document: as what, and in which row. */
export type Mention = { name: string; role: MentionRole; position: number };

/** Stores where a document names bodies. */
export function insertMentions(db: Db, documentId: number, mentions: readonly Mention[]): void {
  const find = db.prepare<[string], number>('SELECT id FROM body_name WHERE name = ?').pluck();
  const add = db
    .prepare<[string, string], number>('INSERT INTO body_name (name, folded) VALUES (?, ?) RETURNING id')
    .pluck();
  const insert = db.prepare(
    'INSERT OR IGNORE INTO body_mention (name_id, role, document_id, position) VALUES (?, ?, ?, ?)',
  );
  for (const { name, role, position } of mentions) {
    const nameId = find.get(name) ?? add.get(name, foldText([name]));
    insert.run(nameId, role, documentId, position);
  }
}
