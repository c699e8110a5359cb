import { create, type Font } from 'fontkit';
import { readNumbers } from '../../importers/ofd/deltas.ts';
import { childOf, childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import type { OfdFont } from './resources.ts';

/** What is printed at a character's place: glyphs of the embedded font by number, or the character in a font that stands in. */
export type Printed = { kind: 'glyph'; glyph: number } | { kind: 'character' };

/**
 * What is printed for each of `count` characters: what the object's CGTransforms name (GB/T 33190-2016, 11.4), else what the embedded font
 * has for the character. Null for a character that a glyph before it stands for.
 */
export function glyphsOf(object: XmlElement, texts: readonly string[], font: OfdFont): (Printed | null)[] {
  const { program } = font;
  if (program === null) return texts.map(() => ({ kind: 'character' }));
  const named = namedGlyphs(object, texts.length);
  const inFont = readerOf(program);
  return texts.map((text, index) => {
    const glyph = named.get(index);
    if (glyph !== undefined) return glyph === null ? null : { kind: 'glyph', glyph };
    const own = inFont(text);
    return own === 0 ? { kind: 'character' } : { kind: 'glyph', glyph: own };
  });
}

/** Glyphs that CGTransforms name, by the character that they stand at; null at those that are taken up by the one before. */
function namedGlyphs(object: XmlElement, count: number): Map<number, number | null> {
  const named = new Map<number, number | null>();
  for (const transform of childrenOf(object, 'CGTransform')) {
    const numbers = readNumbers(childOf(transform, 'Glyphs')?.text ?? transform.attributes['Glyphs']);
    const start = readNumbers(transform.attributes['CodePosition'])[0] ?? 0;
    const codes = Math.min(readNumbers(transform.attributes['CodeCount'])[0] ?? 1, count - start);
    for (let at = 0; at < codes; at++) named.set(start + at, numbers[at] ?? null);
  }
  return named;
}

const readers = new WeakMap<Uint8Array, (text: string) => number>();

/** Looks up the glyph of a character in a font; 0 where it has none, or cannot be read so far. */
function readerOf(program: Uint8Array): (text: string) => number {
  const known = readers.get(program) ?? makeReader(program);
  readers.set(program, known);
  return known;
}

function makeReader(program: Uint8Array): (text: string) => number {
  const font = openFont(program);
  return (text) => {
    try {
      return font?.glyphForCodePoint(text.codePointAt(0) ?? 0).id ?? 0;
    } catch {
      return 0;
    }
  };
}

function openFont(program: Uint8Array): Font | null {
  try {
    const font = create(Buffer.from(program.buffer, program.byteOffset, program.byteLength));
    return 'fonts' in font ? (font.fonts[0] ?? null) : font;
  } catch {
    return null;
  }
}
