/** Documents by id: 1 where a document is in the set. Sets that are combined are of one size. */
export type DocumentSet = Uint8Array;

export function setOf(size: number, ids: Iterable<number>): DocumentSet {
  const set = new Uint8Array(size);
  // An id beyond the end is one the index still holds and the archive does not: a typed array takes no notice of it.
  if (ids instanceof Uint32Array) for (let at = 0; at < ids.length; at++) set[ids[at] ?? 0] = 1;
  else for (const id of ids) set[id] = 1;
  return set;
}

export function keepCommon(set: DocumentSet, other: DocumentSet): DocumentSet {
  return combine(set, other, (one, two) => one & two);
}

export function unite(set: DocumentSet, other: DocumentSet): DocumentSet {
  return combine(set, other, (one, two) => one | two);
}

export function subtract(set: DocumentSet, other: DocumentSet): DocumentSet {
  return combine(set, other, (one, two) => one & (two ^ 1));
}

export function countIn(set: DocumentSet): number {
  let count = 0;
  for (let id = 0; id < set.length; id++) count += set[id] ?? 0;
  return count;
}

/** The ids in a set, ascending. */
export function idsIn(set: DocumentSet): Uint32Array {
  const ids = new Uint32Array(countIn(set));
  let count = 0;
  for (let id = 0; id < set.length; id++) if (set[id] === 1) ids[count++] = id;
  return ids;
}

function combine(
  set: DocumentSet,
  other: DocumentSet,
  how: (one: number, two: number) => number,
): DocumentSet {
  const made = new Uint8Array(set.length);
  for (let id = 0; id < made.length; id++) made[id] = how(set[id] ?? 0, other[id] ?? 0);
  return made;
}
