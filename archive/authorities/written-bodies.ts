import type { Db } from '../database/connection.ts';
import { foldWords } from '../registers/fold-text.ts';
import { countMentions, NO_COUNTS, type Counts } from './count-mentions.ts';
import { listBorneNames, periodsOfNames, type BorneName } from './mentions-of-body.ts';

/** A body that is written down, by its id, and how often it is spoken of. */
export type WeighedBody = { id: number; weight: number };

/** A condition on a column of names in search form, true where every word of a filter stands in the name; params in their order. */
export function nameHas(column: string, text: string): { sql: string; params: string[] } {
  const words = foldWords(text);
  return { sql: ['1', ...words.map(() => `instr(${column}, ?) > 0`)].join(' AND '), params: words };
}

/**
 * The bodies written down of which one name holds every word of `text`, each with how often it is spoken of: to order them by. What
 * is said of a body under two of its names in one row weighs twice.
 */
export function weighWrittenBodies(db: Db, text: string): WeighedBody[] {
  const { sql, params } = nameHas('folded', text);
  const names = listBorneNames(db, {
    sql: `written.authority_id IN (SELECT authority_id FROM authority_name WHERE ${sql})`,
    params,
  });
  const byBody = Map.groupBy(names, ({ authorityId }) => authorityId);
  const isTimed = (borne: readonly BorneName[]) => borne.some(({ shared }) => shared === 1);
  const timed = [...byBody].filter(([, borne]) => isTimed(borne));
  const exact = countMentions(db, new Map(timed.map(([id, borne]) => [id, periodsOfNames(borne)])));
  return [...byBody].map(([id, borne]) => {
    const counts = exact.get(id);
    return { id, weight: counts === undefined ? sumOf(borne) : weightOf(counts) };
  });
}

function sumOf(names: readonly BorneName[]): number {
  const byName = new Map(names.map(({ nameId, mentions }) => [nameId, mentions]));
  return [...byName.values()].reduce((sum, mentions) => sum + mentions, 0);
}

function weightOf({ issued, leads, takesPart, appointments }: Counts): number {
  return issued + leads + takesPart + appointments;
}

/** What documents say of each of these bodies. */
export function countWrittenBodies(db: Db, ids: readonly number[]): (id: number) => Counts {
  const names = listBorneNames(db, {
    sql: 'written.authority_id IN (SELECT value FROM json_each(?))',
    params: [JSON.stringify(ids)],
  });
  const byBody = Map.groupBy(names, ({ authorityId }) => authorityId);
  const counts = countMentions(db, new Map([...byBody].map(([id, borne]) => [id, periodsOfNames(borne)])));
  return (id) => counts.get(id) ?? NO_COUNTS;
}
