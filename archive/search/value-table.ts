/** Which documents have which values of a fact. A document may have several. */
export class ValueTable {
  /** Every value, in the order in which they were met. */
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();
  #ids = new Uint32Array(1024);
  #valueNumbers = new Uint32Array(1024);
  #length = 0;

  add(id: number, value: string): void {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.values.length;
      this.#numbers.set(value, number);
      this.values.push(value);
    }
    if (this.#length === this.#ids.length) {
      this.#ids = grown(this.#ids);
      this.#valueNumbers = grown(this.#valueNumbers);
    }
    this.#ids[this.#length] = id;
    this.#valueNumbers[this.#length++] = number;
  }

  /** The ids of the documents that have one of the values. */
  *idsWith(values: ReadonlySet<string>): Generator<number> {
    const wanted = new Set([...values].flatMap((value) => this.#numbers.get(value) ?? []));
    if (wanted.size === 0) return;
    for (let at = 0; at < this.#length; at++)
      if (wanted.has(this.#valueNumbers[at] ?? 0)) yield this.#ids[at] ?? 0;
  }

  /** The number in `values` of the first value of each document, by id; -1 where it has none. */
  firstValues(size: number): Int32Array {
    const first = new Int32Array(size).fill(-1);
    for (let at = this.#length - 1; at >= 0; at--) first[this.#ids[at] ?? 0] = this.#valueNumbers[at] ?? 0;
    return first;
  }

  /** How many of the documents in `set` have each value, in the order of `values`. */
  countIn(set: Uint8Array): Uint32Array {
    const counts = new Uint32Array(this.values.length);
    for (let at = 0; at < this.#length; at++) {
      if (set[this.#ids[at] ?? 0] !== 1) continue;
      const number = this.#valueNumbers[at] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
    return counts;
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
