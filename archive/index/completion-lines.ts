import { joinLines } from '#core/completion/lines.ts';
import { matchLines, type TypedForms } from '#core/completion/match-lines.ts';
import type { Completion } from '#core/model/search.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { CatalogueEntry } from './read-catalogue.ts';
import { joinSyllables, type Pinyin, readPinyin } from './read-pinyin.ts';

type Entry = Pick<CatalogueEntry, 'sort' | 'text' | 'documentId'>;
/** An entry that waits to be put among the lines, in the forms in which it can be typed. */
type Prepared = { entry: Entry; form: string; pinyin: Pinyin };
/** Entries that were put in together, short ones first. */
type Block = TypedForms & { entries: Entry[]; lengths: Uint16Array };

const LONGEST = 0xffff;
/** Syllables that are written down leave out whatever is not Han. */
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** Letters of whole pinyin that are kept: nobody types more of a beginning. */
const WHOLE_LETTERS = 40;

/** The entries of the catalogue as lines that are scanned, each text of a sort once. */
export class CompletionLines {
  readonly #known = new Map<Completion['sort'], Map<string, Entry>>();
  readonly #blocks: Block[] = [];
  #prepared: Prepared[] = [];

  /** Takes an entry in; it is found once the lines are sealed. */
  add({ sort, text, documentId, syllables }: CatalogueEntry): void {
    const ofSort = this.#known.get(sort) ?? new Map<string, Entry>();
    this.#known.set(sort, ofSort);
    const known = ofSort.get(text);
    if (known !== undefined) {
      // The same title twice leads to no one document.
      if (known.documentId !== documentId) known.documentId = null;
      return;
    }
    const entry = { sort, text, documentId };
    ofSort.set(text, entry);
    const form = squeeze(text);
    const isRead = syllables !== null && HAN_ONLY.test(form);
    const pinyin = isRead ? joinSyllables(syllables.split(' ')) : readPinyin(form);
    this.#prepared.push({ entry, form, pinyin });
  }

  /** Makes what was taken in since be found. */
  seal(): void {
    if (this.#prepared.length === 0) return;
    const sorted = this.#prepared.sort((one, other) => one.form.length - other.form.length);
    this.#prepared = [];
    this.#blocks.push({
      entries: sorted.map(({ entry }) => entry),
      lengths: Uint16Array.from(sorted, ({ form }) => Math.min(LONGEST, form.length)),
      forms: joinLines(sorted.map(({ form }) => form)),
      initials: joinLines(sorted.map(({ pinyin }) => pinyin.initials)),
      whole: joinLines(sorted.map(({ pinyin }) => pinyin.whole.slice(0, WHOLE_LETTERS))),
    });
  }

  /** The `limit` entries that match best what was typed. */
  find(text: string, limit: number): Entry[] {
    const typed = squeeze(text);
    if (typed === '') return [];
    return this.#blocks
      .flatMap((block) =>
        matchLines(block, typed, limit).map(({ line, place }) => ({
          entry: block.entries[line],
          place,
          length: block.lengths[line] ?? 0,
        })),
      )
      .sort((one, other) => one.place - other.place || one.length - other.length)
      .slice(0, limit)
      .flatMap(({ entry }) => entry ?? []);
  }
}

function squeeze(text: string): string {
  return toSearchForm(text).text.replace(/\s/gu, '');
}
