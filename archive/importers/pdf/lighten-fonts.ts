import { deflateSync, inflateSync } from 'node:zlib';
import { flattenOutlines } from './flatten-outlines.ts';

/** The dictionary of every TrueType program has this (ISO 32000, 9.9), and a stream is never hidden in another. */
const MARK = '/Length1';
const MOST_DICTIONARY_BYTES = 512;
const PACKED = /\/Filter\s*\[?\s*\/FlateDecode\b/;
/** Smaller ones are read as they are in no more time. */
const LEAST_PACKED_BYTES = 16 * 1024;
/** What the programs of one file may unpack to; those beyond stay as they are. */
const MOST_BYTES = 64 * 1024 * 1024;
/** What is packed and unpacked comes in pieces of so many bytes, few for one font. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Makes the TrueType fonts of a PDF file cheap to read, in place, for reading its text alone: PDFium reads the outline of a character three times to know
 * how large it is, and needs no more of it. Their glyphs are as large as before, and nothing else changes: not where anything lies in the file, which codes
 * mean which characters, nor how wide they are. Fonts of other kinds, and those of encrypted files, stay as they are.
 */
export function lightenFonts(file: Uint8Array): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  let left = MOST_BYTES;
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + MARK.length)) {
    const packed = findStream(bytes, at);
    if (packed === null || packed.length < LEAST_PACKED_BYTES) continue;
    const font = unpack(packed, left);
    // Encrypted, broken or too large: where one cannot be unpacked, others are not worth a try.
    if (font === null) return;
    left -= font.length;
    if (!flattenOutlines(font)) continue;
    const repacked = deflateSync(font, { level: 1, chunkSize: CHUNK_BYTES });
    // What is left of the old stream lies behind the end of the new one, and is not read.
    if (repacked.length <= packed.length) packed.set(repacked);
  }
}

/** The bytes of the packed stream that `at` is in the dictionary of; null where it is not packed, or packed in other ways too. */
function findStream(bytes: Buffer, at: number): Buffer | null {
  const first = Math.max(0, at - MOST_DICTIONARY_BYTES);
  const around = bytes.toString('latin1', first, at + MOST_DICTIONARY_BYTES);
  const from = around.lastIndexOf('obj', at - first);
  const to = around.indexOf('stream', at - first);
  if (from < 0 || to < 0 || !PACKED.test(around.slice(from, to))) return null;
  // The word is followed by a line feed, alone or behind a carriage return.
  const start = first + to + (around[to + 'stream'.length] === '\r' ? 'stream\r\n' : 'stream\n').length;
  const end = bytes.indexOf('endstream', start);
  return end < 0 ? null : bytes.subarray(start, end);
}

function unpack(packed: Buffer, mostBytes: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: mostBytes, chunkSize: CHUNK_BYTES });
  } catch {
    return null;
  }
}
