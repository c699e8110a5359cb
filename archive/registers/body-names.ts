import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { foldText } from './fold-text.ts';

export type MentionRole = 'issuer' | 'lead' | 'other' | 'post';
/** One naming of a body by a document: as what, and in which row. */
export type Mention = { name: string; role: MentionRole; position: number };

type Counts = Record<MentionRole, number>;

/** Stores where a document names bodies, and counts it. A body named twice in one row in one role is counted once. */
export function insertMentions(db: Db, documentId: number, mentions: readonly Mention[]): void {
  const insert = prepared(
    db,
    'INSERT OR IGNORE INTO body_mention (name_id, role, document_id, position) VALUES (?, ?, ?, ?)',
  );
  const ids = new Map<string, number>();
  const counts = new Map<number, Counts>();
  for (const { name, role, position } of mentions) {
    const nameId = ids.get(name) ?? saveName(db, name);
    ids.set(name, nameId);
    const { changes } = insert.run(nameId, role, documentId, position);
    const count = counts.get(nameId) ?? { issuer: 0, lead: 0, other: 0, post: 0 };
    count[role] += changes;
    counts.set(nameId, count);
  }
  const add = prepared(
    db,
    `UPDATE body_name SET issued = issued + :issuer, leads = leads + :lead, takes_part = takes_part + :other,
       appointments = appointments + :post WHERE id = :nameId`,
  );
  for (const [nameId, count] of counts) add.run({ ...count, nameId });
}

function saveName(db: Db, name: string): number {
  const known = prepared(db, 'SELECT id FROM body_name WHERE name = ?').get(name) as
    { id: number } | undefined; // its only column
  if (known !== undefined) return known.id;
  const { lastInsertRowid } = prepared(db, 'INSERT INTO body_name (name, folded) VALUES (?, ?)').run(
    name,
    foldText([name]),
  );
  return Number(lastInsertRowid);
}
