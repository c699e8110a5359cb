import type { TermNode } from '#core/query/query-tree.ts';
import { type DocumentSet, setOf } from './document-set.ts';
import { titleReader } from './find-facts.ts';
import { HIGHEST_RANK, ranksOf } from './pick-best.ts';
import { type Scoring, weighTerm } from './score-matches.ts';
import { sortIds } from './sort-ids.ts';
import type { Matches } from './visit-documents.ts';

/** About so many documents have their titles looked at. */
const LOOKED_AT = 1000;
const SAMPLE = 2000;

/**
 * The `count` best of the documents in `within` that hold a term, by their scores (`scoreMatches`), the best first; null where that
 * takes the scores of all. Only the titles of those that the text puts first are looked at: a title lifts all alike, so that
 * who stands behind them in the text does so in the end, if enough of them have the term in their title.
 */
export function bestOfTerm(
  scoring: Scoring,
  { term, hits }: { term: TermNode; hits: Matches },
  { within, count }: { within: DocumentSet; count: number },
): Uint32Array | null {
  const { weightOf, title } = weighTerm(scoring, hits.count);
  // As scores are kept: what weighs the same must be the same number.
  const weightAt = (at: number): number =>
    within[hits.ids[at] ?? 0] === 1 ? Math.fround(weightOf(hits.counts[at] ?? 0, hits.lengths[at] ?? 0)) : 0;
  const bound = boundOf(hits.count, weightAt);
  const ids = new Uint32Array(hits.count);
  const scores = new Float32Array(hits.count);
  let looked = 0;
  let hasOthers = false;
  for (let at = 0; at < hits.count; at++) {
    const weight = weightAt(at);
    if (weight >= bound && weight > 0) {
      ids[looked] = hits.ids[at] ?? 0;
      scores[looked++] = weight;
    } else hasOthers ||= weight > 0;
  }
  const first = ids.subarray(0, looked);
  const titled = titledAmong(scoring.segments, setOf(within.length, first), term);
  for (let at = 0; at < looked; at++) if (titled.has(ids[at] ?? 0)) scores[at] = (scores[at] ?? 0) + title;
  const rankAt = ranksOf(scores);
  const best = sortIds(first, (_, at) => HIGHEST_RANK - rankAt(at)).subarray(0, count);
  if (!hasOthers) return best;
  // Of those that were not looked at the best could have this score.
  const others = ranksOf(Float32Array.of(bound + title))(0);
  const last = best[count - 1];
  return last !== undefined && rankAt(first.indexOf(last)) > others ? best : null;
}

/** Which of some documents have a term in their title. */
function titledAmong(
  segments: Scoring['segments'],
  documents: DocumentSet,
  term: TermNode,
): ReadonlySet<number> {
  const holdsInTitle = titleReader(term);
  const titled = new Set<number>();
  for (const segment of segments)
    for (let number = 0; number < segment.documents.length; number++) {
      const id = segment.documents[number] ?? 0;
      if (documents[id] === 1 && segment.gone?.[number] !== 1 && holdsInTitle(segment, number))
        titled.add(id);
    }
  return titled;
}

/** The least weight of those that are looked at, of so many, estimated from a sample; 0 where all are. */
function boundOf(count: number, weightAt: (at: number) => number): number {
  const step = Math.max(1, Math.ceil(count / SAMPLE));
  const sample = Float32Array.from({ length: Math.ceil(count / step) }, (_, at) => weightAt(at * step));
  return sample.sort()[sample.length - Math.ceil(LOOKED_AT / step)] ?? 0;
}
