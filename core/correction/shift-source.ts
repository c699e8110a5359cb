import type { Change } from '../model/correction.ts';
import type { Range } from '../model/ids.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';

/** How the pages of a source moved when the text of some of them became known: of each page where it began, and where it begins now; `same` where it says what it said. */
export type SourceShift = readonly { before: number; now: number; same: boolean }[];

/** Beyond every source: what stands there finds nothing to change, and waits. */
const NOWHERE = Number.MAX_SAFE_INTEGER - 1;

/** How the pages of one source stand in another with as many pages or more; null where all stand where they stood. */
export function shiftBetween(before: string, now: string): SourceShift | null {
  const [old, own] = [pagesOf(before), pagesOf(now)];
  const shift = own.map(({ start, text }, page) => {
    const was = old[page];
    return { before: was?.start ?? before.length, now: start, same: was !== undefined && was.text === text };
  });
  return shift.every(({ before: from, now: to, same }) => same && from === to) ? null : shift;
}

/** Pages begin behind form feeds; the line end before one is no part of its text. */
function pagesOf(source: string): { start: number; text: string }[] {
  let start = 0;
  return source.split('\f').map((page) => {
    const placed = { start, text: page.trimEnd() };
    start += page.length + 1;
    return placed;
  });
}

/** Where a place of the source stands now; the beginning of its page where that reads otherwise. */
export function shiftOffset(shift: SourceShift, offset: number): number {
  const page = pageAt(shift, offset);
  if (page === undefined) return offset;
  return page.same ? offset - page.before + page.now : page.now;
}

/** Where a stretch of the source stands now. */
export function shiftRange(shift: SourceShift, { start, end }: Range): Range {
  const from = shiftOffset(shift, start);
  return { start: from, end: end > start ? Math.max(from, shiftOffset(shift, end - 1)) + 1 : from };
}

/** A change with its places as they stand now; what it named on a page that reads otherwise now is nowhere. */
export function shiftChange(shift: SourceShift, change: Change): Change {
  if (!('at' in change)) return change;
  const isHere = pageAt(shift, change.at)?.same ?? true;
  const at = isHere ? shiftOffset(shift, change.at) : NOWHERE;
  if (!('end' in change)) return { ...change, at };
  return {
    ...change,
    at,
    end: isHere ? shiftRange(shift, { start: change.at, end: change.end }).end : at + 1,
  };
}

function pageAt(shift: SourceShift, offset: number) {
  // Of pages without text that begin at one place it is the last.
  return shift[lastAtOrBefore(shift, ({ before }) => before, offset)];
}
