import { searchHitSchema, type SearchHit, type Snippet } from '#core/model/search.ts';
import { buildSnippets, type HitRange } from '#core/query/build-snippets.ts';
import { locateHits } from '#core/query/find-hits.ts';
import { positiveTerms } from '#core/query/positive-terms.ts';
import type { QueryNode } from '#core/query/query-tree.ts';
import { MATCH_REASONS, type MatchReason } from '#core/query/reasons-of.ts';
import { reasonsOfHit } from '#core/query/reasons-of-hit.ts';
import type { Db } from '../database/connection.ts';
import { hitReader, type HitSource } from './hit-source.ts';

/** The hits of one page of results, in the order of `ids`, with counts and snippets. */
export function readHits(db: Db, ids: Iterable<number>, tree: QueryNode): SearchHit[] {
  const find = hitReader(db);
  return Array.from(ids).flatMap((id) => {
    const source = find(id);
    return source === null ? [] : [toHit(source, tree)];
  });
}

function toHit({ text, pageAt, facts }: HitSource, tree: QueryNode): SearchHit {
  const ranges = locateHits(tree, text);
  const told = tellingRanges(ranges, text, facts.title);
  const snippets = told.length === 0 ? [] : buildSnippets(text, told, pageAt);
  return searchHitSchema.parse({
    ...facts,
    count: ranges.length,
    snippets,
    reasons: reasonsOfMarks(snippets, tree),
  });
}

function reasonsOfMarks(snippets: readonly Snippet[], tree: QueryNode): MatchReason[] {
  const terms = positiveTerms(tree);
  const reasons = snippets.flatMap(({ text, marks }) =>
    marks.flatMap(([start, end]) => reasonsOfHit(terms, text.slice(start, end))),
  );
  return MATCH_REASONS.filter((reason) => reasons.includes(reason));
}

/** The hits a snippet shows: those behind the title, which stands above it anyway, where there are any. */
function tellingRanges(ranges: readonly HitRange[], text: string, title: string): readonly HitRange[] {
  const titleAt = text.indexOf(title);
  const behind = ranges.filter(([start]) => start >= titleAt + title.length);
  return titleAt === -1 || behind.length === 0 ? ranges : behind;
}
