import { readFileSync } from 'node:fs';
import type { RunningPdfium } from '../importers/pdf/pdfium.ts';
import { shippedFile } from '../threads/shipped-file.ts';

/** Fonts that stand in for those a file names but does not bring along, with and without serifs; each has every character of GBK. */
export const SUBSTITUTE_FONTS = {
  serif: {
    name: 'NotoSerifSC_400Regular.ttf',
    inPackage: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  },
  sans: {
    name: 'NotoSansHans-Regular.otf',
    inPackage: '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  },
} as const;
type Style = keyof typeof SUBSTITUTE_FONTS;

/** Character sets of fonts (fpdf_sysfontinfo.h): Japanese, Korean, simplified and traditional Chinese. */
const EAST_ASIAN = new Set([128, 129, 134, 136]);
const SANS = /黑|圆|hei|yahei|dengxian|gothic|sans|yuan/i;
const CHINESE = /[\u3400-\u9fff]|^(?:sim|st|fang|kai|ming|pming|ns)|song|hei/i;

/** Handles that PDFium is given are numbers from 1; 0 says that there is no such font. */
const STYLES: readonly Style[] = ['serif', 'sans'];
const GB = 134;
const FIELDS = 9;
const MOST_NAME_BYTES = 256;

/** Lets PDFium draw Chinese that a file has no font for, which it would leave blank. */
export function substituteFonts({ pdfium }: RunningPdfium): void {
  const { addFunction, wasmExports } = pdfium.pdfium;
  const data = new Map<number, Uint8Array>();
  const dataOf = (handle: number): Uint8Array => {
    const style = STYLES[handle - 1] ?? 'serif';
    const read = data.get(handle) ?? readFont(style);
    data.set(handle, read);
    return read;
  };
  // A function is known by itself: every field has its own. FPDF_SYSFONTINFO, version 1: Release, EnumFonts, MapFont, GetFont, GetFontData, GetFaceName, GetFontCharset, DeleteFont.
  const fields = [
    1,
    addFunction(() => undefined, 'vi'),
    addFunction(() => undefined, 'vii'),
    addFunction((...[, , , charset = 0, , face = 0]) => {
      const style = substituteFor(readName(pdfium.pdfium.HEAPU8, face), charset);
      return style === null ? 0 : STYLES.indexOf(style) + 1;
    }, 'iiiiiiii'),
    addFunction(() => 0, 'iii'),
    addFunction((...[, handle = 0, table = 0, buffer = 0, size = 0]) => {
      // Only whole files are given out, no tables of them.
      if (table !== 0) return 0;
      const bytes = dataOf(handle);
      if (buffer !== 0 && size >= bytes.length) pdfium.pdfium.HEAPU8.set(bytes, buffer);
      return bytes.length;
    }, 'iiiiii'),
    addFunction(() => 0, 'iiiii'),
    addFunction(() => GB, 'iii'),
    addFunction(() => undefined, 'vii'),
  ];
  // PDFium keeps the address for as long as it runs.
  const info = wasmExports.malloc(FIELDS * 4);
  const view = new DataView(pdfium.pdfium.HEAPU8.buffer);
  for (const [index, field] of fields.entries()) view.setInt32(info + index * 4, field, true);
  pdfium.FPDF_SetSystemFontInfo(info);
}

/** What stands in for a font; null where PDFium's own Latin ones do. */
export function substituteFor(face: string, charset: number): Style | null {
  if (!EAST_ASIAN.has(charset) && !CHINESE.test(face)) return null;
  return SANS.test(face) ? 'sans' : 'serif';
}

function readFont(style: Style): Uint8Array {
  const { name, inPackage } = SUBSTITUTE_FONTS[style];
  return readFileSync(shippedFile(import.meta.url, `fonts/${name}`, inPackage));
}

/** A font's name, which Chinese programs write in GBK. */
function readName(memory: Uint8Array, address: number): string {
  const end = memory.subarray(address, address + MOST_NAME_BYTES).indexOf(0);
  const bytes = Uint8Array.from(memory.subarray(address, address + Math.max(0, end)));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
