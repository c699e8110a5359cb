import { analyse } from 'chardet';
import type { ImportWarning } from '#core/model/issue.ts';

export type DecodedText = { text: string; encoding: string; warnings: ImportWarning[] };

const SAMPLE_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;
/** Shorter lines tell nothing about an encoding. */
const MIN_TELLING_BYTES = 6;
const MAX_JUDGED_LINES = 5000;

/**
 * Decodes the bytes of a Chinese text file: byte order mark, then strict UTF-8, then UTF-16 without mark, then the
 * legacy encodings GB18030 and Big5; a file spliced from UTF-8 and a legacy encoding is decoded line by line.
 * Line ends become `\n`; NUL and byte order marks go. What could not be decoded is U+FFFD and told as a warning.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes);
  if (marked !== null) return finish(decodeWith(marked, bytes), marked, []);
  if (isValid('utf-8', bytes)) return finish(decodeWith('utf-8', bytes), 'utf-8', []);
  const wide = guessUtf16(bytes);
  if (wide !== null) return finish(decodeWith(wide, bytes), wide, []);
  const lines = judgeLines(bytes);
  if (lines === 'utf-8') return finish(decodeWith('utf-8', bytes), 'utf-8', []);
  const legacy = guessLegacy(bytes);
  if (lines === 'mixed') return finish(decodeLines(bytes, legacy), legacy, ['mixed-encodings']);
  return finish(decodeWith(legacy, bytes), legacy, []);
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeWith(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function isValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark shows in the high bytes of ASCII and of Chinese punctuation (U+0000, U+3000, U+FF00 pages). */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  let little = 0;
  let big = 0;
  for (let at = 0; at < length; at += 2) {
    if (isWideHighByte(bytes[at + 1])) little += 1;
    if (isWideHighByte(bytes[at])) big += 1;
  }
  const pairs = length / 2;
  const [winner, share] =
    little >= big ? (['utf-16le', little / pairs] as const) : (['utf-16be', big / pairs] as const);
  return share > 0.9 && Math.abs(little - big) / pairs > 0.3 && isValid(winner, bytes.subarray(0, length))
    ? winner
    : null;
}

function isWideHighByte(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    (byte === 0x00 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f))
  );
}

/** Chooses between the legacy encodings: fewest undecodable places first, then the detector's opinion. */
function guessLegacy(bytes: Uint8Array): 'gb18030' | 'big5' {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const broken = { gb18030: countBroken('gb18030', sample), big5: countBroken('big5', sample) };
  if (Math.abs(broken.gb18030 - broken.big5) > 2) return broken.gb18030 < broken.big5 ? 'gb18030' : 'big5';
  const opinion = analyse(sample);
  const confidence = (name: string) => opinion.find((match) => match.name === name)?.confidence ?? 0;
  return confidence('Big5') > confidence('GB18030') ? 'big5' : 'gb18030';
}

function countBroken(encoding: string, bytes: Uint8Array): number {
  let count = 0;
  for (const character of decodeWith(encoding, bytes)) {
    // Private use is what GB18030 makes of most Big5 bytes outside its tables.
    const code = character.codePointAt(0) ?? 0;
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) count += 1;
  }
  return count;
}

/**
 * Tells what the lines of a file that is not valid UTF-8 are: `utf-8` where nearly all are (a few stray bytes), `mixed`
 * where a part is and a part is not, else `legacy`.
 */
function judgeLines(bytes: Uint8Array): 'utf-8' | 'mixed' | 'legacy' {
  let wellFormed = 0;
  let foreign = 0;
  for (const line of linesOf(bytes)) {
    if (line.length < MIN_TELLING_BYTES || line.every((byte) => byte < 0x80)) continue;
    if (isUtf8Line(line)) wellFormed += 1;
    else foreign += 1;
    if (wellFormed + foreign >= MAX_JUDGED_LINES) break;
  }
  // A line of GB18030 or Big5 is valid UTF-8 by accident now and then: hence the floor.
  if (wellFormed < 2 || wellFormed < foreign * 0.05) return 'legacy';
  return foreign === 0 ? 'utf-8' : 'mixed';
}

/** True for valid UTF-8 and for UTF-8 with a stray byte here and there. */
function isUtf8Line(line: Uint8Array): boolean {
  if (isValid('utf-8', line)) return true;
  const broken = countBroken('utf-8', line);
  return broken * 20 <= line.length / 3;
}

function decodeLines(bytes: Uint8Array, legacy: string): string {
  const lines: string[] = [];
  for (const line of linesOf(bytes)) lines.push(decodeWith(isUtf8Line(line) ? 'utf-8' : legacy, line));
  return lines.join('\n');
}

/** Lines as bytes, without their line feed. Safe in UTF-8, GB18030 and Big5: none uses 0x0A as a trail byte. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    yield bytes.subarray(start, end);
    start = end + 1;
  }
  yield bytes.subarray(start);
}

function finish(decoded: string, encoding: string, warnings: ImportWarning[]): DecodedText {
  const found = [...warnings];
  if (decoded.includes('\0')) found.push('nul-characters-removed');
  if (decoded.includes('\ufffd')) found.push('undecodable-bytes-replaced');
  const text = decoded.replace(/[\0\ufeff]/g, '').replace(/\r\n?/g, '\n');
  return { text, encoding, warnings: found };
}
