import { documentAt } from './joined-forms.ts';
import { PhraseBlocks, placesOfPhrase } from './phrase-blocks.ts';
import type { PhrasePart } from './phrase-cursor.ts';
import { END } from './places.ts';
import { type Counts, CountsRoom } from './read-list.ts';

/** A form of a term in the lists of a segment: its pairs, those of each phrase that must not stand beside it, and its length in units. */
export type FormParts = {
  parts: readonly PhrasePart[];
  neighbours: readonly (readonly PhrasePart[])[];
  length: number;
};

/**
 * Every document of a segment that holds a term in any of its forms, with how often, from left to right, the longest of those that
 * begin together, no place counted twice: what cursors tell who goes through all of it, in a fraction of the time. `starts` as of
 * `startsOf`.
 */
export function countForms(
  forms: readonly FormParts[],
  starts: Uint32Array,
  room: CountsRoom = new CountsRoom(),
): Counts {
  const [only] = forms;
  return only !== undefined && forms.length === 1 && only.neighbours.length === 0
    ? countPhrase(only, starts, room)
    : countMerged(forms, starts, room);
}

function countPhrase({ parts, length }: FormParts, starts: Uint32Array, room: CountsRoom): Counts {
  const blocks = new PhraseBlocks(parts);
  const { places } = blocks;
  const counter = new ApartCounter(starts, room.take(Math.min(blocks.most, starts.length - 1)));
  for (let count = blocks.next(); count !== null; count = blocks.next())
    counter.addAll(places, count, length);
  return counter.finish();
}

function countMerged(forms: readonly FormParts[], starts: Uint32Array, room: CountsRoom): Counts {
  // The longest first: of those that begin together it is the one that counts.
  const lists = [...forms]
    .sort((one, other) => other.length - one.length)
    .map(({ parts, neighbours, length }) => ({ places: placesOfPhrase(parts, neighbours), length, next: 0 }));
  const most = lists.reduce((sum, { places }) => sum + places.length, 0);
  const counter = new ApartCounter(starts, room.take(Math.min(most, starts.length - 1)));
  for (;;) {
    let first = END;
    let length = 0;
    for (const list of lists) {
      const place = list.places[list.next] ?? END;
      if (place >= first) continue;
      first = place;
      length = list.length;
    }
    if (first === END) return counter.finish();
    counter.add(first, length);
    for (const list of lists) if (list.places[list.next] === first) list.next++;
  }
}

/** Counts places that ascend by document; those that overlap the one counted last are not. */
class ApartCounter {
  readonly #starts: Uint32Array;
  readonly #found: Counts;
  #document = -1;
  #documentEnd = 0;
  #often = 0;
  #apartFrom = 0;
  readonly #one = new Int32Array(1);

  constructor(starts: Uint32Array, found: Counts) {
    this.#starts = starts;
    this.#found = found;
  }

  add(place: number, length: number): void {
    this.#one[0] = place;
    this.addAll(this.#one, 1, length);
  }

  /** Adds the first `count` of some places, all of one length; they are many, so that what changes with each is at hand. */
  addAll(places: Int32Array, count: number, length: number): void {
    let apartFrom = this.#apartFrom;
    let end = this.#documentEnd;
    let often = this.#often;
    for (let at = 0; at < count; at++) {
      const place = places[at] ?? 0;
      if (place < apartFrom) continue;
      apartFrom = place + length;
      if (place >= end) {
        this.#often = often;
        this.#goTo(place);
        end = this.#documentEnd;
        often = 0;
      }
      often++;
    }
    this.#apartFrom = apartFrom;
    this.#often = often;
  }

  finish(): Counts {
    this.#tell();
    return this.#found;
  }

  #goTo(place: number): void {
    this.#tell();
    this.#document = documentAt(this.#starts, place, this.#document + 1);
    this.#documentEnd = this.#starts[this.#document + 1] ?? END;
  }

  #tell(): void {
    if (this.#often === 0) return;
    this.#found.documents[this.#found.count] = this.#document;
    this.#found.counts[this.#found.count++] = this.#often;
    this.#often = 0;
  }
}
