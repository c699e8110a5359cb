import { emptyPieces, readOffsets } from './fold-offsets.ts';
import { foldSpecial, type FoldState } from './fold-special.ts';
import { foldTable } from './fold-table.ts';
import { textOfUnits } from './text-of-units.ts';

/** Rises whenever the same text would get another form: indexes and anchors made with another version are stale. */
export const SEARCH_FORM_VERSION = 1;

/**
 * A text as search sees it, with the way back. `sourceStart(i)` is where the character at form offset `i` starts in the
 * text it was made from; `sourceEnd(i)` is where a range of the form that ends before `i` ends there. Code units.
 */
export type SearchForm = {
  text: string;
  sourceStart: (offset: number) => number;
  sourceEnd: (offset: number) => number;
};

/**
 * The search form of design §6: NFKC, lower case, simplified, one kind of bracket, dash and quote, invisible characters
 * gone, a space only between two words that are not Han. Line ends and tabs stay: they bound blocks and cells.
 */
export function toSearchForm(text: string): SearchForm {
  const table = foldTable();
  const { unit } = table;
  const state: FoldState = {
    source: text,
    table,
    pieces: emptyPieces(),
    out: new Uint16Array(text.length),
    length: 0,
  };
  // The loop runs for every character ever indexed: plain locals, one table look-up, everything rare elsewhere.
  let out = state.out;
  let length = 0;
  for (let at = 0; at < text.length;) {
    const folded = unit[text.charCodeAt(at)];
    if (folded) {
      out[length++] = folded;
      at++;
    } else {
      state.length = length;
      at = foldSpecial(state, at);
      length = state.length;
      out = state.out;
    }
  }
  return { text: textOfUnits(out, length), ...readOffsets(state.pieces) };
}
