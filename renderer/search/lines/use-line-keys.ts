import type { KeyboardEvent } from 'react';
import type { ConcordanceLine, LineOrder, SearchQuestion } from '#core/model/search.ts';
import { rowOfKey } from '../../parts/list-keys.ts';
import { openResult } from '../../state/search-actions.ts';
import { markResult } from '../../state/search-state.ts';
import { attempt } from '../../state/toasts.ts';
import { readLines } from './read-lines.ts';
import { tickAll } from './line-actions.ts';
import { tickedStore, tickLines, ticksOf, toggleLine } from './ticks.ts';

/** Marking, ticking and opening of lines, by keys and by presses of their ticks. */
export function useLineKeys(list: {
  question: SearchQuestion;
  order: LineOrder;
  total: number;
  active: number;
  lineAt: (index: number) => ConcordanceLine | undefined;
}): { onKeyDown: (event: KeyboardEvent) => void; tick: (index: number, isRange: boolean) => void } {
  const { question, order, total, active } = list;
  const tickRange = (from: number, to: number): void => {
    attempt(async () => {
      const lines = await readLines({ question, order }, [from, to]);
      tickedStore.update((ticks) => ({ ...tickLines(ticksOf(ticks, question), lines), anchor: from }));
    });
  };
  const tick = (index: number, isRange: boolean): void => {
    markResult('lines', index);
    const { anchor } = ticksOf(tickedStore.get(), question);
    const line = list.lineAt(index);
    if (isRange && anchor !== null) tickRange(anchor, index);
    else if (line !== undefined)
      tickedStore.update((ticks) => toggleLine(ticksOf(ticks, question), line, index));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = rowOfKey(event.key, active, total);
    if (target !== null) {
      event.preventDefault();
      if (event.shiftKey) tickRange(ticksOf(tickedStore.get(), question).anchor ?? active, target);
      markResult('lines', target);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      openResult({ question, view: 'lines', index: active });
    } else if (event.key === ' ') {
      event.preventDefault();
      tick(active, event.shiftKey);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      tickAll({ question, order, total });
    }
  };
  return { onKeyDown, tick };
}
