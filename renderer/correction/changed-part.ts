/** Where two texts differ: what stands before and behind in both, and the differing middle of each. */
export type ChangedPart = { head: string; before: string; after: string; tail: string };

const CONTEXT = 14;

/** The differing middle of two texts with a few characters around it; … stands for what is left out. */
export function changedPart(before: string, after: string): ChangedPart {
  const shortest = Math.min(before.length, after.length);
  let from = 0;
  while (from < shortest && before[from] === after[from]) from += 1;
  let back = 0;
  while (back < shortest - from && before.at(-1 - back) === after.at(-1 - back)) back += 1;
  // A pair of code units is not torn apart.
  if (isHighSurrogate(before.charCodeAt(from - 1))) from -= 1;
  if (isLowSurrogate(before.charCodeAt(before.length - back))) back -= 1;
  const head = before.slice(Math.max(0, from - CONTEXT), from);
  const tail = before.slice(before.length - back, before.length - back + CONTEXT);
  return {
    head: from > CONTEXT ? `…${head}` : head,
    before: before.slice(from, before.length - back),
    after: after.slice(from, after.length - back),
    tail: back > CONTEXT ? `${tail}…` : tail,
  };
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
