import { isSpace } from '#core/text/characters.ts';
import { median, type Glyph } from './glyph.ts';

/** Gaps, in ems, from which a space is read. Typesetters put a quarter between Han and Latin, which is none. */
const GAP = { narrow: 0.18, mixed: 0.42, spaced: 0.06, wide: 0.45, wideSpaced: 0.15 };
/** The same character again at less than this distance is a letter printed twice to look bold. */
const DOUBLE = 0.25;

/** True for white space and for what pages carry in its place. */
export function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  return text === '' || isSpace(code) || code === 0;
}

/**
 * The text of glyphs of one line sorted from left to right: words parted where a gap says so. Between Han characters it must be wider by half an em
 * than the gaps of the line are, less where a space is printed: a spread title and a line stretched to its column have none.
 */
export function buildPieceText(glyphs: readonly Glyph[]): string {
  const pieces: string[] = [];
  const usual = usualGap(glyphs);
  let last: Glyph | null = null;
  let spaced = false;
  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) {
      spaced = true;
      continue;
    }
    if (last !== null) {
      if (glyph.text === last.text && Math.abs(glyph.x0 - last.x0) < DOUBLE * glyph.size * widthOf(glyph))
        continue;
      if (hasGap(last, glyph, { spaced, usual })) pieces.push(' ');
    }
    pieces.push(glyph.text);
    last = glyph;
    spaced = false;
  }
  return pieces.join('');
}

function widthOf({ text }: Glyph): number {
  return isWide(text.charCodeAt(0)) ? 1 : 0.5;
}

/** The gap in ems that most neighbours of a line have between them; never less than none. */
function usualGap(glyphs: readonly Glyph[]): number {
  const printed = glyphs.filter(({ text }) => !isBlank(text));
  const gaps = printed.slice(1).map((glyph, index) => gapBetween(printed[index] ?? glyph, glyph));
  return Math.max(0, median(gaps));
}

function gapBetween(left: Glyph, right: Glyph): number {
  return (right.x0 - left.x1) / Math.max(left.size, right.size);
}

function hasGap(left: Glyph, right: Glyph, { spaced, usual }: { spaced: boolean; usual: number }): boolean {
  const gap = gapBetween(left, right);
  const wide =
    Number(isWide(left.text.charCodeAt(left.text.length - 1))) + Number(isWide(right.text.charCodeAt(0)));
  if (wide === 2) return gap >= usual + (spaced ? GAP.wideSpaced : GAP.wide);
  if (wide === 1) return gap >= GAP.mixed;
  return gap >= GAP.narrow || (spaced && gap >= GAP.spaced);
}

/** True for characters that fill an em: Han, kana, East Asian punctuation, full-width forms, dashes and quotes. */
export function isWide(code: number): boolean {
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2460 && code <= 0x24ff);
}
