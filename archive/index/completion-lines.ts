import { joinLines, lineOf } from '#core/completion/lines.ts';
import { matchLines, type TypedForms } from '#core/completion/match-lines.ts';
import { TextTable } from '#core/completion/text-table.ts';
import { COMPLETION_SORTS, type Completion } from '#core/model/search.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { CatalogueEntry } from './read-catalogue.ts';
import { joinSyllables, type Pinyin, readPinyin } from './read-pinyin.ts';

/** What a document has of a sort now; null where it has none any more. */
export type TextOf = (sort: Completion['sort'], documentId: number) => string | null;

type Found = { sort: Completion['sort']; text: string; documentId: number | null };

/** An entry that waits to be put among the lines, in the forms in which it can be typed. */
type Prepared = Pick<CatalogueEntry, 'sort' | 'text'> & { document: number; form: string; pinyin: Pinyin };
/** Entries that were put in together, short ones first, each by its line. */
type Block = TypedForms & {
  /** The number of the first of them among all. */
  from: number;
  /** Places in `COMPLETION_SORTS`. */
  sorts: Uint8Array;
  lengths: Uint16Array;
  /** The document that an entry was first read from, negative where there are others; 0 for what is no document's own. */
  documents: Int32Array;
  /** Texts of those, by line. */
  names: Map<number, string>;
};

const LONGEST = 0xffff;
/** Syllables that are written down leave out whatever is not Han. */
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** Letters of whole pinyin that are kept: nobody types more of a beginning. */
const WHOLE_LETTERS = 40;

/**
 * The entries of the catalogue as lines that are scanned, each text of a sort once, as search knows it. Of titles and numbers only
 * their search forms are held, which half a million strings would take several times the room of.
 */
export class CompletionLines {
  readonly #blocks: Block[] = [];
  readonly #known = new TextTable((number) => this.#keyOf(number));
  #count = 0;
  #prepared = new Map<string, Prepared>();

  /** Takes an entry in; it is found once the lines are sealed. */
  add({ sort, text, documentId, syllables }: CatalogueEntry): void {
    const form = squeeze(text);
    const key = keyOf(sort, form);
    const document = documentId ?? 0;
    const waiting = this.#prepared.get(key);
    if (waiting !== undefined) {
      waiting.document = joined(waiting.document, document);
      return;
    }
    const number = this.#known.find(key);
    if (number !== null) {
      const { documents, from } = this.#blockOf(number);
      documents[number - from] = joined(documents[number - from] ?? 0, document);
      return;
    }
    const isRead = syllables !== null && HAN_ONLY.test(form);
    const pinyin = isRead ? joinSyllables(syllables.split(' ')) : readPinyin(form);
    this.#prepared.set(key, { sort, text, document, form, pinyin });
  }

  /** Makes what was taken in since be found. */
  seal(): void {
    if (this.#prepared.size === 0) return;
    const entries = [...this.#prepared.values()].sort((one, other) => one.form.length - other.form.length);
    this.#prepared = new Map();
    this.#blocks.push({
      from: this.#count,
      sorts: Uint8Array.from(entries, ({ sort }) => COMPLETION_SORTS.indexOf(sort)),
      lengths: Uint16Array.from(entries, ({ form }) => Math.min(LONGEST, form.length)),
      documents: Int32Array.from(entries, ({ document }) => document),
      names: new Map(entries.flatMap(({ document, text }, line) => (document === 0 ? [[line, text]] : []))),
      forms: joinLines(entries.map(({ form }) => form)),
      initials: joinLines(entries.map(({ pinyin }) => typedLetters(pinyin.initials))),
      whole: joinLines(entries.map(({ pinyin }) => typedLetters(pinyin.whole.slice(0, WHOLE_LETTERS)))),
    });
    for (const { sort, form } of entries) this.#known.add(keyOf(sort, form), this.#count++);
  }

  /** The `limit` entries that match best what was typed, less those that went meanwhile. */
  find(text: string, { limit, textOf }: { limit: number; textOf: TextOf }): Found[] {
    const typed = squeeze(text);
    if (typed === '') return [];
    return this.#blocks
      .flatMap((block) =>
        matchLines(block, typed, limit).map(({ line, place }) => ({
          block,
          line,
          place,
          length: block.lengths[line] ?? 0,
        })),
      )
      .sort((one, other) => one.place - other.place || one.length - other.length)
      .slice(0, limit)
      .flatMap(({ block, line }) => findEntry(block, line, textOf) ?? []);
  }

  #keyOf(number: number): string {
    const { sorts, forms, from } = this.#blockOf(number);
    return keyOf(sortOf(sorts[number - from]), lineOf(forms, number - from));
  }

  #blockOf(number: number): Block {
    const block = this.#blocks.findLast(({ from }) => from <= number);
    if (block === undefined) throw new RangeError(`no entry has the number ${number}`);
    return block;
  }
}

function findEntry({ sorts, documents, names, forms }: Block, line: number, textOf: TextOf): Found | null {
  const sort = sortOf(sorts[line]);
  const document = documents[line] ?? 0;
  const text = names.get(line) ?? textOf(sort, Math.abs(document));
  // The same title twice leads to no one document, and is still that of others when the first of them went.
  if (document < 0) return { sort, text: text ?? lineOf(forms, line), documentId: null };
  return text === null ? null : { sort, text, documentId: document === 0 ? null : document };
}

function keyOf(sort: Completion['sort'], form: string): string {
  return `${sort} ${form}`;
}

function sortOf(place = 0): Completion['sort'] {
  return COMPLETION_SORTS[place] ?? COMPLETION_SORTS[0];
}

/** The document of an entry that is met once more. */
function joined(known: number, other: number): number {
  return Math.abs(known) === other ? known : -Math.abs(known);
}

function squeeze(text: string): string {
  return toSearchForm(text).text.replace(/\s/gu, '');
}

/** Only Latin letters and digits are looked for among letters. Without others a string takes one byte for each. */
function typedLetters(text: string): string {
  return Buffer.from(text.replace(/[^a-z0-9]/gu, ' '), 'latin1').toString('latin1');
}
