import { END, makePlaces, type PlaceCursor, type Places } from './place-cursor.ts';

/** A list of places and where it stands in the phrase: that many units behind the phrase's first. */
export type PhrasePart = { cursor: PlaceCursor; ahead: number; documents: number };

/**
 * How far ahead the pairs of a form stand that together say all of it: every second, and the last. A form has at least two units.
 */
export function pairsOf(form: string): number[] {
  const pairs: number[] = [];
  for (let ahead = 0; ahead + 1 < form.length; ahead += 2) pairs.push(ahead);
  if (form.length % 2 === 1) pairs.push(form.length - 2);
  return pairs;
}

/** Goes through the documents that hold a form, in the order of their numbers. */
export class PhraseCursor {
  /** The places in the present document where the form begins, ascending; they may overlap. */
  readonly places: Places = makePlaces();
  readonly #lead: PhrasePart;
  readonly #others: readonly PhrasePart[];

  constructor(parts: readonly PhrasePart[]) {
    const [lead, ...others] = [...parts].sort((one, other) => one.documents - other.documents);
    if (lead === undefined) throw new RangeError('a phrase has at least one pair');
    this.#lead = lead;
    this.#others = others;
  }

  /** Number of the present document; `END` behind the last. */
  get document(): number {
    return this.#lead.cursor.document;
  }

  /** Goes on to the next document that holds the form. */
  advance(): void {
    this.skipTo(this.document + 1);
  }

  /** Goes on to the first document that holds the form and whose number is at least `target`. */
  skipTo(target: number): void {
    if (this.document >= target) return;
    const lead = this.#lead.cursor;
    lead.skipTo(target);
    while (lead.document !== END && !this.#holds())
      lead.skipTo(Math.max(lead.document + 1, this.#furthest()));
  }

  #holds(): boolean {
    const { document } = this.#lead.cursor;
    for (const { cursor } of this.#others) {
      cursor.skipTo(document);
      if (cursor.document !== document) return false;
    }
    return this.#readPlaces();
  }

  /** Where the others stand: the lead has nothing to look for before. */
  #furthest(): number {
    let furthest = 0;
    for (const { cursor } of this.#others) if (cursor.document > furthest) furthest = cursor.document;
    return furthest;
  }

  #readPlaces(): boolean {
    const { places } = this;
    const { cursor, ahead } = this.#lead;
    cursor.readPlaces(places);
    shift(places, ahead);
    for (const other of this.#others) {
      other.cursor.filterPlaces(places, other.ahead);
      if (places.count === 0) return false;
    }
    return places.count > 0;
  }
}

/** Takes `ahead` from every place; those that would come before the text go. */
function shift(places: Places, ahead: number): void {
  if (ahead === 0) return;
  const { at } = places;
  let left = 0;
  for (let index = 0; index < places.count; index++) {
    const place = (at[index] ?? 0) - ahead;
    if (place >= 0) at[left++] = place;
  }
  places.count = left;
}

/** Takes out of ascending places those that stand among others. */
export function removePlaces(places: Places, others: Places): void {
  const { at } = places;
  let left = 0;
  let other = 0;
  for (let index = 0; index < places.count; index++) {
    const place = at[index] ?? 0;
    while (other < others.count && (others.at[other] ?? 0) < place) other++;
    if (other >= others.count || others.at[other] !== place) at[left++] = place;
  }
  places.count = left;
}

/** How many of ascending places of a form of `length` units do not overlap, taken from left to right. */
export function countApart({ at, count }: Places, length: number): number {
  let apart = 0;
  let end = 0;
  for (let index = 0; index < count; index++) {
    const place = at[index] ?? 0;
    if (place < end) continue;
    apart++;
    end = place + length;
  }
  return apart;
}
