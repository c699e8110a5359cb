// Arguments of one call: more overflow the stack, fewer are slower.
const CHUNK = 8192;

/** The string of the first `length` UTF-16 code units. */
export function textOfUnits(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += CHUNK) {
    const chunk = units.subarray(from, Math.min(from + CHUNK, length));
    text += String.fromCharCode.apply(null, chunk as unknown as number[]); // takes any array-like; the type says less
  }
  return text;
}
