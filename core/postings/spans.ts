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

function grown(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
