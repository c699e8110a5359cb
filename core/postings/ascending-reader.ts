import { BLOCK_NUMBERS } from './ascending-writer.ts';
import { END } from './places.ts';

/**
 * Goes through numbers that {@link AscendingWriter} wrote. Starts before the first. `bytes` has four bytes or more behind those of the
 * list: steps are read four bytes at a time.
 */
export class AscendingReader {
  /** The present number; `-END` before the first, `END` behind the last. */
  value = -END;
  readonly #bytes: DataView;
  readonly #block = new Int32Array(BLOCK_NUMBERS);
  /** Where the block after the present one begins. */
  #at: number;
  /** Numbers in blocks after the present one. */
  #left: number;
  /** Of the present block: how many numbers, which is the present one, and the last. */
  #size = 0;
  #index = 0;
  #last = 0;

  constructor(bytes: Uint8Array, { from, count }: { from: number; count: number }) {
    this.#bytes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
    this.#left = count;
  }

  /** Where the bytes of the list end; known once all was read. */
  get end(): number {
    return this.#at;
  }

  /** The last number of the list; known once all was read. */
  get last(): number {
    return this.#last;
  }

  /** Goes on to the next number. */
  next(): number {
    if (++this.#index >= this.#size && !this.#readBlock(0)) return (this.value = END);
    return (this.value = this.#block[this.#index] ?? END);
  }

  /** Goes on to the first number that is at least `target`; stays on such a one. */
  seek(target: number): number {
    if (this.value >= target) return this.value;
    if ((this.#last < target || this.#size === 0) && !this.#readBlock(target)) return (this.value = END);
    const block = this.#block;
    let index = this.#index;
    while ((block[index] ?? END) < target) index++;
    this.#index = index;
    return (this.value = block[index] ?? END);
  }

  /** Reads the next block whose last number is at least `target`; false where there is none. */
  #readBlock(target: number): boolean {
    const view = this.#bytes;
    this.#index = 0;
    while (this.#left > 0) {
      const size = Math.min(BLOCK_NUMBERS, this.#left);
      this.#left -= size;
      const before = this.#last;
      let at = this.#at;
      let byte = view.getUint8(at++);
      let span = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = view.getUint8(at++);
        span |= (byte & 0x7f) << shift;
      }
      this.#last = before + span;
      const width = size > 1 ? view.getUint8(at++) : 0;
      this.#at = at + Math.ceil(((size - 1) * width) / 8);
      if (this.#last < target) continue;
      this.#size = size;
      this.#unpack(at, before, width);
      return true;
    }
    this.#size = 0;
    return false;
  }

  #unpack(from: number, before: number, width: number): void {
    const view = this.#bytes;
    const block = this.#block;
    const last = this.#size - 1;
    const mask = width === 32 ? -1 : (1 << width) - 1;
    let number = before;
    for (let at = 0, bit = from * 8; at < last; at++, bit += width) {
      number += (view.getUint32(bit >>> 3, true) >>> (bit & 7)) & mask;
      block[at] = number;
    }
    block[last] = this.#last;
  }
}
