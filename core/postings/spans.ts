import type { Places } from './places.ts';

/** From where to where, by where they begin. The first `count` are used. */
export type Spans = { from: Int32Array; to: Int32Array; count: number };

export function makeSpans(): Spans {
  return { from: new Int32Array(256), to: new Int32Array(256), count: 0 };
}

/** Adds a span behind the others; `from` is no less than that of the last. */
export function addSpan(spans: Spans, from: number, to: number): void {
  const at = spans.count++;
  if (at === spans.from.length) {
    spans.from = grown(spans.from);
    spans.to = grown(spans.to);
  }
  spans.from[at] = from;
  spans.to[at] = to;
}

/** Has spans of one length, of which each begins at one of the first `count` ascending places, take the place of all others. */
export function setSpans(spans: Spans, { at, count }: Places, length: number): void {
  while (spans.from.length < count) {
    spans.from = grown(spans.from);
    spans.to = grown(spans.to);
  }
  const { from, to } = spans;
  for (let index = 0; index < count; index++) {
    const start = at[index] ?? 0;
    from[index] = start;
    to[index] = start + length;
  }
  spans.count = count;
}

function grown(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
