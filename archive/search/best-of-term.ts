import type { TermNode } from '#core/query/query-tree.ts';
import type { Segment } from '../index/segment.ts';
import type { FieldLines } from '../index/segment-parts.ts';
import type { DocumentSet } from './document-set.ts';
import { lineTester } from './find-facts.ts';
import { BestPicker, leastOfRank, rankOf } from './pick-best.ts';
import { type Scoring, weighTerm } from './score-matches.ts';
import type { IndexedMatches } from './visit-documents.ts';

/** What adding two numbers of 32 bits can lose of them. */
const ROUNDING = 1e-6;

/**
 * The `count` best of the documents in `within` that hold a term, by their scores (`scoreMatches`), the best first. A title lifts all
 * alike, so the best are among those that are the best by their text alone and the best of those that have the term in their title: a
 * title is looked at only where its document would be one of these. `hits` are told of the segments of `scoring`.
 */
export function bestOfTerm(
  scoring: Scoring,
  { term, hits }: { term: TermNode; hits: IndexedMatches },
  { within, count }: { within: DocumentSet; count: number },
): Uint32Array {
  const { weightOf, title } = weighTerm(scoring, hits.count);
  const plain = new BestPicker(count);
  const titled = new BestPicker(count);
  /** Nothing below that weight can be among either. */
  let floor = -1;
  let at = 0;
  for (const [place, segment] of scoring.segments.entries()) {
    const hasTitle = titleTester(segment, term);
    for (const end = hits.ends[place] ?? 0; at < end; at++) {
      // As scores are kept.
      const weight = Math.fround(weightOf(hits.counts[at] ?? 0, hits.lengths[at] ?? 0));
      if (weight < floor) continue;
      const id = hits.ids[at] ?? 0;
      if (within[id] !== 1) continue;
      const isTaken = plain.offer(id, rankOf(weight));
      const rank = rankOf(weight + title);
      const isTitled = titled.mayTake(id, rank) && hasTitle(id) && titled.offer(id, rank);
      if (isTaken || isTitled)
        floor = Math.min(leastOfRank(plain.least), leastOfRank(titled.least) - title * (1 + ROUNDING));
    }
  }
  const best = new BestPicker(count);
  const known = new Set(titled.ids);
  for (const [place, id] of titled.ids.entries()) best.offer(id, titled.ranks[place] ?? 0);
  for (const [place, id] of plain.ids.entries()) if (!known.has(id)) best.offer(id, plain.ranks[place] ?? 0);
  return best.ids;
}

/** The function that tells whether a term stands in the title of a document of a segment, by its id: they are to be asked for in the segment's order. */
function titleTester({ documents, gone, lines }: Segment, term: TermNode): (id: number) => boolean {
  let number = 0;
  let part = -1;
  let from = 0;
  let end = 0;
  let test: (line: number) => boolean = () => false;
  return (id) => {
    while (number < documents.length && (documents[number] !== id || gone?.[number] === 1)) number++;
    if (number >= end) {
      part = partOf(lines, number, part + 1);
      from = lines[part]?.from ?? 0;
      end = lines[part + 1]?.from ?? Infinity;
      const titles = lines[part]?.read('title');
      test = titles === undefined ? () => false : lineTester(titles, term);
    }
    return test(number - from);
  };
}

/** The place of the part that tells of a document, from `least` on. */
function partOf(lines: readonly FieldLines[], number: number, least: number): number {
  let part = least;
  while ((lines[part + 1]?.from ?? Infinity) <= number) part++;
  return part;
}
