import type { ConcordanceLine, SearchQuestion } from '#core/model/search.ts';
import { isSameQuestion } from '../../state/search-state.ts';
import { createStore } from '../../state/store.ts';

/** The ticked lines of a question by their key, in the order of ticking; a tick says nothing of another question. */
export type Ticks = {
  question: SearchQuestion | null;
  lines: ReadonlyMap<string, ConcordanceLine>;
  /** Where a range of ticks begins; null before the first tick. */
  anchor: number | null;
};

export const NO_TICKS: Ticks = { question: null, lines: new Map(), anchor: null };

/** Kept while one reads or is in another room. */
export const tickedStore = createStore<Ticks>(NO_TICKS);

/** What tells a line from every other one. */
export function keyOfLine({ documentId, range }: Pick<ConcordanceLine, 'documentId' | 'range'>): string {
  return `${documentId} ${range[0]}`;
}

/** The ticks of a question; none where they belong to another one. */
export function ticksOf(ticks: Ticks, question: SearchQuestion): Ticks {
  return ticks.question !== null && isSameQuestion(ticks.question, question)
    ? ticks
    : { ...NO_TICKS, question };
}

/** Ticks a line that is not ticked, and lets go of one that is. */
export function toggleLine(ticks: Ticks, line: ConcordanceLine, index: number): Ticks {
  const lines = new Map(ticks.lines);
  if (!lines.delete(keyOfLine(line))) lines.set(keyOfLine(line), line);
  return { ...ticks, lines, anchor: index };
}

/** Ticks these lines beside those that are ticked. */
export function tickLines(ticks: Ticks, more: readonly ConcordanceLine[]): Ticks {
  return {
    ...ticks,
    lines: new Map([...ticks.lines, ...more.map((line) => [keyOfLine(line), line] as const)]),
  };
}
