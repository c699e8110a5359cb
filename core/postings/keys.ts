/**
 * Key of a list of a segment, in 32 bits: a code unit of a search form in the upper half, the one after it in the lower. No form
 * holds a unit below `\t`, so what has such a half is free for lists of another kind.
 */
export type ListKey = number;

/** Of the list of the places where two code units stand side by side. */
export function pairKey(first: number, second: number): ListKey {
  return first * 0x1_0000 + second;
}

/** Of the list of the documents that hold one code unit, with how often. */
export function unitKey(unit: number): ListKey {
  return unit * 0x1_0000;
}

/** True for a list of counts, whose key has no second unit; others are of places. */
export function isCountList(key: ListKey): boolean {
  return key >= 0x1_0000 && key % 0x1_0000 === 0;
}

/** Of the lists of the places where stretches of each kind are bounded. */
export const BOUND_KEYS = { sentence: 1, paragraph: 2, article: 3 } as const satisfies Record<
  string,
  ListKey
>;

/** True for what bounds lines and cells: no query holds it, so no list needs it. */
export function isBoundary(unit: number): boolean {
  return unit === 0x0a || unit === 0x09;
}
