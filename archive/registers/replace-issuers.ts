import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { insertMentions, ROLE } from './body-names.ts';

/** Puts other issuers of a document in place of those that are told in the register of bodies. Runs inside the caller's transaction. */
export function replaceIssuers(db: Db, documentId: number, issuers: readonly string[]): void {
  prepared(db, 'DELETE FROM body_mention WHERE document_id = ? AND role = ?').run(documentId, ROLE.issuer);
  insertMentions(
    db,
    documentId,
    issuers.map((name, position) => ({ name, role: 'issuer', position })),
  );
}
