import { useOperation } from '../bridge/use-operation.ts';
import { NotesPane } from '../notes/NotesPane.tsx';
import { ErrorState, LoadingState } from '../parts/States.tsx';
import type { Place } from '../state/navigation.ts';
import { panesStore } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { CompareDesk } from './compare/CompareDesk.tsx';
import { ReaderPane } from './ReaderPane.tsx';

/** The opened document with its annotations beside it, or with the one it is compared with. */
export function ReaderDesk({ place }: { place: Place }) {
  return place.beside === undefined ? (
    <ReadingDesk place={place} />
  ) : (
    <CompareDesk key={`${place.documentId} ${place.beside}`} place={place} beside={place.beside} />
  );
}

function ReadingDesk({ place }: { place: Place }) {
  const panes = useStore(panesStore);
  const document = useOperation('documents.get', { documentId: place.documentId });
  const annotations = useOperation('annotations.list', { documentId: place.documentId });
  const issue = useOperation(
    'issues.get',
    document.data === undefined ? null : { issueId: document.data.issueId },
  );
  if (document.isError || issue.isError)
    return (
      <div className="desk-rest">
        <ErrorState
          error={document.error ?? issue.error}
          onRetry={() => void Promise.all([document.refetch(), issue.refetch()])}
        />
      </div>
    );
  if (document.data === undefined || issue.data === undefined)
    return (
      <div className="desk-rest">
        <LoadingState />
      </div>
    );
  return (
    <>
      <ReaderPane
        key={document.data.id}
        document={document.data}
        issue={issue.data}
        place={place}
        annotations={annotations.data?.annotations ?? []}
      />
      {panes.notes ? <NotesPane documentId={place.documentId} annotations={annotations} /> : null}
    </>
  );
}
