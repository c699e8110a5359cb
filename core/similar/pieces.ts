import { foldTable, UNIT_CLASS } from '../text/fold-table.ts';
import { toSearchForm } from '../text/search-form.ts';

/** Code units of a piece: four Han characters in a row hardly stand in two texts by accident. */
export const PIECE_LENGTH = 4;
/** Each is looked up in the index; more of them tell no more. */
const MOST_PIECES = 48;

/**
 * At most 48 different pieces of a passage in search form, evenly spread over it, each four letters, digits or Han characters that stand
 * together in it: what a text that says nearly the same must hold some of. None where the passage has no four in a row.
 */
export function piecesOf(passage: string): string[] {
  const form = toSearchForm(passage).text;
  const { unitClass } = foldTable();
  const pieces = new Set<string>();
  let run = 0;
  for (let at = 0; at < form.length; at++) {
    // A rare character is two units, which a piece must not part; pieces without any are plenty.
    run = unitClass[form.charCodeAt(at)] === UNIT_CLASS.other || isSurrogate(form, at) ? 0 : run + 1;
    if (run >= PIECE_LENGTH) pieces.add(form.slice(at + 1 - PIECE_LENGTH, at + 1));
  }
  return spread([...pieces], MOST_PIECES);
}

function isSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdfff;
}

function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]).flatMap(
    (item) => item ?? [],
  );
}
