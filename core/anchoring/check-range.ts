import { AppError } from '../errors/app-error.ts';
import type { Range } from '../model/ids.ts';

/** Longest passage that can be annotated, in code units; the model's bound on a quote. */
export const MAX_QUOTE_LENGTH = 100_000;

/** True where a cut at `offset` would part the two halves of one character. */
export function splitsCharacter(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

/** Promises that a range is a passage of the text; throws `annotation/bad-range` with the reason otherwise. */
export function checkRange(text: string, range: Range): void {
  const { start, end } = range;
  const reason = findFault(text, start, end);
  if (reason !== null)
    throw new AppError('annotation/bad-range', { reason, start, end, length: text.length });
}

function findFault(text: string, start: number, end: number): string | null {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return 'not-an-offset';
  if (start < 0 || end > text.length) return 'outside-the-text';
  if (start >= end) return 'empty';
  if (end - start > MAX_QUOTE_LENGTH) return 'too-long';
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) return 'splits-a-character';
  return null;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
