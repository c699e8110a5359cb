import type { Annotation } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { sentenceAfter, sentenceAt } from '#core/text/sentence-range.ts';
import { faceStore, nextFace } from '../facsimile/face.ts';
import { useKeys } from '../keys/use-keys.ts';
import { resize } from '../state/appearance.ts';
import type { ResultPlace } from '../state/navigation.ts';
import {
  callReader,
  lookShownStore,
  noteFocusStore,
  panesStore,
  passageStore,
  pureStore,
  sightStore,
} from '../state/reading.ts';
import { returnToResults } from '../state/search-actions.ts';
import { isUnderSheet, sheetStore } from '../state/sheets.ts';
import { domRangesOf, mapText } from './dom-range.ts';
import { goToCitedBy } from './links/cited-by.ts';
import { stepAnnotation } from './step-annotation.ts';
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

/** Selects the sentence of the hit looked at, else the first one in sight; the next one where one is selected. */
function selectSentence({ text }: Document, hits: Hits): void {
  const passage = passageStore.get();
  const hit = hits.looked === null ? undefined : hits.ranges[hits.looked];
  const sentence =
    passage !== null
      ? sentenceAfter(text, passage.range.end)
      : hit === undefined
        ? sentenceAfter(text, sightStore.get())
        : sentenceAt(text, hit.start);
  if (sentence !== null) select(sentence);
}

/** Chooses the next (1) or the previous (-1) annotation and brings its words into sight. */
function goToAnnotation(document: Document, annotations: readonly Annotation[], by: 1 | -1): void {
  const at = { chosen: noteFocusStore.get()?.id ?? null, sight: sightStore.get() };
  const next = stepAnnotation(annotations, at, by);
  if (next === null) return;
  noteFocusStore.set({ id: next.id, editing: null });
  callReader(document.id, next.range);
}

/** Keys of the reader: hits, annotations, panes, and selecting a sentence without the mouse. */
export function useReaderKeys(reader: {
  document: Document;
  hits: Hits;
  annotations: readonly Annotation[];
  hasOutline: boolean;
  from: ResultPlace | null;
  /** True where the pages of the original can be shown. */
  isPaged: boolean;
}): void {
  const { document, hits, annotations, hasOutline, from, isPaged } = reader;
  useKeys(
    'reading',
    {
      nextHit: hits.next,
      previousHit: hits.previous,
      nextAnnotation: () => {
        goToAnnotation(document, annotations, 1);
      },
      previousAnnotation: () => {
        goToAnnotation(document, annotations, -1);
      },
      sentence: () => {
        selectSentence(document, hits);
      },
      outline: () => {
        panesStore.update((panes) => ({ ...panes, outline: !hasOutline }));
      },
      notes: () => {
        panesStore.update((panes) => ({ ...panes, notes: !panes.notes }));
      },
      compare: () => {
        sheetStore.set('compare');
      },
      face: () => {
        if (!isPaged) return false;
        faceStore.update(nextFace);
        return true;
      },
      pure: () => {
        pureStore.update((isPure) => !isPure);
      },
      citedBy: goToCitedBy,
      look: () => {
        lookShownStore.set(true);
      },
      larger: () => {
        resize(1);
      },
      smaller: () => {
        resize(-1);
      },
      toResults: () => {
        if (passageStore.get() !== null) return false;
        if (pureStore.get()) {
          pureStore.set(false);
          return true;
        }
        if (from === null) return false;
        returnToResults('keep');
        return true;
      },
    },
    { isActive: () => !isUnderSheet() },
  );
}
