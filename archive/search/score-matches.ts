import type { TermNode } from '#core/query/query-tree.ts';
import { findFacts } from './find-facts.ts';
import type { SearchSources } from './search-sources.ts';
import type { TogetherNode } from './together-cursor.ts';
import type { Matches } from './visit-documents.ts';

/** The constants of BM25 as they are commonly set. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
/** A term in the title says more than any number of times in the text. */
const TITLE_WEIGHT = 4;

/**
 * Adds to the score of each document what a term says of it: Okapi BM25 (rarity, how often, length), and as much again several
 * times where the term stands in the title.
 */
export function scoreMatches(
  { scores, catalogue, lists, texts }: SearchSources & { scores: Float32Array },
  node: TermNode | TogetherNode,
  { ids, counts, lengths, count }: Matches,
): void {
  if (scores.length === 0 || count === 0) return;
  const { documents } = catalogue.searched;
  const rarity = Math.log(1 + (documents - count + 0.5) / (count + 0.5));
  const usual = lists.averageLength();
  for (let at = 0; at < count; at++) {
    const id = ids[at] ?? 0;
    const often = counts[at] ?? 0;
    const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * (lengths[at] ?? 0)) / usual);
    scores[id] = (scores[id] ?? 0) + (rarity * often * (SATURATION + 1)) / (often + norm);
  }
  if (node.kind !== 'term') return;
  const inTitle = { kind: 'field', field: 'title', term: node } as const;
  for (const id of findFacts({ db: texts.db, catalogue, segments: lists.segments }, inTitle))
    scores[id] = (scores[id] ?? 0) + TITLE_WEIGHT * rarity;
}
