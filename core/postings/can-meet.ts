/** Occurrences of one part, by start: from where to where each can meet others (`takePart`). The first `count` are used. */
export type Reaches = { from: Int32Array; to: Int32Array; count: number };

export function makeReaches(): Reaches {
  return { from: new Int32Array(256), to: new Int32Array(256), count: 0 };
}

/** Adds a reach behind the others; `from` is no less than that of the last. */
export function addReach(reaches: Reaches, from: number, to: number): void {
  const at = reaches.count++;
  if (at === reaches.from.length) {
    reaches.from = grown(reaches.from);
    reaches.to = grown(reaches.to);
  }
  reaches.from[at] = from;
  // One that ends before an earlier one lies within it: whoever meets it there meets the earlier one.
  reaches.to[at] = at === 0 ? to : Math.max(to, reaches.to[at - 1] ?? to);
}

/** True where one occurrence of every part can meet at one point: where `takePart` would take any. */
export function canMeet(parts: readonly Reaches[]): boolean {
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

function grown(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
