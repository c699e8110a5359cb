import type { Db } from '../database/connection.ts';
import { mergeLists, type MergeSource } from '#core/postings/merge-lists.ts';
import type { List } from '#core/postings/entry-writer.ts';
import { insertSegment, saveGone, type IndexedField, type Segment } from './segment.ts';
import { insertLists, type ListReader, removeChunks } from './segment-store.ts';

/** So many segments of one level become one of the next. */
const SEGMENTS_A_MERGE = 8;
/** Bytes of lists written, and chunks thrown away, in one step: a few milliseconds. */
const STEP_BYTES = 512 * 1024;
const STEP_CHUNKS = 32;

/** The segments that are to be merged next: the first eight of the lowest level that has as many; null where there are none. */
export function findMergeable(segments: readonly Segment[]): Segment[] | null {
  const levels = [...new Set(segments.map(({ level }) => level))].sort((one, other) => one - other);
  for (const wanted of levels) {
    const alike = segments.filter(({ level }) => level === wanted);
    if (alike.length >= SEGMENTS_A_MERGE) return alike.slice(0, SEGMENTS_A_MERGE);
  }
  return null;
}

/** What is merged into what. `present` tells how a segment is now: documents may go while others are being merged. */
export type Merge = {
  segments: readonly Segment[];
  into: number;
  reader: ListReader;
  present: (id: number) => Segment | undefined;
};

/**
 * Merges segments into a new one, in steps that are each a transaction of their own: between them the old ones answer, and
 * documents may go. The last step puts the new one in their place. Ended early, it leaves garbage that the next sweep removes.
 */
export function* mergeSegments(db: Db, merge: Merge): Generator<void, void> {
  const { segments, into, reader } = merge;
  db.prepare<[number]>('INSERT INTO garbage (segment) VALUES (?)').run(into);
  const numbering = numberAnew(segments);
  const lists = mergeLists(
    segments.map((segment, at): MergeSource => {
      const { base, numbers } = numbering[at] ?? { base: 0, numbers: null };
      return { lists: reader.all(segment.id), base, numbers };
    }),
  );
  // Each step takes some lists; the one that finds none left is the last.
  const step = db.transaction((): number => insertLists(db, into, upTo(lists, STEP_BYTES)));
  while (step() > 0) yield;
  db.transaction(() => {
    putInPlace(db, merge, numbering);
  })();
}

/** Throws away the chunks of segments that are no more, in steps. */
export function* sweepGarbage(db: Db): Generator<void, void> {
  const next = db.prepare<[], number>('SELECT segment FROM garbage LIMIT 1').pluck();
  for (let segment = next.get(); segment !== undefined; segment = next.get()) {
    while (removeChunks(db, segment, STEP_CHUNKS)) yield;
    db.prepare<[number]>('DELETE FROM garbage WHERE segment = ?').run(segment);
    yield;
  }
}

/** More of the file than this may lie free: later merges use it. */
const FREE_SHARE = 0.1;
const STEP_PAGES = 256;

/** Gives back to the disk what merging left free, in steps; null where little is free. */
export function shrinkFile(db: Db): Generator<void, void> | null {
  const free = Number(db.pragma('freelist_count', { simple: true }));
  const pages = Number(db.pragma('page_count', { simple: true }));
  return free > STEP_PAGES && free > pages * FREE_SHARE ? giveBack(db, free) : null;
}

function* giveBack(db: Db, free: number): Generator<void, void> {
  for (let left = free; left > 0; left -= STEP_PAGES) {
    db.pragma(`incremental_vacuum(${STEP_PAGES})`);
    yield;
  }
}

type Numbering = { base: number; numbers: Int32Array | null; kept: number };

/** The numbers that the documents of each segment have in the merged one. */
function numberAnew(segments: readonly Segment[]): Numbering[] {
  let base = 0;
  return segments.map(({ documents, gone }) => {
    if (gone === null) {
      const made = { base, numbers: null, kept: documents.length };
      base += documents.length;
      return made;
    }
    let next = base;
    const numbers = Int32Array.from(documents, (_, number) => (gone[number] === 1 ? -1 : next++));
    const made = { base, numbers, kept: next - base };
    base = next;
    return made;
  });
}

function* upTo(lists: Iterator<List>, bytes: number): Generator<List> {
  for (let left = bytes; left > 0;) {
    const list = lists.next();
    if (list.done === true) return;
    left -= list.value.bytes.length + 4;
    yield list.value;
  }
}

function putInPlace(db: Db, { segments, into, present }: Merge, numbering: readonly Numbering[]): void {
  const isKept = (at: number, number: number): boolean => (numbering[at]?.numbers?.[number] ?? 0) >= 0;
  const numbersOf = (kind: 'documents' | 'lengths'): Uint32Array =>
    concat(segments.map((segment, at) => segment[kind].filter((_, number) => isKept(at, number))));
  const linesOf = (field: IndexedField): string =>
    segments
      .filter((_, at) => numbering[at]?.kept !== 0)
      .map(({ id, fields }) => {
        const at = segments.findIndex((segment) => segment.id === id);
        if (numbering[at]?.numbers === null) return fields[field];
        return fields[field]
          .split('\n')
          .filter((_, number) => isKept(at, number))
          .join('\n');
      })
      .join('\n');
  const documents = numbersOf('documents');
  if (documents.length > 0) {
    insertSegment(db, {
      id: into,
      level: Math.max(...segments.map(({ level }) => level)) + 1,
      documents,
      lengths: numbersOf('lengths'),
      fields: { title: linesOf('title'), number: linesOf('number'), issuer: linesOf('issuer') },
    });
    saveGone(db, { id: into, gone: goneMeanwhile({ segments, present }, numbering, documents.length) });
    db.prepare<[number]>('DELETE FROM garbage WHERE segment = ?').run(into);
  }
  for (const { id } of segments) {
    db.prepare<[number]>('DELETE FROM segment WHERE id = ?').run(id);
    db.prepare<[number]>('INSERT OR IGNORE INTO garbage (segment) VALUES (?)').run(id);
  }
}

function concat(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Documents that went while the segments were being merged, by their new numbers. */
function goneMeanwhile(
  { segments, present }: Pick<Merge, 'segments' | 'present'>,
  numbering: readonly Numbering[],
  count: number,
): Uint8Array | null {
  const gone = new Uint8Array(count);
  for (const [at, { id, documents }] of segments.entries()) {
    const now = present(id)?.gone ?? null;
    const { base, numbers } = numbering[at] ?? { base: 0, numbers: null };
    for (let number = 0; now !== null && number < documents.length; number++) {
      const made = numbers === null ? base + number : (numbers[number] ?? -1);
      if (now[number] === 1 && made >= 0) gone[made] = 1;
    }
  }
  return gone.includes(1) ? gone : null;
}
