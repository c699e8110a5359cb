import type { Range } from '#core/model/ids.ts';
import type { TrackedText } from './edit-share.ts';

/** `whole`: every word stands as it stood; `mostly`: at least four fifths, with both ends; `lost`: less. */
export const FATES = ['whole', 'mostly', 'lost'] as const;
export type Fate = (typeof FATES)[number];

/** What is left of a passage: its share, from 0 to 1, and where it stands; null where nothing is. */
export type Rest = { fate: Fate; share: number; range: Range | null };

/** Tells what became of a passage of the text before. */
export function followPassage({ origins }: TrackedText, { start, end }: Range): Rest {
  let left = 0;
  let first = -1;
  let last = -1;
  for (const [index, origin] of origins.entries()) {
    if (origin < start || origin >= end) continue;
    left += 1;
    if (first < 0) first = index;
    last = index;
  }
  const length = end - start;
  const isWhole = left === length && last - first + 1 === length;
  const hasEdges = first >= 0 && origins[first] === start && origins[last] === end - 1;
  return {
    fate: isWhole ? 'whole' : left >= 0.8 * length && hasEdges ? 'mostly' : 'lost',
    share: left / length,
    range: first < 0 ? null : { start: first, end: last + 1 },
  };
}

export const VERDICTS = ['right', 'orphan', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Judges where a passage was found. One that stands word for word must be found exactly there; one that was changed, where most of what
 * is left of it stands and little besides; one of which nothing is left, nowhere.
 */
export function judgePlace(after: TrackedText, passage: Range, rest: Rest, found: Range | null): Verdict {
  if (found === null) return 'orphan';
  if (rest.fate === 'whole')
    return rest.range?.start === found.start && rest.range.end === found.end ? 'right' : 'wrong';
  const length = passage.end - passage.start;
  let held = 0;
  for (const origin of after.origins.subarray(found.start, found.end))
    if (origin >= passage.start && origin < passage.end) held += 1;
  const isThere = held > 0 && held * 2 >= rest.share * length;
  return isThere && found.end - found.start <= 2 * length + 10 ? 'right' : 'wrong';
}
