import { END } from '#core/postings/places.ts';
import { readCounts } from '#core/postings/read-list.ts';
import { unitKey } from '#core/postings/keys.ts';
import { ANY_ONE, ANY_RUN, type TermNode } from '#core/query/query-tree.ts';
import { type DocumentSet, keepCommon, unite } from './document-set.ts';
import type { ListCache } from './list-cache.ts';
import type { TogetherNode } from './together-cursor.ts';

/** The documents that can match a node, and perhaps others: those that hold every piece of it that the index knows. */
export function findCandidates(lists: ListCache, node: TermNode | TogetherNode, size: number): DocumentSet {
  if (node.kind === 'together')
    return node.parts
      .map((terms) => terms.map((term) => findCandidates(lists, term, size)).reduce(unite))
      .reduce(keepCommon);
  return node.forms.map((form) => documentsWithPieces(lists, form, size)).reduce(unite);
}

/** The pieces of a form between its wildcards. */
export function piecesOf(form: string): string[] {
  return form
    .replaceAll(ANY_ONE, ANY_RUN)
    .split(ANY_RUN)
    .filter((piece) => piece !== '');
}

function documentsWithPieces(lists: ListCache, form: string, size: number): DocumentSet {
  return piecesOf(form)
    .map((piece): DocumentSet => {
      const set = new Uint8Array(size);
      for (const id of idsWithPiece(lists, piece)) set[id] = 1;
      return set;
    })
    .reduce(keepCommon);
}

function* idsWithPiece(lists: ListCache, piece: string): Generator<number> {
  for (const segment of lists.segments) {
    const { documents, gone } = segment;
    for (const number of numbersWithPiece(lists, segment, piece))
      if (gone?.[number] !== 1) yield documents[number] ?? 0;
  }
}

function* numbersWithPiece(
  lists: ListCache,
  segment: ListCache['segments'][number],
  piece: string,
): Generator<number> {
  if (piece.length === 1) {
    const list = lists.find(segment, unitKey(piece.charCodeAt(0)));
    if (list === null) return;
    const { documents, count } = readCounts(list);
    yield* documents.subarray(0, count);
    return;
  }
  const cursor = lists.openPhrase(segment, piece);
  if (cursor === null) return;
  while (cursor.document !== END) {
    cursor.advance();
    if (cursor.document !== END) yield cursor.document;
  }
}
