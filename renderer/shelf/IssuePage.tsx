import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { formatIssue } from '../i18n/format.ts';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import { openPlace } from '../state/navigation.ts';
import { OriginalFacts } from './OriginalFacts.tsx';

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

/** One issue as a contents page, with the facts of its original. */
export function IssuePage({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const list = useOperation('documents.list', { issueId: issue.id });
  const groups = byColumn(list.data?.documents ?? []);
  const hasColumns = groups.some(({ column }) => column !== null);
  return (
    <div className="issue-page">
      <header className="issue-head">
        <h1>{issue.bulletin}</h1>
        <p>{formatIssue(t, issue)}</p>
      </header>
      <section aria-label={t('shelf.contents')}>
        <h2 className="issue-label">{t('shelf.contents')}</h2>
        {list.isPending ? <LoadingState /> : null}
        {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.data?.documents.length === 0 ? <EmptyState mark="空" title={t('shelf.noDocuments')} /> : null}
        {groups.map(({ column, documents }) => (
          <div key={`${column ?? ''} ${documents[0]?.id ?? ''}`} className="issue-column">
            {/* Otherwise the reader takes these for documents of the column above. */}
            {hasColumns ? <h3>{column ?? t('issue.noColumn')}</h3> : null}
            <ol>
              {documents.map((document) => (
                <li key={document.id}>
                  <ContentsLine document={document} />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </section>
      <OriginalFacts issue={issue} />
    </div>
  );
}

function ContentsLine({ document }: { document: DocumentSummary }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="contents-line"
      onClick={() => {
        openPlace({ documentId: document.id, query: null, resultIndex: null, target: null });
      }}
    >
      <span className="contents-title">{document.title === '' ? t('reader.untitled') : document.title}</span>
      <span className="contents-number">{document.documentNumber ?? t(`kinds.${document.kind}`)}</span>
      <span className="contents-dots" aria-hidden="true" />
      <span className="contents-page">{document.pageStart ?? ''}</span>
    </button>
  );
}
