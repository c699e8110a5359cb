import { foldTable, UNIT_CLASS } from '../text/fold-table.ts';
import { toSearchForm } from '../text/search-form.ts';
import { textOfUnits } from '../text/text-of-units.ts';

/** The letters, digits and Han characters of a text in search form, with the way back: two texts that differ in their punctuation
 * and their lines only have the same.
 */
export type BareForm = {
  text: string;
  /** Where the character at an offset starts in the text it was made from. */
  sourceStart: (offset: number) => number;
  /** Where a range that ends before an offset ends there. */
  sourceEnd: (offset: number) => number;
};

/** The bare form of a text. */
export function toBareForm(source: string): BareForm {
  const form = toSearchForm(source);
  const { unitClass } = foldTable();
  const units = new Uint16Array(form.text.length);
  const offsets = new Uint32Array(form.text.length);
  let length = 0;
  for (let at = 0; at < form.text.length; at++) {
    const unit = form.text.charCodeAt(at);
    if (!isSurrogate(unit) && unitClass[unit] === UNIT_CLASS.other) continue;
    units[length] = unit;
    offsets[length++] = at;
  }
  return {
    text: textOfUnits(units, length),
    sourceStart: (offset) => form.sourceStart(offsets[offset] ?? form.text.length),
    sourceEnd: (offset) => (offset === 0 ? 0 : form.sourceEnd((offsets[offset - 1] ?? 0) + 1)),
  };
}

/** Rare characters: whatever they are, they count. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
