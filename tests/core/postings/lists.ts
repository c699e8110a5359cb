import fc from 'fast-check';
import { AscendingReader } from '#core/postings/ascending-reader.ts';
import { buildLists } from '#core/postings/build-lists.ts';
import { packChunks, readLists, type StoredList } from '#core/postings/chunk.ts';
import { startsOf } from '#core/postings/joined-forms.ts';
import { isCountList, type ListKey, pairKey, unitKey } from '#core/postings/keys.ts';
import type { List } from '#core/postings/list-writer.ts';
import { END } from '#core/postings/places.ts';
import { type Counts, readCounts } from '#core/postings/read-list.ts';

/*
 * Lists as tests write and read them: by what comes back, whatever the bytes.
 */

/** Keys of any list of places and of any list of counts. */
export const PLACES = pairKey(0x4e00, 0x4e01);
export const COUNTS = unitKey(0x4e00);

/** What a list says: places in the segment, or documents with counts. */
export type Contents = number[] | [document: number, count: number][];

export const ascending = (numbers: readonly number[]): number[] =>
  [...numbers].sort((one, other) => one - other);

/** Numbers of lists, ascending: close together and far apart, few and many, now and then one twice. */
export const numbers: fc.Arbitrary<number[]> = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(fc.nat(400), { maxLength: 60 }) },
    { weight: 2, arbitrary: fc.array(fc.oneof(fc.nat(5000), fc.nat(END - 1)), { maxLength: 60 }) },
    { weight: 1, arbitrary: fc.array(fc.nat(3_000_000), { minLength: 250, maxLength: 700, size: 'max' }) },
  )
  .map(ascending);

/** Puts lists into chunks, as they are stored, and takes them out again. */
export function store(lists: Iterable<List>): StoredList[] {
  return Array.from(packChunks(lists), ({ firstKey, bytes }) => [
    ...readLists({ firstKey, bytes: bytes.slice() }),
  ]).flat();
}

export function openNumbers(list: StoredList): AscendingReader {
  return new AscendingReader(list);
}

/** Every number that a reader comes to from where it stands. */
export function readOn(reader: AscendingReader): number[] {
  const found: number[] = [];
  for (let value = reader.next(); value !== END; value = reader.next()) found.push(value);
  return found;
}

/** Documents and counts side by side. */
function pairs({ documents, counts, count }: Counts): [number, number][] {
  return Array.from({ length: count }, (_, at) => [documents[at] ?? 0, counts[at] ?? 0]);
}

/** What some lists say, by key, in their order. */
export function tell(lists: Iterable<List>): [key: ListKey, count: number, contents: Contents][] {
  return store(lists).map((list) => [
    list.key,
    list.count,
    isCountList(list.key) ? pairs(readCounts(list)) : readOn(openNumbers(list)),
  ]);
}

/** A segment of some forms: where they begin, and their lists by key. */
export type TestSegment = { starts: Uint32Array; lists: ReadonlyMap<ListKey, StoredList> };

export function segmentOf(texts: readonly string[]): TestSegment {
  return {
    starts: startsOf(texts.map(({ length }) => length)),
    lists: new Map(store(buildLists(texts)).map((list) => [list.key, list])),
  };
}

/** Every place where `piece` begins in a text; they may overlap. */
export function naivePlaces(text: string, piece: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) found.push(at);
  return found;
}

/** Search forms of few different characters, so that the same pairs come again and again; with bounds of every kind. */
export const forms = fc.array(
  fc
    .array(fc.constantFrom(...Array.from('甲乙丙ab。,\n\t'), '\n第一条', '甲乙甲', '𠀀'), { maxLength: 30 })
    .map((pieces) => pieces.join('')),
  { maxLength: 12 },
);
