/** Bytes that are written one after the other. Numbers are LEB128: seven bits a byte, the lowest first. */
export class ByteWriter {
  #bytes: Uint8Array;
  length = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** A whole number of at most 53 bits. */
  number(value: number): void {
    this.#reserve(8);
    const bytes = this.#bytes;
    let rest = value;
    while (rest > 0x7f) {
      bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest = rest > 0x7fff_ffff ? Math.floor(rest / 128) : rest >>> 7;
    }
    bytes[this.length++] = rest;
  }

  /** The steps between `count` ascending numbers, the first from `before`: the width, in a byte, then each in `width` bits. */
  bits(
    numbers: Uint32Array,
    { count, before, width }: { count: number; before: number; width: number },
  ): void {
    this.#reserve(6 + Math.ceil((count * width) / 8));
    const bytes = this.#bytes;
    bytes[this.length++] = width;
    let held = 0;
    let bits = 0;
    let last = before;
    for (let at = 0; at < count; at++) {
      const number = numbers[at] ?? 0;
      let step = number - last;
      last = number;
      let left = width;
      while (bits + left >= 8) {
        bytes[this.length++] = held | ((step << bits) & 0xff);
        step >>>= 8 - bits;
        left -= 8 - bits;
        held = 0;
        bits = 0;
      }
      held |= step << bits;
      bits += left;
    }
    if (bits > 0) bytes[this.length++] = held;
  }

  append(source: Uint8Array): void {
    this.#reserve(source.length);
    // Most lists are short, and a call to copy a few bytes costs more than they do.
    if (source.length > 64) this.#bytes.set(source, this.length);
    else for (let at = 0; at < source.length; at++) this.#bytes[this.length + at] = source[at] ?? 0;
    this.length += source.length;
  }

  /** What was written, as a view that the next write may change. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    grown.set(this.view());
    this.#bytes = grown;
  }
}

/** Reads numbers as {@link ByteWriter} writes them; `at` is where the next one begins. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let factor = 128; byte >= 0x80; factor *= 128) {
      byte = bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * factor;
    }
    return value;
  }
}
