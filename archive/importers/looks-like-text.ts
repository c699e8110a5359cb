/** First bytes of formats that are never text, whatever the file is called. */
const BINARY_SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x50, 0x4b, 0x03, 0x04], // ZIP, DOCX, OFD
  [0xd0, 0xcf, 0x11, 0xe0], // OLE: .doc
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x4d, 0x5a, 0x90], // Windows program
  [0x1f, 0x8b], // gzip
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
];

/** More control characters than this share of the text: not a text. */
const MAX_CONTROL_SHARE = 0.02;
/** More undecodable places than this share: not a text either. */
const MAX_BROKEN_SHARE = 0.1;

/** True where the first bytes are those of a format that is not text. */
export function isBinaryFormat(bytes: Uint8Array): boolean {
  return BINARY_SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte));
}

/** True where the bytes begin as a PDF file does. */
export function isPdf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;
}

/** True where the bytes begin as a ZIP file with content does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** True where the bytes begin as an OLE file does: the office files of before 2007. */
export function isOle(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** False for decoded bytes that were no text: too many control characters, or too little that could be decoded. */
export function looksLikeText(text: string): boolean {
  let controls = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c) controls += 1;
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) broken += 1;
  }
  return controls <= text.length * MAX_CONTROL_SHARE && broken <= text.length * MAX_BROKEN_SHARE;
}
