import type { AnnotationInverse } from '#core/contract/inverse.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { AnnotationState } from '#core/model/annotation.ts';
import type { Db } from '../database/connection.ts';
import { textReader, type AnnotatedText } from './annotated-text.ts';
import {
  listAnnotationRows,
  selectorColumns,
  writeAnnotationBody,
  type AnnotationContent,
} from './annotation-row.ts';
import { absent, stateOf, toInverse } from './annotation-state.ts';
import { placeAnnotation, seenAsDescribed } from './place-annotation.ts';

type Standing = NonNullable<AnnotationState['stands']>;

/**
 * Puts annotations back as they were stored; their places are found anew in the present texts. One that was not there is removed.
 * Says how to take that back. @throws AppError `item/not-found` where the document is gone
 */
export function putBack(db: Db, states: readonly AnnotationState[], now: string): AnnotationInverse {
  return db.transaction(() => {
    const ids = states.map(({ id }) => id);
    const asked = new Map<string, Standing | null>(states.map(({ id, stands }) => [id, stands]));
    const rows = listAnnotationRows(db, ids);
    const present = rows.map((row) => ({ row, state: stateOf(db, row) }));
    for (const { row, state } of present) {
      const stands = asked.get(row.id) ?? null;
      // Most often only what was set goes back, and the passage stands where it stands.
      if (stands === null || placeOf(state.stands) !== placeOf(stands)) continue;
      writeAnnotationBody(db, { ...row, ...bodyColumns(stands) });
      asked.delete(row.id);
    }
    putBackPlaces(db, asked, now);
    return toInverse([...present.map(({ state }) => state), ...absent(ids, rows)]);
  })();
}

function putBackPlaces(db: Db, asked: ReadonlyMap<string, Standing | null>, now: string): void {
  const readText = textReader(db);
  const remove = db.prepare('UPDATE annotation SET removed_at = ? WHERE id = ? AND removed_at IS NULL');
  for (const [id, stands] of [...asked].sort(byDocument)) {
    if (stands === null) {
      remove.run(now, id);
      continue;
    }
    const { documentId } = stands;
    const document = readText(documentId);
    if (document === null) throw new AppError('item/not-found', { what: 'document', id: documentId });
    putBackOne(db, id, stands, document);
  }
}

/** By document: each text is read once. */
function byDocument([, one]: [string, Standing | null], [, other]: [string, Standing | null]): number {
  return (one?.documentId ?? 0) - (other?.documentId ?? 0);
}

/** All that a body does not say: where this is the same, so is the place. */
function placeOf(stands: Standing | null): string | null {
  if (stands === null) return null;
  const { documentId, selector, isGivenUp, removedAt, author, createdAt, seen } = stands;
  return JSON.stringify([documentId, selector, isGivenUp, removedAt, author, createdAt, seen]);
}

function putBackOne(db: Db, id: string, { seen, ...stands }: Standing, document: AnnotatedText): void {
  const content: AnnotationContent = {
    id,
    document_id: document.id,
    ...bodyColumns(stands),
    ...selectorColumns(stands.selector),
    is_given_up: stands.isGivenUp ? 1 : 0,
    author: stands.author,
    created_at: stands.createdAt,
    removed_at: stands.removedAt,
  };
  placeAnnotation(db, content, document, seen ?? seenAsDescribed(content, document, stands.changedAt));
}

function bodyColumns(stands: Omit<Standing, 'seen'>) {
  return {
    style: stands.style,
    color: stands.color,
    note: stands.note,
    tags: JSON.stringify(stands.tags),
    is_shared: stands.isShared ? (1 as const) : (0 as const),
    link: stands.link && JSON.stringify(stands.link),
    changed_at: stands.changedAt,
  };
}
