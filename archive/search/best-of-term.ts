import type { TermNode } from '#core/query/query-tree.ts';
import type { Segment } from '../index/segment.ts';
import type { FieldLines } from '../index/segment-parts.ts';
import type { DocumentSet } from './document-set.ts';
import { lineFinder } from './find-facts.ts';
import { BestPicker, leastOfRank, rankOf } from './pick-best.ts';
import { type Scoring, weighTerm } from './score-matches.ts';
import type { IndexedMatches } from './visit-documents.ts';

/** What adding two numbers of 32 bits can lose of them. */
const ROUNDING = 1e-6;

/**
 * The `count` best of the documents in `within` that hold a term, by their scores (`scoreMatches`), the best first. A title lifts all
 * alike, so the best are among those that are the best by their text alone and the best of those that have the term in their title: the
 * next title with the term is looked for only where a document would be one of these. `hits` are told of the segments of `scoring`.
 */
export function bestOfTerm(
  scoring: Scoring,
  { term, hits }: { term: TermNode; hits: IndexedMatches },
  { within, count }: { within: DocumentSet; count: number },
): Uint32Array {
  const { weightOf, title } = weighTerm(scoring, hits.count);
  const plain = new BestPicker(count);
  const titled = new BestPicker(count);
  /** Nothing below these weights can be among the best by their text, and among those by their title. */
  let leastPlain = -1;
  let leastTitled = -1;
  let at = 0;
  for (const [place, segment] of scoring.segments.entries()) {
    const { documents, gone } = segment;
    const findTitled = titledFinder(segment, term);
    let number = 0;
    let nextTitled = -1;
    for (const end = hits.ends[place] ?? 0; at < end; at++) {
      // As scores are kept.
      const weight = Math.fround(weightOf(hits.counts[at] ?? 0, hits.lengths[at] ?? 0));
      if (weight < leastPlain && weight < leastTitled) continue;
      const id = hits.ids[at] ?? 0;
      if (within[id] !== 1) continue;
      if (weight >= leastPlain && plain.offer(id, rankOf(weight))) leastPlain = leastOfRank(plain.least);
      if (weight < leastTitled) continue;
      // What was found stands in the order of the segment.
      while (number < documents.length && (documents[number] !== id || gone?.[number] === 1)) number++;
      if (nextTitled < number) nextTitled = findTitled(number);
      if (nextTitled === number && titled.offer(id, rankOf(weight + title)))
        leastTitled = leastOfRank(titled.least) - title * (1 + ROUNDING);
    }
  }
  const best = new BestPicker(count);
  const known = new Set(titled.ids);
  for (const [place, id] of titled.ids.entries()) best.offer(id, titled.ranks[place] ?? 0);
  for (const [place, id] of plain.ids.entries()) if (!known.has(id)) best.offer(id, plain.ranks[place] ?? 0);
  return best.ids;
}

/** The function that finds the next document of a segment with a term in its title, by numbers: `from` or behind it. They are to be asked for in the segment's order. */
function titledFinder({ lines }: Segment, term: TermNode): (from: number) => number {
  let part = -1;
  let first = 0;
  let end = 0;
  let find: (line: number) => number = () => Infinity;
  return (from) => {
    for (let wanted = from; ; wanted = end) {
      if (wanted >= end) {
        part = partOf(lines, wanted, part + 1);
        first = lines[part]?.from ?? 0;
        end = lines[part + 1]?.from ?? Infinity;
        const titles = lines[part]?.read('title');
        find = titles === undefined ? () => Infinity : lineFinder(titles, term);
      }
      const found = first + find(wanted - first);
      if (found < Infinity || end === Infinity) return found;
    }
  };
}

/** The place of the part that tells of a document, from `least` on. */
function partOf(lines: readonly FieldLines[], number: number, least: number): number {
  let part = least;
  while ((lines[part + 1]?.from ?? Infinity) <= number) part++;
  return part;
}
