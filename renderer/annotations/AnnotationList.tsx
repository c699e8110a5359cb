import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatPages } from '../i18n/format.ts';
import { Facts } from '../parts/Facts.tsx';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { addToDossier } from '../state/annotation-actions.ts';
import { openPlace } from '../state/navigation.ts';
import { noteFocusStore } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { tell } from '../state/toasts.ts';
import type { AnnotationLine, ListedAnnotation } from './filter-annotations.ts';

/** The lines of the annotation list, however many. */
export function AnnotationList({ lines }: { lines: readonly AnnotationLine[] }) {
  'use no memo';
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows({ scroller, count: lines.length, estimate: 96 });
  return (
    <div ref={scroller} className="results" role="list">
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return (
            <div
              key={line?.key ?? item.key}
              ref={rows.measureElement}
              data-index={item.index}
              role="listitem"
              className="row-place"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line?.kind === 'document' ? (
                <h2 className="group-head">
                  <span>{line.title}</span>
                  <small>
                    {line.issue} · {line.count}
                  </small>
                </h2>
              ) : null}
              {line?.kind === 'annotation' ? <AnnotationRow annotation={line.annotation} /> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Opens an annotation at its place and chooses its card. */
function open(annotation: ListedAnnotation): void {
  noteFocusStore.set({ id: annotation.id, editing: null });
  openPlace({
    documentId: annotation.documentId,
    asked: null,
    from: null,
    target: annotation.range === null ? null : { at: 'range', range: annotation.range },
  });
}

function AnnotationRow({ annotation }: { annotation: ListedAnnotation }) {
  const { t } = useTranslation();
  const isChosen = useStore(noteFocusStore)?.id === annotation.id;
  const add = async (): Promise<void> => {
    const done = await addToDossier({ kind: 'annotation', annotationId: annotation.id });
    if (done !== null) tell(t(done === 'added' ? 'selection.added' : 'selection.already'));
  };
  return (
    <div
      className={`annotation-row is-${annotation.color}${annotation.range === null ? ' is-orphan' : ''}${isChosen ? ' is-chosen' : ''}`}
    >
      <button
        type="button"
        className="annotation-open"
        onClick={() => {
          open(annotation);
        }}
      >
        <q>{annotation.selector.quote}</q>
        {annotation.note === '' ? null : <span className="annotation-note">{annotation.note}</span>}
        <small>
          <Facts
            facts={[
              annotation.range === null ? t('notes.orphanCount', { count: 1 }) : null,
              annotation.tags.map((tag) => `#${tag}`).join(' '),
              annotation.changedAt.slice(0, 10),
              formatPages(t, annotation.page, null),
              annotation.author,
            ]}
          />
        </small>
      </button>
      <Button className="note-action" onPress={() => void add()}>
        {t('selection.dossier')}
      </Button>
    </div>
  );
}
