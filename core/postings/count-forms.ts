import { documentAt } from './joined-forms.ts';
import { PhraseBlocks, placesOfPhrase } from './phrase-blocks.ts';
import type { PhrasePart } from './phrase-cursor.ts';
import { END } from './places.ts';
import type { Counts } from './read-list.ts';

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
export function countForms(forms: readonly FormParts[], starts: Uint32Array): Counts {
  const [only] = forms;
  return only !== undefined && forms.length === 1 && only.neighbours.length === 0
    ? countPhrase(only, starts)
    : countMerged(forms, starts);
}

function countPhrase({ parts, length }: FormParts, starts: Uint32Array): Counts {
  const blocks = new PhraseBlocks(parts);
  const { places } = blocks;
  const counter = new ApartCounter(starts, blocks.most);
  for (let count = blocks.next(); count !== null; count = blocks.next())
    for (let at = 0; at < count; at++) counter.add(places[at] ?? 0, length);
  return counter.finish();
}

function countMerged(forms: readonly FormParts[], starts: Uint32Array): Counts {
  // The longest first: of those that begin together it is the one that counts.
  const lists = [...forms]
    .sort((one, other) => other.length - one.length)
    .map(({ parts, neighbours, length }) => ({ places: placesOfPhrase(parts, neighbours), length, next: 0 }));
  const counter = new ApartCounter(
    starts,
    lists.reduce((sum, { places }) => sum + places.length, 0),
  );
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

  constructor(starts: Uint32Array, most: number) {
    const room = Math.min(most, starts.length - 1);
    this.#starts = starts;
    this.#found = { documents: new Uint32Array(room), counts: new Uint32Array(room), count: 0 };
  }

  add(place: number, length: number): void {
    if (place < this.#apartFrom) return;
    this.#apartFrom = place + length;
    if (place >= this.#documentEnd) {
      this.#tell();
      this.#document = documentAt(this.#starts, place, this.#document + 1);
      this.#documentEnd = this.#starts[this.#document + 1] ?? END;
    }
    this.#often++;
  }

  finish(): Counts {
    this.#tell();
    return this.#found;
  }

  #tell(): void {
    if (this.#often === 0) return;
    this.#found.documents[this.#found.count] = this.#document;
    this.#found.counts[this.#found.count++] = this.#often;
    this.#often = 0;
  }
}
