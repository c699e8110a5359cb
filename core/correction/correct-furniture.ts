import type { FurnitureLine } from '../bulletin/find-furniture.ts';
import type { Line } from '../bulletin/line.ts';
import type { Change, ChangeOf } from '../model/correction.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';
import { openPlaces } from './open-places.ts';

type OfFurniture = ChangeOf<'set-aside' | 'take-in'>;

/**
 * The furniture of the pages as the archivist has it: whole lines set aside are added, lines taken in are not furniture. The last
 * change says what becomes of a line.
 */
export function correctFurniture(
  lines: readonly Line[],
  furniture: readonly FurnitureLine[],
  changes: readonly Change[],
): FurnitureLine[] {
  const said = changes.filter(isOfFurniture);
  if (said.length === 0) return [...furniture];
  const byIndex = new Map(furniture.map((found) => [found.index, found]));
  for (const [index, change] of lastWords(lines, said)) {
    if (change === 'take-in') byIndex.delete(index);
    else if (!byIndex.has(index)) byIndex.set(index, { index, kind: 'set-aside', head: null, page: null });
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

function isOfFurniture(change: Change): change is OfFurniture {
  return change.change === 'set-aside' || change.change === 'take-in';
}

/** What was said last of each line. Each line is looked at once, however many ranges cover it. */
function lastWords(
  lines: readonly Line[],
  changes: readonly OfFurniture[],
): Map<number, OfFurniture['change']> {
  const words = new Map<number, OfFurniture['change']>();
  const open = openPlaces(lines.length);
  for (const { change, at, end } of changes.toReversed()) {
    const from = lastAtOrBefore(lines, ({ start }) => start, at - 1) + 1;
    const to = lastAtOrBefore(lines, ({ start }) => start, end - 1) + 1;
    open.close(from, to, (index) => words.set(index, change));
  }
  return words;
}
