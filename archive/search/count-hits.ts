import type { QueryNode, TermNode } from '#core/query/query-tree.ts';
import { mergeOccurrences, withoutOverlaps } from '#core/query/searched-text.ts';
import { END } from '#core/postings/places.ts';
import type { Segment } from '../index/segment.ts';
import { type DocumentSet, idsIn } from './document-set.ts';
import type { ListCache } from './list-cache.ts';
import type { Result } from './search-memory.ts';
import type { SearchSources } from './search-sources.ts';
import { isIndexed, openTerm, type TermCursor } from './term-cursor.ts';
import {
  isTogetherIndexed,
  openTogether,
  type TogetherCursor,
  type TogetherNode,
} from './together-cursor.ts';
import { type Matches, visitIndexed } from './visit-documents.ts';

type Leaf = TermNode | TogetherNode;

/** How many hits each document of a result has, by id: as many as `findHits` finds in its text. Made once. */
export async function countHits(result: Result, sources: SearchSources): Promise<Uint32Array> {
  result.hits ??= await makeCounts(result, sources);
  return result.hits;
}

async function makeCounts(
  { tree, catalogue, narrowed, evaluation }: Result,
  sources: SearchSources,
): Promise<Uint32Array> {
  const { documents } = narrowed;
  const counts = new Uint32Array(catalogue.size);
  const leaves = positiveLeaves(tree);
  const [first] = leaves;
  if (first === undefined) return counts;
  const told =
    leaves.length === 1 && first.kind === 'term'
      ? (evaluation.hits ?? visitIndexed(sources.lists, first, documents))
      : null;
  if (told !== null) {
    copyCounts(told, documents, counts);
  } else if (leaves.every((leaf) => (leaf.kind === 'term' ? isIndexed(leaf) : isTogetherIndexed(leaf)))) {
    for (const segment of sources.lists.segments) {
      countInSegment(segment, { cursors: openAll(sources.lists, segment, leaves), documents, counts });
      await sources.breathe();
    }
  } else {
    const found = await sources.texts.match(idsIn(documents), { kind: 'hits', tree }, sources.breathe);
    copyCounts(found, documents, counts);
  }
  return counts;
}

function copyCounts(matches: Matches, documents: DocumentSet, counts: Uint32Array): void {
  for (let at = 0; at < matches.count; at++) {
    const id = matches.ids[at] ?? 0;
    if (documents[id] === 1) counts[id] = matches.counts[at] ?? 0;
  }
}

/** The terms of a query whose places are hits: those that are not negated. */
function positiveLeaves(node: QueryNode): Leaf[] {
  switch (node.kind) {
    case 'term':
    case 'together':
      return [node];
    case 'and':
    case 'or':
      return node.children.flatMap(positiveLeaves);
    case 'not':
    case 'field':
    case 'numbers':
    case 'dates':
    case 'document-number':
      return [];
  }
}

type Cursor = TermCursor | TogetherCursor;

function openAll(lists: ListCache, segment: Segment, leaves: readonly Leaf[]): Cursor[] {
  return leaves.flatMap((leaf): Cursor[] =>
    [leaf.kind === 'term' ? openTerm(lists, segment, leaf) : openTogether(lists, segment, leaf)].filter(
      (cursor) => cursor !== null,
    ),
  );
}

function countInSegment(
  { documents: ids, gone }: Segment,
  { cursors, documents, counts }: { cursors: readonly Cursor[]; documents: DocumentSet; counts: Uint32Array },
): void {
  for (let number = 0; number < ids.length; number++) {
    const id = ids[number] ?? 0;
    if (documents[id] !== 1 || gone?.[number] === 1) continue;
    for (const cursor of cursors) cursor.skipTo(number);
    const here = cursors.filter((cursor) => cursor.document === number);
    const [only] = here;
    if (only === undefined) {
      // Nothing more in this segment.
      if (cursors.every((cursor) => cursor.document === END)) return;
    } else if (here.length === 1) counts[id] = only.count();
    else counts[id] = withoutOverlaps(mergeOccurrences(here.map((cursor) => cursor.occurrences()))).length;
  }
}
