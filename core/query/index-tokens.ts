import { classOfCodePoint, foldTable, UNIT_CLASS } from '../text/fold-table.ts';
import { textOfUnits } from '../text/text-of-units.ts';

/** Token of a line end or tab. Control characters never reach a search form, so no query can contain it. */
const BOUNDARY = 0x01;
const SPACE = 0x20;

/**
 * The index tokens of a search form, joined by spaces: one token for every character but the space between words, so that
 * any contiguous piece of the form is a phrase and nothing else is.
 * A run is a maximal sequence of letters, digits and Han characters: `abcd` gives `ab bc cd d` (design §7). Its last
 * single bounds it, so no phrase leads from one run into the next by accident. A character outside a run is a token by
 * itself; a line end or tab is a token that no query holds.
 */
export function indexTokens(form: string): string {
  const { unitClass } = foldTable();
  const { other } = UNIT_CLASS;
  // At most two units and a space for every unit; a pair of surrogates needs no more than its two units' share.
  const out = new Uint16Array(form.length * 3);
  let length = 0;
  let here = form.charCodeAt(0);
  for (let at = 0; at < form.length;) {
    const next = form.charCodeAt(at + 1);
    if (isSurrogate(here) || isSurrogate(next)) {
      for (const unit of tokenAt(form, at)) out[length++] = unit;
      out[length++] = SPACE;
      at += isSurrogate(here) ? 2 : 1;
      here = form.charCodeAt(at);
      continue;
    }
    if (here !== SPACE) {
      const isRun = unitClass[here] !== other;
      out[length++] = here === 0x0a || here === 0x09 ? BOUNDARY : here;
      if (isRun && at + 1 < form.length && unitClass[next] !== other) out[length++] = next;
      out[length++] = SPACE;
    }
    here = next;
    at++;
  }
  return textOfUnits(out, Math.max(0, length - 1));
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Units of the token that starts at `at`, where it or the character after it is a pair of surrogates. */
function tokenAt(form: string, at: number): number[] {
  const character = String.fromCodePoint(form.codePointAt(at) ?? BOUNDARY);
  if (character === '\n' || character === '\t') return [BOUNDARY];
  if (character === ' ') return [];
  const next = form.codePointAt(at + character.length);
  const follower = next === undefined ? '' : String.fromCodePoint(next);
  const isRun = (text: string): boolean => text !== '' && classOfCodePoint(text) !== UNIT_CLASS.other;
  const token = isRun(character) && isRun(follower) ? character + follower : character;
  return Array.from({ length: token.length }, (_, unit) => token.charCodeAt(unit));
}
