import { describe, expect, it } from 'vitest';
import { findPrograms } from '#archive/importers/pdf/find-programs.ts';

const DICTIONARY = '<< /Filter /FlateDecode /Length1 9 >>';
const object = (content: string, dictionary = DICTIONARY): string =>
  `1 0 obj\n${dictionary}\nstream\n${content}endstream\nendobj\n`;
const found = (file: string): string[] => [...findPrograms(Buffer.from(file))].map(String);

describe('the font programs of a PDF file', () => {
  it('are found one behind the other', () => {
    expect(found(object('one') + object('two', '<< /Length 3 >>') + object('three'))).toEqual([
      'one',
      'three',
    ]);
  });

  it.each([
    '<</Length1 9/Filter/FlateDecode>>',
    '<< /Filter /FlateDecode\n/Length1 9 >>',
    '<< /Filter [ /FlateDecode ] /Length1 9 >>',
  ])('are those packed in one way: %s', (dictionary) => {
    expect(found(object('one', dictionary))).toEqual(['one']);
  });

  it.each([
    '<< /Filter [/FlateDecode /ASCIIHexDecode] /Length1 9 >>',
    '<< /Filter [/ASCIIHexDecode /FlateDecode] /Length1 9 >>',
    '<< /Filter /FlateDecoded /Length1 9 >>',
    '<< /Length1 9 >>',
  ])('are not those packed in other ways, in more, or in none: %s', (dictionary) => {
    expect(found(object('one', dictionary) + object('two'))).toEqual(['two']);
  });

  it('are not looked for in a stream that goes on into the next object, nor twice in the same room', () => {
    const open = `1 0 obj\n${DICTIONARY}\nstream\none `;
    expect(found(open.repeat(1_000) + object('two') + object('three'))).toEqual(['three']);
    expect(found(`1 0 obj\n${DICTIONARY}\nstream\n${DICTIONARY}\nstream\none endstream`)).toHaveLength(1);
  });

  it('are none where no stream ends', () => {
    expect(found(`1 0 obj\n${DICTIONARY}\nstream\n`.repeat(90_000))).toEqual([]);
  });

  it('are looked for in so many places of a file', () => {
    const none = object('', '<< /Length1 9 >>');
    expect(found(none.repeat(1_900) + object('one'))).toEqual(['one']);
    expect(found(none.repeat(2_000) + object('one'))).toEqual([]);
  });
});
