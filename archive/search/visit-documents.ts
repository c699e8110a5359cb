import { END } from '#core/postings/places.ts';
import { unitKey } from '#core/postings/keys.ts';
import { type Counts, CountsRoom, readCounts } from '#core/postings/read-list.ts';
import type { TermNode } from '#core/query/query-tree.ts';
import type { Segment } from '../index/segment.ts';
import { countIn, type DocumentSet } from './document-set.ts';
import type { ListCache } from './list-cache.ts';
import { isIndexed, isOneUnit, openTerm } from './term-cursor.ts';
import { openTogether, type TogetherNode } from './together-cursor.ts';

/** Documents with how often something stands in each; the first `count` places of both lists are used. */
export type Matches = { ids: Uint32Array; counts: Uint32Array; lengths: Uint32Array; count: number };

/** Those of each segment in its order; `ends` tells for each segment where those behind its own begin. */
export type IndexedMatches = Matches & { ends: readonly number[] };

/** Every document in `within` that holds a term, with how often; null where the index cannot tell. */
export function visitIndexed(lists: ListCache, term: TermNode, within: DocumentSet): IndexedMatches | null {
  if (isOneUnit(term)) return visitUnit(lists, term, within);
  return isIndexed(term) ? visitTerm(lists, term, within) : null;
}

/** Every document in `within` that holds a term of two characters or more, with how often. */
function visitTerm(lists: ListCache, term: TermNode, within: DocumentSet): IndexedMatches {
  // Where most documents are wanted all of a list is read, which is quickest as a whole; else a cursor skips what is not.
  if (isMost(lists, within))
    return visitCounts(lists, within, (segment) => lists.countTerm(segment, term, room));
  return visit(lists, within, {
    most: term.forms.reduce((sum, each) => sum + lists.boundOf(each), 0),
    open: (segment) => openTerm(lists, segment, term),
    count: (cursor) => cursor.count(),
  });
}

function isMost(lists: ListCache, within: DocumentSet): boolean {
  const all = lists.segments.reduce((sum, { documents }) => sum + documents.length, 0);
  return countIn(within) * 4 > all;
}

/** Every document in `within` in which parts stand together, each counted once: who only ranks need not know how many take part, which is dear. */
export function visitTogether(lists: ListCache, node: TogetherNode, within: DocumentSet): Matches {
  return visit(lists, within, {
    most: Infinity,
    open: (segment) => openTogether(lists, segment, node),
    count: () => 1,
  });
}

/** Every document in `within` that holds a term of one character, with how often. */
function visitUnit(lists: ListCache, { forms }: TermNode, within: DocumentSet): IndexedMatches {
  const key = unitKey(forms[0].charCodeAt(0));
  return visitCounts(lists, within, (segment) => {
    const list = lists.find(segment, key);
    return list && readCounts(list, room);
  });
}

/** What is told of every document of each segment, in the room that is for it. */
function visitCounts(
  lists: ListCache,
  within: DocumentSet,
  read: (segment: Segment) => Counts | null,
): IndexedMatches {
  gathered.count = 0;
  const ends = lists.segments.map((segment) => {
    const told = read(segment);
    if (told !== null) addTold(gathered, segment, told, within);
    return gathered.count;
  });
  return { ...copyOf(gathered), ends };
}

/** What is counted in a segment, and in all of them, before it is known how much that is: the same room for every question. */
const room = new CountsRoom();
const gathered = makeMatches(0);

/** Lets go of that room. */
export function forgetRoom(): void {
  room.forget();
  Object.assign(gathered, makeMatches(0));
}

/** Adds what is told of the documents of a segment, those of them that are in `within` and not gone. */
function addTold(
  matches: Matches,
  { documents, lengths, gone }: Segment,
  { documents: numbers, counts, count }: Counts,
  within: DocumentSet,
): void {
  let next = matches.count;
  makeRoom(matches, next + count);
  for (let at = 0; at < count; at++) {
    const number = numbers[at] ?? 0;
    const id = documents[number] ?? 0;
    if (gone?.[number] === 1 || within[id] !== 1) continue;
    matches.ids[next] = id;
    matches.counts[next] = counts[at] ?? 0;
    matches.lengths[next++] = lengths[number] ?? 0;
  }
  matches.count = next;
}

/** Goes through the documents of one segment that are to be found: `most` of them in all segments, or fewer. */
type Cursor = { readonly document: number; skipTo: (target: number) => void };

function visit<Each extends Cursor>(
  lists: ListCache,
  within: DocumentSet,
  {
    most,
    open,
    count,
  }: { most: number; open: (segment: Segment) => Each | null; count: (cursor: Each) => number },
): IndexedMatches {
  const documentsInAll = lists.segments.reduce((sum, { documents }) => sum + documents.length, 0);
  const matches = makeMatches(Math.min(most, documentsInAll));
  const ends = lists.segments.map((segment) => {
    const cursor = open(segment);
    if (cursor !== null) addFound(matches, segment, { cursor, within, count });
    return matches.count;
  });
  return { ...matches, ends };
}

function addFound<Each extends Cursor>(
  matches: Matches,
  segment: Segment,
  { cursor, within, count }: { cursor: Each; within: DocumentSet; count: (cursor: Each) => number },
): void {
  const { documents, lengths } = segment;
  for (let number = nextWanted(segment, within, 0); number < documents.length;) {
    cursor.skipTo(number);
    const found = cursor.document;
    if (found === END) return;
    // What lies between is not held; what is found may not be wanted.
    if (nextWanted(segment, within, found) === found)
      addMatch(matches, documents[found] ?? 0, count(cursor), lengths[found] ?? 0);
    number = nextWanted(segment, within, found + 1);
  }
}

/** The first document from `from` on that is in `within` and not gone; the number of documents where there is none. */
function nextWanted({ documents, gone }: Segment, within: DocumentSet, from: number): number {
  let number = from;
  while (number < documents.length && (within[documents[number] ?? 0] !== 1 || gone?.[number] === 1))
    number++;
  return number;
}

export function makeMatches(most: number): Matches {
  return {
    ids: new Uint32Array(most),
    counts: new Uint32Array(most),
    lengths: new Uint32Array(most),
    count: 0,
  };
}

/** Lets matches hold so many. */
function makeRoom(matches: Matches, most: number): void {
  if (most <= matches.ids.length) return;
  const { ids, counts, lengths } = matches;
  Object.assign(matches, makeMatches(Math.max(most, 2 * ids.length)), { count: matches.count });
  matches.ids.set(ids);
  matches.counts.set(counts);
  matches.lengths.set(lengths);
}

function copyOf({ ids, counts, lengths, count }: Matches): Matches {
  return {
    ids: ids.slice(0, count),
    counts: counts.slice(0, count),
    lengths: lengths.slice(0, count),
    count,
  };
}

export function addMatch(matches: Matches, id: number, count: number, length: number): void {
  matches.ids[matches.count] = id;
  matches.counts[matches.count] = count;
  matches.lengths[matches.count++] = length;
}
