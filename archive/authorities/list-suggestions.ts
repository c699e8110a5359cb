import { suggestAuthorities } from '#core/authority/suggest-authorities.ts';
import type { AuthoritySuggestion } from '#core/model/authority.ts';
import type { Db } from '../database/connection.ts';
import { foldText } from '../registers/fold-text.ts';

/** Suggestions of {@link suggestAuthorities} over all printed and written names, without those the archivist has settled already. */
export function listSuggestions(db: Db): AuthoritySuggestion[] {
  const written = writtenNames(db);
  return suggestAuthorities([...printedNames(db), ...written.names]).filter(({ names }) => {
    const bearers = new Set(names.map((name) => written.bearerOf.get(foldText([name])) ?? null));
    const bodies = [...bearers].filter((bearer) => bearer !== null);
    // All of one body: settled. Of two bodies: the archivist has told them apart.
    return bodies.length === 0 || (bodies.length === 1 && bearers.has(null));
  });
}

function printedNames(db: Db): string[] {
  return db
    .prepare<[], string>('SELECT name FROM body_name WHERE issued + leads + takes_part + appointments > 0')
    .pluck()
    .all();
}

function writtenNames(db: Db): { names: string[]; bearerOf: ReadonlyMap<string, number> } {
  const rows = db
    .prepare<[], { name: string; folded: string; id: number }>(
      `SELECT authority_name.name AS name, folded, authority.id AS id
       FROM authority_name JOIN authority ON authority.id = authority_id WHERE removed_at IS NULL`,
    )
    .all();
  return {
    names: rows.map(({ name }) => name),
    bearerOf: new Map(rows.map(({ folded, id }) => [folded, id])),
  };
}
