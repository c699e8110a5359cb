import { useTranslation } from 'react-i18next';
import { useOperation } from '../bridge/use-operation.ts';
import { NotesPane } from '../notes/NotesPane.tsx';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import type { Place } from '../state/navigation.ts';
import { panesStore } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { ReaderPane } from './ReaderPane.tsx';

/** The opened document with its annotations beside it. */
export function ReaderDesk({ place }: { place: Place }) {
  const { t } = useTranslation();
  const panes = useStore(panesStore);
  const document = useOperation('documents.get', { documentId: place.documentId });
  const annotations = useOperation('annotations.list', { documentId: place.documentId });
  const issues = useOperation('issues.list', {});
  if (document.isError || issues.isError)
    return (
      <div className="desk-rest">
        <ErrorState
          error={document.error ?? issues.error}
          onRetry={() => void Promise.all([document.refetch(), issues.refetch()])}
        />
      </div>
    );
  const issue = issues.data?.issues.find((each) => each.id === document.data?.issueId);
  if (document.data === undefined || issues.data === undefined)
    return (
      <div className="desk-rest">
        <LoadingState />
      </div>
    );
  return (
    <>
      {issue === undefined ? (
        <div className="desk-rest">
          <EmptyState
            mark="空"
            title={t('errors.item/not-found.what')}
            hint={t('errors.item/not-found.next')}
          />
        </div>
      ) : (
        <ReaderPane
          key={document.data.id}
          document={document.data}
          issue={issue}
          place={place}
          annotations={annotations.data?.annotations ?? []}
        />
      )}
      {panes.notes ? <NotesPane documentId={place.documentId} annotations={annotations} /> : null}
    </>
  );
}
