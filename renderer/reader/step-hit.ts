import type { ResultPlace } from '../state/navigation.ts';

/** Where the walk through the hits goes on: to another hit of the open document, or to another result. */
export type HitStep = { to: 'hit'; hit: number } | { to: 'result'; from: ResultPlace } | null;

/**
 * The step to the next (1) or the previous (-1) hit. Among documents it goes through the hits of one and on to the next
 * result; among lines it goes from line to line in their order, whichever documents they stand in. Null at the ends of a
 * document that was not opened from results.
 */
export function stepHit(
  at: { hits: number; looked: number | null; from: ResultPlace | null },
  by: 1 | -1,
): HitStep {
  const { hits, looked, from } = at;
  if (from?.view === 'lines') return { to: 'result', from: { ...from, index: from.index + by } };
  const hit = by === 1 ? (looked ?? -1) + 1 : (looked ?? 0) - 1;
  if (hit >= 0 && hit < hits) return { to: 'hit', hit };
  return from === null ? null : { to: 'result', from: { ...from, index: from.index + by } };
}
