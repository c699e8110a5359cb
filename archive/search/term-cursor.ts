import { PhraseCursor, type PhrasePart } from '#core/postings/phrase-cursor.ts';
import { countApart, END, type Places, removePlaces } from '#core/postings/places.ts';
import { hasWildcards } from '#core/query/find-occurrences.ts';
import { mergeOccurrences, type Occurrence, withoutOverlaps } from '#core/query/searched-text.ts';
import type { TermNode } from '#core/query/query-tree.ts';
import type { Segment } from '../index/segment.ts';
import type { ListCache } from './list-cache.ts';

/** True for a term whose places the index knows; others are looked for in the texts that may hold them. */
export function isIndexed({ forms, isExact, isWholeWord }: TermNode): boolean {
  return !isExact && !isWholeWord && forms.every((form) => form.length > 1 && !hasWildcards(form));
}

/** True for a term of one character, of which the index knows how often it stands in each document, but not where. */
export function isOneUnit({ forms, isExact, isWholeWord }: TermNode): boolean {
  return !isExact && !isWholeWord && forms.length === 1 && forms[0].length === 1;
}

type FormCursor = { length: number; phrase: PhraseCursor; neighbours: readonly PhraseCursor[] };

/** Goes through the documents of one segment that hold a term (`isIndexed`), in the order of their numbers. */
export class TermCursor {
  /** Number of the present document; `END` behind the last. */
  document = -1;
  readonly #forms: readonly FormCursor[];

  constructor(forms: readonly FormCursor[]) {
    this.#forms = forms;
  }

  advance(): void {
    this.skipTo(this.document + 1);
  }

  /** Goes on to the first document that holds the term and whose number is at least `target`. */
  skipTo(target: number): void {
    if (this.document >= target) return;
    let first = END;
    for (const form of this.#forms) {
      skipForm(form, target);
      if (form.phrase.document < first) first = form.phrase.document;
    }
    this.document = first;
  }

  /** How often the term stands in the present document, no place counted twice. */
  count(): number {
    const [only] = this.#forms;
    if (only !== undefined && this.#forms.length === 1) return countApart(only.phrase.places, only.length);
    return withoutOverlaps(this.occurrences()).length;
  }

  /** Where the term begins in the present document, and its length; null where it has forms of several lengths. */
  plainPlaces(): { places: Places; length: number } | null {
    const [only] = this.#forms;
    if (only === undefined || this.#forms.length > 1) return null;
    return { places: only.phrase.places, length: only.length };
  }

  /** Every place of the term in the present document, those that overlap included, in text order. */
  occurrences(): Occurrence[] {
    return mergeOccurrences(
      this.#forms.flatMap(({ phrase, length }) =>
        phrase.document === this.document ? [toOccurrences(phrase.places, length)] : [],
      ),
    );
  }
}

/** A cursor over the documents of a segment that hold a term (`isIndexed`); null where none does. */
export function openTerm(cache: ListCache, segment: Segment, { forms }: TermNode): TermCursor | null {
  const open = (parts: readonly PhrasePart[]): PhraseCursor => new PhraseCursor(segment.starts, parts);
  const cursors = cache.partsOfForms(segment, forms).map(({ parts, neighbours, length }) => ({
    length,
    phrase: open(parts),
    neighbours: neighbours.map(open),
  }));
  return cursors.length === 0 ? null : new TermCursor(cursors);
}

function skipForm({ phrase, neighbours }: FormCursor, target: number): void {
  phrase.skipTo(target);
  while (phrase.document !== END && !standsAlone({ phrase, neighbours })) phrase.advance();
}

/** Takes out the places at which a neighbour stands; true where any are left. */
function standsAlone({ phrase, neighbours }: Pick<FormCursor, 'phrase' | 'neighbours'>): boolean {
  for (const neighbour of neighbours) {
    neighbour.skipTo(phrase.document);
    if (neighbour.document === phrase.document) removePlaces(phrase.places, neighbour.places);
  }
  return phrase.places.count > 0;
}

function toOccurrences({ at, count }: Places, length: number): Occurrence[] {
  return Array.from({ length: count }, (_, index): Occurrence => {
    const start = at[index] ?? 0;
    return [start, start + length];
  });
}
