import type { TermNode } from '#core/query/query-tree.ts';
import type { DocumentSet } from './document-set.ts';
import { titleReader } from './find-facts.ts';
import { pickBest, ranksOf } from './pick-best.ts';
import { type Scoring, weighTerm } from './score-matches.ts';
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
  const weights = weighTerm(scoring, hits.count);
  const byText = weighAll(hits, { within, weightOf: weights.weightOf });
  const bound = boundOf(byText);
  const scores = new Float32Array(within.length);
  const looked: DocumentSet = new Uint8Array(within.length);
  let hasOthers = false;
  for (let at = 0; at < hits.count; at++) {
    const weight = byText[at] ?? 0;
    if (weight === 0) continue;
    if (weight < bound) {
      hasOthers = true;
      continue;
    }
    const id = hits.ids[at] ?? 0;
    looked[id] = 1;
    scores[id] = weight;
  }
  const holdsInTitle = titleReader(term);
  for (const segment of scoring.segments)
    for (let number = 0; number < segment.documents.length; number++) {
      const id = segment.documents[number] ?? 0;
      if (looked[id] === 1 && segment.gone?.[number] !== 1 && holdsInTitle(segment, number))
        scores[id] = (scores[id] ?? 0) + weights.title;
    }
  const best = pickBest(looked, scores, count);
  if (!hasOthers) return best;
  // Of those that were not looked at the best could have this score.
  const others = ranksOf(Float32Array.of(bound + weights.title))(0);
  const last = best[count - 1];
  return last !== undefined && ranksOf(scores)(last) > others ? best : null;
}

/** What the text of each match weighs, in the order of the matches; 0 for those that are not wanted. */
function weighAll(
  { ids, counts, lengths, count }: Matches,
  { within, weightOf }: { within: DocumentSet; weightOf: (often: number, length: number) => number },
): Float32Array {
  const weights = new Float32Array(count);
  for (let at = 0; at < count; at++)
    if (within[ids[at] ?? 0] === 1) weights[at] = weightOf(counts[at] ?? 0, lengths[at] ?? 0);
  return weights;
}

/** The least weight of those that are looked at, estimated from a sample; 0 where all are. */
function boundOf(weights: Float32Array): number {
  const step = Math.ceil(weights.length / SAMPLE);
  const sample = new Float32Array(Math.ceil(weights.length / Math.max(1, step)));
  for (let at = 0; at < sample.length; at++) sample[at] = weights[at * step] ?? 0;
  return sample.sort()[sample.length - Math.ceil(LOOKED_AT / Math.max(1, step))] ?? 0;
}
