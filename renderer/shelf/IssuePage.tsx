import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { documentSelectionStore } from '../correction/state/document-selection.ts';
import { formatIssue } from '../i18n/format.ts';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import { RecognitionFacts } from '../recognition/RecognitionFacts.tsx';
import { useStore } from '../state/store.ts';
import { ContentsLine } from './ContentsLine.tsx';
import { IssueActions } from './IssueActions.tsx';
import { OriginalFacts } from './OriginalFacts.tsx';
import { SelectionFoot } from './SelectionFoot.tsx';

/** Groups documents under the columns they are printed in, keeping the order of print. */
function byColumn(
  documents: readonly DocumentSummary[],
): { column: string | null; documents: DocumentSummary[] }[] {
  const groups: { column: string | null; documents: DocumentSummary[] }[] = [];
  for (const document of documents) {
    const last = groups.at(-1);
    if (last?.column === document.column) last.documents.push(document);
    else groups.push({ column: document.column, documents: [document] });
  }
  return groups;
}

/** One issue as a contents page, with the facts of its original; documents can be picked out to set facts of many. */
export function IssuePage({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const list = useOperation('documents.list', { issueId: issue.id });
  const isReadOnly = useOperation('archive.status', {}).data?.readOnly ?? true;
  const selection = useStore(documentSelectionStore);
  const documents = list.data?.documents ?? [];
  const groups = byColumn(documents);
  const hasColumns = groups.some(({ column }) => column !== null);
  return (
    <div className="issue-page">
      <header className="issue-head">
        <h1>{issue.bulletin}</h1>
        <p>{formatIssue(t, issue)}</p>
      </header>
      <IssueActions issue={issue} />
      <RecognitionFacts issueId={issue.id} isReadOnly={isReadOnly} />
      <section aria-label={t('shelf.contents')}>
        <h2 className="issue-label">{t('shelf.contents')}</h2>
        {list.isPending ? <LoadingState /> : null}
        {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.data?.documents.length === 0 ? <EmptyState mark="空" title={t('shelf.noDocuments')} /> : null}
        {groups.map(({ column, documents: inColumn }) => (
          <div key={`${column ?? ''} ${inColumn[0]?.id ?? ''}`} className="issue-column">
            {/* Otherwise the reader takes these for documents of the column above. */}
            {hasColumns ? <h3>{column ?? t('issue.noColumn')}</h3> : null}
            <ol>
              {inColumn.map((document) => (
                <li key={document.id}>
                  <ContentsLine document={document} selection={selection} />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </section>
      {selection === null ? null : <SelectionFoot issueId={issue.id} documents={documents} />}
      <OriginalFacts issue={issue} />
    </div>
  );
}
