import type { Range } from '#core/model/ids.ts';

const SHORTEST_BEGINNING = 6;

/** Where a sentence of a register stands in a text: whole, else its longest beginning that is found; null if none. */
export function locateQuote(text: string, quote: string): Range | null {
  const sought = quote.trim();
  if (sought === '') return null;
  for (let length = sought.length; length > 0; length = Math.floor(length / 2)) {
    if (length < Math.min(SHORTEST_BEGINNING, sought.length)) return null;
    const start = text.indexOf(sought.slice(0, length));
    if (start !== -1) return { start, end: start + length };
  }
  return null;
}
