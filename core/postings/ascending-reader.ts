import { BLOCK_NUMBERS } from './ascending-writer.ts';
import { addPlace, END, type Places } from './places.ts';

/**
 * Where the numbers of a block stand in it, by their lowest bits. That compares two dense lists without asking which of two numbers is the
 * higher, which no processor foresees. Left as they are by the block before: who follows one looks whether the number is there.
 */
const MARKS = new Uint8Array(2 ** 17);
const MARKED_BITS = MARKS.length - 1;
/** For fewer it is quicker to go through a block. */
const LEAST_MARKED = 32;

/** A list among other bytes: where it begins, and how many numbers it has. At least four bytes lie behind those of the list. */
export type ListBytes = { bytes: Uint8Array; from: number; count: number };

/** Goes through numbers that `AscendingWriter` wrote. Starts before the first. */
export class AscendingReader {
  /** The present number; `-END` before the first, `END` behind the last. */
  value = -END;
  #bytes: Uint8Array;
  #view: DataView | null = null;
  readonly #block = new Int32Array(BLOCK_NUMBERS);
  /** Where the block after the present one begins. */
  #at: number;
  /** Numbers in blocks after the present one. */
  #left: number;
  /** Of the present block: how many numbers, which is the present one, the last, and the last of the block before it. */
  #size = 0;
  #index = 0;
  #last = 0;
  #before = 0;

  constructor({ bytes, from, count }: ListBytes) {
    this.#bytes = bytes;
    this.#at = from;
    this.#left = count;
  }

  /** Goes on with another list, from before its first number: a merge reads very many. */
  open({ bytes, from, count }: ListBytes): void {
    this.#bytes = bytes;
    this.#view = null;
    this.#at = from;
    this.#left = count;
    this.#size = 0;
    this.#index = 0;
    this.#last = 0;
    this.#before = 0;
    this.value = -END;
  }

  /** Where the bytes of the list end; known once all was read. */
  get end(): number {
    return this.#at;
  }

  /** The last number of the list; known once all was read. */
  get last(): number {
    return this.#last;
  }

  /** The number before the present one, or the last where the present one is `END`; 0 where there is none. */
  get previous(): number {
    if (this.#size === 0) return this.#last;
    return this.#index === 0 ? this.#before : (this.#block[this.#index - 1] ?? 0);
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

  /** Adds the numbers from the present one, which there must be, to the last before `end` to places, counted from `base`; stands behind them. */
  takeBefore(end: number, base: number, places: Places): void {
    while (this.value < end) {
      const block = this.#block;
      const size = this.#size;
      let index = this.#index;
      let value = this.value;
      while (value < end) {
        addPlace(places, value - base);
        if (++index === size) break;
        value = block[index] ?? END;
      }
      this.#index = index;
      if (index < size) this.value = value;
      else this.value = this.#readBlock(0) ? (this.#block[0] ?? END) : END;
    }
  }

  /**
   * Keeps those of the first `count` ascending numbers that, `ahead` further on, are among the numbers of the list, and tells how many
   * they are. Goes on from call to call: the numbers of the next are higher.
   */
  keepAmong(numbers: Int32Array, count: number, ahead: number): number {
    let kept = 0;
    for (let at = 0; at < count;) {
      const target = (numbers[at] ?? 0) + ahead;
      if ((this.#last < target || this.#size === 0) && !this.#readBlock(target)) break;
      const end = this.#placeBehind(numbers, { from: at, count, ahead });
      kept = this.#keepInBlock(numbers, { from: at, end, ahead, kept });
      at = end;
    }
    return kept;
  }

  /** Where those of the numbers end that, `ahead` further on, lie in the present block or before it. */
  #placeBehind(
    numbers: Int32Array,
    { from, count, ahead }: { from: number; count: number; ahead: number },
  ): number {
    const most = this.#last - ahead;
    let end = from;
    while (end < count && (numbers[end] ?? END) <= most) end++;
    return end;
  }

  #keepInBlock(
    numbers: Int32Array,
    { from, end, ahead, kept }: { from: number; end: number; ahead: number; kept: number },
  ): number {
    const block = this.#block;
    let next = kept;
    if (end - from >= LEAST_MARKED && this.#last - this.#before <= MARKED_BITS) {
      this.#mark();
      for (let at = from; at < end; at++) {
        const number = numbers[at] ?? 0;
        const target = number + ahead;
        if (block[MARKS[target & MARKED_BITS] ?? 0] === target) numbers[next++] = number;
      }
      return next;
    }
    for (let at = from, index = 0; at < end; at++) {
      const number = numbers[at] ?? 0;
      const target = number + ahead;
      while ((block[index] ?? END) < target) index++;
      if (block[index] === target) numbers[next++] = number;
    }
    return next;
  }

  /** Marks where the numbers of the present block stand. */
  #mark(): void {
    const block = this.#block;
    const size = this.#size;
    // What a mark of another list leads to must be no number.
    if (size < BLOCK_NUMBERS) block.fill(-END, size);
    for (let at = 0; at < size; at++) MARKS[(block[at] ?? 0) & MARKED_BITS] = at;
  }

  /** The numbers of the next block, good until the next call; null where there is none. For who reads all of a list. */
  nextBlock(): Int32Array | null {
    if (!this.#readBlock(0)) return null;
    return this.#size === BLOCK_NUMBERS ? this.#block : this.#block.subarray(0, this.#size);
  }

  /** Reads the next block whose last number is at least `target`; false where there is none. */
  #readBlock(target: number): boolean {
    const bytes = this.#bytes;
    this.#index = 0;
    while (this.#left > 0) {
      const size = Math.min(BLOCK_NUMBERS, this.#left);
      this.#left -= size;
      const before = this.#last;
      let at = this.#at;
      let byte = bytes[at++] ?? 0;
      let span = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0;
        span |= (byte & 0x7f) << shift;
      }
      this.#last = before + span;
      const width = size > 1 ? (bytes[at++] ?? 0) : 0;
      this.#at = at + (((size - 1) * width + 7) >>> 3);
      if (this.#last < target) continue;
      this.#size = size;
      this.#before = before;
      this.#unpack(at, before, width);
      return true;
    }
    this.#size = 0;
    return false;
  }

  #unpack(from: number, before: number, width: number): void {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    const view = (this.#view ??= new DataView(buffer, byteOffset, byteLength));
    const block = this.#block;
    const last = this.#size - 1;
    const mask = width === 32 ? -1 : (1 << width) - 1;
    let number = before;
    for (let at = 0, bit = 0; at < last; at++, bit += width) {
      number += (view.getInt32(from + (bit >>> 3), true) >>> (bit & 7)) & mask;
      block[at] = number;
    }
    block[last] = this.#last;
  }
}
