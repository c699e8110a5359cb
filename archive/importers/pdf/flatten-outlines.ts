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
const FLAGS = 14;
const PLACES = 16;
const ON_CURVE = 1;

/**
 * Makes every outline of a TrueType font a line between two corners of its box, in place: glyphs stay as large as they were, where they were, and are
 * read in no time; what follows the line in the room of a glyph is zeros. False for what is no such font, or needs its outlines, which is left as it is.
 */
export function flattenOutlines(font: Buffer): boolean {
  const glyphs = findTable(font, 'glyf');
  const places = findTable(font, 'loca');
  const head = findTable(font, 'head');
  if (glyphs === null || places === null || head === null || head.length < HEAD_BYTES) return false;
  if ((findTable(font, 'fpgm')?.length ?? 0) > MOST_INSTRUCTION_BYTES) return false;
  const isWide = head.readInt16BE(INDEX_FORMAT) !== 0;
  const entry = isWide ? 4 : 2;
  let start = 0;
  for (let at = 0; at + entry <= places.length; at += entry) {
    const end = isWide ? places.readUInt32BE(at) : places.readUInt16BE(at) * 2;
    if (end - start >= FLAT_BYTES && end <= glyphs.length) flatten(glyphs.subarray(start, end));
    start = end;
  }
  return true;
}

/** A table of the font; null where it has none, or is none. */
function findTable(font: Buffer, tag: string): Buffer | null {
  if (font.length < HEADER_BYTES || !TRUE_TYPE.includes(font.readUInt32BE(0))) return null;
  const end = Math.min(font.length, HEADER_BYTES + font.readUInt16BE(4) * ENTRY_BYTES);
  for (let at = HEADER_BYTES; at + ENTRY_BYTES <= end; at += ENTRY_BYTES) {
    if (font.toString('latin1', at, at + 4) !== tag) continue;
    const start = font.readUInt32BE(at + 8);
    const length = font.readUInt32BE(at + 12);
    return start + length <= font.length ? font.subarray(start, start + length) : null;
  }
  return null;
}

/** OpenType, glyf: a glyph begins with the number of its contours, below 0 where it is put together of others, and its box. */
function flatten(glyph: Buffer): void {
  if (glyph.readInt16BE(0) === 0) return;
  const left = glyph.readInt16BE(BOX);
  const bottom = glyph.readInt16BE(BOX + 2);
  const right = glyph.readInt16BE(BOX + 4);
  const top = glyph.readInt16BE(BOX + 6);
  glyph.writeInt16BE(1, 0);
  glyph.fill(0, LAST_POINT);
  glyph.writeUInt16BE(1, LAST_POINT);
  glyph.fill(ON_CURVE, FLAGS, FLAGS + 2);
  // The first point's place, then how far the other is from it: left and right, bottom and top.
  glyph.writeInt16BE(left, PLACES);
  glyph.writeUInt16BE((right - left) & 0xffff, PLACES + 2);
  glyph.writeInt16BE(bottom, PLACES + 4);
  glyph.writeUInt16BE((top - bottom) & 0xffff, PLACES + 6);
}
