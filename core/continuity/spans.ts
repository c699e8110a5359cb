import type { Span } from '../model/continuity.ts';

/** Ascending numbers as spans of neighbours. */
export function spansOf(numbers: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last?.to === number - 1) last.to = number;
    else spans.push({ from: number, to: number });
  }
  return spans;
}

/** The spans between `from` and `to`, both included, that ascending numbers leave out. */
export function gapsBetween(from: number, to: number, held: readonly number[]): Span[] {
  const gaps: Span[] = [];
  let next = from;
  for (const number of held) {
    if (number > to) break;
    if (number > next) gaps.push({ from: next, to: number - 1 });
    next = Math.max(next, number + 1);
  }
  if (next <= to) gaps.push({ from: next, to });
  return gaps;
}

/** The numbers that spans hold, one by one. */
export function numbersIn(spans: readonly Span[]): number[] {
  return spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
