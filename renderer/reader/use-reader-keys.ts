import { useEffect, useEffectEvent } from 'react';
import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { sentenceAfter, sentenceAt } from '#core/text/sentence-range.ts';
import { isWriting } from '../parts/is-writing.ts';
import type { ResultPlace } from '../state/navigation.ts';
import { panesStore, passageStore, sightStore } from '../state/reading.ts';
import { returnToResults } from '../state/search-actions.ts';
import { isUnderSheet } from '../state/sheets.ts';
import { domRangesOf, mapText } from './dom-range.ts';
import type { Hits } from './use-hits.ts';

/** Selects a canonical range as a reader would with the mouse. */
function select(range: Range): void {
  const article = window.document.querySelector<HTMLElement>('article.page');
  const parts = article === null ? [] : domRangesOf(mapText(article), range);
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return;
  window
    .getSelection()
    ?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
  first.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** Keys of the reader: hits, panes, and selecting a sentence without the mouse. */
export function useReaderKeys(reader: {
  document: Document;
  hits: Hits;
  hasOutline: boolean;
  from: ResultPlace | null;
}): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (isUnderSheet()) return;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const { document, hits } = reader;
    if (event.key === 'F3') {
      event.preventDefault();
      if (event.shiftKey) hits.previous();
      else hits.next();
      return;
    }
    if (isWriting(event.target)) return;
    const passage = passageStore.get();
    if (event.key === 'Escape' && passage === null && reader.from !== null) {
      returnToResults('keep');
      return;
    }
    if (event.key === 's') {
      const hit = hits.looked === null ? undefined : hits.ranges[hits.looked];
      const sentence =
        passage === null
          ? hit === undefined
            ? sentenceAfter(document.text, sightStore.get())
            : sentenceAt(document.text, hit.start)
          : sentenceAfter(document.text, passage.range.end);
      if (sentence !== null) select(sentence);
    } else if (event.key === '[') {
      panesStore.update((panes) => ({ ...panes, outline: !reader.hasOutline }));
    } else if (event.key === ']') {
      panesStore.update((panes) => ({ ...panes, notes: !panes.notes }));
    } else if (passage === null && event.key === 'n') hits.next();
    else if (passage === null && event.key === 'p') hits.previous();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
