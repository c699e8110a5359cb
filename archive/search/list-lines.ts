import type { ParsedRequestOf } from '#core/contract/contract.ts';
import { concordanceLineSchema, type ConcordanceAnswer, type ConcordanceLine } from '#core/model/search.ts';
import { locateHits } from '#core/query/find-hits.ts';
import { positiveTerms } from '#core/query/positive-terms.ts';
import type { QueryNode, TermNode } from '#core/query/query-tree.ts';
import { reasonsOfHit } from '#core/query/reasons-of-hit.ts';
import type { HitRange } from '#core/query/build-snippets.ts';
import { tellSearched } from './catalogue.ts';
import { countHits } from './count-hits.ts';
import { countIn } from './document-set.ts';
import { hitReader, type HitSource } from './hit-source.ts';
import { type LinePlace, MOST_ORDERED, orderLines } from './order-lines.ts';
import type { Searched } from './search-memory.ts';

/**
 * Lists a stretch of the hits of a question as lines with their surroundings.
 * @throws AppError `search/bad-query`, `search/superseded`; `index/rebuilding` where the index is damaged
 */
export async function listLines(
  archive: Searched,
  request: ParsedRequestOf<'search.concordance'>,
  breathe: () => Promise<void>,
): Promise<ConcordanceAnswer> {
  const result = await archive.searches.find(request, breathe);
  const sources = archive.searches.sources(breathe);
  const hits = await countHits(result, sources);
  const ordered = await orderLines(result, hits, { order: request.order, sources });
  const places = ordered.places(request.offset, request.offset + request.limit);
  const find = hitReader(archive.db);
  return {
    total: ordered.total,
    documents: countIn(result.narrowed.documents),
    isOrdered: ordered.isOrdered,
    mostOrdered: MOST_ORDERED,
    lines: toLines(places, { find, tree: result.tree, context: request.context }),
    searched: tellSearched(archive.db, result.catalogue),
  };
}

/** The lines at some places; the text of a document is read once for lines that follow each other. */
export function toLines(
  places: readonly LinePlace[],
  { find, tree, context }: { find: (id: number) => HitSource | null; tree: QueryNode; context: number },
): ConcordanceLine[] {
  const terms = positiveTerms(tree);
  let present: { id: number; source: HitSource | null; ranges: HitRange[] } = {
    id: 0,
    source: null,
    ranges: [],
  };
  return places.flatMap(({ documentId, hit }) => {
    if (present.id !== documentId) {
      const source = find(documentId);
      present = { id: documentId, source, ranges: source === null ? [] : locateHits(tree, source.text) };
    }
    const range = present.ranges[hit];
    return present.source === null || range === undefined
      ? []
      : [toLine(present.source, range, { context, terms })];
  });
}

function toLine(
  source: HitSource,
  [start, end]: HitRange,
  { context, terms }: { context: number; terms: readonly TermNode[] },
): ConcordanceLine {
  const { text, pageAt, facts } = source;
  return concordanceLineSchema.parse({
    ...facts,
    page: pageAt(start),
    range: [start, end],
    left: oneLine(text.slice(Math.max(0, start - context), start)),
    hit: oneLine(text.slice(start, end)),
    right: oneLine(text.slice(end, end + context)),
    reasons: reasonsOfHit(terms, text.slice(start, end)),
  });
}

/** Line ends and tabs are shown as a space; a pair of surrogates that the cut parted goes. */
function oneLine(text: string): string {
  return text.replace(/[\n\t]/gu, ' ').replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');
}
