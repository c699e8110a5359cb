/** The value below which the share `part` of the sorted values lies; 0 for no values. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Milliseconds that `work` took, with what it gave. */
export async function timed<Value>(
  work: () => Value | Promise<Value>,
): Promise<{ tookMs: number; value: Value }> {
  const start = performance.now();
  const value = await work();
  return { tookMs: performance.now() - start, value };
}

/** Median of `rounds` timings of each item, after one round that does not count where `warmUp` asks for it. */
export async function medianTimings<Item>(
  items: readonly Item[],
  { rounds, warmUp, work }: { rounds: number; warmUp: boolean; work: (item: Item) => unknown },
): Promise<number[]> {
  if (warmUp) for (const item of items) await work(item);
  const timings = items.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, item] of items.entries()) timings[index]?.push((await timed(() => work(item))).tookMs);
  }
  return timings.map((values) => percentile(values, 0.5));
}
