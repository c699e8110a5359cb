import type * as z from 'zod';
import type { validityInverseSchema } from '#core/contract/inverse.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { validityDecisionSchema, type ValidityDecision } from '#core/model/validity.ts';
import type { Db } from '../database/connection.ts';
import { appendJournal } from '../keeping/journal.ts';

export type ValidityInverse = z.infer<typeof validityInverseSchema>;
type By = { author: string; now: string };
type DecisionRow = { status: string; since: string | null; note: string; author: string; at: string };

/**
 * Stores decisions on the validity of documents, or takes them back, all or none, each with a line in the journal. The inverse puts
 * back who had decided and when. @throws AppError `item/not-found`
 */
export function saveValidity(
  db: Db,
  decisions: readonly ValidityDecision[],
  by: By,
): { inverse: ValidityInverse } {
  return db.transaction(() => {
    const before = decisions.map(({ documentId }) => decisionBefore(db, documentId));
    for (const decision of decisions) store(db, decision, by);
    // The first of several decisions on one document knows what stood there before all of them, so it is put back last.
    return {
      inverse: { operation: 'validity.save' as const, request: { decisions: before.reverse() } },
    };
  })();
}

function decisionBefore(db: Db, documentId: DocumentId): ValidityDecision {
  const isHeld = db.prepare<[number]>('SELECT 1 FROM document WHERE id = ?').get(documentId) !== undefined;
  if (!isHeld) throw new AppError('item/not-found', { what: 'document', id: documentId });
  const row = db
    .prepare<[number], DecisionRow>(
      'SELECT status, since, note, author, at FROM validity_decision WHERE document_id = ?',
    )
    .get(documentId);
  if (row === undefined) return { documentId, status: null, since: null, note: '' };
  const { author, at, ...decided } = row;
  return validityDecisionSchema.parse({ documentId, ...decided, former: { author, at } });
}

function store(db: Db, { documentId, status, since, note, former }: ValidityDecision, by: By): void {
  const action = status === null ? 'validity-withdrawn' : 'validity-decided';
  appendJournal(db, { at: by.now, author: by.author, action, details: { documentId, status, since } });
  if (status === null) {
    db.prepare('DELETE FROM validity_decision WHERE document_id = ?').run(documentId);
    return;
  }
  db.prepare(
    `INSERT INTO validity_decision (document_id, status, since, note, author, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET status = excluded.status, since = excluded.since, note = excluded.note,
       author = excluded.author, at = excluded.at`,
  ).run(documentId, status, since, note, former?.author ?? by.author, former?.at ?? by.now);
}
