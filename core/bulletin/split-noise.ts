import type { Line } from './line.ts';
import { partOf } from './split-glued.ts';

/** `8 p" }5 n/ o;`: what a forum mixes into the lines that it shows, so that copies of them are of no use. */
const FEWEST_TOKENS = 5;
const FEWEST_MIXED = 3;
const FEWEST_SYMBOLS = 2;
/** A letter and a digit, or one of these and a symbol. */
const MIXED = /^(?:[A-Za-z](?![A-Za-z]).|\d\D|[^A-Za-z\d][A-Za-z\d])$/;
/** The name of the forum stands glued to it: `}公园论坛 `. */
const NAME = /^\p{Script=Han}{2,12}\s/u;
/** Three short tokens one behind the other, not far from where the noise begins. */
const RUN = /(?:^|[ !-~] )[!-~]{1,2} [!-~]{1,2} [!-~]{1,2}(?![!-~])/;
const HEAD = 64;
const LAST_ASCII = 0x7e;
const SHORTEST = FEWEST_TOKENS * 2;

/** Whether a text of ASCII, the name of a site behind it aside, is noise against copying. */
export function isNoise(text: string): boolean {
  if (text.length < SHORTEST || text.charCodeAt(0) > LAST_ASCII) return false;
  // Most lines that begin with a digit or a letter are told by this alone.
  if (!RUN.test(text.slice(0, HEAD))) return false;
  const tokens = text.split(' ').filter((token) => token !== '' && token.length <= 2);
  if (tokens.length < FEWEST_TOKENS) return false;
  const symbols = new Set(tokens.join('').replace(/[A-Za-z\d]/g, ''));
  return symbols.size >= FEWEST_SYMBOLS && tokens.filter((token) => MIXED.test(token)).length >= FEWEST_MIXED;
}

/** The lines, with the noise against copying at their ends as lines of its own. */
export function splitNoise(lines: readonly Line[]): Line[] {
  const split: Line[] = [];
  for (const line of lines) {
    const from = noiseBefore(line.text);
    const to = noiseBehind(line.text);
    if (from >= to || (from === 0 && to === line.text.length)) split.push(line);
    else {
      if (from > 0) split.push(partOf(line, 0, from));
      split.push(partOf(line, from, to));
      if (to < line.text.length) split.push(partOf(line, to, line.text.length));
    }
  }
  return split;
}

/** <正>: how a catalogue of journals marks where the text of a paper begins. */
const OPENING_MARK = /^[<＜]正[>＞](?=.)/u;

/** Where the text begins behind noise. */
function noiseBefore(text: string): number {
  const mark = OPENING_MARK.exec(text)?.[0].length ?? 0;
  if (mark > 0) return mark;
  let end = 0;
  while (end < text.length && text.charCodeAt(end) <= LAST_ASCII) end += 1;
  if (!isNoise(text.slice(0, end))) return 0;
  const name = text.charAt(end - 1) === ' ' ? undefined : NAME.exec(text.slice(end))?.[0];
  return end + (name?.length ?? 0);
}

/** Where the text ends before noise. */
function noiseBehind(text: string): number {
  let start = text.length;
  while (start > 0 && text.charCodeAt(start - 1) <= LAST_ASCII) start -= 1;
  if (text.charAt(start) === ':') start += 1;
  return isNoise(text.slice(start)) ? start : text.length;
}
