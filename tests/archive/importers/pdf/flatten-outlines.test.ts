import { describe, expect, it } from 'vitest';
import { flattenOutlines } from '#archive/importers/pdf/flatten-outlines.ts';
import { cutFont, tableOf } from '#tests/support/cut-font.ts';

const GLYPHS = 300;

/** The box of every glyph; null for one without outlines. */
function boxesOf(font: Buffer): (string | null)[] {
  const places = tableOf(font, 'loca');
  const glyphs = tableOf(font, 'glyf');
  return Array.from({ length: GLYPHS }, (_, index) => {
    const start = places.readUInt32BE(index * 4);
    return places.readUInt32BE(index * 4 + 4) === start
      ? null
      : glyphs.toString('hex', start + 2, start + 10);
  });
}

describe('the outlines of a TrueType font', () => {
  it('become lines between two corners of their boxes, and nothing else of the font changes', () => {
    const font = cutFont(GLYPHS);
    const flat = Buffer.from(font);
    expect(flattenOutlines(flat)).toBe(true);
    expect(boxesOf(flat)).toEqual(boxesOf(font));
    const glyphs = tableOf(flat, 'glyf');
    expect(glyphs.equals(tableOf(font, 'glyf'))).toBe(false);
    // All that differs is in the one table.
    tableOf(font, 'glyf').copy(glyphs);
    expect(flat.equals(font)).toBe(true);
  });

  it('are as they were once they are flat', () => {
    const once = cutFont(GLYPHS);
    flattenOutlines(once);
    const twice = Buffer.from(once);
    expect(flattenOutlines(twice)).toBe(true);
    expect(twice.equals(once)).toBe(true);
  });

  it.each([
    ['of a font whose characters are made by instructions', cutFont(GLYPHS, { fpgm: Buffer.alloc(20_000) })],
    ['of a font that has none', cutFont(GLYPHS, { glyx: Buffer.alloc(4) }).fill('x', 28, 32)],
    ['of what is no font', Buffer.from('%!PS-AdobeFont-1.0: Song')],
    ['of nothing', Buffer.alloc(0)],
  ])('stay as they are %s', (_, font) => {
    const before = Buffer.from(font);
    expect(flattenOutlines(font)).toBe(false);
    expect(font.equals(before)).toBe(true);
  });

  it('do no harm where the font is cut off or its places are wrong', () => {
    const font = cutFont(GLYPHS);
    for (let length = 0; length < font.length; length += 1_009)
      expect(() => flattenOutlines(Buffer.from(font.subarray(0, length)))).not.toThrow();
    tableOf(font, 'loca').fill(0xfe);
    const before = Buffer.from(font);
    flattenOutlines(font);
    expect(font.equals(before)).toBe(true);
  });
});
