/**
 * A string prepared for {@link scanErrors}: for each code unit, the places where it stands, one bit a place,
 * 32 places a word.
 */
export type Pattern = { length: number; places: ReadonlyMap<number, Int32Array> };

/**
 * Which part of a text to compare: read from `from` towards `to`, backwards where `to` is the smaller. Both may lie beyond
 * the edges of the text.
 */
export type Reading = {
  text: string;
  from: number;
  to: number;
  /** `here`: the match starts at `from`. `anywhere`: it may start at every place that is read. */
  start: 'here' | 'anywhere';
};

const WORD = 32;

/**
 * Prepares a string for comparing with text read forwards or backwards. Where it is shorter than `paddedLength`, the rest
 * stands for what is beyond the edge of the text.
 */
export function compilePattern(
  units: string,
  direction: 'forwards' | 'backwards' = 'forwards',
  paddedLength = units.length,
): Pattern {
  const length = Math.max(units.length, paddedLength);
  const words = Math.ceil(length / WORD);
  const places = new Map<number, Int32Array>();
  for (let index = 0; index < length; index++) {
    // `charCodeAt` is NaN beyond either edge, here as when a text is read, and a Map finds NaN.
    const unit = units.charCodeAt(direction === 'forwards' ? index : units.length - 1 - index);
    const row = places.get(unit) ?? new Int32Array(words);
    row[index >> 5] = (row[index >> 5] ?? 0) | (1 << (index & 31));
    places.set(unit, row);
  }
  return { length, places };
}

/**
 * Tells, after each code unit read, the least number of insertions, deletions and substitutions that turn the pattern
 * into a stretch of text that ends there. The bit-parallel algorithm of Myers (1999) in the block form of Hyyrö (2003):
 * one step for 32 rows of the dynamic programming table, so that a 64-unit context costs two steps a unit.
 */
export function scanErrors(
  pattern: Pattern,
  reading: Reading,
  visit: (errors: number, position: number) => void,
): void {
  const { text, from, to } = reading;
  const words = Math.ceil(pattern.length / WORD);
  const rising = new Int32Array(words).fill(-1);
  const falling = new Int32Array(words);
  const nowhere = new Int32Array(words);
  const lastRow = 1 << ((pattern.length - 1) & 31);
  const step = from <= to ? 1 : -1;
  const first = reading.start === 'here' ? 1 : 0;
  let errors = pattern.length;
  for (let position = from; position !== to; position += step) {
    const match = pattern.places.get(text.charCodeAt(step > 0 ? position : position - 1)) ?? nowhere;
    let carry = first;
    for (let word = 0; word < words; word++) {
      const up = rising[word] ?? 0;
      const down = falling[word] ?? 0;
      let equal = match[word] ?? 0;
      const vertical = equal | down;
      if (carry < 0) equal |= 1;
      // The sum may pass 32 bits; `^` takes it modulo 2^32, as the algorithm wants.
      const horizontal = (((equal & up) + up) ^ up) | equal;
      let plus = down | ~(horizontal | up);
      let minus = up & horizontal;
      const edge = word === words - 1 ? lastRow : 1 << 31;
      const out = (plus & edge) !== 0 ? 1 : (minus & edge) !== 0 ? -1 : 0;
      plus = (plus << 1) | (carry > 0 ? 1 : 0);
      minus = (minus << 1) | (carry < 0 ? 1 : 0);
      rising[word] = minus | ~(vertical | plus);
      falling[word] = plus & vertical;
      carry = out;
    }
    errors += carry;
    visit(errors, position + step);
  }
}

/** The least number of insertions, deletions and substitutions of code units that turn one string into the other. */
export function measureDistance(one: string, other: string): number {
  if (one === '') return other.length;
  let distance = one.length;
  scanErrors(compilePattern(one), { text: other, from: 0, to: other.length, start: 'here' }, (errors) => {
    distance = errors;
  });
  return distance;
}
