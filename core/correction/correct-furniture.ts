import type { FurnitureLine } from '../bulletin/find-furniture.ts';
import type { Line } from '../bulletin/line.ts';
import type { Change } from '../model/correction.ts';

/** The furniture of the pages as the archivist has it: lines set aside are added, lines taken in are not furniture. */
export function correctFurniture(
  lines: readonly Line[],
  furniture: readonly FurnitureLine[],
  changes: readonly Change[],
): FurnitureLine[] {
  const byIndex = new Map(furniture.map((found) => [found.index, found]));
  for (const { change, ...range } of changes.filter(isOfFurniture)) {
    for (const [index, line] of lines.entries()) {
      if (line.start < range.at || line.start >= range.end) continue;
      if (change === 'take-in') byIndex.delete(index);
      else if (!byIndex.has(index)) byIndex.set(index, { index, kind: 'set-aside', head: null, page: null });
    }
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

function isOfFurniture(change: Change): change is Extract<Change, { change: 'set-aside' | 'take-in' }> {
  return change.change === 'set-aside' || change.change === 'take-in';
}
