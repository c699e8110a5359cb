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

/** A font whose table of where its glyphs are is written over. */
function movePlaces(move: (places: Buffer) => void): Buffer {
  const font = cutFont(GLYPHS);
  move(tableOf(font, 'loca'));
  return font;
}

const INSTRUCTED = { fpgm: Buffer.alloc(0xe5), prep: Buffer.alloc(0xf6a) };

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
    ['of a font whose characters are made by the instructions ahead of them', cutFont(GLYPHS, INSTRUCTED)],
    [
      'of a font whose glyphs are not one behind the other',
      movePlaces((places) => {
        const [first, second] = [places.readUInt32BE(400), places.readUInt32BE(404)];
        places.writeUInt32BE(second, 400);
        places.writeUInt32BE(first, 404);
      }),
    ],
    [
      'of a font whose glyphs are all in the same room',
      movePlaces((places) => {
        const end = places.readUInt32BE(GLYPHS * 4);
        for (let index = 0; index <= GLYPHS; index += 1) places.writeUInt32BE((index % 2) * end, index * 4);
      }),
    ],
    [
      'of a font whose last glyph ends behind all',
      movePlaces((places) => places.writeUInt32BE(places.readUInt32BE(GLYPHS * 4) + 4, GLYPHS * 4)),
    ],
    ['of a font that has none', cutFont(GLYPHS, { glyx: Buffer.alloc(4) }).fill('x', 28, 32)],
    ['of what is no font', Buffer.from('%!PS-AdobeFont-1.0: Song')],
    ['of nothing', Buffer.alloc(0)],
  ])('stay as they are %s', (_, font) => {
    const before = Buffer.from(font);
    expect(flattenOutlines(font)).toBe(false);
    expect(font.equals(before)).toBe(true);
  });

  it('become lines where instructions come with values for them, as in what a word processor writes', () => {
    expect(flattenOutlines(cutFont(GLYPHS, { ...INSTRUCTED, 'cvt ': Buffer.alloc(96) }))).toBe(true);
    expect(flattenOutlines(cutFont(GLYPHS, { ...INSTRUCTED, 'cvt ': Buffer.alloc(0) }))).toBe(false);
  });

  it.each([
    ['has no room', [0, 0, 0, 0]],
    ['is no higher than a line', [0, 100, 900, 100]],
    ['is the wrong way round', [900, 0, 0, 900]],
    ['is wider than a point can be from another', [0x8000, 0, 0x7fff, 900]],
  ])('stay as they are in a glyph whose box %s', (_, box) => {
    const font = cutFont(GLYPHS);
    const places = tableOf(font, 'loca');
    const glyph = tableOf(font, 'glyf').subarray(places.readUInt32BE(400), places.readUInt32BE(404));
    expect(glyph.length).toBeGreaterThan(24);
    for (const [index, number] of box.entries()) glyph.writeUInt16BE(number, 2 + index * 2);
    const before = Buffer.from(glyph);
    expect(flattenOutlines(font)).toBe(true);
    expect(glyph.equals(before)).toBe(true);
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
