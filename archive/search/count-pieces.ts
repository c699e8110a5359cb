import { makeTerm } from '#core/query/make-term.ts';
import type { CountPieces } from './find-similar.ts';
import type { SearchSources } from './search-sources.ts';
import { visitIndexed } from './visit-documents.ts';

/** A piece that so many documents hold tells nothing of any of them. */
const MOST_DOCUMENTS = 20_000;

/** The function that asks an index how many of some pieces of text each document holds; pieces that very many hold are left out. */
export function pieceCounter({ lists, catalogue }: Pick<SearchSources, 'lists' | 'catalogue'>): CountPieces {
  return (pieces) => {
    const held = new Map<number, number>();
    for (const piece of pieces) {
      const term = makeTerm(piece, { isQuoted: true, isExact: false, isWholeWord: false });
      if (term === null || lists.boundOf(term.forms[0]) > MOST_DOCUMENTS) continue;
      const matches = visitIndexed(lists, term, catalogue.documents);
      for (const id of matches?.ids.subarray(0, matches.count) ?? []) held.set(id, (held.get(id) ?? 0) + 1);
    }
    return held;
  };
}
