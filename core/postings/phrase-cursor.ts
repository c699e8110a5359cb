import { AscendingReader, type ListBytes } from './ascending-reader.ts';
import { documentAt } from './joined-forms.ts';
import { addPlace, END, makePlaces, type Places } from './places.ts';

/** A list of places and where it stands in the phrase: that many units behind the phrase's first. */
export type PhrasePart = { list: ListBytes; ahead: number };

type PartReader = { reader: AscendingReader; ahead: number };

/**
 * How far ahead the pairs of a form stand that together say all of it: every second, and the last. A form has at least two units.
 */
export function pairsOf(form: string): number[] {
  const pairs: number[] = [];
  for (let ahead = 0; ahead + 1 < form.length; ahead += 2) pairs.push(ahead);
  if (form.length % 2 === 1) pairs.push(form.length - 2);
  return pairs;
}

/** Goes through the documents of a segment that hold a form, in the order of their numbers. Starts before the first. */
export class PhraseCursor {
  /** Number of the present document; `END` behind the last. */
  document = -1;
  /** The places in the present document where the form begins, ascending; they may overlap. */
  readonly places: Places = makePlaces();
  readonly #starts: Uint32Array;
  /** The rarest part leads: the others look only where it stands. */
  readonly #lead: PartReader;
  readonly #others: readonly PartReader[];
  /** The first place behind the present document, in the segment; `END` where there is none. */
  #next = -1;

  /** `starts`: where each document begins in the segment, and where the last ends (`startsOf`). */
  constructor(starts: Uint32Array, parts: readonly PhrasePart[]) {
    const [lead, ...others] = [...parts]
      .sort((one, other) => one.list.count - other.list.count)
      .map(({ list, ahead }): PartReader => ({ reader: new AscendingReader(list), ahead }));
    if (lead === undefined) throw new RangeError('a phrase has at least one pair');
    this.#starts = starts;
    this.#lead = lead;
    this.#others = others;
  }

  /** Goes on to the next document that holds the form. */
  advance(): void {
    this.skipTo(this.document + 1);
  }

  /** Goes on to the first document that holds the form and whose number is at least `target`. */
  skipTo(target: number): void {
    if (this.document >= target) return;
    const { places } = this;
    const starts = this.#starts;
    places.count = 0;
    const least = starts[target] ?? END;
    let place = this.#next >= least ? this.#next : this.#findFrom(least);
    if (place >= END) {
      this.document = END;
      return;
    }
    const document = documentAt(starts, place, target);
    const start = starts[document] ?? 0;
    const end = starts[document + 1] ?? END;
    if (this.#others.length === 0) {
      const { reader, ahead } = this.#lead;
      reader.takeBefore(end + ahead, start + ahead, places);
      place = reader.value === END ? END : reader.value - ahead;
    } else for (; place < end; place = this.#findFrom(place + 1)) addPlace(places, place - start);
    this.document = document;
    this.#next = place;
  }

  /** The first place from `least` on where all parts stand; `END` where there is none. */
  #findFrom(least: number): number {
    const { reader: lead, ahead } = this.#lead;
    let place = lead.seek(least + ahead) - ahead;
    search: while (lead.value !== END) {
      for (const other of this.#others) {
        const found = other.reader.seek(place + other.ahead);
        if (found === END) return END;
        if (found === place + other.ahead) continue;
        place = lead.seek(found - other.ahead + ahead) - ahead;
        continue search;
      }
      return place;
    }
    return END;
  }
}
