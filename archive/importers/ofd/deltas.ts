/** Numbers of an attribute such as Boundary or CTM; none where it is missing. What is no number is 0. */
export function readNumbers(value: string | undefined): number[] {
  const parts = value?.trim().split(/[\s,]+/) ?? [];
  return parts.filter((part) => part !== '').map((part) => Number.parseFloat(part) || 0);
}

/** Steps from character to character (GB/T 33190-2016, 11.3): numbers, and runs `g count step` for the same step several times; no more than `most`. */
export function readDeltas(value: string | undefined, most: number): number[] {
  const deltas: number[] = [];
  const parts = value?.trim().split(/[\s,]+/) ?? [];
  for (let index = 0; index < parts.length && deltas.length < most; index += 1) {
    const part = parts[index];
    if (part === undefined || part === '') continue;
    if (part !== 'g') {
      deltas.push(Number.parseFloat(part) || 0);
      continue;
    }
    const count = Math.min(Number.parseInt(parts[index + 1] ?? '', 10) || 0, most - deltas.length);
    const step = Number.parseFloat(parts[index + 2] ?? '') || 0;
    for (let run = 0; run < count; run += 1) deltas.push(step);
    index += 2;
  }
  return deltas;
}
