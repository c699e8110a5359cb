import { splitsCharacter } from '../anchoring/check-range.ts';
import type { Range } from '../model/ids.ts';
import { sentenceAt } from './sentence-range.ts';

/** More of a sentence than this on either side of a hit tells nothing of the hit: a list without a full stop, say. */
const MOST_BESIDE = 1000;

/**
 * The sentence in which a range of a text stands, or all that it touches: what is quoted to show a hit. Never less than the range,
 * blanks at its ends aside; a line end ends a sentence, so that of a table it is a row.
 */
export function passageAround(text: string, range: Range): Range {
  const first = sentenceAt(text, range.start);
  const last = sentenceAt(text, Math.max(range.start, range.end - 1));
  let start = Math.max(range.start - MOST_BESIDE, Math.min(range.start, first?.start ?? range.start));
  let end = Math.min(range.end + MOST_BESIDE, Math.max(range.end, last?.end ?? range.end));
  if (splitsCharacter(text, start)) start += 1;
  if (splitsCharacter(text, end)) end -= 1;
  while (start < range.start && /\s/u.test(text.charAt(start))) start += 1;
  while (end > range.end && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
