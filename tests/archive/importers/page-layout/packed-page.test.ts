import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPage, unpackPage } from '#archive/importers/page-layout/packed-page.ts';

const number = fc.double({ noNaN: true });
const text = fc.string({ unit: 'binary', maxLength: 3 }).map((string) => string.replaceAll('\0', ''));
const glyph = fc.record({
  text,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  baseline: number,
  size: number,
  angle: fc.integer({ min: 0, max: 359 }),
});
const rule = fc.record({ x0: number, y0: number, x1: number, y1: number });

it('gives back what it was given', () => {
  fc.assert(
    fc.property(fc.record({ glyphs: fc.array(glyph), rules: fc.array(rule) }), (page) => {
      expect(unpackPage(packPage(page))).toEqual(page);
    }),
  );
});

it('keeps characters apart where one is said to be what parts them', () => {
  const place = { x0: 1, y0: 2, x1: 3, y1: 4, baseline: 5, size: 6, angle: 90 };
  const glyphs = ['公', '\0', '报'].map((text, at) => ({ ...place, text, x0: at }));
  const unpacked = unpackPage(packPage({ glyphs, rules: [] })).glyphs;
  expect(unpacked).toEqual(glyphs.map((glyph) => (glyph.text === '\0' ? { ...glyph, text: '' } : glyph)));
});
