import type { Glyph } from './glyph.ts';
import { median } from './glyph.ts';
import { isBlank } from './piece-text.ts';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A raised mark is smaller than this share of the characters beside it. */
const SMALL = 0.75;
/** How far above the baseline it stands, in ems of those characters. */
const RAISED = { from: 0.08, to: 0.8 };

/**
 * Rows by baseline with their raised footnote marks taken in: a small number above a line belongs into the line, as ¹²³, so that it
 * neither breaks a paragraph nor runs into the number behind it.
 */
export function raiseFootnoteMarks(rows: readonly Glyph[][]): Glyph[][] {
  const taken = rows.map(raiseWithin);
  for (const [index, row] of taken.entries()) {
    const below = taken[index + 1];
    if (!below || row.length > 40) continue;
    const size = median(below.filter(({ text }) => !isBlank(text)).map((glyph) => glyph.size));
    const baseline = median(below.map((glyph) => glyph.baseline));
    if (!row.every((glyph) => isMark(glyph, size, baseline) && touches(glyph, below))) continue;
    below.push(...row.map(raise));
    row.length = 0;
  }
  return taken.filter((row) => row.length > 0);
}

/** A row in which marks that are raised but a little already stand. */
function raiseWithin(row: readonly Glyph[]): Glyph[] {
  const printed = row.filter(({ text }) => !isBlank(text));
  const size = median(printed.map((glyph) => glyph.size));
  if (printed.every((glyph) => glyph.size > size * SMALL)) return [...row];
  const baseline = median(printed.map((glyph) => glyph.baseline));
  return row.map((glyph) => (isMark(glyph, size, baseline) ? raise(glyph) : glyph));
}

function raise(glyph: Glyph): Glyph {
  const digit = /^\d$/.test(glyph.text) ? SUPERSCRIPT[Number(glyph.text)] : undefined;
  return digit === undefined ? glyph : { ...glyph, text: digit };
}

function isMark(glyph: Glyph, size: number, baseline: number): boolean {
  const raised = baseline - glyph.baseline;
  return (
    isBlank(glyph.text) ||
    (glyph.size <= size * SMALL && raised >= RAISED.from * size && raised <= RAISED.to * size)
  );
}

function touches(mark: Glyph, line: readonly Glyph[]): boolean {
  return line.some(
    ({ x0, x1, size, text }) => !isBlank(text) && mark.x1 >= x0 - size && mark.x0 <= x1 + size,
  );
}
