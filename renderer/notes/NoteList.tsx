import { useEffect, useRef } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { callReader, noteFocusStore } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { NoteCard } from './NoteCard.tsx';

/** The cards, of which only those in sight are drawn; the chosen one is brought into sight. */
export function NoteList(props: { annotations: readonly Annotation[]; documentId: DocumentId }) {
  'use no memo';
  const { annotations, documentId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useStore(noteFocusStore);
  const rows = useVirtualRows({ scroller, count: annotations.length, estimate: 110 });
  const chosen = annotations.findIndex((annotation) => annotation.id === focus?.id);
  useEffect(() => {
    if (chosen !== -1) rows.scrollToIndex(chosen, { align: 'auto' });
  }, [rows, chosen]);
  return (
    <div ref={scroller} className="note-list">
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((item) => {
          const annotation = annotations[item.index];
          if (annotation === undefined) return null;
          return (
            <div
              key={annotation.id}
              ref={rows.measureElement}
              data-index={item.index}
              className="row-place"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <NoteCard
                annotation={annotation}
                isChosen={item.index === chosen}
                editing={item.index === chosen ? (focus?.editing ?? null) : null}
                onGo={() => {
                  noteFocusStore.set({ id: annotation.id, editing: null });
                  if (annotation.range !== null) callReader(documentId, annotation.range);
                }}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
