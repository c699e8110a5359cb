/** Beyond every document number: where a cursor stands when its list is at an end. */
export const END = 0xffff_ffff;

/** Room for the places of one document; grows. */
export type Places = { at: Uint32Array; count: number };

export function makePlaces(): Places {
  return { at: new Uint32Array(256), count: 0 };
}

/** Makes room for `count` places; what was there stays. */
export function reserve(places: Places, count: number): void {
  if (count <= places.at.length) return;
  const grown = new Uint32Array(Math.max(count, places.at.length * 2));
  grown.set(places.at);
  places.at = grown;
}

/** Goes through a list of places (`EntryWriter`), document by document. Starts before the first. */
export class PlaceCursor {
  /** Number of the present document; `END` behind the last. */
  document = -1;
  readonly #bytes: Uint8Array;
  /** Where the entry after the present one begins. */
  #next: number;
  readonly #end: number;
  // The places of the present document.
  #from = 0;
  #to = 0;

  constructor(bytes: Uint8Array, from = 0, to = bytes.length) {
    this.#bytes = bytes;
    this.#next = from;
    this.#end = to;
  }

  /** Goes on to the next document that holds the pair. */
  advance(): void {
    this.skipTo(this.document + 1);
  }

  /** Goes on to the first document whose number is at least `target`; stays where it stands on such a one. */
  skipTo(target: number): void {
    if (this.document >= target) return;
    const bytes = this.#bytes;
    const end = this.#end;
    let at = this.#next;
    let document = Math.max(this.document, 0);
    let from: number;
    do {
      if (at >= end) {
        this.document = END;
        return;
      }
      let byte = bytes[at++] ?? 0;
      let head = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0;
        head |= (byte & 0x7f) << shift;
      }
      document += head >>> 1;
      if ((head & 1) === 1) {
        from = at;
        while ((bytes[at++] ?? 0) >= 0x80);
      } else {
        let length = 0;
        let shift = 0;
        do {
          byte = bytes[at++] ?? 0;
          length |= (byte & 0x7f) << shift;
          shift += 7;
        } while (byte >= 0x80);
        from = at;
        at += length;
      }
    } while (document < target);
    this.document = document;
    this.#from = from;
    this.#to = at;
    this.#next = at;
  }

  /** How many places the present document has. */
  countPlaces(): number {
    let count = 0;
    for (let at = this.#from; at < this.#to; at++) if ((this.#bytes[at] ?? 0) < 0x80) count++;
    return count;
  }

  /** Reads the places of the present document. */
  readPlaces(into: Places): void {
    const bytes = this.#bytes;
    reserve(into, this.#to - this.#from);
    let count = 0;
    let place = 0;
    for (let at = this.#from; at < this.#to;) {
      let byte = bytes[at++] ?? 0;
      let step = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0;
        step |= (byte & 0x7f) << shift;
      }
      place += step;
      into.at[count++] = place;
    }
    into.count = count;
  }

  /** Keeps of `places` those that have one of this document's places `ahead` of them. */
  filterPlaces(places: Places, ahead: number): void {
    const bytes = this.#bytes;
    const { at: kept, count } = places;
    let left = 0;
    let index = 0;
    let place = -ahead;
    for (let at = this.#from; at < this.#to && index < count;) {
      let byte = bytes[at++] ?? 0;
      let step = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0;
        step |= (byte & 0x7f) << shift;
      }
      place += step;
      while (index < count && (kept[index] ?? 0) < place) index++;
      if (index < count && kept[index] === place) {
        kept[left++] = place;
        index++;
      }
    }
    places.count = left;
  }
}
