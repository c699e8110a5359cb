/** Names of tables, four letters each. */
const GLYF = 0x676c7966;
const LOCA = 0x6c6f6361;
const HEAD = 0x68656164;
const FPGM = 0x6670676d;
const PREP = 0x70726570;
const CVT = 0x63767420;
const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
/** Where `head` says how wide the entries of `loca` are (OpenType, head: indexToLocFormat). */
const INDEX_FORMAT = 50;
const HEAD_BYTES = 54;
/** The first four bytes of fonts with TrueType outlines: version 1.0, and what older Macs wrote. */
const TRUE_TYPE = [0x00010000, 0x74727565];

/**
 * The characters of some thirty old fonts only come about by their instructions, which FreeType runs for them alone (ttobjs.c, tt_check_trickyness). Their
 * characters share more of these than others do: in `fpgm`, or, in those without values for them (`cvt`), in `prep`.
 */
const MOST_FONT_PROGRAM_BYTES = 16 * 1024;
const MOST_PREPARING_BYTES = 3 * 1024;

/** A glyph of one outline through two points: contours, box, last point, no instructions, both points' flags, their places. */
const FLAT_BYTES = 24;
const BOX = 2;
const LAST_POINT = 10;
const INSTRUCTIONS = 12;
const FLAGS = 14;
const BOTH_ON_CURVE = 0x0101;
const PLACES = 16;

/** The farthest that one point of a glyph is from another. */
const MOST_STEP = 32_767;

type Table = { start: number; length: number };

/**
 * Makes every outline of a TrueType font a line between two corners of its box, in place: glyphs stay as large as they were, where they were, and are
 * read in no time; what follows the line in the room of a glyph is zeros. A glyph whose box is empty stays as it is. False for what is no such font, or
 * needs its outlines, or whose glyphs are not one behind the other, which is left as it is.
 */
export function flattenOutlines(font: Uint8Array): boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.length);
  const glyphs = findTable(view, GLYF);
  if (glyphs === null || needsInstructions(view)) return false;
  const places = readPlaces(view, glyphs.length);
  if (places === null) return false;
  for (let index = 1; index < places.length; index += 1) {
    const start = glyphs.start + (places[index - 1] ?? 0);
    const end = glyphs.start + (places[index] ?? 0);
    if (end - start >= FLAT_BYTES && view.getInt16(start) !== 0 && flatten(view, start))
      font.fill(0, start + FLAT_BYTES, end);
  }
  return true;
}

function needsInstructions(view: DataView): boolean {
  if ((findTable(view, FPGM)?.length ?? 0) > MOST_FONT_PROGRAM_BYTES) return true;
  const hasValues = (findTable(view, CVT)?.length ?? 0) > 0;
  return !hasValues && (findTable(view, PREP)?.length ?? 0) > MOST_PREPARING_BYTES;
}

/** Where every glyph begins among the glyphs, and where the last one ends; null where one begins before the one ahead of it, or behind all. */
function readPlaces(view: DataView, most: number): Uint32Array | null {
  const table = findTable(view, LOCA);
  const head = findTable(view, HEAD);
  if (table === null || head === null || head.length < HEAD_BYTES) return null;
  const isWide = view.getInt16(head.start + INDEX_FORMAT) !== 0;
  const places = new Uint32Array(Math.floor(table.length / (isWide ? 4 : 2)));
  let last = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = isWide
      ? view.getUint32(table.start + index * 4)
      : view.getUint16(table.start + index * 2) * 2;
    if (place < last || place > most) return null;
    places[index] = place;
    last = place;
  }
  return places;
}

/** Where a table of the font is; null where it has none, or is none. */
function findTable(view: DataView, tag: number): Table | null {
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

/**
 * OpenType, glyf: a glyph begins with the number of its contours, 0 for none and below 0 where it is put together of others, and its box. False for one
 * whose box has no room, or more than a point can be from another, which is left as it is.
 */
function flatten(view: DataView, glyph: number): boolean {
  const left = view.getInt16(glyph + BOX);
  const bottom = view.getInt16(glyph + BOX + 2);
  const width = view.getInt16(glyph + BOX + 4) - left;
  const height = view.getInt16(glyph + BOX + 6) - bottom;
  if (Math.min(width, height) <= 0 || Math.max(width, height) > MOST_STEP) return false;
  view.setInt16(glyph, 1);
  view.setUint16(glyph + LAST_POINT, 1);
  view.setUint16(glyph + INSTRUCTIONS, 0);
  view.setUint16(glyph + FLAGS, BOTH_ON_CURVE);
  // The first point's place, then how far the other is from it: left and right, bottom and top.
  view.setInt16(glyph + PLACES, left);
  view.setInt16(glyph + PLACES + 2, width);
  view.setInt16(glyph + PLACES + 4, bottom);
  view.setInt16(glyph + PLACES + 6, height);
  return true;
}
