import { useEffect, useRef } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#core/contract/contract.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { EmptyState, ErrorState } from '../parts/States.tsx';
import { callReader, noteFocusStore } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { NoteCard } from './NoteCard.tsx';

/** The annotations of the open document as cards, in text order; orphans at the end. */
export function NotesPane(props: {
  documentId: DocumentId;
  annotations: UseQueryResult<ResponseOf<'annotations.list'>>;
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const focus = useStore(noteFocusStore);
  const all = props.annotations.data?.annotations ?? [];
  const anchored = all.filter((annotation) => annotation.range !== null);
  const orphans = all.filter((annotation) => annotation.range === null);
  const chosen = focus?.id ?? null;
  useEffect(() => {
    if (chosen !== null)
      list.current?.querySelector(`[data-id="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, all.length]);
  return (
    <aside className="notes" aria-label={t('notes.label')}>
      <h2 className="notes-head">
        <span>{t('notes.title', { count: all.length })}</span>
        {orphans.length === 0 ? null : <span>{t('notes.orphanCount', { count: orphans.length })}</span>}
      </h2>
      {props.annotations.isError ? (
        <ErrorState error={props.annotations.error} onRetry={() => void props.annotations.refetch()} />
      ) : null}
      {props.annotations.data !== undefined && all.length === 0 ? (
        <EmptyState mark="批" title={t('notes.empty')} hint={t('notes.emptyHint')} />
      ) : null}
      <div ref={list} className="note-list">
        {[...anchored, ...orphans].map((annotation) => (
          <NoteCard
            key={annotation.id}
            annotation={annotation}
            isChosen={annotation.id === chosen}
            editing={focus?.id === annotation.id ? focus.editing : null}
            onGo={() => {
              noteFocusStore.set({ id: annotation.id, editing: null });
              if (annotation.range !== null) callReader(props.documentId, annotation.range);
            }}
          />
        ))}
      </div>
    </aside>
  );
}
