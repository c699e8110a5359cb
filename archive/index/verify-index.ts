import type { StoredList } from '#core/postings/chunk.ts';
import { isCountList } from '#core/postings/keys.ts';
import { PairCounter } from '#core/postings/pair-counter.ts';
import { lastNumberOf } from '#core/postings/read-list.ts';
import { isAppError } from '#core/errors/app-error.ts';
import type { Db } from '../database/connection.ts';
import { readSoundly } from './index-damage.ts';
import { getSegment, listSegmentStates, type Segment } from './segment.ts';
import { ListReader } from './segment-store.ts';

/** Checks the file, every list and every sum of an index; sentences about what is wrong, none where all is well. */
export function verifyIndex(db: Db): string[] {
  const messages: string[] = [];
  const check = (name: string, work: () => string | null): void => {
    try {
      const found = readSoundly(work);
      if (found !== null) messages.push(`${name}: ${found}`);
    } catch (error) {
      if (!isAppError(error, 'index/rebuilding')) throw error;
      messages.push(`${name}: not as it was written`);
    }
  };
  check('file', () => {
    const found = String(db.pragma('integrity_check(1)', { simple: true }));
    return found === 'ok' ? null : found;
  });
  let states: Pick<Segment, 'id'>[] = [];
  check('segments', () => {
    states = listSegmentStates(db);
    return null;
  });
  for (const { id } of states) check(`segment ${id}`, () => findFault(db, id));
  check('documents', () => findDoubles(states.map(({ id }) => getSegment(db, id))));
  return messages;
}

function findFault(db: Db, id: number): string | null {
  const { documents, lengths, starts } = getSegment(db, id);
  const reader = new ListReader(db);
  const counter = new PairCounter(starts);
  let lastKey = -1;
  let counted = 0;
  for (const list of reader.all(id)) {
    if (list.key <= lastKey) return `list ${list.key} is out of order`;
    const most = (isCountList(list.key) ? documents.length : (starts[documents.length] ?? 0)) - 1;
    if (lastNumberOf(list) > most) return `list ${list.key} goes beyond what the segment holds`;
    if (counter.mayCount(list)) {
      const counts = counter.countsOf(list);
      if (!areSameCounts(reader.findPairCounts(id, list.key), counts))
        return `pair ${list.key} is not counted as it stands`;
      if (counts !== null) counted++;
    }
    lastKey = list.key;
  }
  if (reader.countPairCounts(id) !== counted) return 'pairs are counted that are not frequent';
  return lastKey < 0 && lengths.some((length) => length > 1) ? 'its lists are missing' : null;
}

function findDoubles(segments: readonly Segment[]): string | null {
  const seen = new Set<number>();
  for (const { documents, gone } of segments)
    for (const [number, id] of documents.entries()) {
      if (gone?.[number] === 1) continue;
      if (seen.has(id)) return `document ${id} is indexed twice`;
      seen.add(id);
    }
  return null;
}

function areSameCounts(stored: StoredList | null, counted: StoredList | null): boolean {
  if (stored === null || counted === null) return stored === counted;
  return stored.count === counted.count && Buffer.compare(stored.bytes, counted.bytes) === 0;
}
