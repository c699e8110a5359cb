import type { FullTextIndex, IndexedDocument } from '#archive/index/full-text-index.ts';
import { factsOf } from '#archive/index/segment.ts';
import { ListCache } from '#archive/search/list-cache.ts';
import { visitIndexed } from '#archive/search/visit-documents.ts';
import { makeTerm } from '#core/query/make-term.ts';

/** Adds documents in place of what was there under their ids. */
export function addDocuments(
  index: FullTextIndex,
  changed: readonly IndexedDocument[],
  version: number,
): void {
  index.changeDocuments({ changed, removed: [] }, version);
}

/** The documents that hold a piece of text, by id, each with how often. */
export function documentsWith(index: FullTextIndex, text: string): [id: number, count: number][] {
  const term = makeTerm(text, { isQuoted: true, isExact: false, isWholeWord: false });
  if (term === null) throw new Error(`${text}: nothing that prints`);
  const lists = new ListCache(index);
  const within = new Uint8Array(10_000).fill(1);
  const matches = visitIndexed(lists, term, within);
  if (matches === null) throw new Error(`${text}: nothing that the index knows`);
  const { ids, counts, count } = matches;
  return Array.from({ length: count }, (_, at): [number, number] => [ids[at] ?? 0, counts[at] ?? 0]).sort(
    ([one], [other]) => one - other,
  );
}

/** What an index holds, whatever its segments. */
export function contentsOf(index: FullTextIndex, pieces: readonly string[]): unknown {
  return {
    documents: index.countDocuments(),
    found: pieces.map((piece) => [piece, documentsWith(index, piece)]),
    fields: index
      .segments()
      .flatMap((segment) => [...factsOf(segment)].filter((_, number) => segment.gone?.[number] !== 1))
      .sort((one, other) => one.id - other.id),
    wrong: index.verify(),
  };
}
