/** Names of tables, four letters each. */
const GLYF = 0x676c7966;
const LOCA = 0x6c6f6361;
const HEAD = 0x68656164;
const FPGM = 0x6670676d;
const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
/** Where `head` says how wide the entries of `loca` are (OpenType, head: indexToLocFormat). */
const INDEX_FORMAT = 50;
const HEAD_BYTES = 54;
/** The first four bytes of fonts with TrueType outlines: version 1.0, and what older Macs wrote. */
const TRUE_TYPE = [0x00010000, 0x74727565];

/**
 * The characters of some old fonts only come about by their instructions, which FreeType runs for them alone (ttobjs.c, tt_check_trickyness); no others
 * have as many that all their characters share.
 */
const MOST_INSTRUCTION_BYTES = 16 * 1024;

/** A glyph of one outline through two points: contours, box, last point, no instructions, both points' flags, their places. */
const FLAT_BYTES = 24;
const BOX = 2;
const LAST_POINT = 10;
const INSTRUCTIONS = 12;
const FLAGS = 14;
const BOTH_ON_CURVE = 0x0101;
const PLACES = 16;

/**
 * Makes every outline of a TrueType font a line between two corners of its box, in place: glyphs stay as large as they were, where they were, and are
 * read in no time; what follows the line in the room of a glyph is zeros. False for what is no such font, or needs its outlines, which is left as it is.
 */
export function flattenOutlines(font: Uint8Array): boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.length);
  const glyphs = findTable(view, GLYF);
  const places = findTable(view, LOCA);
  const head = findTable(view, HEAD);
  if (glyphs === null || places === null || head === null || head.length < HEAD_BYTES) return false;
  if ((findTable(view, FPGM)?.length ?? 0) > MOST_INSTRUCTION_BYTES) return false;
  const isWide = view.getInt16(head.start + INDEX_FORMAT) !== 0;
  const entry = isWide ? 4 : 2;
  const last = places.start + places.length - entry;
  let start = 0;
  for (let at = places.start; at <= last; at += entry) {
    const end = isWide ? view.getUint32(at) : view.getUint16(at) * 2;
    if (end - start >= FLAT_BYTES && end <= glyphs.length && view.getInt16(glyphs.start + start) !== 0) {
      flatten(view, glyphs.start + start);
      font.fill(0, glyphs.start + start + FLAT_BYTES, glyphs.start + end);
    }
    start = end;
  }
  return true;
}

/** Where a table of the font is; null where it has none, or is none. */
function findTable(view: DataView, tag: number): { start: number; length: number } | null {
  if (view.byteLength < HEADER_BYTES || !TRUE_TYPE.includes(view.getUint32(0))) return null;
  const end = Math.min(view.byteLength, HEADER_BYTES + view.getUint16(4) * ENTRY_BYTES);
  for (let at = HEADER_BYTES; at + ENTRY_BYTES <= end; at += ENTRY_BYTES) {
    if (view.getUint32(at) !== tag) continue;
    const start = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    return start + length <= view.byteLength ? { start, length } : null;
  }
  return null;
}

/** OpenType, glyf: a glyph begins with the number of its contours, 0 for none and below 0 where it is put together of others, and its box. */
function flatten(view: DataView, glyph: number): void {
  const left = view.getInt16(glyph + BOX);
  const bottom = view.getInt16(glyph + BOX + 2);
  const right = view.getInt16(glyph + BOX + 4);
  const top = view.getInt16(glyph + BOX + 6);
  view.setInt16(glyph, 1);
  view.setUint16(glyph + LAST_POINT, 1);
  view.setUint16(glyph + INSTRUCTIONS, 0);
  view.setUint16(glyph + FLAGS, BOTH_ON_CURVE);
  // The first point's place, then how far the other is from it: left and right, bottom and top.
  view.setInt16(glyph + PLACES, left);
  view.setInt16(glyph + PLACES + 2, right - left);
  view.setInt16(glyph + PLACES + 4, bottom);
  view.setInt16(glyph + PLACES + 6, top - bottom);
}
