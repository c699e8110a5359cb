import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#core/contract/contract.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { Later } from '../parts/Later.tsx';
import { EmptyState, ErrorState } from '../parts/States.tsx';
import { NoteList } from './NoteList.tsx';

/** The annotations of the open document as cards, in text order; orphans at the end. */
export function NotesPane(props: {
  documentId: DocumentId;
  annotations: UseQueryResult<ResponseOf<'annotations.list'>>;
}) {
  const { t } = useTranslation();
  const all = props.annotations.data?.annotations ?? [];
  const orphans = all.filter((annotation) => annotation.range === null);
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
      {/* Whoever opens a document waits for its text. */}
      <Later key={props.documentId} instead={<div className="note-list" />}>
        <NoteList
          annotations={[...all.filter((annotation) => annotation.range !== null), ...orphans]}
          documentId={props.documentId}
        />
      </Later>
    </aside>
  );
}
