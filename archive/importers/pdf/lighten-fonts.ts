import { deflateSync, inflateSync } from 'node:zlib';
import { findPrograms } from './find-programs.ts';
import { flattenOutlines } from './flatten-outlines.ts';

/** Smaller ones are read as they are in no more time. */
const LEAST_PACKED_BYTES = 16 * 1024;
/** What the programs of one file may unpack to; those beyond stay as they are. It lies beside what PDFium holds. */
const MOST_BYTES = 24 * 1024 * 1024;
/** So many that are broken, encrypted or too large are tried: behind those, others are not worth it. */
const MOST_FAILURES = 8;
/** What is packed and unpacked comes in pieces of so many bytes, few for one font. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Makes the TrueType fonts of a PDF file cheap to read, in place, for reading its text alone: PDFium reads the outline of a character three times to know
 * how large it is, and needs no more of it. Their glyphs are as large as before, and nothing else changes: not where anything lies in the file, which codes
 * mean which characters, nor how wide they are. Fonts of other kinds, and those of encrypted files, stay as they are.
 */
export function lightenFonts(file: Uint8Array): void {
  let left = MOST_BYTES;
  let failures = 0;
  for (const packed of findPrograms(Buffer.from(file.buffer, file.byteOffset, file.length))) {
    if (packed.length < LEAST_PACKED_BYTES) continue;
    const font = unpack(packed, left);
    if (font === null) {
      failures += 1;
      if (failures === MOST_FAILURES) return;
      continue;
    }
    left -= font.length;
    if (!flattenOutlines(font)) continue;
    const repacked = deflateSync(font, { level: 1, chunkSize: CHUNK_BYTES });
    // What is left of the old stream lies behind the end of the new one, and is not read.
    if (repacked.length <= packed.length) packed.set(repacked);
  }
}

function unpack(packed: Buffer, mostBytes: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: mostBytes, chunkSize: CHUNK_BYTES });
  } catch {
    return null;
  }
}
