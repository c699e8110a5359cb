/** Numbers by text, as a `Map` holds them, of texts that are kept elsewhere: some ten bytes a text. */
export class TextTable {
  /** One more than the number; 0 where a slot is free. A text stands in the first free slot from the one that its hash names. */
  #numbers = new Uint32Array(1024);
  #hashes = new Uint32Array(1024);
  #count = 0;
  readonly #textOf: (number: number) => string;

  /** `textOf`: the text of a number that was put in. */
  constructor(textOf: (number: number) => string) {
    this.#textOf = textOf;
  }

  /** The number of a text; null where it was not put in. */
  find(text: string): number | null {
    const hash = hashOf(text);
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const number = this.#numbers[slot] ?? 0;
      if (number === 0) return null;
      if (this.#hashes[slot] === hash && this.#textOf(number - 1) === text) return number - 1;
    }
  }

  /** Puts in a text that is not there. */
  add(text: string, number: number): void {
    if (this.#count >= this.#numbers.length * 0.75) this.#grow();
    this.#put(hashOf(text), number + 1);
    this.#count++;
  }

  get #mask(): number {
    return this.#numbers.length - 1;
  }

  #put(hash: number, number: number): void {
    let slot = hash & this.#mask;
    while (this.#numbers[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#numbers[slot] = number;
    this.#hashes[slot] = hash;
  }

  #grow(): void {
    const [numbers, hashes] = [this.#numbers, this.#hashes];
    this.#numbers = new Uint32Array(numbers.length * 2);
    this.#hashes = new Uint32Array(numbers.length * 2);
    for (const [slot, number] of numbers.entries()) if (number !== 0) this.#put(hashes[slot] ?? 0, number);
  }
}

/** FNV-1a over code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
