import { neighboursOfWhole } from '#core/query/whole-number.ts';
import { AscendingReader } from '#core/postings/ascending-reader.ts';
import type { StoredList } from '#core/postings/chunk.ts';
import { BOUND_KEYS, pairKey, unitKey } from '#core/postings/keys.ts';
import { pairsOf, PhraseCursor, type PhrasePart } from '#core/postings/phrase-cursor.ts';
import { countForms, type FormParts } from '#core/postings/count-forms.ts';
import { type Counts, type CountsRoom, readCounts } from '#core/postings/read-list.ts';
import type { StretchKind } from '#core/postings/stretch-bounds.ts';
import type { TermNode } from '#core/query/query-tree.ts';
import type { FullTextIndex } from '../index/full-text-index.ts';
import type { Segment } from '../index/segment.ts';

/** The lists of an index as one question meets them: each is read once. Lives no longer than the question. */
export class ListCache {
  readonly segments: readonly Segment[];
  readonly #index: FullTextIndex;
  readonly #lists = new Map<number, StoredList | null>();

  constructor(index: FullTextIndex) {
    this.#index = index;
    this.segments = index.segments();
  }

  /** The list of a key in a segment; null where it has none. @throws AppError `index/rebuilding` */
  find(segment: Segment, key: number): StoredList | null {
    const name = segment.id * 2 ** 32 + key;
    const known = this.#lists.get(name);
    if (known !== undefined) return known;
    const list = this.#index.findList(segment, key);
    this.#lists.set(name, list);
    return list;
  }

  /**
   * Which documents of a segment hold a term, which has forms of two units or more only, and how often; good until `room` is used again. A frequent pair
   * is told by its counts, all else by its places.
   */
  countTerm(segment: Segment, { forms }: TermNode, room: CountsRoom): Counts {
    const [form] = forms;
    const counts =
      forms.length === 1 && form.length === 2
        ? this.#index.findPairCounts(segment, pairKey(form.charCodeAt(0), form.charCodeAt(1)))
        : null;
    return counts === null
      ? countForms(this.partsOfForms(segment, forms), segment.starts, room)
      : readCounts(counts, room);
  }

  /** A cursor over the documents of a segment that hold a form of two units or more; null where none does. */
  openPhrase(segment: Segment, form: string): PhraseCursor | null {
    const parts = this.#partsOf(segment, form);
    return parts && new PhraseCursor(segment.starts, parts);
  }

  /**
   * Those of a term's forms, of two units or more, that a segment holds. Those after the first stand in other numerals than were typed,
   * and must be no piece of a longer number: what would make one is their neighbour.
   */
  partsOfForms(segment: Segment, forms: readonly string[]): FormParts[] {
    return forms.flatMap((form, at): FormParts[] => {
      const parts = this.#partsOf(segment, form);
      if (parts === null) return [];
      const neighbours = at === 0 ? [] : neighboursOfWhole(form);
      return [
        {
          parts,
          neighbours: neighbours.flatMap(({ piece, ahead }) => {
            const beside = this.#partsOf(segment, piece, ahead);
            return beside === null ? [] : [beside];
          }),
          length: form.length,
        },
      ];
    });
  }

  /** The lists of the pairs of a form, `ahead` units behind the place that is told; null where the segment lacks one. */
  #partsOf(segment: Segment, form: string, ahead = 0): PhrasePart[] | null {
    const parts: PhrasePart[] = [];
    for (const behind of pairsOf(form)) {
      const list = this.#findPair(segment, form, behind);
      if (list === null) return null;
      parts.push({ list, ahead: ahead + behind });
    }
    return parts;
  }

  /** The bounds of stretches, as places of the segment; null where no document of it has any. */
  openBounds(segment: Segment, kind: StretchKind): AscendingReader | null {
    const list = this.find(segment, BOUND_KEYS[kind]);
    return list && new AscendingReader(list);
  }

  /** At most how many documents, or places, hold a piece of text. */
  boundOf(piece: string): number {
    return this.segments.reduce((sum, segment) => {
      const lists =
        piece.length === 1
          ? [this.find(segment, unitKey(piece.charCodeAt(0)))]
          : pairsOf(piece).map((ahead) => this.#findPair(segment, piece, ahead));
      return sum + Math.min(...lists.map((list) => list?.count ?? 0));
    }, 0);
  }

  /** How many units the text of a document has on average, the line end behind it included; at least 1. */
  averageLength(): number {
    let units = 0;
    let documents = 0;
    for (const { starts } of this.segments) {
      units += starts.at(-1) ?? 0;
      documents += starts.length - 1;
    }
    return Math.max(1, units / Math.max(1, documents));
  }

  #findPair(segment: Segment, form: string, ahead: number): StoredList | null {
    return this.find(segment, pairKey(form.charCodeAt(ahead), form.charCodeAt(ahead + 1)));
  }
}
