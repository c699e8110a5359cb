import { AscendingWriter } from './ascending-writer.ts';
import { ByteWriter } from './byte-writer.ts';
import type { ListKey } from './keys.ts';

/**
 * One list of a segment. The places of a segment are those of its search forms written one behind the other, each with a line end: a list
 * of places is `count` of them, ascending. A list of counts is of `count` documents, by number: their numbers, and up to each the sum of the counts.
 */
export type List = { key: ListKey; count: number; bytes: Uint8Array };

/** Writes lists of places one after the other. The bytes of a finished list hold only until the next place is added. */
export class PlacesWriter {
  readonly #out = new ByteWriter(1 << 16);
  readonly #places = new AscendingWriter(this.#out);

  add(place: number): void {
    this.#places.add(place);
  }

  /** The list of what was added since the last one. */
  end(key: ListKey): List {
    const count = this.#places.end();
    const bytes = this.#out.view();
    this.#out.clear();
    return { key, count, bytes };
  }
}

/** Writes lists of counts one after the other. The bytes of a finished list hold only until the next count is added. */
export class CountsWriter {
  readonly #out = new ByteWriter(1 << 12);
  readonly #sumBytes = new ByteWriter(1 << 12);
  readonly #documents = new AscendingWriter(this.#out);
  readonly #sums = new AscendingWriter(this.#sumBytes);
  #sum = 0;

  /** How often a document has what the list tells of; documents come in the order of their numbers. */
  add(document: number, count: number): void {
    this.#sum += count;
    this.#documents.add(document);
    this.#sums.add(this.#sum);
  }

  /** The list of what was added since the last one. */
  end(key: ListKey): List {
    const count = this.#documents.end();
    this.#sums.end();
    this.#out.append(this.#sumBytes.view());
    const bytes = this.#out.view();
    this.#out.clear();
    this.#sumBytes.clear();
    this.#sum = 0;
    return { key, count, bytes };
  }
}
