import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as frames from '#scripts/samples/phrases/frames.ts';
import { THEMES } from '#scripts/samples/phrases/themes.ts';
import * as words from '#scripts/samples/phrases/words.ts';
import { traditionalText } from '#scripts/samples/traditional.ts';
import { encodeText, isBig5Text, SAMPLE_ENCODINGS } from '#scripts/samples/encodings/encode-text.ts';

const DECODERS = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-16le-bom': 'utf-16le',
  gb18030: 'gb18030',
  big5: 'big5',
};

describe('encoding sample texts', () => {
  test.each(SAMPLE_ENCODINGS)('%s decodes to the text it was made from', (encoding) => {
    const text = '政府公報〔2024〕2號，第一條；（一）○ABC—\n';
    expect(new TextDecoder(DECODERS[encoding]).decode(encodeText(text, encoding))).toBe(text);
  });

  test('any text of common Han characters survives GB18030', () => {
    const character = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(new TextDecoder('gb18030').decode(encodeText(text, 'gb18030'))).toBe(text);
      }),
    );
  });

  test('every phrase of the generator has a traditional form that Big5 can write', () => {
    const phrases = traditionalText(JSON.stringify([THEMES, frames, words])).replaceAll('·', '');
    expect(Array.from(phrases).filter((character) => !isBig5Text(character))).toEqual([]);
  });

  test('a character that Big5 lacks is refused by name', () => {
    expect(isBig5Text('总')).toBe(false);
    expect(() => encodeText('总', 'big5')).toThrow('U+603b');
  });
});
