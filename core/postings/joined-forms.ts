import { isBoundary } from './keys.ts';
import { END } from './places.ts';

/**
 * The search forms of some documents in one row of units, a line end behind each. `starts` tells where each begins, and where the
 * row ends.
 */
export type JoinedForms = { units: Uint16Array; starts: Uint32Array };

export function joinForms(forms: readonly string[]): JoinedForms {
  const starts = startsOf(forms.map((form) => form.length));
  const units = new Uint16Array(starts[forms.length] ?? 0);
  let at = 0;
  for (const form of forms) {
    for (let unit = 0; unit < form.length; unit++) units[at++] = form.charCodeAt(unit);
    units[at++] = 0x0a;
  }
  return { units, starts };
}

/** Where forms of so many units begin in a row, a line end behind each, and where the row ends. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = (starts[at] ?? 0) + (lengths[at] ?? 0) + 1;
  return starts;
}

/** The document in which a place lies, which is none before `least`; `starts` as of `startsOf`. */
export function documentAt(starts: Uint32Array, place: number, least: number): number {
  let low = least;
  let step = 1;
  while ((starts[low + step] ?? END) <= place) {
    low += step;
    step *= 2;
  }
  // The document is from `low` on and before `low + step`.
  for (; step > 1; step >>>= 1) if ((starts[low + (step >>> 1)] ?? END) <= place) low += step >>> 1;
  return low;
}

/** How often each of several documents holds a unit; the three rows are of one length, and zeros stand behind the counts there are. */
export type UnitCounts = { units: Uint16Array; documents: Uint32Array; counts: Uint32Array };

/** How often each document holds each unit which queries can hold, by document, and the order of these counts by unit, then by document. */
export function countUnits({ units, starts }: JoinedForms): UnitCounts & { order: Uint32Array } {
  const counted: UnitCounts = {
    units: new Uint16Array(units.length),
    documents: new Uint32Array(units.length),
    counts: new Uint32Array(units.length),
  };
  // Of each unit in the document under way.
  const times = new Uint32Array(0x1_0000);
  let count = 0;
  for (let document = 0, place = 0; document + 1 < starts.length; document++) {
    const from = count;
    for (; place < (starts[document + 1] ?? 0); place++) {
      const unit = units[place] ?? 0;
      if (isBoundary(unit)) continue;
      const before = times[unit] ?? 0;
      times[unit] = before + 1;
      if (before === 0) counted.units[count++] = unit;
    }
    for (let at = from; at < count; at++) {
      const unit = counted.units[at] ?? 0;
      counted.documents[at] = document;
      counted.counts[at] = times[unit] ?? 0;
      times[unit] = 0;
    }
  }
  const all = new Uint32Array(count);
  for (let at = 1; at < count; at++) all[at] = at;
  return { ...counted, order: sortByUnit(counted.units, all, 0) };
}

/** Every place where two units stand that queries can hold, by the first, then the second, then by place. */
export function orderByPair({ units }: JoinedForms): Uint32Array {
  const places = new Uint32Array(units.length);
  let count = 0;
  for (let place = 0; place + 1 < units.length; place++)
    if (!isBoundary(units[place] ?? 0) && !isBoundary(units[place + 1] ?? 0)) places[count++] = place;
  // A sort that keeps the order of equals, by the second unit and then by the first, sorts by both.
  return sortByUnit(units, sortByUnit(units, places.subarray(0, count), 1), 0);
}

/** Counting sort by the unit `ahead` of each place; equals keep their order. */
function sortByUnit(units: Uint16Array, places: Uint32Array, ahead: 0 | 1): Uint32Array {
  const ends = new Uint32Array(0x1_0001);
  for (const place of places) {
    const bucket = (units[place + ahead] ?? 0) + 1;
    ends[bucket] = (ends[bucket] ?? 0) + 1;
  }
  for (let unit = 1; unit < ends.length; unit++) ends[unit] = (ends[unit] ?? 0) + (ends[unit - 1] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const unit = units[place + ahead] ?? 0;
    const slot = ends[unit] ?? 0;
    sorted[slot] = place;
    ends[unit] = slot + 1;
  }
  return sorted;
}
