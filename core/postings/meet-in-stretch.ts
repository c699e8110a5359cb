import type { AscendingReader } from './ascending-reader.ts';
import { END } from './places.ts';
import type { Spans } from './spans.ts';

/** A text among others: where its places begin, and where they end. */
export type TextPlaces = { start: number; end: number };

/**
 * The function that tells whether an occurrence of every part lies in one stretch, where stretches fill the text (`boundsOf`): of texts
 * in ascending order. Occurrences are given from start to end, by start. Only stretches are looked at that hold the next occurrence of
 * the part whose next comes last: those before it lack that part.
 */
export function stretchMeeter(
  bounds: AscendingReader | null,
  parts: number,
): (text: TextPlaces, occurrences: readonly Spans[]) => boolean {
  const next = new Int32Array(parts);
  return (text, occurrences) => {
    next.fill(0);
    for (;;) {
      const last = lastToStart(occurrences, next);
      if (last === END) return false;
      const stretchEnd = Math.min(text.end, bounds?.seek(text.start + last + 1) ?? END) - text.start;
      const stretchStart = Math.max(0, (bounds?.previous ?? 0) - text.start);
      let areAllMet = true;
      for (let part = 0; part < parts; part++) {
        const { from, to, count } = occurrences[part] ?? NOTHING;
        let at = next[part] ?? 0;
        while (at < count && (from[at] ?? 0) < stretchStart) at++;
        // What begins in the stretch and ends behind it lies in none.
        while (at < count && (from[at] ?? 0) < stretchEnd && (to[at] ?? 0) > stretchEnd) at++;
        next[part] = at;
        areAllMet &&= at < count && (from[at] ?? 0) < stretchEnd;
      }
      if (areAllMet) return true;
    }
  };
}

const NOTHING: Spans = { from: new Int32Array(0), to: new Int32Array(0), count: 0 };

/** Where the next occurrence starts of the part whose next starts last; `END` where a part has none any more. */
function lastToStart(occurrences: readonly Spans[], next: Int32Array): number {
  let last = 0;
  for (let part = 0; part < next.length; part++) {
    const { from, count } = occurrences[part] ?? NOTHING;
    const at = next[part] ?? 0;
    if (at >= count) return END;
    last = Math.max(last, from[at] ?? 0);
  }
  return last;
}
