/** A number and an id make one number, which a typed array sorts quickly. */
const ID_STEPS = 2 ** 26;

/** Ids by a whole number below 2^27 for each, told its id and where it is among them, the lowest first; of equals the lowest id. */
export function sortIds(ids: Uint32Array, numberOf: (id: number, at: number) => number): Uint32Array {
  const keys = Float64Array.from(ids, (id, at) => numberOf(id, at) * ID_STEPS + id).sort();
  return Uint32Array.from(keys, (key) => key % ID_STEPS);
}
