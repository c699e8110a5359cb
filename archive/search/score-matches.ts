import type { TermNode } from '#core/query/query-tree.ts';
import type { Db } from '../database/connection.ts';
import type { Segment } from '../index/segment.ts';
import type { Catalogue } from './catalogue.ts';
import { findFacts } from './find-facts.ts';
import type { TogetherNode } from './together-cursor.ts';
import type { Matches } from './visit-documents.ts';

/** The constants of BM25 as they are commonly set. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
/** A term in the title says more than any number of times in the text. */
const TITLE_WEIGHT = 4;

/** What documents are scored by. `averageLength`: code units of a document's search form. */
export type Scoring = { db: Db; catalogue: Catalogue; segments: readonly Segment[]; averageLength: number };

/** What a term adds to the score of a document: Okapi BM25 (rarity, how often, length), and `title` more where it stands in the title. */
export type TermWeights = { weightOf: (often: number, length: number) => number; title: number };

/** What a term weighs that `count` documents hold. */
export function weighTerm({ catalogue, averageLength }: Scoring, count: number): TermWeights {
  const { documents } = catalogue.searched;
  const rarity = Math.log(1 + (documents - count + 0.5) / (count + 0.5));
  const most = rarity * (SATURATION + 1);
  const least = SATURATION * (1 - LENGTH_WEIGHT);
  const perUnit = (SATURATION * LENGTH_WEIGHT) / averageLength;
  return {
    weightOf: (often, length) => (most * often) / (often + least + perUnit * length),
    title: TITLE_WEIGHT * rarity,
  };
}

/** Adds to the score of each document what a term says of it. */
export function scoreMatches(
  scoring: Scoring & { scores: Float32Array },
  node: TermNode | TogetherNode,
  { ids, counts, lengths, count }: Matches,
): void {
  const { scores } = scoring;
  if (scores.length === 0 || count === 0) return;
  const { weightOf, title } = weighTerm(scoring, count);
  for (let at = 0; at < count; at++) {
    const id = ids[at] ?? 0;
    scores[id] = (scores[id] ?? 0) + weightOf(counts[at] ?? 0, lengths[at] ?? 0);
  }
  if (node.kind !== 'term') return;
  for (const id of findFacts(scoring, { kind: 'field', field: 'title', term: node }))
    scores[id] = (scores[id] ?? 0) + title;
}
