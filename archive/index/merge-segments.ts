import type { Db } from '../database/connection.ts';
import { startsOf } from '#core/postings/joined-forms.ts';
import type { List } from '#core/postings/list-writer.ts';
import { PairCounter } from '#core/postings/pair-counter.ts';
import { mergeLists, type Moves } from '#core/postings/merge-lists.ts';
import { factsOf, insertSegment, type Segment } from './segment.ts';
import { type DocumentFacts, insertParts } from './segment-parts.ts';
import { insertLists, type ListReader, removeRows } from './segment-store.ts';

/** So many segments of one level, or more, become one of the next; eight times as many one of the next but one. */
const SEGMENTS_A_MERGE = 8;
const MOST_A_MERGE = SEGMENTS_A_MERGE ** 2;
/** Bytes of lists written, and chunks thrown away, in one step: a few milliseconds. */
const STEP_BYTES = 512 * 1024;
const STEP_ROWS = 32;
/** Places of a segment are numbers of 31 bits: no merge makes more of them. */
const MOST_PLACES = 2 ** 31 - 2;

/** Who writes many segments on end waits for so many: each text is written again half as often. */
export const PATIENT_MERGE = MOST_A_MERGE;

/** The segments that are to be merged next: the first of the lowest level that has at least so many; null where there are none. */
export function findMergeable(segments: readonly Segment[], least = SEGMENTS_A_MERGE): Segment[] | null {
  const levels = [...new Set(segments.map(({ level }) => level))].sort((one, other) => one - other);
  for (const wanted of levels) {
    const alike = fitting(segments.filter(({ level }) => level === wanted).slice(0, MOST_A_MERGE));
    if (alike.length >= least) return alike;
  }
  return null;
}

/** The first segments, as many as one can hold. */
function fitting(segments: readonly Segment[]): Segment[] {
  let places = 0;
  return segments.filter(({ documents, starts }) => (places += starts[documents.length] ?? 0) <= MOST_PLACES);
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
  const moved = moveDocuments(segments);
  // Outside a transaction each part is one of its own.
  yield* insertParts(db, into, keptFacts(segments));
  const lists = mergeLists(moved.map(({ id, moves }) => ({ lists: reader.all(id), moves })));
  const counter = new PairCounter(moved[0]?.moves.newStarts ?? startsOf([]));
  // Each step takes some lists; the one that finds none left is the last.
  const step = db.transaction((): number =>
    insertLists(db, upTo(lists, STEP_BYTES), { segment: into, counter }),
  );
  while (step() > 0) yield;
  db.transaction(() => {
    putInPlace(db, merge, moved);
  })();
}

/** Throws away what is stored of segments that are no more, in steps. */
export function* sweepGarbage(db: Db): Generator<void, void> {
  const next = db.prepare<[], number>('SELECT segment FROM garbage LIMIT 1').pluck();
  for (let segment = next.get(); segment !== undefined; segment = next.get()) {
    while (removeRows(db, segment, STEP_ROWS)) yield;
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

type Moved = { id: number; moves: Moves };

/** What becomes of the documents of each segment in the merged one. */
function moveDocuments(segments: readonly Segment[]): Moved[] {
  const kept: number[] = [];
  const numbered = segments.map(({ id, lengths, starts, gone }) => ({
    id,
    starts,
    numbers: Int32Array.from(lengths, (length, number) =>
      gone?.[number] === 1 ? -1 : kept.push(length) - 1,
    ),
    areAllKept: gone?.includes(1) !== true,
  }));
  const newStarts = startsOf(kept);
  return numbered.map(({ id, ...moves }) => ({ id, moves: { ...moves, newStarts } }));
}

function* keptFacts(segments: readonly Segment[]): Generator<DocumentFacts> {
  for (const segment of segments) {
    let number = 0;
    for (const facts of factsOf(segment)) if (segment.gone?.[number++] !== 1) yield facts;
  }
}

function* upTo(lists: Iterator<List>, bytes: number): Generator<List> {
  for (let left = bytes; left > 0;) {
    const list = lists.next();
    if (list.done === true) return;
    left -= list.value.bytes.length + 4;
    yield list.value;
  }
}

function putInPlace(db: Db, { segments, into, present }: Merge, moved: readonly Moved[]): void {
  const documents = (moved[0]?.moves.newStarts.length ?? 1) - 1;
  if (documents > 0) {
    const rounds = segments.length === MOST_A_MERGE ? 2 : 1;
    const level = Math.max(...segments.map((segment) => segment.level)) + rounds;
    insertSegment(db, { id: into, level, documents, gone: goneMeanwhile(moved, present, documents) });
    db.prepare<[number]>('DELETE FROM garbage WHERE segment = ?').run(into);
  }
  for (const { id } of segments) {
    db.prepare<[number]>('DELETE FROM segment WHERE id = ?').run(id);
    db.prepare<[number]>('INSERT OR IGNORE INTO garbage (segment) VALUES (?)').run(id);
  }
}

/** Documents that went while the segments were being merged, by their new numbers. */
function goneMeanwhile(
  moved: readonly Moved[],
  present: Merge['present'],
  documents: number,
): Uint8Array | null {
  const gone = new Uint8Array(documents);
  for (const { id, moves } of moved) {
    const now = present(id)?.gone;
    for (const [number, to] of moves.numbers.entries()) if (to >= 0 && now?.[number] === 1) gone[to] = 1;
  }
  return gone.includes(1) ? gone : null;
}
