import { END } from '#core/postings/places.ts';
import { addSpan, makeSpans, setSpans, type Spans } from '#core/postings/spans.ts';
import { mergeOccurrences, type Occurrence, withoutOverlaps } from '#core/query/searched-text.ts';
import type { QueryNode } from '#core/query/query-tree.ts';
import { takePart } from '#core/query/take-part.ts';
import type { Segment } from '../index/segment.ts';
import type { ListCache } from './list-cache.ts';
import { isIndexed, openTerm, type TermCursor } from './term-cursor.ts';
import { withinArticles, withinDistance, withinFilling, type WithinReader } from './within-reader.ts';

export type TogetherNode = Extract<QueryNode, { kind: 'together' }>;

/** True where the index knows the places of all parts. */
export function isTogetherIndexed({ parts }: TogetherNode): boolean {
  return parts.every((terms) => terms.every(isIndexed));
}

/** Goes through the documents of one segment in which parts stand together, in the order of their numbers. */
export class TogetherCursor {
  /** Number of the present document; `END` behind the last. */
  document = -1;
  readonly #parts: readonly (readonly TermCursor[])[];
  readonly #within: WithinReader;
  /** Those of each part in the document that is looked at. */
  readonly #occurrences: readonly Spans[];

  constructor(parts: readonly (readonly TermCursor[])[], within: WithinReader) {
    this.#parts = parts;
    this.#within = within;
    this.#occurrences = parts.map(makeSpans);
  }

  advance(): void {
    this.skipTo(this.document + 1);
  }

  /** Goes on to the first document in which the parts stand together and whose number is at least `target`. */
  skipTo(target: number): void {
    if (this.document >= target) return;
    let document = this.#commonFrom(target);
    while (document !== END && !this.#canMeetIn(document)) document = this.#commonFrom(document + 1);
    this.document = document;
  }

  /** How many places take part in the present document, no place counted twice. */
  count(): number {
    return withoutOverlaps(this.occurrences()).length;
  }

  /** The places that take part in the present document, in text order. */
  occurrences(): Occurrence[] {
    const found = this.#parts.map((terms) => occurrencesIn(terms, this.document));
    return takePart(found, this.#within.nearnessIn(this.document));
  }

  #canMeetIn(document: number): boolean {
    for (let part = 0; part < this.#parts.length; part++) {
      const [terms, occurrences] = [this.#parts[part], this.#occurrences[part]];
      if (terms !== undefined && occurrences !== undefined) fillOccurrences(occurrences, terms, document);
    }
    return this.#within.canMeetIn(document, this.#occurrences);
  }

  /** The first document from `target` on that holds every part. */
  #commonFrom(target: number): number {
    for (let document = target; ;) {
      let furthest = document;
      for (const terms of this.#parts) furthest = Math.max(furthest, firstFrom(terms, document));
      if (furthest === document || furthest === END) return furthest;
      document = furthest;
    }
  }
}

/** A cursor over the documents of a segment in which parts (`isTogetherIndexed`) stand together; null where none has all parts. */
export function openTogether(
  cache: ListCache,
  segment: Segment,
  { within, parts }: TogetherNode,
): TogetherCursor | null {
  const cursors = parts.map((terms) => terms.flatMap((term) => openTerm(cache, segment, term) ?? []));
  if (cursors.some((terms) => terms.length === 0)) return null;
  return new TogetherCursor(cursors, openWithin(cache, segment, { within, parts: cursors.length }));
}

function openWithin(
  cache: ListCache,
  segment: Segment,
  { within, parts }: { within: TogetherNode['within']; parts: number },
): WithinReader {
  switch (within.unit) {
    case 'character':
      return withinDistance(within.distance, parts);
    case 'article':
      return withinArticles(cache, segment, parts);
    case 'paragraph':
    case 'sentence':
      return withinFilling(cache, segment, { kind: within.unit, parts });
  }
}

function firstFrom(terms: readonly TermCursor[], target: number): number {
  let first = END;
  for (const term of terms) {
    term.skipTo(target);
    if (term.document < first) first = term.document;
  }
  return first;
}

function occurrencesIn(terms: readonly TermCursor[], document: number): Occurrence[] {
  return mergeOccurrences(terms.flatMap((term) => (term.document === document ? [term.occurrences()] : [])));
}

function fillOccurrences(occurrences: Spans, terms: readonly TermCursor[], document: number): void {
  const [only] = terms;
  const plain = terms.length === 1 ? (only?.plainPlaces() ?? null) : null;
  if (plain !== null) {
    setSpans(occurrences, plain.places, plain.length);
    return;
  }
  occurrences.count = 0;
  for (const [start, end] of occurrencesIn(terms, document)) addSpan(occurrences, start, end);
}
