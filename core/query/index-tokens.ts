import { classOfCodePoint, foldTable, UNIT_CLASS } from '../text/fold-table.ts';
import { textOfUnits } from '../text/text-of-units.ts';

// Control characters never reach a search form, so no text can be mistaken for these.
const BOUNDARY = 0x01;
const RUN_START = 0x02;
const SPACE = 0x20;

/** The ASCII control characters that tokens may hold, for the tokenizer's list of token characters. */
export const TOKEN_MARKS = String.fromCharCode(BOUNDARY, RUN_START);

/**
 * The index tokens of a search form, joined by spaces, made so that any contiguous piece of the form is a phrase of tokens and
 * nothing else is.
 * A run is a maximal sequence of letters, digits and Han characters: `abcd` gives `ab bc cd d` (design §7). Its last single
 * bounds it, so no phrase leads from one run into the next by accident. A character outside a run is a token by itself; a
 * line end or tab is a token that no query holds. A run that follows such a character or a space first gives its first
 * character with a mark, so that a phrase may end there without a prefix search.
 */
export function indexTokens(form: string): string {
  const { unitClass } = foldTable();
  const { other } = UNIT_CLASS;
  // At most a mark, two units and a space for the start of a run beside what comes before it: four units for each of the form.
  const out = new Uint16Array(form.length * 4);
  let length = 0;
  let isAfterBreak = false;
  for (let at = 0; at < form.length;) {
    const here = form.charCodeAt(at);
    const next = form.charCodeAt(at + 1);
    if (isSurrogate(here) || isSurrogate(next)) {
      const { units, step, isBreak } = tokensAt(form, at, isAfterBreak);
      for (const unit of units) out[length++] = unit;
      isAfterBreak = isBreak;
      at += step;
      continue;
    }
    at++;
    if (unitClass[here] === other) {
      isAfterBreak = here !== 0x0a && here !== 0x09;
      if (here === SPACE) continue;
      out[length++] = isAfterBreak ? here : BOUNDARY;
    } else {
      if (isAfterBreak) {
        out[length++] = RUN_START;
        out[length++] = here;
        out[length++] = SPACE;
        isAfterBreak = false;
      }
      out[length++] = here;
      if (at < form.length && unitClass[next] !== other) out[length++] = next;
    }
    out[length++] = SPACE;
  }
  return textOfUnits(out, Math.max(0, length - 1));
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isRun(character: string): boolean {
  return character !== '' && classOfCodePoint(character) !== UNIT_CLASS.other;
}

/** The same rule in whole code points, for where a pair of surrogates stands at `at` or after it. */
function tokensAt(
  form: string,
  at: number,
  isAfterBreak: boolean,
): { units: number[]; step: number; isBreak: boolean } {
  const character = characterAt(form, at);
  const step = character.length;
  if (character === ' ') return { units: [], step, isBreak: true };
  if (character === '\n' || character === '\t') return { units: [BOUNDARY, SPACE], step, isBreak: false };
  if (!isRun(character)) return { units: [...unitsOf(character), SPACE], step, isBreak: true };
  const follower = characterAt(form, at + step);
  const mark = isAfterBreak ? [RUN_START, ...unitsOf(character), SPACE] : [];
  return {
    units: [...mark, ...unitsOf(isRun(follower) ? character + follower : character), SPACE],
    step,
    isBreak: false,
  };
}

function characterAt(form: string, at: number): string {
  const codePoint = form.codePointAt(at);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
