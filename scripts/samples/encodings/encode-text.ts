import { buildPairTable, encodeWith, type Encode } from './pair-table.ts';

/** Encodings of the sample files; `-bom` is with a byte order mark. */
export const SAMPLE_ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le-bom', 'gb18030', 'big5'] as const;
export type SampleEncoding = (typeof SAMPLE_ENCODINGS)[number];

const GB_TRAILS = [
  [0x40, 0x7e],
  [0x80, 0xfe],
] as const;
// Pairs below 0xA1 are the Hong Kong supplement, which the Encoding Standard decodes but never writes.
const BIG5_TRAILS = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
] as const;

function createLazyEncode(build: () => Map<string, readonly number[]>): Encode {
  let table: Map<string, readonly number[]> | null = null;
  return (character) => (table ??= build()).get(character);
}

const encodeGb = createLazyEncode(() => buildPairTable('gb18030', [0x81, 0xfe], GB_TRAILS));
const encodeBig5 = createLazyEncode(() => buildPairTable('big5', [0xa1, 0xf9], BIG5_TRAILS));

/** True where Big5 has every character of the text. */
export function isBig5Text(text: string): boolean {
  return Array.from(text).every((character) => character < '\u0080' || encodeBig5(character) !== undefined);
}

/** The bytes of a text; throws where the encoding lacks a character. GB18030 is written with one and two bytes only. */
export function encodeText(text: string, encoding: SampleEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le-bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'gb18030':
      return encodeWith(text, encodeGb);
    case 'big5':
      return encodeWith(text, encodeBig5);
  }
}
