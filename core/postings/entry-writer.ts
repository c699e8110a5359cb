import { ByteWriter } from './byte-writer.ts';
import type { ListKey } from './keys.ts';

/** One list of a segment: `bytes` are the entries of `documents` documents, in the order of their numbers. */
export type List = { key: ListKey; documents: number; bytes: Uint8Array };

/**
 * Writes the entries of one list after the other. The bytes of a finished list hold only until the next entry is added.
 *
 * An entry of places begins with the step from the document before (for the first: its number), doubled. With one added there
 * is a single place, which follows; else the length of what follows, the first place, and the steps to the others. An entry of
 * counts is the step and the count.
 */
export class EntryWriter {
  readonly #out = new ByteWriter(1 << 16);
  readonly #more = new ByteWriter(1 << 10);
  #document = 0;
  #documents = 0;

  addCount(document: number, count: number): void {
    this.#out.number(this.#stepTo(document));
    this.#out.number(count);
  }

  /** `places[from..to)` of one document, ascending, less `base`. */
  addPlaces(document: number, places: Uint32Array, range: { from: number; to: number; base: number }): void {
    const { from, to, base } = range;
    const first = (places[from] ?? 0) - base;
    const step = this.#stepTo(document) * 2;
    if (to - from === 1) {
      this.#out.number(step + 1);
      this.#out.number(first);
      return;
    }
    const more = this.#more;
    more.clear();
    more.number(first);
    for (let at = from + 1; at < to; at++) more.number((places[at] ?? 0) - (places[at - 1] ?? 0));
    this.#out.number(step);
    this.#out.number(more.length);
    this.#out.append(more.view());
  }

  end(key: ListKey): List {
    const list = { key, documents: this.#documents, bytes: this.#out.view() };
    this.#out.clear();
    this.#document = 0;
    this.#documents = 0;
    return list;
  }

  #stepTo(document: number): number {
    const step = document - this.#document;
    this.#document = document;
    this.#documents++;
    return step;
  }
}
