import type { Range } from '../model/ids.ts';

const END = /[。！？；!?;]/u;
const CLOSING = /[”’"'）)】」』]/u;

/** The sentence around an offset, with its closing marks; a line end ends a sentence too. Null in an empty line. */
export function sentenceAt(text: string, offset: number): Range | null {
  let start = Math.min(offset, text.length);
  while (start > 0 && text[start - 1] !== '\n' && !isAfterSentence(text, start)) start -= 1;
  let end = Math.max(start, Math.min(offset, text.length));
  while (end < text.length && text[end] !== '\n' && (end === start || !isAfterSentence(text, end))) end += 1;
  return start < end ? { start, end } : null;
}

/** The first sentence that starts at or after an offset; null at the end of the text. */
export function sentenceAfter(text: string, offset: number): Range | null {
  let start = offset;
  while (start < text.length && /\s/u.test(text.charAt(start))) start += 1;
  return start < text.length ? sentenceAt(text, start) : null;
}

function isAfterSentence(text: string, offset: number): boolean {
  if (CLOSING.test(text.charAt(offset))) return false;
  let before = offset - 1;
  while (before >= 0 && CLOSING.test(text.charAt(before))) before -= 1;
  return before >= 0 && END.test(text.charAt(before));
}
