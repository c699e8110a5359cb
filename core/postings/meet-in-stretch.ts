import type { AscendingReader } from './ascending-reader.ts';
import { END } from './places.ts';
import type { Spans } from './spans.ts';

/** A text among others: where its places begin, and where they end. */
export type TextPlaces = { start: number; end: number };

/**
 * The function that tells whether an occurrence of every part lies in one stretch, where stretches fill the text (`boundsOf`): of texts
 * in ascending order, and with no more of the bounds read than it takes. Occurrences are given from start to end, by start.
 */
export function stretchMeeter(
  bounds: AscendingReader | null,
  parts: number,
): (text: TextPlaces, occurrences: readonly Spans[]) => boolean {
  const next = new Int32Array(parts);
  /** Where the last stretch ends in which each part was met; 0 before the first. */
  const met = new Int32Array(parts);
  return ({ start, end }, occurrences) => {
    next.fill(0);
    met.fill(0);
    for (;;) {
      const part = firstPart(occurrences, next);
      if (part < 0) return false;
      const { from, to } = occurrences[part] ?? NOTHING;
      const at = next[part] ?? 0;
      const stretchEnd = Math.min(end, bounds?.seek(start + (from[at] ?? 0) + 1) ?? END) - start;
      next[part] = at + 1;
      if ((to[at] ?? 0) <= stretchEnd) met[part] = stretchEnd;
      let areAllMet = true;
      for (let each = 0; each < parts; each++) {
        if (met[each] === stretchEnd) continue;
        // All of it lies before whatever is still to come.
        if ((next[each] ?? 0) >= (occurrences[each]?.count ?? 0)) return false;
        areAllMet = false;
      }
      if (areAllMet) return true;
    }
  };
}

const NOTHING: Spans = { from: new Int32Array(0), to: new Int32Array(0), count: 0 };

/** The part whose next occurrence starts first; -1 where none is left. */
function firstPart(occurrences: readonly Spans[], next: Int32Array): number {
  let first = -1;
  let least = END;
  for (let part = 0; part < next.length; part++) {
    const { from, count } = occurrences[part] ?? NOTHING;
    const at = next[part] ?? 0;
    if (at >= count || (from[at] ?? 0) >= least) continue;
    least = from[at] ?? 0;
    first = part;
  }
  return first;
}
