import type { ByteWriter } from './byte-writer.ts';

/** So many numbers lie in a block, fewer in the last. */
export const BLOCK_NUMBERS = 128;
/** A number of more bits than this is written with 32: four bytes hold what is left of one at any bit. */
const MOST_BITS = 25;

/**
 * Writes whole numbers from 0 to 2^31 - 2, none less than the one before, in blocks: how far the last number of a block is from the last
 * of the block before (LEB128), the bits of a step (a byte), and the steps to all but the last number, each in so many bits, the
 * lowest first. A block of one number has its distance only.
 */
export class AscendingWriter {
  readonly #out: ByteWriter;
  readonly #block = new Uint32Array(BLOCK_NUMBERS);
  #held = 0;
  #before = 0;
  #count = 0;

  constructor(out: ByteWriter) {
    this.#out = out;
  }

  add(number: number): void {
    this.#block[this.#held++] = number;
    if (this.#held === BLOCK_NUMBERS) this.#writeBlock();
  }

  /** Ends the list: how many numbers it has. The next number begins another. */
  end(): number {
    if (this.#held > 0) this.#writeBlock();
    const count = this.#count;
    this.#before = 0;
    this.#count = 0;
    return count;
  }

  #writeBlock(): void {
    const block = this.#block;
    const last = this.#held - 1;
    const end = block[last] ?? 0;
    this.#out.number(end - this.#before);
    if (last > 0) {
      let most = 0;
      let before = this.#before;
      for (let at = 0; at < last; at++) {
        const number = block[at] ?? 0;
        // The bits of the largest step are those of all steps together.
        most |= number - before;
        before = number;
      }
      const needed = 32 - Math.clz32(most);
      this.#out.bits(block, { count: last, before: this.#before, width: needed > MOST_BITS ? 32 : needed });
    }
    this.#count += this.#held;
    this.#held = 0;
    this.#before = end;
  }
}
