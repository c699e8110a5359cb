import type { Range } from '#core/model/ids.ts';

export type Random = () => number;

/** A seeded source of numbers in [0, 1): mulberry32. */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** A text that remembers for every code unit where it stood before it was edited; -1 for what was inserted. */
export type TrackedText = { text: string; origins: number[] };

export function track(text: string): TrackedText {
  return { text, origins: Array.from({ length: text.length }, (_, index) => index) };
}

function replace({ text, origins }: TrackedText, start: number, end: number, inserted: string): TrackedText {
  return {
    text: text.slice(0, start) + inserted + text.slice(end),
    origins: [
      ...origins.slice(0, start),
      ...Array.from({ length: inserted.length }, () => -1),
      ...origins.slice(end),
    ],
  };
}

const STRAY = Array.from('的了与及于和其之为在，。；、0123456789ａＡx 市区县乡镇街道办');

/** One edit of the sort that a better reading, a corrigendum or a slip makes. */
export function editOnce(before: TrackedText, random: Random): TrackedText {
  const at = Math.floor(random() * before.text.length);
  const stray = (length: number): string => Array.from({ length }, () => pick(random, STRAY)).join('');
  switch (between(random, 0, 9)) {
    case 0:
    case 1:
    case 2:
      return replace(before, at, at + 1, stray(1));
    case 3:
    case 4:
      return replace(before, at, Math.min(before.text.length, at + between(random, 1, 5)), '');
    case 5:
    case 6:
      return replace(before, at, at, stray(between(random, 1, 10)));
    case 7:
      return removeLine(before, at);
    case 8:
      return replace(before, lineAt(before.text, at).start, lineAt(before.text, at).start, `${stray(30)}\n`);
    default:
      return copyLine(before, at, random);
  }
}

const MAX_COPY_LENGTH = 40;

function lineAt(text: string, at: number): Range {
  const next = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, end: next < 0 ? text.length : next + 1 };
}

function removeLine(before: TrackedText, at: number): TrackedText {
  const { start, end } = lineAt(before.text, at);
  return end - start > before.text.length / 4 ? before : replace(before, start, end, '');
}

function copyLine(before: TrackedText, at: number, random: Random): TrackedText {
  const from = lineAt(before.text, at);
  // A long line with a copy of itself cannot be told from the copy, once it is edited; rows and short lines can.
  if (from.end - from.start > MAX_COPY_LENGTH) return before;
  const to = lineAt(before.text, Math.floor(random() * before.text.length)).start;
  return replace(before, to, to, before.text.slice(from.start, from.end));
}

/** What became of a passage: how much of it is left, from 0 to 1, and where that stands. */
export type Fate = { left: number; range: Range | null; edgesLeft: boolean };

export function followRange(after: TrackedText, range: Range): Fate {
  let left = 0;
  let first = -1;
  let last = -1;
  after.origins.forEach((origin, index) => {
    if (origin < range.start || origin >= range.end) return;
    left++;
    if (first < 0) first = index;
    last = index;
  });
  return {
    left: left / (range.end - range.start),
    range: first < 0 ? null : { start: first, end: last + 1 },
    edgesLeft: first >= 0 && after.origins[first] === range.start && after.origins[last] === range.end - 1,
  };
}
