import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { foldText } from './fold-text.ts';

/** What a document may name a body as, and how that is stored. */
export const ROLE = { issuer: 0, lead: 1, other: 2, post: 3 } as const;
export type MentionRole = keyof typeof ROLE;
/** One naming of a body by a document: as what, and in which row. */
export type Mention = { name: string; role: MentionRole; position: number };

/** The rows in which a document names one body, by role; none twice. */
type Places = Record<MentionRole, Set<number>>;

/**
 * Stores where a document names bodies, counts it, and returns the ids of their names. A body named twice in one row in one role is
 * counted once.
 */
export function insertMentions(
  db: Db,
  documentId: number,
  mentions: Iterable<Mention>,
): ReadonlyMap<string, number> {
  const insert = prepared(
    db,
    'INSERT INTO body_mention (name_id, document_id, role, positions) VALUES (?, ?, ?, ?)',
  );
  const count = prepared(
    db,
    `UPDATE body_name SET issued = issued + ?, leads = leads + ?, takes_part = takes_part + ?, appointments = appointments + ?
     WHERE id = ?`,
  );
  const ids = new Map<string, number>();
  for (const [name, places] of groupByName(mentions)) {
    const id = saveName(db, name);
    ids.set(name, id);
    for (const [role, positions] of Object.entries(places) as [MentionRole, Set<number>][])
      // the keys of Places
      if (positions.size > 0) insert.run(id, documentId, ROLE[role], JSON.stringify([...positions]));
    count.run(places.issuer.size, places.lead.size, places.other.size, places.post.size, id);
  }
  return ids;
}

function groupByName(mentions: Iterable<Mention>): Map<string, Places> {
  const byName = new Map<string, Places>();
  for (const { name, role, position } of mentions) {
    const places = byName.get(name) ?? {
      issuer: new Set(),
      lead: new Set(),
      other: new Set(),
      post: new Set(),
    };
    places[role].add(position);
    byName.set(name, places);
  }
  return byName;
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
