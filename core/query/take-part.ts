import { mergeOccurrences, type Occurrence } from './searched-text.ts';

/** Where parts must stand to be together: within a distance, or in one of these stretches (in text order, none overlapping). */
export type Nearness = { distance: number } | { stretches: readonly Occurrence[] };

/** The places, from one to another, at which an occurrence can meet others. */
type Reach = { occurrence: Occurrence; from: number; to: number };
type Span = { from: number; to: number };

/**
 * Of the occurrences of several parts, one list in order of start for each, those that stand together with one of every
 * other part; in text order, the longer first, none twice. Together means that all lie within one stretch, or that at most
 * `distance` code units are between any two. Needs positions only; the work is that of sorting them.
 */
export function takePart(parts: readonly (readonly Occurrence[])[], nearness: Nearness): Occurrence[] {
  const reaches = parts.map((part) => findReaches(part, nearness));
  const meetings = reaches.map(unite).reduce(intersect);
  return mergeOccurrences(reaches.map((part) => keepMeeting(part, meetings)));
}

/**
 * A distance is kept where the last starts no further than `distance` behind the end of the first to end. So an occurrence
 * meets others at an end between `start - distance` and its own; in stretches it meets them at the number of its own.
 */
function findReaches(part: readonly Occurrence[], nearness: Nearness): Reach[] {
  if ('distance' in nearness)
    return part.map((occurrence) => ({
      occurrence,
      from: occurrence[0] - nearness.distance,
      to: occurrence[1],
    }));
  const { stretches } = nearness;
  let at = 0;
  return part.flatMap((occurrence) => {
    const [start, end] = occurrence;
    while ((stretches[at]?.[1] ?? Infinity) <= start) at++;
    const stretch = stretches[at];
    const isWithin = stretch !== undefined && stretch[0] <= start && end <= stretch[1];
    return isWithin ? [{ occurrence, from: at, to: at }] : [];
  });
}

function unite(reaches: readonly Reach[]): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of reaches) {
    const last = spans.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

function intersect(some: readonly Span[], others: readonly Span[]): Span[] {
  const common: Span[] = [];
  for (let one = 0, other = 0; ;) {
    const left = some[one];
    const right = others[other];
    if (left === undefined || right === undefined) return common;
    const from = Math.max(left.from, right.from);
    const to = Math.min(left.to, right.to);
    if (from <= to) common.push({ from, to });
    if (left.to < right.to) one++;
    else other++;
  }
}

function keepMeeting(reaches: readonly Reach[], meetings: readonly Span[]): Occurrence[] {
  let at = 0;
  return reaches.flatMap(({ occurrence, from, to }) => {
    while ((meetings[at]?.to ?? Infinity) < from) at++;
    return (meetings[at]?.from ?? Infinity) <= to ? [occurrence] : [];
  });
}
