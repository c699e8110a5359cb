import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFont } from '#scripts/hostile/write-font.ts';

const ENTRY_BYTES = 16;
/** What PDFium needs of a font that a PDF file brings along. */
const TABLES = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

/** A real TrueType font with its first glyphs alone, Latin among them; `more` are further tables. */
export function cutFont(glyphs: number, more: Readonly<Record<string, Buffer>> = {}): Buffer {
  const whole = readFileSync(
    fileURLToPath(
      import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    ),
  );
  const tables = new Map<string, Buffer>(TABLES.map((tag) => [tag, Buffer.from(tableOf(whole, tag))]));
  const get = (tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0);
  // Places are four bytes each in this font, widths four bytes a glyph.
  const places = get('loca').subarray(0, (glyphs + 1) * 4);
  tables.set('loca', places);
  tables.set('glyf', get('glyf').subarray(0, places.readUInt32BE(glyphs * 4)));
  tables.set('hmtx', get('hmtx').subarray(0, glyphs * 4));
  get('hhea').writeUInt16BE(glyphs, 34);
  get('maxp').writeUInt16BE(glyphs, 4);
  for (const [tag, table] of Object.entries(more)) tables.set(tag, table);
  return writeFont(tables);
}

/** A table of a font that has it. */
export function tableOf(font: Buffer, tag: string): Buffer {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * ENTRY_BYTES; at += ENTRY_BYTES) {
    const start = font.readUInt32BE(at + 8);
    if (font.toString('latin1', at, at + 4) === tag)
      return font.subarray(start, start + font.readUInt32BE(at + 12));
  }
  throw new Error(`no table ${tag}`);
}
