import { addSpan, type Spans } from './spans.ts';

/** Adds from where to where an occurrence can meet those of other parts (`takePart`), behind the reaches of those before it. */
export function addReach(reaches: Spans, from: number, to: number): void {
  // One that ends before an earlier one lies within it: whoever meets it there meets the earlier one.
  addSpan(reaches, from, reaches.count === 0 ? to : Math.max(to, reaches.to[reaches.count - 1] ?? to));
}

/** True where one occurrence of every part, told by its reach, can meet the others at one point: where `takePart` would take any. */
export function canMeet(parts: readonly Spans[]): boolean {
  const next = new Int32Array(parts.length);
  let point = -Infinity;
  for (let agreed = 0, at = 0; agreed < parts.length; at = (at + 1) % parts.length) {
    const part = parts[at];
    if (part === undefined) return false;
    const { from, to, count } = part;
    let index = next[at] ?? 0;
    while (index < count && (to[index] ?? 0) < point) index++;
    if (index === count) return false;
    next[at] = index;
    const start = from[index] ?? 0;
    if (start > point) {
      point = start;
      agreed = 1;
    } else agreed++;
  }
  return true;
}
